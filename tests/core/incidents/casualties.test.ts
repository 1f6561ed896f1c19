import { describe, expect, it } from 'vitest';
import { readCasualties } from '../../../src/core/incidents/casualties.ts';
import { makeNameReader } from '../../../src/core/places/nameReader.ts';
import { isCaseless } from '../../../src/core/text/isCaseless.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';
import { gazetteer, tagger } from '../../support/read.ts';

/** "killed 3 «three people»": each number with its words. */
function tollsIn(text: string): readonly string[] {
  const tokens = tokenize(text, 0, text.length);
  const names = tagger.names(tokens, makeNameReader(tokens, gazetteer), isCaseless(text));
  const tolls = readCasualties(tokens, names);
  return (['killed', 'injured', 'struck'] as const).flatMap((harm) => {
    const toll = tolls[harm];
    if (!toll) return [];
    const range = toll.min === toll.max ? String(toll.min) : `${toll.min ?? ''}–${toll.max ?? ''}`;
    return [`${harm} ${range} «${text.slice(toll.span.start, toll.span.end)}»`];
  });
}

describe('the killed, injured and struck of a sentence', () => {
  it.each([
    // Numbers and what they mean.
    ['The attack killed 12 people.', ['killed 12 «killed 12 people»']],
    ['At least seven soldiers were wounded.', ['injured 7– «At least seven soldiers were wounded»']],
    ['Up to 30 protesters were hurt.', ['injured –30 «Up to 30 protesters were hurt»']],
    ['Between 12 and 15 people died.', ['killed 12–15 «Between 12 and 15 people died»']],
    ['The blast injured dozens.', ['injured 24– «injured dozens»']],
    ['Several people were killed.', ['killed null «Several people were killed»']],
    ['Gunmen shot dead four labourers.', ['killed 4 «shot dead four labourers»']],
    [
      'It caused at least seven deaths and 20 injuries.',
      ['killed 7– «at least seven deaths»', 'injured 20 «20 injuries»'],
    ],
    ['Three people dead, 5 injured in blast', ['killed 3 «Three people dead»', 'injured 5 «5 injured»']],
    ['The death toll rose to 45.', ['killed 45 «toll rose to 45»']],
    ['Police are investigating a double homicide.', ['killed 2 «double homicide»']],
    // How many of them died is not said.
    ['More than 40 shoppers were killed and wounded in the blast.', []],
    ['The blast left four dead and injured another.', ['killed 4 «four dead»']],
    // Single persons and names.
    ['A farmer was killed.', ['killed 1 «A farmer was killed»']],
    ['The bomb killed a 16-year-old girl.', ['killed 1 «killed a 16-year-old girl»']],
    [
      'Ana Ruiz, 31, and Juan Soto, 19, were found dead.',
      ['killed 2 «Ana Ruiz, 31, and Juan Soto, 19, were found dead»'],
    ],
    ['A man, Juan Soto, was killed.', ['killed 1 «A man, Juan Soto, was killed»']],
    [
      'The mayor was assassinated and his driver was wounded.',
      ['killed 1 «The mayor was assassinated»', 'injured 1 «his driver was wounded»'],
    ],
    [
      'GUERRILLAS MURDERED COLONEL JUAN PEREZ AND TWO BODYGUARDS IN BOGOTA YESTERDAY EVENING.',
      ['killed 3 «MURDERED COLONEL JUAN PEREZ AND TWO BODYGUARDS»'],
    ],
    ['The killing of six Jesuit priests shocked the country.', ['killed 6 «killing of six Jesuit priests»']],
    // Ages count nobody.
    ['Juan Soto, 22 was shot in the leg.', ['struck 1 «Juan Soto, 22 was shot»']],
    ['A 16-year old boy was wounded.', ['injured 1 «A 16-year old boy was wounded»']],
    ['Two 16-year-olds were wounded.', ['injured 2 «Two 16-year-olds were wounded»']],
    ['Three men, ages 19, 21 and 22, were wounded.', ['injured 3 «Three men, ages 19, 21 and 22, were wounded»']],
    ['Photo 3 of 9 7-year-old girl was wounded.', ['injured 1 «7-year-old girl was wounded»']],
    ['A 911 call said that a clerk was wounded.', ['injured 1 «a clerk was wounded»']],
    // Numbers in other words.
    ['Both men were killed.', ['killed 2 «Both men were killed»']],
    ['A family of five was found dead.', ['killed 5 «A family of five was found dead»']],
    ['Half a dozen people were hurt.', ['injured 6 «Half a dozen people were hurt»']],
    ['Four gunshot victims were found.', ['struck 4 «Four gunshot victims»']],
    // Whatever they are called.
    ['A stallholder was killed.', ['killed 1 «A stallholder was killed»']],
    ['The blast killed a stallholder.', ['killed 1 «killed a stallholder»']],
    ['A dog was killed.', []],
    // Whose death, whose relative.
    ['They mourned after Ruiz’s death.', ['killed 1 «Ruiz’s death»']],
    ['The blast killed the mayor’s son.', ['killed 1 «killed the mayor’s son»']],
    ['He held a photograph of his dead daughter.', []],
    // Lists, and who is not of them.
    [
      'Three others, two women and a man, were wounded.',
      ['injured 3 «Three others, two women and a man, were wounded»'],
    ],
    ['Six people, including two boys, were wounded.', ['injured 6 «Six people, including two boys, were wounded»']],
    [
      'The bomb killed the mayor of the town, as well as two guards.',
      ['killed 3 «killed the mayor of the town, as well as two guards»'],
    ],
    ['Two of the minister’s guards were killed.', ['killed 2 «Two of the minister’s guards were killed»']],
    ['THE MURDER OF MSGR QUISPE; IT SHOCKED ALL.', ['killed 1 «MURDER OF MSGR QUISPE»']],
    ['The priests were killed.', ['killed null «The priests were killed»']],
    ['Guests were killed.', ['killed null «Guests were killed»']],
    ['They keep killing children.', []],
    ['The doctors declared her dead.', []],
    ['Over 900 people have died in nine years of war.', []],
    // Not, or not yet.
    ['A man was not injured.', []],
    ['Two men could have been killed.', []],
    ['He was charged with the attempted murder of two officers.', []],
    // Who did it, and to himself.
    ['A man shot at two officers.', []],
    ['A man shot himself in the foot.', ['struck 1 «A man shot himself»']],
    ['A man killed his wife and then himself.', ['killed 2 «A man killed his wife and then himself»']],
    // Brought to a hospital.
    ['The crash sent five people to the hospital.', ['struck 5 «sent five people to the hospital»']],
    ['A woman is in critical but stable condition.', ['struck 1 «A woman is in critical but stable condition»']],
    // Of many incidents.
    ['Ten people were wounded in five separate shootings.', []],
    // Shot or stabbed, and who of them died.
    [
      'Two men and a woman were shot, and one of them died.',
      ['killed 1 «one of them died»', 'struck 3 «Two men and a woman were shot»'],
    ],
    [
      'A clerk was shot and killed and three others were hurt.',
      ['killed 1 «A clerk was shot and killed»', 'injured 3 «three others were hurt»'],
    ],
    ['Three more lay in hospital with gunshot wounds.', ['struck 3 «Three more lay in hospital with gunshot wounds»']],
    ['He was later pronounced dead.', ['killed 1 «He was later pronounced dead»']],
    // Nobody.
    ['No one was injured.', ['injured 0 «No one»']],
    ['There were no casualties.', ['killed 0 «no casualties»', 'injured 0 «no casualties»']],
    // Numbers of something else.
    ['A man was charged with murder.', []],
    ['Some 40 people have died in such blasts since February.', []],
    ['The army said 12 rockets killed the silence.', []],
    ['She died in 1994 aged 80 years.', ['killed 1 «She died»']],
  ])('%s', (text, tolls) => {
    expect(tollsIn(text)).toEqual(tolls);
  });
});

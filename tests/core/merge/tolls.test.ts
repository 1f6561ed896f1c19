import { describe, expect, it } from 'vitest';
import type { Count } from '../../../src/core/model.ts';
import { read } from '../../support/incidents.ts';

/** "3", "6–", "2 or 3": what the first, reckoned count says. */
function firstOf(counts: readonly Count[]): string {
  const [count] = counts;
  if (!count) return '';
  const { min, max } = count;
  return min === max ? String(min) : `${min ?? ''}–${max ?? ''}`;
}

function tollsOf(text: string): { readonly killed: string; readonly injured: string } {
  const incident = read(text).incidents.find(({ type }) => type === 'attack' || type === 'bombing');
  return { killed: firstOf(incident?.killed ?? []), injured: firstOf(incident?.injured ?? []) };
}

describe('the victims of all sentences together', () => {
  it.each([
    // Told one after the other, they are added up.
    [
      'A 25-year-old man was shot in the leg in Leeds on Monday. A 19-year-old woman was grazed by a bullet.',
      { killed: '', injured: '2' },
    ],
    [
      'A 30-year-old woman was shot dead in Leeds on Monday. Two men, 25 and 31, were shot in the head and pronounced dead.',
      { killed: '3', injured: '' },
    ],
    // "Whose sister" is no man.
    [
      'A bomb killed 12 women in Leeds on Monday. A man whose sister was killed heard the blast.',
      { killed: '12', injured: '' },
    ],
    // A number of all goes before those told of one by one.
    [
      'Gunmen wounded three people in Leeds on Monday. A 20-year-old was hit in the arm. A 22-year-old was hit in the leg. A man, 30, was shot in the foot. A woman, 41, was shot in the hand.',
      { killed: '', injured: '3' },
    ],
    // Who is told of twice counts once.
    [
      'A man was shot and killed in Leeds on Monday. Juan Ruiz, 31, was shot in the chest. Ruiz was pronounced dead at the scene.',
      { killed: '1', injured: '' },
    ],
    [
      'A 9-year-old boy was shot in Leeds on Monday. The boy was taken to the hospital, where he died.',
      { killed: '1', injured: '' },
    ],
    ['A girl was injured in a shooting in Leeds on Monday. The girl later died.', { killed: '1', injured: '' }],
    ['A girl was injured in a shooting in Leeds on Monday. A man was killed.', { killed: '1', injured: '1' }],
    [
      'Ana Ruiz was shot in Leeds on Monday. Ana was taken to a hospital. Ruiz is in stable condition.',
      { killed: '', injured: '1' },
    ],
    // Of those shot, all but the dead are injured.
    ['Five people were shot, two fatally, in Leeds on Monday.', { killed: '2', injured: '3' }],
    ['Two men and a woman were shot in Leeds on Monday. One of the men died.', { killed: '1', injured: '2' }],
    ['A clerk was killed in Leeds on Monday. Three others were shot.', { killed: '1', injured: '3' }],
    [
      'A man was shot dead in Leeds on Monday. A fourth victim is in critical condition.',
      { killed: '1', injured: '3–' },
    ],
    // A part is not added to its whole.
    [
      'Four people, including a 1-year-old boy, were shot in Leeds on Monday. One was shot in the leg.',
      { killed: '', injured: '4' },
    ],
    [
      'Five people were wounded in a shooting in Leeds on Monday; one is in critical condition.',
      { killed: '', injured: '5' },
    ],
    [
      'Six people were shot in Leeds on Monday. Three other people, two women and a man, were shot nearby.',
      { killed: '', injured: '6' },
    ],
    [
      'The shooting in Leeds on Monday wounded the infant; all five victims were wounded.',
      { killed: '', injured: '5' },
    ],
    // "They" are those told of last.
    ['Two boys were shot in Leeds on Monday. They died at a hospital.', { killed: '2', injured: '' }],
    // Looking back to something else.
    [
      'A man was shot dead in Leeds on Wednesday. A 15-year-old girl had died there on Sunday.',
      { killed: '1', injured: '' },
    ],
    // How many is not said: two or more.
    ['The priests were shot dead in Leeds on Monday.', { killed: '2–', injured: '' }],
    // Names by parts, and different ones.
    [
      'Juan Pedro Ruiz was shot dead in Leeds on Monday. Juan Ruiz died at the scene. Ana Soto died at a hospital.',
      { killed: '2', injured: '' },
    ],
    // Told before what happened.
    ['Two boys are dead. Police say they were shot in Leeds on Monday.', { killed: '2', injured: '' }],
    // Brought to a hospital, and not said to have died there.
    ['A shooting in Leeds on Monday sent five people to the hospital.', { killed: '', injured: '5' }],
    ['Shots were fired in Leeds on Monday. Two men were airlifted to a trauma center.', { killed: '', injured: '2' }],
    // Who did it to himself.
    [
      'A man shot and killed his wife in Leeds on Monday before turning the gun on himself.',
      { killed: '2', injured: '' },
    ],
    ['A 6-year-old boy accidentally shot himself in the foot in Leeds on Monday.', { killed: '', injured: '1' }],
  ])('%s', (text, tolls) => {
    expect(tollsOf(text)).toEqual(tolls);
  });

  it('are shown with all the words that make up their number', () => {
    const text = 'A man was shot in Leeds on Monday. A woman was shot in the arm.';
    const [count] = read(text).incidents[0]?.injured ?? [];
    expect([count?.quote.exact, ...(count?.more ?? []).map(({ exact }) => exact)]).toEqual([
      'A man was shot',
      'A woman was shot',
    ]);
    for (const { start, end, exact } of [...(count?.more ?? [])]) expect(text.slice(start, end)).toBe(exact);
  });

  it('are those of the killing that is told with them, where a sentence tells of several', () => {
    const { incidents } = read(
      'The murder of a judge in Goma on Monday came after gunmen killed two guards in Bukavu.',
    );
    expect(incidents.map(({ place, killed }) => [place?.place.name, firstOf(killed)])).toEqual([
      ['Bukavu', '2'],
      ['Goma', '1'],
    ]);
  });

  it('stand beside other numbers that are told', () => {
    const text =
      'A bomb in Goma on Monday killed 12 people, the army said. The hospital said that nine people had died.';
    expect(read(text).incidents[0]?.killed.map(({ min }) => min)).toEqual([12, 9]);
  });
});

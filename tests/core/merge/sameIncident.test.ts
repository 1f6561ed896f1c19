import { describe, expect, it } from 'vitest';
import { incidentsIn, read } from '../../support/incidents.ts';

describe('tellings of one incident', () => {
  it.each([
    [
      'a sentence says where it was, a town away from what the first one names',
      'A man was shot in Springfield, Illinois, on Monday. The shooting happened at a farm near Decatur, Illinois.',
      1,
    ],
    [
      'an earlier quarrel is not an earlier shooting',
      'Gunmen opened fire in Goma on Monday. The two men had a previous quarrel before the shooting occurred.',
      1,
    ],
    [
      'the same victim is told of again, by age',
      'A 6-year-old girl was shot in Goma on Monday. Doctors spoke. A court sat. A crowd wept. A judge left. The sister of the 6-year-old girl saw that she was shot.',
      1,
    ],
    [
      'victims told of before are shot a night apart',
      'Three men were shot in Goma on Monday night. The victims were shot early Tuesday, a nurse said.',
      1,
    ],
  ])('are one: %s', (_, text, count) => {
    expect(incidentsIn(text)).toHaveLength(count);
  });

  it.each([
    [
      'one is told anew in a town of the country that the other is in',
      'Floods killed 40 people in Nepal on Monday. Floods swept away a school in Pokhara.',
      2,
    ],
    ['one is told apart', 'A man was shot in Goma on Monday. In a separate attack, a man was shot in Goma.', 2],
    [
      'one was weeks before',
      'A man was shot in Goma on Monday. A man was shot in Goma on April 2, close to the market.',
      2,
    ],
    [
      'one was earlier on that day',
      'Bombers struck a mosque in Goma on Monday. A policeman said that earlier on Monday rebels had shelled Bukavu.',
      2,
    ],
  ])('are two: %s', (_, text, count) => {
    expect(incidentsIn(text)).toHaveLength(count);
  });

  it('give the reasons why', () => {
    const [incident] = read(
      'A man was shot in Springfield, Illinois, on Monday. The shooting happened at a farm near Decatur, Illinois.',
    ).incidents;
    expect(incident?.mergeReasons.join()).toContain('says where or when it was');
  });
});

describe('places of one sentence', () => {
  it.each([
    ['A man was shot in a quarter of Goma, in Bukavu, a nurse said.', 1],
    ['Ten people were shot in Goma and in Bukavu.', 2],
    ['A man was shot at a shop near Maple Street and Cleveland in Springfield, Illinois.', 1],
  ])('are of one incident where one person or a corner of streets is: %s', (text, count) => {
    expect(incidentsIn(text)).toHaveLength(count);
  });
});

describe('what lies months back', () => {
  const fresh = 'A man was shot in Goma on Thursday. Police looked for witnesses. ';

  it.each([
    ['is the history of fresh news', `${fresh}In October 2023, gunmen killed two women in Bukavu.`, 1],
    ['is told where it lies only weeks back', `${fresh}In March, gunmen killed two women in Bukavu.`, 2],
    ['is told where the article is about it', 'In October 2023, gunmen killed two women in Bukavu.', 1],
  ])('%s', (_, text, count) => {
    expect(incidentsIn(text)).toHaveLength(count);
  });

  it('is said to be left out as history', () => {
    const { omissions } = read(`${fresh}In October 2023, gunmen killed two women in Bukavu.`);
    expect(omissions.map(({ reason }) => reason)).toEqual(['history']);
  });
});

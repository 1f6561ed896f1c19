import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/core/model.ts';
import { inShort } from '../../support/incidents.ts';
import { articleOf, hill, readTogether, shore, vale } from '../../support/together.ts';
import { readArticles } from '../../../src/core/pipeline.ts';
import { gazetteer, tagger } from '../../support/read.ts';
import type { Row } from '../../support/together.ts';

/** "bombing in Quetta, 7 killed 2024-05-06 [Hill, Shore]" */
const told = (incident: Incident): string => {
  const { date, sources } = incident;
  const days = date.start === date.end ? (date.start ?? '') : `${date.start ?? ''}–${date.end ?? ''}`;
  return `${inShort(incident)} ${days} [${sources.map(({ publisher }) => publisher).join(', ')}]`;
};
const tell = (rows: readonly Row[]): readonly string[] => readTogether(rows).map(told);

describe('one incident in several articles is one', () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    [
      'in other words',
      [
        shore('A car bomb exploded near a market in Quetta on Monday, killing seven people.'),
        hill('Seven traders died when an explosive-laden car blew up in Quetta on Monday.'),
      ],
      ['bombing in Quetta, 7 killed 2024-05-06 [Hill, Shore]'],
    ],
    [
      'with tolls that differ',
      [
        shore('A car bomb exploded in Quetta on Monday, killing seven people.'),
        vale('A bomb exploded in Quetta on Monday, killing at least nine people.'),
      ],
      ['bombing in Quetta, 9– killed 2024-05-06 [Shore, Vale]'],
    ],
    [
      'where one names the town and the other its region',
      [
        shore('Gunmen attacked a police post in Quetta on Monday, killing four officers.'),
        hill('Gunmen attacked a police post in Balochistan on Monday and killed four officers.'),
      ],
      ['clash in Quetta, 4 killed 2024-05-06 [Hill, Shore]'],
    ],
    [
      'where one names the town and the other its county',
      [
        shore('Four people were shot dead in Yakima, Washington, on Monday.'),
        hill('Four people were shot dead in Yakima County, Washington, on Monday.'),
      ],
      ['attack in Yakima, 4 killed 2024-05-06 [Hill, Shore]'],
    ],
    [
      'where one gives the day and the other none',
      [
        shore('A car bomb exploded in Quetta on Monday, killing seven people.'),
        hill('A car bomb killed seven people in Quetta.'),
      ],
      ['bombing in Quetta, 7 killed 2024-05-06 [Hill, Shore]'],
    ],
    [
      'where one dates it a day off',
      [
        shore('A car bomb exploded in Quetta on Monday, killing seven people.'),
        vale('A car bomb killed seven people in Quetta on Tuesday.'),
      ],
      ['bombing in Quetta, 7 killed 2024-05-06 [Shore, Vale]'],
    ],
  ])('%s', (_, rows, incidents) => {
    expect(tell(rows)).toEqual(incidents);
    expect(readTogether(rows)[0]?.mergeReasons.join()).not.toBe('');
  });
});

describe('two incidents in two articles stay two', () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    [
      'in one town on different days',
      [
        shore('Drones struck a depot in Kherson on Monday, killing two people.'),
        vale('Drones struck a school in Kherson on Wednesday, killing five people.'),
      ],
      ['drone-strike in Kherson, 2 killed 2024-05-06 [Shore]', 'drone-strike in Kherson, 5 killed 2024-05-08 [Vale]'],
    ],
    [
      'in one town on the next day',
      [
        shore('Drones struck a depot in Kherson on Monday, killing two people.'),
        vale('Drones struck a school in Kherson on Tuesday, killing five people.'),
      ],
      ['drone-strike in Kherson, 2 killed 2024-05-06 [Shore]', 'drone-strike in Kherson, 5 killed 2024-05-07 [Vale]'],
    ],
    [
      'on one day in different towns',
      [
        shore('A bomb exploded in Quetta on Monday, killing seven people.'),
        hill('A bomb exploded in Peshawar on Monday, killing seven people.'),
      ],
      ['bombing in Peshawar, 7 killed 2024-05-06 [Hill]', 'bombing in Quetta, 7 killed 2024-05-06 [Shore]'],
    ],
    [
      'a day apart, with people who only are of one age',
      [
        shore('A 19-year-old man was shot dead in Leeds on Monday.'),
        vale('A 19-year-old woman was shot dead in Leeds on Tuesday.'),
      ],
      ['attack in Leeds, 1 killed 2024-05-06 [Shore]', 'attack in Leeds, 1 killed 2024-05-07 [Vale]'],
    ],
    [
      'of different kinds in one town on one day',
      [
        shore('A bomb exploded in Quetta on Monday, killing seven people.'),
        hill('A bus overturned in Quetta on Monday, killing three people.'),
      ],
      ['accident in Quetta, 3 killed 2024-05-06 [Hill]', 'bombing in Quetta, 7 killed 2024-05-06 [Shore]'],
    ],
  ])('%s', (_, rows, incidents) => {
    expect([...tell(rows)].sort()).toEqual([...incidents].sort());
  });
});

const ROWS: readonly Row[] = [
  shore(
    'A car bomb exploded near a market in Quetta on Monday, killing seven people. In retaliation, the army shelled Zhob.',
  ),
  hill('Seven traders died when a car blew up in Quetta on Monday. A day later, protesters marched in Karachi.'),
  vale('A bomb exploded in Quetta on Monday, killing at least nine people. Drones struck Kherson on Tuesday.'),
  {
    publisher: 'Moor',
    date: '2024-05-09',
    text: 'A ferry sank off Larne on Wednesday. Gunmen killed two people in Goma on Monday.',
  },
  {
    publisher: 'Fell',
    date: '2024-05-08',
    text: 'Drones struck depots in Kherson and Odesa on Tuesday. One man died in Odesa.',
  },
];

describe('ids', () => {
  it('stay when articles are added, related or not', () => {
    const before = readTogether(ROWS.slice(0, 1)).map(({ id }) => id);
    for (let some = 2; some <= ROWS.length; some += 1) {
      const ids = readTogether(ROWS.slice(0, some)).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(before));
    }
  });
});

describe('the order of the articles', () => {
  it('changes nothing', () => {
    const known = readTogether(ROWS);
    fc.assert(
      fc.property(fc.shuffledSubarray([...ROWS], { minLength: ROWS.length }), (rows) => {
        expect(readTogether(rows)).toEqual(known);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what the articles say of each other’s incident', () => {
  const BOMB = 'A car bomb exploded in Quetta on Monday, killing seven people, police said.';

  it('gives a day to an article that has none', () => {
    const [incident] = readTogether([
      shore('A car bomb killed seven people in Quetta, doctors said.', '2024-05-08'),
      hill(BOMB),
    ]);
    expect(incident?.date).toMatchObject({ start: '2024-05-06', end: '2024-05-06', precision: 'day' });
    expect(incident?.citations).toHaveLength(2);
  });

  it('gives a day to what another article reckons from it', () => {
    const incidents = readTogether([
      shore(
        'A car bomb exploded in Quetta in early May, killing seven people. Two days later, police arrested a man in Zhob.',
        '2024-05-15',
      ),
      hill(BOMB),
      vale('A car bomb in Quetta killed seven people on May 6.', '2024-05-15'),
    ]);
    const days = new Map(incidents.map(({ type, date }) => [type, [date.start, date.end]]));
    expect(days.get('bombing')).toEqual(['2024-05-06', '2024-05-06']);
    expect(days.get('arrest')).toEqual(['2024-05-08', '2024-05-08']);
  });

  it('keeps a day that cannot be true as well, with its words and whose they are', () => {
    const [incident] = readTogether([
      shore(BOMB),
      hill(BOMB.replace('Monday', 'May 6')),
      vale('A car bomb killed seven people in Quetta on Tuesday.'),
    ]);
    expect(incident?.date.start).toBe('2024-05-06');
    const against = incident?.date.basis.filter(({ rule }) => rule === 'contradicts') ?? [];
    expect(against.map(({ words, explanation }) => [words?.exact, explanation])).toEqual([
      ['on Tuesday', 'Vale gives 2024-05-07; both cannot be true, and the other is better founded'],
    ]);
  });

  it('calls an article of nobody by the name of its file, without its folders', () => {
    const told = 'A car bomb killed seven people in Quetta on Tuesday.';
    const nobodys = { ...articleOf(vale(told)), file: '../../home/someone/vale.txt', publisher: null };
    const articles = [articleOf(shore(BOMB)), articleOf(hill(BOMB)), nobodys];
    const [incident] = readArticles(articles, { gazetteer, tagger }).incidents;
    const against = incident?.date.basis.find(({ rule }) => rule === 'contradicts');
    expect(against?.explanation).toMatch(/^vale\.txt gives 2024-05-07;/);
  });

  it.each<[string, readonly Row[], string]>([
    [
      'the one that more articles give',
      [vale('A car bomb killed seven people in Quetta on Tuesday.'), shore(BOMB), hill(BOMB)],
      '2024-05-06',
    ],
    [
      'the one that is stated, not reckoned',
      [
        shore(BOMB.replace('on Monday', 'two days ago'), '2024-05-09'),
        vale('A car bomb killed seven people in Quetta on May 6.'),
      ],
      '2024-05-06',
    ],
    ['the one told first', [vale('A car bomb killed seven people in Quetta on Tuesday.'), shore(BOMB)], '2024-05-06'],
  ])('takes of two days %s', (_, rows, day) => {
    const incidents = readTogether(rows);
    expect(incidents.map(({ date }) => date.start)).toEqual([day]);
    expect(incidents[0]?.date.basis.map(({ rule }) => rule)).toContain('contradicts');
  });

  it('keeps an order that its days speak against', () => {
    const incidents = readTogether([
      shore('A bomb exploded in Quetta on Monday. In retaliation, the army shelled Zhob on Sunday.'),
    ]);
    const shelling = incidents.find(({ type }) => type === 'shelling');
    expect(shelling?.date.start).toBe('2024-05-05');
    expect(shelling?.date.basis.map(({ rule, words }) => [rule, words?.exact])).toContainEqual([
      'contradicts',
      'In retaliation',
    ]);
  });

  it('shows two tolls, and who gives each', () => {
    const [incident] = readTogether([
      shore(BOMB),
      vale('At least nine people died when a car bomb exploded in Quetta on Monday, doctors said.'),
    ]);
    expect(incident?.killed.map(({ min, max, saidBy, quote }) => [min, max, saidBy?.exact, quote.article])).toEqual([
      [
        9,
        null,
        'doctors',
        articleOf(vale('At least nine people died when a car bomb exploded in Quetta on Monday, doctors said.')).id,
      ],
      [7, 7, 'police', articleOf(shore(BOMB)).id],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { articleFromRow } from '../../../src/core/articles/articleFromRow.ts';
import { findSources, rememberPassages } from '../../../src/core/merge/findSources.ts';
import type { Source } from '../../../src/core/model.ts';
import { readArticles } from '../../../src/core/pipeline.ts';
import { gazetteer, tagger } from '../../support/read.ts';

interface Row {
  readonly publisher: string;
  readonly text: string;
  readonly date?: string;
}

const articleOf = ({ publisher, text, date = '2024-05-08' }: Row): ReturnType<typeof articleFromRow> =>
  articleFromRow({ id: `${publisher} ${date} ${text.length}`, text, date, publisher });

const sourcesOf = (rows: readonly Row[]): readonly Source[] => findSources(rows.map(articleOf), rememberPassages());
const inShort = (sources: readonly Source[]): readonly string[] =>
  sources.map(({ publisher, printedBy }) => [publisher, ...printedBy].join(' < '));

const STORY =
  'A ferry with some two hundred passengers struck a sandbank off the harbour of Larne early on Monday, and the crew of a passing trawler took most of them aboard before the lifeboats came. ' +
  'The captain told the coast guard that a buoy had drifted in the night and that he had seen the shallows only when it was too late to turn. ' +
  'Four people with broken bones were taken to hospital, among them a cook who had been thrown against the stove. ' +
  'Engineers want to pull the ship free with the spring tide on Thursday; until then the harbour stays closed to all but small boats.';
const OTHER =
  'Fishermen of Larne brought more than a hundred and eighty travellers ashore on Monday after their ferry had run aground in sight of the pier. ' +
  'Several were hurt, none of them badly, a nurse at the district hospital said, and the town opened its school for those who could not travel on. ' +
  'Why the ship left the marked channel is not known. The company that runs it spoke of a drifting buoy, which the harbour master doubts. ' +
  'Ferries will land in the next bay for the rest of the week.';
const STATEMENT =
  '“We regret what has happened to our passengers and to our crew and we will do all that we can to find out why,” the company said.';
/** Every so many words another one. */
const edited = (text: string, every: number): string =>
  text
    .split(' ')
    .map((word, at) => (at % every === every - 1 ? 'indeed' : word))
    .join(' ');

describe('a text counts once, whoever prints it', () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    ['a publisher alone', [{ publisher: 'Shore', text: STORY }], ['Shore']],
    [
      'two texts of two publishers',
      [
        { publisher: 'Shore', text: STORY },
        { publisher: 'Hill', text: OTHER },
      ],
      ['Hill', 'Shore'],
    ],
    [
      'the same text in two papers: the first to publish it',
      [
        { publisher: 'Hill', text: STORY, date: '2024-05-09' },
        { publisher: 'Shore', text: STORY, date: '2024-05-08' },
      ],
      ['Shore < Hill'],
    ],
    [
      'cut short, and with another headline',
      [
        { publisher: 'Shore', text: STORY },
        { publisher: 'Vale', text: `Ship aground\n\n${STORY.slice(0, 320)}` },
      ],
      ['Shore < Vale'],
    ],
    [
      'with a word changed here and there',
      [
        { publisher: 'Shore', text: STORY },
        { publisher: 'Vale', text: edited(STORY, 20) },
      ],
      ['Shore < Vale'],
    ],
    [
      'written anew',
      [
        { publisher: 'Shore', text: STORY },
        { publisher: 'Vale', text: edited(STORY, 6) },
      ],
      ['Shore', 'Vale'],
    ],
    [
      'no more than the same statement quoted',
      [
        { publisher: 'Shore', text: `${STORY} ${STATEMENT}` },
        { publisher: 'Hill', text: `${OTHER} ${STATEMENT}` },
      ],
      ['Hill', 'Shore'],
    ],
    [
      'one sentence in the same words',
      [
        { publisher: 'Shore', text: 'Shore saw it. A ferry ran aground off Larne on Monday, officials said.' },
        { publisher: 'Hill', text: 'Hill saw it. A ferry ran aground off Larne on Monday, officials said.' },
      ],
      ['Hill', 'Shore'],
    ],
    [
      'an agency’s story in two papers is the agency’s',
      [
        { publisher: 'Shore', text: `LARNE, May 8 (Reuters) - ${STORY}` },
        { publisher: 'Hill', text: STORY },
      ],
      ['Reuters < Hill < Shore'],
    ],
    [
      'two stories with one agency’s credit',
      [
        { publisher: 'Shore', text: `LARNE, May 8 (Reuters) - ${STORY}` },
        { publisher: 'Hill', text: `LARNE, May 8 (Reuters) - ${OTHER}` },
        { publisher: 'Reuters', text: edited(OTHER, 6) },
      ],
      ['Reuters < Hill < Shore'],
    ],
    [
      'a paper’s own text beside an agency’s that it prints',
      [
        { publisher: 'Shore', text: `LARNE, May 8 (Reuters) - ${STORY}` },
        { publisher: 'Shore', text: OTHER },
      ],
      ['Reuters < Shore', 'Shore'],
    ],
    [
      'two texts of one paper',
      [
        { publisher: 'Shore', text: STORY },
        { publisher: 'Shore', text: OTHER, date: '2024-05-09' },
      ],
      ['Shore'],
    ],
  ])('%s', (_, rows, sources) => {
    expect(inShort(sourcesOf(rows))).toEqual(sources);
    expect(inShort(sourcesOf([...rows].reverse()))).toEqual(sources);
  });

  it('and says why', () => {
    const rows = [
      { publisher: 'Shore', text: STORY },
      { publisher: 'Hill', text: STORY, date: '2024-05-09' },
      { publisher: 'Vale', text: `LARNE, May 8 (Reuters) - ${STORY}`, date: '2024-05-09' },
      { publisher: 'Moor', text: `LARNE, May 9 (Reuters) - ${OTHER}`, date: '2024-05-10' },
    ];
    expect(sourcesOf(rows).map(({ reasons }) => reasons)).toEqual([
      [
        'Hill prints the text of Shore: 100 % of its passages',
        'Vale prints the text of Shore: 100 % of its passages',
        'Moor gives a story of Reuters',
      ],
    ]);
  });
});

describe('an incident told by several papers', () => {
  const STRIKE =
    'A car bomb exploded beside a market in Quetta on Monday, killing seven people, police said. ' +
    'Traders had just opened their stalls when the blast tore through the northern gate, and a second gate had to be broken open for ambulances. ' +
    'The provincial government ordered schools near the market to stay closed for the week.';
  const rows = ['Shore', 'Hill', 'Vale'].map((publisher) => ({ publisher, text: STRIKE }));

  it('has one source where they print one text, and names them all', () => {
    const { incidents } = readArticles(rows.map(articleOf), { gazetteer, tagger });
    expect(incidents.map(({ sources }) => inShort(sources))).toEqual([['Hill < Shore < Vale']]);
    expect(incidents[0]?.sources[0]?.articles).toHaveLength(3);
  });

  it('has two where one writes for itself', () => {
    const own = { publisher: 'Moor', text: 'Seven people died when a car bomb exploded in Quetta on Monday.' };
    const { incidents } = readArticles([...rows, own].map(articleOf), { gazetteer, tagger });
    expect(incidents.map(({ sources }) => inShort(sources))).toEqual([['Hill < Shore < Vale', 'Moor']]);
  });
});

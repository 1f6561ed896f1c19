import { describe, expect, it } from 'vitest';
import { findWords, readWords } from '../../../src/worker/findWords.ts';
import { IncidentIndex } from '../../../src/worker/incidentIndex.ts';
import type { IncidentSet } from '../../../src/worker/incidentSet.ts';
import type { Found } from '../../../src/worker/protocol.ts';
import { search } from '../../../src/worker/search.ts';
import { idAt, makeSet } from '../../support/incidentSet.ts';

function find(text: string, typed: string): readonly [excerpt: string, match: string] | null {
  const words = readWords(typed);
  const found = words && findWords(text, words);
  return found && [found.text, found.text.slice(...found.match)];
}

describe('findWords', () => {
  it.each<readonly [string, string, string | null]>([
    ['Drones struck İzmir and Türkiye’s north', 'turkiye', 'Türkiye'],
    ['Ângela, São Tomé', 'SAO  tome', 'São Tomé'],
    ['Talks in Sa\u0303o Paulo', 'são', 'Sa\u0303o'],
    ['A cafe\u0301 in Sa\u0303o', 'cafe', 'cafe\u0301'],
    ['Взрыв в Курске', 'курск', 'Курск'],
    ['Bridges in Bryansk collapsed', 'collapsed bridge', 'collapsed'],
    ['😀 Kyiv', 'kyiv', 'Kyiv'],
    ['Bridges in Bryansk', 'bridge kursk', null],
  ])('finds in “%s” the words “%s” as they stand there: %s', (text, typed, match) => {
    expect(find(text, typed)?.[1] ?? null).toBe(match);
  });

  it('looks for nothing where nothing is typed', () => {
    expect([readWords(''), readWords('  ')]).toEqual([null, null]);
  });

  it('gives the line around it, cut between words where it is long', () => {
    expect(find('A title\nA strike on Kursk\nMore', 'kursk')).toEqual(['A strike on Kursk', 'Kursk']);
    const [excerpt, match] = find(`${'before '.repeat(30)}Kursk${' after'.repeat(40)}`, 'kursk') ?? ['', ''];
    expect(match).toBe('Kursk');
    expect(excerpt).toMatch(/^…(before )+Kursk( after)+…$/);
    expect(excerpt.length).toBeLessThan(200);
  });
});

const PLACES = [
  { name: 'Kursk', lon: 36, lat: 51.7 },
  { name: 'Great Kursk', lon: 36, lat: 52 },
  { name: 'Lima', lon: -77, lat: -12 },
];
const article = { id: 'a', title: 'Strikes', publisher: 'AP', text: 'AP\nDrones over Kursk again.' };
const set: IncidentSet = {
  ...makeSet(PLACES, [
    { place: 1, text: 'Strike near Kursk\nS\nQ' },
    { place: 0, type: 'talks', text: 'Talks on Kursk\nS\nQ' },
    { place: 2, text: 'A march\nS\nQ' },
  ]),
  articleTexts: { files: 1, read: () => Promise.resolve([article]) },
};
const view = (off: readonly string[]) =>
  ({
    kind: 'view',
    filter: { off, from: null, to: null },
    step: 'day',
    list: { order: 'oldest', inView: false, first: 0, count: 0 },
    viewport: null,
  }) as const;

describe('search', () => {
  const look = async (typed: string, off: readonly string[] = [], sets = [set]): Promise<Found | null> => {
    const index = new IncidentIndex(sets);
    index.view(view(off));
    return search(index, typed, () => false);
  };

  it('finds places, those that begin so first, incidents and articles', async () => {
    const found = await look('kursk');
    expect(found?.places.map(({ name, count, first }) => [name, count, first])).toEqual([
      ['Kursk', 1, idAt(1)],
      ['Great Kursk', 1, idAt(0)],
    ]);
    expect(found?.incidents.map(({ id, text, place }) => [id, text, place])).toEqual([
      [idAt(0), 'Strike near Kursk', 'Great Kursk'],
      [idAt(1), 'Talks on Kursk', 'Kursk'],
    ]);
    expect(found?.articles).toEqual([
      { id: 'a', title: 'Strikes', publisher: 'AP', text: 'Drones over Kursk again.', match: [12, 17], start: 15 },
    ]);
    expect(found?.more).toBe(false);
  });

  it('finds only what is shown, but in all articles', async () => {
    const found = await look('kursk', ['drone-strike']);
    expect([found?.places.length, found?.incidents.length, found?.articles.length]).toEqual([1, 1, 1]);
  });

  it('says when there is more than it lists', async () => {
    const many = makeSet(
      [],
      Array.from({ length: 201 }, () => ({ text: 'Kursk' })),
    );
    const found = await look('kursk', [], [many]);
    expect([found?.incidents.length, found?.more]).toEqual([200, true]);
  });

  it('stops between two files when it is overtaken', async () => {
    expect(await search(new IncidentIndex([set]), 'kursk', () => true)).toBeNull();
  });
});

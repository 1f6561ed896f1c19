import { describe, expect, it } from 'vitest';
import { dateline } from './harness.ts';

const TEXT = 'ORMUND, Veldania (AP) — Drones struck Tesk on Tuesday, killing three people. Veldanian police said so.';
const ROWS = [
  JSON.stringify({ id: 7, text: TEXT, date: '2021-03-10', title: null, url: null, publisher: 'The Shore' }),
  'no json',
  '',
  JSON.stringify({ id: 'b' }),
  JSON.stringify({ id: 'c', text: 'Nothing happened.\u2028“Nothing” — at all.' }),
].join('\n');

const lines = (out: string): unknown[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);

interface Toponyms {
  readonly toponyms: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly lat: number;
    readonly lon: number;
  }[];
}

describe('geoparse --jsonl', () => {
  it('answers each line in its order, bad ones with an error and exit code 1', async () => {
    const { code, out, err } = await dateline('/', ['geoparse', '--jsonl'], ROWS);
    expect(lines(out)).toEqual([
      { id: 7, toponyms: expect.any(Array) as unknown },
      { id: null, error: expect.stringContaining('line 2 is no JSON') as unknown },
      { id: 'b', error: expect.stringContaining('line 4: text is missing') as unknown },
      { id: 'c', toponyms: [] },
    ]);
    expect(code).toBe(1);
    expect(err.split('\n')).toHaveLength(3);
  });

  it.each([
    [[], ['ORMUND', 'Veldania', 'Tesk']],
    [['--demonyms'], ['ORMUND', 'Veldania', 'Tesk', 'Veldanian']],
  ])('with %j finds %j where they stand', async (flags, names) => {
    const { code, out } = await dateline('/', ['geoparse', '--jsonl', ...flags], ROWS.split('\n')[0]);
    const [{ toponyms }] = lines(out) as [Toponyms];
    expect(toponyms.map(({ start, end }) => TEXT.slice(start, end))).toEqual(names);
    expect(toponyms[2]).toMatchObject({ text: 'Tesk', lat: 12, lon: 22 });
    expect(code).toBe(0);
  });
});

describe('incidents --jsonl', () => {
  it('writes one record an incident, with its quotation and place where they stand', async () => {
    const { code, out } = await dateline('/', ['incidents', '--jsonl'], ROWS.split('\n')[0]);
    expect(code).toBe(0);
    const [record] = lines(out) as [
      { incidents: readonly { quote_start: number; quote_end: number; place_start: number; place_end: number }[] },
    ];
    expect(record).toMatchObject({
      id: 7,
      incidents: [
        {
          type: 'drone-strike',
          date_start: '2021-03-09',
          date_end: '2021-03-09',
          place: { names: ['Tesk', 'Veldania'] },
          lat: 12,
          lon: 22,
          killed: { min: 3, max: 3 },
          injured: null,
          level: 'town',
          status: 'reported',
        },
      ],
    });
    const [incident] = record.incidents;
    expect(TEXT.slice(incident?.quote_start, incident?.quote_end)).toBe(
      'Drones struck Tesk on Tuesday, killing three people.',
    );
    expect(TEXT.slice(incident?.place_start, incident?.place_end)).toBe('Tesk');
    expect(incident).not.toHaveProperty('group');
    expect(record).not.toHaveProperty('omissions');
  });

  it('keeps the lines’ order and says what is wrong with bad ones, together or not', async () => {
    for (const flags of [[], ['--together']]) {
      const { code, out } = await dateline('/', ['incidents', '--jsonl', ...flags], ROWS);
      expect(lines(out).map((record) => (record as { id: unknown }).id)).toEqual([7, null, 'b', 'c']);
      expect(code).toBe(1);
    }
  });

  it('gives records of one incident in two rows the same group and both publishers', async () => {
    const two = ['The Shore', 'The Hill'].map((publisher) =>
      JSON.stringify({
        id: publisher,
        text: `${publisher} saw it. Drones struck Tesk on Tuesday, killing three people.`,
        date: '2021-03-10',
        publisher,
      }),
    );
    const { out } = await dateline('/', ['incidents', '--jsonl', '--together', '--explain'], two.join('\n'));
    const records = lines(out) as {
      incidents: readonly { group: string; sources: readonly string[]; explain: object }[];
      omissions: unknown;
    }[];
    const [first, second] = records.map(({ incidents }) => incidents[0]);
    expect(first?.group).toBe(second?.group);
    expect([...(first?.sources ?? [])].sort()).toEqual(['The Hill', 'The Shore']);
    expect(first?.explain).toHaveProperty('place.reasons');
    expect(records[0]?.omissions).toEqual([]);
  });

  it('answers nothing to nothing', async () => {
    expect(await dateline('/', ['incidents', '--jsonl', '--together'])).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('the command line', () => {
  it.each([
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['geoparse'], /required option '--jsonl' not specified/],
    [['ingest', '--colour'], /unknown option '--colour'/],
    [['serve', '--port', 'x'], /must be a number from 0 to 65535/],
    [['check', 'a', 'b'], /too many arguments/],
  ])('ends %j with 2 and says why', async (argv, message) => {
    const { code, out, err } = await dateline('/', argv);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it.each([[], ['ingest'], ['check'], ['geoparse'], ['incidents'], ['serve']])('helps with %s', async (...command) => {
    const { code, out } = await dateline('/', [...command, '--help']);
    expect(out).toMatch(/^Usage: dateline/);
    expect(out).toMatch(/Exit codes: 0 /);
    expect(code).toBe(0);
  });
});

import { expect, it } from 'vitest';
import { compare } from '../../support/compare.ts';
import type { Expectation, ExpectedIncident } from '../../support/compare.ts';
import { readFiles } from '../../support/read.ts';

const SENTENCE = 'On Tuesday, a bomb exploded in Lima, killing two people.';
const result = readFiles(['tests/articles/in/02-colombia-pipeline.txt']);
const found: readonly ExpectedIncident[] = result.incidents.map(({ type, place, date, citations }) => ({
  type,
  place: place?.place.name ?? null,
  level: place?.level ?? null,
  country: place?.place.country ?? null,
  date: [date.start, date.end],
  exact: citations[0]?.exact ?? '',
}));
const [first, ...rest] = found;
const compared = (incidents: readonly (ExpectedIncident | undefined)[], never: Expectation['never'] = []): string =>
  compare(result, { incidents: incidents.filter((one) => one !== undefined), never }).join('\n');
const changed = (change: Partial<ExpectedIncident>): string => compared([first && { ...first, ...change }, ...rest]);

it('finds no difference between a result and itself', () => {
  expect(found.length).toBeGreaterThan(1);
  expect(compared(found)).toBe('');
});

it('names what is missing and what is extra', () => {
  expect(compared(rest)).toMatch(/^extra: [^\n]*$/);
  const unseen = { type: 'bombing', place: 'Lima', level: 'town', country: 'PE', date: null, exact: SENTENCE };
  expect(compared([...found, unseen])).toBe(`missing: bombing in Lima: ${SENTENCE}`);
  expect(compared([...found, { ...unseen, optional: true }])).toBe('');
});

it.each<readonly [string, Partial<ExpectedIncident>]>([
  ['date', { date: ['2023-03-06', '2023-03-06'] }],
  ['level', { level: 'country' }],
  ['country', { country: 'PE' }],
  ['place id', { placeId: 'iso:PE' }],
  ['killed', { killed: { min: 2, max: 2 } }],
  ['sources', { sources: ['Nobody'] }],
  ['does not cite', { exact: SENTENCE }],
])('names a wrong %s', (what, change) => {
  expect(changed(change)).toMatch(new RegExp(`^wrong: [^\\n]*: ${what} [^\\n]*$`));
  expect(first && compared([{ ...first, ...change, optional: true }, ...rest])).toBe('');
});

it('takes another type or place only where it is allowed', () => {
  expect(changed({ type: 'bombing' })).toContain('missing: bombing');
  expect(changed({ type: 'bombing', also: [first?.type ?? ''] })).toBe('');
  expect(changed({ place: 'Lima' })).toContain('in Lima');
  expect(changed({ place: 'Lima', alsoPlaces: [first?.place ?? ''] })).toBe('');
});

it('names an incident told by words that tell none', () => {
  expect(
    compared(found, [{ exact: first && typeof first.exact === 'string' ? first.exact : '', why: 'a test' }]),
  ).toMatch(/^never: [^\n]*\(a test\)$/);
  expect(compared(found, [{ exact: 'it could suspend peace talks', why: 'a threat' }])).toBe('');
});

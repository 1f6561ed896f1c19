import { describe, expect, it } from 'vitest';
import { incidentsIn, read } from '../../support/incidents.ts';

describe('how things stand is no act', () => {
  it.each([
    ['Nine editors are imprisoned in Malta on spying charges.', 'imprisoned'],
    ['Two pilots remain behind bars in Leeds on smuggling charges.', 'behind bars'],
    ['A nurse is still being held in custody in Leeds.', 'held'],
    ['Dozens of painters languish in jails in Malta on false charges.', 'in jails'],
  ])('%s', (text, words) => {
    const { incidents, omissions } = read(text);
    expect(incidents).toEqual([]);
    expect(omissions[0]?.explanation).toContain(`(“${words}”)`);
  });

  it.each([
    ['A banker was imprisoned in Leeds on Monday.'],
    ['A banker is jailed for five years in Leeds.'],
    ['Two men remain behind bars after police arrested them in Leeds on Monday.'],
  ])('a dated act stays: %s', (text) => {
    expect(incidentsIn(text)).toEqual(['arrest in Leeds']);
  });
});

describe('what went on for long is no one incident', () => {
  it.each([
    ['Months of shelling in Goma have emptied its markets.', 'Months of'],
    ['The relentless bombing in Goma drove the traders out.', 'relentless'],
    ['Weeks of heavy shelling in Goma closed the schools.', 'Weeks of'],
  ])('%s', (text, words) => {
    const { incidents, omissions } = read(text);
    expect(incidents).toEqual([]);
    expect(omissions[0]?.explanation).toContain(`(“${words}”)`);
  });

  it.each([
    ['Three days of riots in Goma left four people dead.', ['riot in Goma, 4 killed']],
    ['The bombing in Goma on Monday killed three people.', ['bombing in Goma, 3 killed']],
  ])('%s', (text, expected) => {
    expect(incidentsIn(text)).toEqual(expected);
  });
});

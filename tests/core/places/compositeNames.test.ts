import { describe, expect, it } from 'vitest';
import { compositeNames, quarterNames } from '../../../src/core/places/compositeNames.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';

function namesIn(text: string): readonly string[] {
  const tokens = tokenize(text, 0, text.length);
  return compositeNames(tokens).map(
    ({ first, last, kind }) => `${kind}: ${text.slice(tokens[first]?.start, tokens[last]?.end)}`,
  );
}

describe('names that say themselves what they are', () => {
  it.each([
    ['A car left Clinton Street at noon.', ['street: Clinton Street']],
    ['Police closed 42nd Avenue and Main St. on Monday.', ['street: 42nd Avenue', 'street: Main St.']],
    ['It lies on Rosa Parks Boulevard.', ['street: Rosa Parks Boulevard']],
    ['It lies on N. Oak Road.', ['street: N. Oak Road']],
    ['Traffic stopped on Interstate 45 and I-95.', ['street: Interstate 45', 'street: I-95']],
    ['Drivers on the A120 and the M25 waited.', ['street: A120', 'street: M25']],
    ['Two drowned in the Catawba River.', ['feature: Catawba River']],
    ['They camped at Mirror Falls and at Bear Creek.', ['feature: Mirror Falls', 'feature: Bear Creek']],
    ['The street was empty and the river high.', []],
    ['He lives in the Street.', []],
    ['She said Street was late.', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

function quartersIn(text: string): readonly string[] {
  const tokens = tokenize(text, 0, text.length);
  return quarterNames(tokens).map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
}

describe('parts of towns in text that is all capitals', () => {
  it.each([
    ['A MINE WENT OFF IN THE LAS ROSAS NEIGHBORHOOD.', ['LAS ROSAS']],
    ['HE LIVES AT ALTAMIRA NEIGHBOURHOOD.', ['ALTAMIRA']],
    ['IT WAS FOUND IN A RESIDENTIAL NEIGHBORHOOD.', []],
    ['HE LEFT THE ALTAMIRA NEIGHBORHOOD.', []],
    ['THEY MET IN THIS NEIGHBORHOOD AND IN THE NORTHERN NEIGHBORHOOD.', []],
  ])('%s', (text, names) => {
    expect(quartersIn(text)).toEqual(names);
  });
});

import { describe, expect, it } from 'vitest';
import { placesIn } from '../../support/places.ts';
import { incidentsIn, read } from '../../support/incidents.ts';

describe('where a story plays, when its own sentence does not say', () => {
  it.each([
    [
      'by the police who speak of it',
      'A man was shot and killed on Monday. He was found behind a shop, Tulsa Police said. Nobody was arrested.',
      'attack in Tulsa, 1 killed',
    ],
    [
      'not at the hospital that the hurt were taken to',
      'A gunman opened fire outside a bar in Fargo, North Dakota, on Monday. Two men were wounded. Both were flown to a hospital in Minneapolis.',
      'attack in Fargo, 2 injured',
    ],
    [
      'not in the state of that hospital',
      'A girl was shot in the leg on Monday and flown to a hospital in Fargo, N.D. Officers were called to a house in Moorhead, Minnesota.',
      'attack in Moorhead, 1 injured',
    ],
    [
      'in a street of the town of the story, wherever else a town is called like it',
      'TULSA, Okla. — Tulsa officers found two men who had been shot in the 900 block of West Denver on Monday. Tulsa detectives asked for help.',
      'attack in Tulsa, 2 injured',
    ],
  ])('%s', (_, text, incident) => {
    expect(incidentsIn(text)).toEqual([incident]);
  });
});

describe('aid told before another incident', () => {
  it('does not go to the place of the other one, but to the country that the text is about, where it was named last', () => {
    const text =
      'Malawi asked for help on Sunday. Storms battered towns in southern Malawi. Planes dropped food on Monday. A flood in Zomba killed two students.';
    const { incidents } = read(text);
    const aid = incidents.find(({ type }) => type === 'aid');
    expect(aid?.place?.place.name).toBe('Malawi');
    expect(aid?.place?.quote.start).toBe(text.lastIndexOf('Malawi'));
  });

  it('goes to a place told before it', () => {
    expect(
      incidentsIn('A storm battered Zomba on Sunday. Planes dropped food on Monday. A flood in Blantyre killed two.'),
    ).toContain('aid in Zomba');
  });
});

describe('names that lie elsewhere than their namesakes', () => {
  it.each([
    [
      'a part of a town is in that town',
      'Fire crews in Wichita, Kansas, went to Old Town on Monday.',
      ['Wichita → US-KS city', 'Kansas → US-KS admin1', 'Old Town → US-KS city'],
    ],
    [
      'a quarter whose first word is a country is in its town',
      'Fire crews in Wichita, Kansas, went to the Jordan Meadows neighborhood on Monday.',
      ['Wichita → US-KS city', 'Kansas → US-KS admin1', 'Jordan → US-KS city'],
    ],
    [
      'the town beside a neighbourhood of it is itself',
      'A house burned in a west Tulsa neighborhood.',
      ['Tulsa → US-OK city'],
    ],
    [
      'a district lies in the town that it is said to be of',
      'Gangs entered the Carrefour district of Port-au-Prince.',
      ['Carrefour → HT-OU city', 'Port-au-Prince → HT-OU city'],
    ],
  ])('%s', (_, text, places) => {
    expect(placesIn(text)).toEqual(places);
  });
});

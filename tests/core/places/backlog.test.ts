import { describe, expect, it } from 'vitest';
import { placesIn } from '../../support/places.ts';

/**
 * What is known to be read wrong: the text, what a careful reader would find, and why we do not. A case that begins to
 * pass fails here: move it to the tests of what works.
 */
const MISSES: readonly (readonly [text: string, wanted: readonly string[], why: string])[] = [
  ['Bank of America shares fell.', [], 'a name inside a company’s name is taken for a place'],
  [
    'W. Va. troopers closed the road near Beckley.',
    ['W. Va. → US-WV admin1', 'Beckley → US-WV city'],
    'an abbreviation written with a space inside is not one name',
  ],
  ['Turkey is eaten in November.', [], 'a country’s name is not taken for a thing'],
  ['China plates were broken.', [], 'a country’s name is not taken for a thing'],
  ['Of Mice and Men is a book.', [], 'titles of works are not known'],
  [
    'Reston police arrested two men.',
    ['Reston → US-VA city, associative'],
    'a town before “police” is taken for an organisation’s only',
  ],
  [
    'A drone struck Izmail. Talks were held in Leipzig.',
    ['Izmail → UA-51 city', 'Leipzig → DE-SN city'],
    'a village near the one other place was once called like a large town',
  ],
  ['He was born in Cordoba.', ['Cordoba → AR-X city'], 'a small region outweighs a city of a million'],
  [
    'Police in Victoria said so.',
    ['Victoria → AU-VIC admin1'],
    'an old name of Hong Kong’s centre carries all its people',
  ],
  [
    'She studied at the University of Texas at Austin.',
    ['Texas → US-TX admin1, associative', 'Austin → US-TX city, associative'],
    'the end of an organisation’s name is not seen',
  ],
  [
    'State Route 61 in W.Va. was closed.',
    ['State Route 61 → US-WV admin1', 'W.Va. → US-WV admin1'],
    'a road’s name begins one word too late',
  ],
];

describe('known misses', () => {
  it.each(MISSES)('%s', (text, wanted, why) => {
    expect(why).not.toBe('');
    expect(placesIn(text), 'reads well now: move it to readPlaces.test.ts').not.toEqual(wanted);
  });
});

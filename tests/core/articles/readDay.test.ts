import { describe, expect, it } from 'vitest';
import { isoOfStated, readDay } from '../../../src/core/articles/readDay.ts';

describe('readDay', () => {
  it.each([
    ['2021-02-03', '2021-02-03'],
    ['2021-02-03 12:24:52.002364-05', '2021-02-03'],
    ['2021/2/3', '2021-02-03'],
    ['3 February 2021', '2021-02-03'],
    ['February 3rd, 2021', '2021-02-03'],
    ['Wednesday, Feb. 3, 2021', '2021-02-03'],
    ['7:58 AM ET, Wed February 3, 2021', '2021-02-03'],
    ['3 FEB 87', '1987-02-03'],
    ['23/02/2021', '2021-02-23'],
    ['02/23/2021', '2021-02-23'],
    ['03/04/2021', null],
    ['30 February 2021', null],
    ['31 Feb', null],
    ['the march of 3 men', null],
    ['', null],
  ])('%s → %s', (words, expected) => {
    const stated = readDay(words);
    expect(stated && isoOfStated(stated, null)).toBe(expected);
  });

  it.each([
    ['December 31', '2021-01-02', '2020-12-31'],
    ['January 1', '2020-12-31', '2021-01-01'],
    ['May 4', '2021-05-05', '2021-05-04'],
    ['29 February', '2021-03-01', '2020-02-29'],
  ])('gives %s, published %s, the nearest year: %s', (words, published, expected) => {
    const stated = readDay(words);
    expect(stated && isoOfStated(stated, published)).toBe(expected);
    expect(stated && isoOfStated(stated, null)).toBeNull();
  });
});

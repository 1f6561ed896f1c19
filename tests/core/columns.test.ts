import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  dayNumber,
  dayOf,
  decodeColumns,
  encodeColumns,
  idNumber,
  idOf,
  makeColumns,
  MOST_KILLED,
  MOST_SOURCES,
  NO_DAY,
  NO_ROW,
} from '../../src/core/columns.ts';

const row = fc.record({
  id: fc.nat({ max: 2 ** 48 - 1 }),
  start: fc.oneof(fc.constant(NO_DAY), fc.integer({ min: -800_000, max: 100_000 })),
  end: fc.oneof(fc.constant(NO_DAY), fc.integer({ min: -800_000, max: 100_000 })),
  place: fc.oneof(fc.constant(NO_ROW), fc.nat({ max: 1_000_000 })),
  partOf: fc.oneof(fc.constant(NO_ROW), fc.nat({ max: 1_000_000 })),
  killed: fc.nat({ max: MOST_KILLED }),
  type: fc.nat({ max: 255 }),
  level: fc.nat({ max: 5 }),
  status: fc.nat({ max: 3 }),
  precision: fc.nat({ max: 6 }),
  sources: fc.nat({ max: MOST_SOURCES }),
});
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

function fill(rows: readonly Row[]): ReturnType<typeof makeColumns> {
  const columns = makeColumns(rows.length);
  rows.forEach((values, at) => {
    for (const name of Object.keys(values) as (keyof Row)[]) columns[name][at] = values[name];
  });
  return columns;
}

/** A copy in a buffer of its own, as a fetch gives it. */
function bytesOf(rows: readonly Row[]): ArrayBuffer {
  return Uint8Array.from(encodeColumns(fill(rows))).buffer;
}

const ROW: Row = {
  ...{ id: 1, start: 2, end: 3, place: 4, partOf: 5, killed: 6 },
  ...{ type: 7, level: 1, status: 1, precision: 1, sources: 8 },
};

describe('the columns of incidents', () => {
  test('come back from their bytes as they went in', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const columns = decodeColumns(bytesOf(rows));
        const back = rows.map((_, at) =>
          Object.fromEntries(Object.keys(ROW).map((name) => [name, columns[name as keyof Row][at]])),
        );
        expect(columns.size).toBe(rows.length);
        expect(back).toEqual(rows);
      }),
    );
  });

  it('take 31 bytes a row behind a header of 16', () => {
    expect(bytesOf([]).byteLength).toBe(16);
    expect(bytesOf([ROW, ROW]).byteLength).toBe(16 + 2 * 31);
  });

  it.each<[string, ArrayBuffer, RegExp]>([
    ['nothing', new ArrayBuffer(0), /no incident columns/],
    ['less than a header', new ArrayBuffer(15), /no incident columns/],
    ['another file', new TextEncoder().encode('<!doctype html><title>Not found</title>').buffer, /no incident columns/],
    ['a file that is cut off', bytesOf([ROW, ROW]).slice(0, -1), /cut off/],
    ['a file with more behind it', Uint8Array.from([...new Uint8Array(bytesOf([ROW])), 0]).buffer, /cut off/],
  ])('refuse %s', (_, bytes, message) => {
    expect(() => decodeColumns(bytes)).toThrow(message);
  });
});

describe('days and ids as numbers', () => {
  test('a day comes back from its number', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(dayOf(dayNumber(iso))).toBe(iso);
      }),
    );
    expect(dayNumber('1970-01-02')).toBe(1);
    expect([dayNumber(null), dayOf(NO_DAY)]).toEqual([NO_DAY, null]);
  });

  test('an id comes back from its number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 48 - 1 }), (id) => {
        expect(idNumber(idOf(id))).toBe(id);
      }),
    );
    expect(idOf(idNumber('00ab00000001'))).toBe('00ab00000001');
  });

  it.each(['', 'ab', '00AB00000001', '00ab000000012', '0xab00000001', 'dateline:1'])('“%s” is no id', (id) => {
    expect(idNumber(id)).toBeNaN();
  });
});

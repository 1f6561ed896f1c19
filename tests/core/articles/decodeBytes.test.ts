import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/core/articles/decodeBytes.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean): Uint8Array => {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return new Uint8Array(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};

describe('decodeBytes', () => {
  const words = 'Café “Málaga”\r\nSecond line — done.\n';
  it.each([
    ['utf-8', utf8(words)],
    ['utf-8-bom', utf8(`\ufeff${words}`)],
    ['utf-16le', utf16(words, false)],
    ['utf-16be', utf16(words, true)],
  ])('reads %s verbatim, without the mark and with its line ends', (encoding, bytes) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, text: words, encoding, damaged: 0 });
  });

  it('reads windows-1252 where UTF-8 makes no sense', () => {
    const bytes = new Uint8Array([
      ...utf8('The mayor said '),
      0x93,
      0x43,
      0x61,
      0x66,
      0xe9,
      0x94,
      ...utf8(' is open.'),
    ]);
    expect(decodeBytes(bytes)).toEqual({
      ok: true,
      text: 'The mayor said “Café” is open.',
      encoding: 'windows-1252',
      damaged: 0,
    });
  });

  it('keeps UTF-8 with a few broken bytes as UTF-8 and counts them', () => {
    const bytes = new Uint8Array([...utf8('“Málaga” and “Córdoba” '), 0xe2, 0x80, ...utf8(' end')]);
    expect(decodeBytes(bytes)).toEqual({
      ok: true,
      text: '“Málaga” and “Córdoba” \ufffd end',
      encoding: 'utf-8-damaged',
      damaged: 1,
    });
  });

  it.each([
    ['NUL bytes', [0x41, 0x00, 0x42, 0x00], null],
    ['control characters', [1, 2, 3, 4, 5, 6, 7, 8, 65], null],
    ['mostly high bytes', [0xff, 0x80, 0x81, 0xfe, 0x41, 0xc0, 0xc1], null],
    ['a PDF', [...utf8('%PDF-1.7 hello there')], 'a PDF file'],
    ['a ZIP', [0x50, 0x4b, 0x03, 0x04, 0x41], 'a ZIP archive or an office document'],
  ])('takes %s for binary', (_, bytes, format) => {
    expect(decodeBytes(new Uint8Array(bytes))).toEqual({ ok: false, reason: 'binary', format });
  });

  it('says that no bytes are an empty file', () => {
    expect(decodeBytes(new Uint8Array())).toEqual({ ok: false, reason: 'empty' });
  });
});

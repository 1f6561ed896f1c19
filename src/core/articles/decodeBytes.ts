/** How a file's bytes were read as text. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'utf-8-damaged' | 'windows-1252';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding; readonly damaged: number }
  | { readonly ok: false; readonly reason: 'empty' }
  | { readonly ok: false; readonly reason: 'binary'; readonly format: string | null };

/** File formats that hold no plain text, by their first bytes. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
];
const SAMPLE_BYTES = 65_536;
const MAX_CONTROL_SHARE = 0.005;
const MAX_HIGH_SHARE = 0.3;
// 0x80–0x9F of windows-1252 as the Encoding Standard has it. Node 20's own decoder reads them as Latin-1.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CHUNK = 8192;
const REPLACEMENT = '\ufffd';

/**
 * Bytes → text without the byte-order mark; line ends stay as they are.
 * UTF-8 first, UTF-16 by its mark. Invalid UTF-8 is kept as UTF-8 with U+FFFD where most of its sequences are sound
 * (`damaged` counts the marks put in), and read as windows-1252 where they are not. Linear in the number of bytes.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const utf16 = utf16Of(bytes);
  if (utf16) return decoded(new TextDecoder(utf16).decode(bytes), utf16);
  const format = MAGIC.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
  if (format !== null || looksBinary(bytes)) return { ok: false, reason: 'binary', format };
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = decodeStrictly(bytes);
  if (text !== null) return decoded(text, bom ? 'utf-8-bom' : 'utf-8');
  const { sound, damaged } = countSequences(bytes);
  if (bom || sound > damaged) {
    const mended = new TextDecoder('utf-8').decode(bytes);
    return { ...decoded(mended, 'utf-8-damaged'), damaged: mended.split(REPLACEMENT).length - 1 };
  }
  if (highShare(bytes) > MAX_HIGH_SHARE) return { ok: false, reason: 'binary', format: null };
  return decoded(decodeWindows1252(bytes), 'windows-1252');
}

function decoded(text: string, encoding: Encoding): { ok: true; text: string; encoding: Encoding; damaged: number } {
  return { ok: true, text, encoding, damaged: 0 };
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A NUL anywhere, or more control characters than text has, mean that this is no text. */
function looksBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample)
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f) controls += 1;
  return controls > 0 && controls / sample.length > MAX_CONTROL_SHARE;
}

function highShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let high = 0;
  for (const byte of sample) if (byte >= 0x80) high += 1;
  return high / sample.length;
}

/** Counts sound and damaged multi-byte sequences of UTF-8. */
function countSequences(bytes: Uint8Array): { sound: number; damaged: number } {
  let sound = 0;
  let damaged = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0;
    let followers = 1;
    while (followers < length && ((bytes[at + followers] ?? 0) & 0xc0) === 0x80) followers += 1;
    if (length === 0 || followers < length) damaged += 1;
    else if (length > 1) sound += 1;
    at += length === 0 ? 1 : followers;
  }
  return { sound, damaged };
}

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const latin1 = String.fromCharCode(...bytes.subarray(at, at + CHUNK));
    parts.push(latin1.replace(/[\u0080-\u009f]/g, (mark) => WINDOWS_1252.charAt(mark.charCodeAt(0) - 0x80)));
  }
  return parts.join('');
}

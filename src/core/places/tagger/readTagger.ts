import { SLOTS } from './features.ts';
import { makeTagger } from './tagger.ts';
import type { Tagger } from './tagger.ts';
import { TAGS } from './tags.ts';

/** "DLTG" */
export const TAGGER_MAGIC = 0x47544c44;
export const TAGGER_VERSION = 1;
const HEADER_BYTES = 8;

/**
 * Opens the tagger's weights (bytes already unpacked): magic, version, the transitions, then a row of tags for each
 * feature slot, all as signed bytes of one scale. Throws an Error that says what is wrong with them.
 */
export function readTagger(bytes: Uint8Array): Tagger {
  const transitionBytes = (TAGS.length + 1) * TAGS.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER_BYTES || view.getUint32(0, true) !== TAGGER_MAGIC)
    throw new Error('tagger: this is no file of weights; unpack it first');
  if (
    view.getUint32(4, true) !== TAGGER_VERSION ||
    bytes.byteLength !== HEADER_BYTES + transitionBytes + SLOTS * TAGS.length
  ) {
    throw new Error('tagger: these weights were made for another version; train it again');
  }
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES, bytes.byteLength - HEADER_BYTES);
  return makeTagger({
    transitions: signed.subarray(0, transitionBytes),
    weights: signed.subarray(transitionBytes),
  });
}

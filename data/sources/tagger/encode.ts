import { TAGGER_MAGIC, TAGGER_VERSION } from '../../../src/core/places/tagger/readTagger.ts';

const LIMIT = 127;
/** Share of the weights, by size, that may be clipped to the largest byte. */
const CLIPPED = 0.0005;

/** Weights → the bytes that `readTagger` opens: signed bytes of one scale for weights and transitions alike. */
export function encodeTagger({ weights, transitions }: { readonly weights: Float64Array; readonly transitions: Float64Array }): Uint8Array {
  const sizes = [...weights].flatMap((weight) => (weight === 0 ? [] : [Math.abs(weight)])).sort((a, b) => b - a);
  const largest = Math.max(sizes[Math.floor(sizes.length * CLIPPED)] ?? 1, ...transitions.map(Math.abs));
  const quantise = (weight: number): number => Math.max(-LIMIT, Math.min(LIMIT, Math.round((weight / largest) * LIMIT)));
  const bytes = new Uint8Array(8 + transitions.length + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, TAGGER_MAGIC, true);
  view.setUint32(4, TAGGER_VERSION, true);
  for (const [index, weight] of transitions.entries()) view.setInt8(8 + index, quantise(weight));
  for (const [index, weight] of weights.entries()) view.setInt8(8 + transitions.length + index, quantise(weight));
  return bytes;
}

import { fold } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';
import type { Gazetteer, GazetteerHit } from './gazetteer.ts';

/** Looks names up among the tokens of one sentence; each token is folded once. Token indices, `last` inclusive. */
export interface NameReader {
  /** The last token to which a name that begins at `first` can reach; `first` − 1 when none begins there. */
  reach(first: number): number;
  /** The places called by the words of tokens `first` to `last`. */
  hits(first: number, last: number): readonly GazetteerHit[];
}

/** Marks that stand inside names and fold to nothing: "St. Louis", "Port-au-Prince", "Ryazan’". */
const INSIDE_NAMES = /^[.'’‘ʼ`´\-‐‑–]$/u;

/** Not yet read; what a name that begins at token 0 and reaches nowhere is, −1, differs from it. */
const UNREAD = -2;

export function makeNameReader(tokens: readonly Token[], gazetteer: Gazetteer): NameReader {
  const folds: (string | undefined)[] = new Array<string | undefined>(tokens.length);
  const foldOf = (at: number): string => (folds[at] ??= fold(tokens[at]?.text ?? ''));
  const reaches = new Int32Array(tokens.length).fill(UNREAD);
  const found = new Map<number, readonly GazetteerHit[]>();

  function findReach(first: number): number {
    let words = gazetteer.longest(foldOf(first));
    let last = first - 1;
    while (words > 0) {
      const token = tokens[last + 1];
      if (!token || (token.kind === 'punct' && !INSIDE_NAMES.test(token.text))) break;
      last += 1;
      if (foldOf(last) !== '' && token.kind !== 'possessive') words -= 1;
    }
    return tokens[last + 1]?.text === '.' && last >= first ? last + 1 : last;
  }

  function reach(first: number): number {
    const known = reaches[first] ?? UNREAD;
    return known === UNREAD ? (reaches[first] = findReach(first)) : known;
  }

  function hits(first: number, last: number): readonly GazetteerHit[] {
    const span = first * tokens.length + last;
    const known = found.get(span);
    if (known) return known;
    let key = foldOf(first);
    // "Prince George's" is written "Prince Georges" in names.
    for (let at = first + 1; at <= last; at += 1)
      if (foldOf(at) !== '') key += tokens[at]?.kind === 'possessive' ? foldOf(at) : ` ${foldOf(at)}`;
    const looked = gazetteer.lookup(key);
    found.set(span, looked);
    return looked;
  }

  return { reach, hits };
}

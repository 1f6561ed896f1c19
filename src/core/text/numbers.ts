import type { Token } from './tokens.ts';
import numbers from '../../../data/lexicon/numbers.json' with { type: 'json' };

const UNITS: ReadonlyMap<string, number> = new Map(Object.entries(numbers.units));
const SCALES: ReadonlyMap<string, number> = new Map(Object.entries(numbers.scales));
const ORDINALS: ReadonlyMap<string, number> = new Map(Object.entries(numbers.ordinals));

export interface NumberWords {
  readonly value: number;
  /** Index of the token behind the number. */
  readonly next: number;
}

/** Whether a number can begin with this token: a quick look before `readNumber`. */
export function beginsNumber({ kind, low }: Token): boolean {
  return kind === 'number' || UNITS.has(low);
}

/** The number that begins at token `at`: "7", "1,000", "seven", "twenty-five", "two hundred and six"; null where none does. */
export function readNumber(tokens: readonly Token[], at: number): NumberWords | null {
  const first = tokens[at];
  if (!first) return null;
  if (first.kind === 'number') {
    const plain = first.text.replace(/,(?=\d{3}\b)/g, '');
    const value = Number(plain);
    if (!Number.isFinite(value)) return null;
    const scale = SCALES.get(tokens[at + 1]?.low ?? '');
    return scale ? { value: value * scale, next: at + 2 } : { value, next: at + 1 };
  }
  if (!UNITS.has(first.low)) return null;
  let total = 0;
  let part = 0;
  let next = at;
  let read = 0;
  for (;;) {
    const token = tokens[next];
    if (!token) break;
    const unit = UNITS.get(token.low);
    const scale = SCALES.get(token.low);
    if (unit !== undefined && (read === 0 || !['a', 'an', 'no'].includes(token.low))) part += unit;
    else if (scale !== undefined && read > 0) {
      part = Math.max(1, part) * scale;
      if (scale >= 1000) {
        total += part;
        part = 0;
      }
    } else if (read > 0 && (token.low === '-' || token.low === 'and') && continues(tokens, next)) {
      next += 1;
      continue;
    } else break;
    read += 1;
    next += 1;
  }
  return read ? { value: total + part, next } : null;
}

/** "twenty-five", "hundred and six" go on behind the connector; "two and three" does not. */
function continues(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.low ?? '';
  const after = UNITS.get(tokens[at + 1]?.low ?? '');
  if (after === undefined) return false;
  if (tokens[at]?.low === '-') return (UNITS.get(before) ?? 0) >= 20 && after < 10;
  return SCALES.has(before);
}

/** "first", "2nd" → 1, 2; null for other words. */
export function readOrdinal(low: string): number | null {
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(low);
  return digits ? Number(digits[1]) : (ORDINALS.get(low) ?? null);
}

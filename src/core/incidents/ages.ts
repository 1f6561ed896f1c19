import { readNumber } from '../text/numbers.ts';
import type { Token } from '../text/tokens.ts';

/** An age in years; `next`: index of the token behind its words. */
export interface Age {
  readonly years: number;
  readonly next: number;
}

const OLDEST = 115;
const UNIT = /^(?:years?|months?|weeks?|days?|yr|yrs)$/;
const YOUNG = /^(?:boy|girl|child|teen|man|woman)$/;
const OLD = /^olds?$/;
/** What may stand behind an age that is set off by a comma only: "Ana Ruiz, 31, of Leeds", "a man, 26 was shot". */
const GOES_ON =
  /^(?:[,;.)—–]|of|from|was|were|is|are|has|had|and|who|dead|died|dies|both|also|later|remains?|remained)$/;

/** "16-year-old", "16 - year - old", "three-year old", "18 year old", "2-month-old"; "-olds" too. Null where none begins. */
export function readAge(tokens: readonly Token[], at: number): Age | null {
  const number = readNumber(tokens, at);
  if (!number || ['a', 'an'].includes(tokens[at]?.low ?? '')) return null;
  const low = (index: number): string => tokens[index]?.low ?? '';
  const unit = low(number.next) === '-' ? number.next + 1 : number.next;
  if (!UNIT.test(low(unit))) return null;
  const years = /^y/.test(low(unit)) ? number.value : /^m/.test(low(unit)) ? Math.floor(number.value / 12) : 0;
  const old = low(unit + 1) === '-' ? unit + 2 : unit + 1;
  if (OLD.test(low(old))) return { years, next: old + 1 };
  // "A 16-year girl".
  return unit > number.next && YOUNG.test(low(unit + 1)) ? { years, next: unit + 1 } : null;
}

/** The age behind a person: "Ana Ruiz, 31, …", "a man, 26, …", "a woman (44)", "one man, aged 22". `at`: behind the person. */
export function readAgeBehind(tokens: readonly Token[], at: number): Age | null {
  const low = (index: number): string => tokens[index]?.low ?? '';
  if (low(at) !== ',' && low(at) !== '(') return null;
  const worded = readAge(tokens, at + 1);
  if (worded && /^[,)]$/.test(low(worded.next))) return worded;
  const number = /^(?:aged?|ages)$/.test(low(at + 1)) ? at + 2 : at + 1;
  const token = tokens[number];
  if (token?.kind !== 'number' || !/^\d{1,3}$/.test(token.text) || Number(token.text) > OLDEST) return null;
  const ends = number === tokens.length - 1 || GOES_ON.test(low(number + 1));
  return ends ? { years: Number(token.text), next: number + 1 } : null;
}

/** Behind "ages 19, 21 and 22", "aged 16", "ages 7 to 9": the token behind the numbers, or `at` where none stand there. */
export function behindAges(tokens: readonly Token[], at: number): number {
  if (!/^(?:ages|aged?)$/.test(tokens[at]?.low ?? '')) return at;
  let next = at;
  for (let index = at + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    const number = readNumber(tokens, index);
    if (number) [next, index] = [number.next, number.next - 1];
    else if (!/^(?:,|and|to|-|–|or|between)$/.test(token?.low ?? '')) break;
  }
  return next;
}

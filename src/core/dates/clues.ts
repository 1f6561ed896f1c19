import type { DatePrecision, DateRule, Span } from '../model.ts';

/** Date words that fix a range of days by themselves (with the publication day at hand). */
export interface RangeClue extends Span {
  readonly kind: 'range';
  readonly lo: number;
  readonly hi: number;
  readonly precision: DatePrecision;
  readonly rule: DateRule;
  readonly explanation: string;
}

/** Date words that reckon from another incident: "one day before the talks", "on the same day", "in retaliation". */
export interface RelativeClue extends Span {
  readonly kind: 'offset' | 'after';
  /** Days from the anchor; 0 for the same day and for `after`. */
  readonly days: number;
  /** `named`: the incident named behind `anchorFrom` (offset into the text); `previous`: the one told before. */
  readonly anchor: 'named' | 'previous';
  readonly anchorFrom: number;
}

export type DateClue = RangeClue | RelativeClue;

import type { Span } from '../model.ts';
import { HARMS } from './people.ts';
import type { Harm } from './people.ts';
import type { Toll, Victims } from './report.ts';

export interface Tolls extends Readonly<Record<Harm, Toll | null>> {
  /** Each person or group that came to harm, once, with the worst that is said of it. */
  readonly victims: readonly Victims[];
}

export const NO_TOLLS: Tolls = { killed: null, injured: null, struck: null, victims: [] };

function add(values: readonly (number | null)[]): number | null {
  return values.reduce((all, value) => (all === null || value === null ? null : all + value), 0);
}

/** The number of all that came to the same harm; "he" counts only where nobody else is told. */
function sumOf(victims: readonly Victims[]): Toll | null {
  const known = victims.filter(({ kind }) => kind !== 'pronoun');
  const used = known.length > 0 ? known : victims.slice(0, 1);
  const [head] = used;
  if (!head) return null;
  const stated = used.filter(({ min, max }) => min !== null || max !== null);
  const counted = stated.length > 0 ? stated : [head];
  const start = Math.min(...counted.map(({ span }) => span.start));
  const end = Math.max(...counted.map(({ span }) => span.end));
  return { min: add(counted.map(({ min }) => min)), max: add(counted.map(({ max }) => max)), span: { start, end } };
}

export function sumVictims(victims: readonly Victims[]): Omit<Tolls, 'victims'> {
  const of = (harm: Harm): Toll | null => sumOf(victims.filter((one) => one.harm === harm));
  const [killed = null, injured = null, struck = null] = HARMS.map(of);
  return { killed, injured, struck };
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * What a sentence says of the victims of one of its triggers: "the murder of a judge after that of a mayor" tells of two
 * incidents with one victim each. `told`: all that it tells.
 */
export function tollsOfTrigger(tolls: Tolls, trigger: Span, told: readonly { readonly trigger: Span }[]): Tolls {
  const { killed, injured, struck, victims } = tolls;
  const own = victims.filter(({ span }) => meets(span, trigger));
  const others = told.filter((other) => other.trigger.start !== trigger.start);
  const rest = victims.filter((one) => own.includes(one) || !others.some((other) => meets(one.span, other.trigger)));
  if (own.length === 0 || rest.length === victims.length) return { killed, injured, struck, victims };
  return { ...sumVictims(rest), victims: rest };
}

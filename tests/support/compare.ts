import type { Article, Incident, Result } from '../../src/core/model.ts';
import { fold } from '../../src/core/text/fold.ts';

export interface ExpectedIncident {
  readonly type: string;
  readonly also?: readonly string[];
  /** As the article or the gazetteer names it; null: no place. */
  readonly place: string | null;
  /** Other places that a careful reader might give. */
  readonly alsoPlaces?: readonly string[];
  readonly placeId?: string;
  readonly level: string | null;
  readonly country: string | null;
  readonly date: readonly [string | null, string | null] | null;
  readonly killed?: { readonly min: number | null; readonly max: number | null };
  readonly injured?: { readonly min: number | null; readonly max: number | null };
  readonly sources?: readonly string[];
  /** Sentences of which each must be among the citations. */
  readonly exact: string | readonly string[];
  readonly optional?: boolean;
}

export interface Expectation {
  /** Files read together; without it, the one of the same name. */
  readonly files?: readonly string[];
  readonly incidents: readonly ExpectedIncident[];
  readonly never: readonly { readonly exact: string; readonly why: string }[];
  /** What is known to be read wrongly, in the lines of `compare`; a line that no longer holds must be taken out. */
  readonly misses?: readonly string[];
}

function sentences(expected: ExpectedIncident): readonly string[] {
  return typeof expected.exact === 'string' ? [expected.exact] : expected.exact;
}

/** What differs between an incident found and the one expected, in words; empty when nothing does. */
function differences(found: Incident, expected: ExpectedIncident): readonly string[] {
  const differ: string[] = [];
  const check = (what: string, got: unknown, want: unknown): void => {
    if (JSON.stringify(got) !== JSON.stringify(want))
      differ.push(`${what} ${JSON.stringify(got)}, expected ${JSON.stringify(want)}`);
  };
  if (expected.date) check('date', [found.date.start, found.date.end], expected.date);
  if (expected.level) check('level', found.place?.level, expected.level);
  if (expected.country) check('country', found.place?.place.country, expected.country);
  if (expected.placeId) check('place id', found.place?.place.id, expected.placeId);
  for (const field of ['killed', 'injured'] as const) {
    const want = expected[field];
    if (want) check(field, found[field][0] && { min: found[field][0].min, max: found[field][0].max }, want);
  }
  if (expected.sources)
    check(
      'sources',
      found.sources.map(({ publisher }) => publisher),
      expected.sources,
    );
  for (const sentence of sentences(expected))
    if (!found.citations.some(({ exact }) => exact === sentence)) differ.push(`does not cite “${sentence}”`);
  return differ;
}

function namesPlace(found: Incident, expected: ExpectedIncident): boolean {
  if (expected.place === null || !found.place) return expected.place === null && found.place === null;
  const names = [fold(found.place.quote.exact), fold(found.place.place.name)];
  return [expected.place, ...(expected.alsoPlaces ?? [])].some((want) =>
    names.some((name) => name.includes(fold(want))),
  );
}

function sameKind(found: Incident, expected: ExpectedIncident): boolean {
  return found.type === expected.type || (expected.also ?? []).includes(found.type);
}

function tellsOf(found: Incident, span: string, articles: readonly Article[]): boolean {
  return found.citations.some((citation) => {
    const article = articles.find(({ id }) => id === citation.article);
    const start = article?.text.indexOf(span) ?? -1;
    return (
      start >= 0 &&
      citation.cues.some((cue) => cue.kind === 'trigger' && cue.start >= start && cue.end <= start + span.length)
    );
  });
}

/** Everything in which a result differs from what a careful reader expects, a line each. */
export function compare({ incidents, readings }: Result, expectation: Expectation): readonly string[] {
  const lines: string[] = [];
  const matched = new Set<Incident>();
  for (const expected of expectation.incidents) {
    const able = incidents.filter(
      (found) => !matched.has(found) && sameKind(found, expected) && namesPlace(found, expected),
    );
    const best = [...able].sort((a, b) => differences(a, expected).length - differences(b, expected).length)[0];
    const name = `${expected.type} in ${expected.place ?? 'no place'}`;
    if (best) {
      matched.add(best);
      if (!expected.optional)
        lines.push(...differences(best, expected).map((difference) => `wrong: ${name}: ${difference}`));
    } else if (!expected.optional) lines.push(`missing: ${name}: ${sentences(expected)[0] ?? ''}`);
  }
  for (const extra of incidents.filter((found) => !matched.has(found)))
    lines.push(`extra: ${extra.title}: ${extra.citations[0]?.exact ?? ''}`);
  const articles = readings.map(({ article }) => article);
  for (const { exact, why } of expectation.never) {
    for (const found of incidents)
      if (tellsOf(found, exact, articles)) lines.push(`never: ${found.title} from “${exact}” (${why})`);
  }
  return lines;
}

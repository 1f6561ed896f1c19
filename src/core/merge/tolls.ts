import type { Report, Toll, Victims } from '../incidents/report.ts';
import type { Count, Quote, Span } from '../model.ts';
import type { Group } from './groups.ts';
import { keepLedger } from './ledger.ts';
import { reckonTolls } from './reckonTolls.ts';
import type { Reckoning } from './reckonTolls.ts';

type Ids = ReadonlyMap<Group, string>;
type Harmed = 'killed' | 'injured';

/** Which groups have a report of people who came to harm: one number can be of several incidents ("nine were killed in A and B"). */
export type TollOwners = ReadonlyMap<string, ReadonlySet<Group>>;

function keyOf({ article }: Report, { start }: Span): string {
  return `${article.id} ${start}`;
}

function spansOf({ killed, injured, struck, victims }: Report): readonly Span[] {
  return [killed, injured, struck, ...victims].flatMap((told) => (told ? [told.span] : []));
}

/** Finds the groups of each number, once for all groups. */
export function findTollOwners(groups: readonly Group[]): TollOwners {
  const owners = new Map<string, Set<Group>>();
  for (const group of groups)
    for (const report of group.reports)
      for (const span of spansOf(report)) {
        const key = keyOf(report, span);
        owners.set(key, (owners.get(key) ?? new Set<Group>()).add(group));
      }
  return owners;
}

function quoteOf({ article }: Report, { start, end }: Span): Quote {
  return { article: article.id, start, end, exact: article.text.slice(start, end) };
}

interface Told {
  readonly report: Report;
  readonly number: Pick<Toll, 'min' | 'max'>;
  readonly spans: readonly Span[];
}

/** Who says so in the sentence that the words stand in. */
function sayerOf(group: Group, { article }: Report, { start, end }: Span): Quote | null {
  const teller = group.reports.find(
    (report) => report.article.id === article.id && report.span.start <= start && end <= report.span.end,
  );
  return teller?.attribution ?? null;
}

function countOf(group: Group, { report, number, spans }: Told, owners: TollOwners, ids: Ids): readonly Count[] {
  const [first, ...more] = spans;
  if (!first) return [];
  const sharing = [...(owners.get(keyOf(report, first)) ?? [])].filter((other) => other !== group);
  return [
    {
      ...{ min: number.min, max: number.max },
      quote: quoteOf(report, first),
      more: more.map((span) => quoteOf(report, span)),
      saidBy: sayerOf(group, report, first),
      sharedWith: sharing.map((other) => ids.get(other) ?? '').sort(),
    },
  ];
}

interface Reckoned extends Readonly<Record<Harmed, Told | null>> {
  readonly article: string;
  /** Where people are told of of whom something worse is told elsewhere. */
  readonly outdated: ReadonlySet<number>;
}

/** The victims of each sentence of one article, in the order of the text. */
function sentencesOf(reports: readonly Report[]): readonly (readonly Victims[])[] {
  const bySentence = new Map<number, Map<number, Victims>>();
  for (const { sentence, victims } of reports) {
    const told = bySentence.get(sentence) ?? new Map<number, Victims>();
    for (const one of victims) told.set(one.span.start, told.get(one.span.start) ?? one);
    bySentence.set(sentence, told);
  }
  return [...bySentence]
    .sort(([a], [b]) => a - b)
    .map(([, told]) => [...told.values()].sort((a, b) => a.span.start - b.span.start));
}

/** What each article says by all its sentences together. */
function reckoned(group: Group): readonly Reckoned[] {
  const articles = new Map<string, Report[]>();
  for (const report of group.reports)
    articles.set(report.article.id, [...(articles.get(report.article.id) ?? []), report]);
  return [...articles].map(([article, reports]) => {
    const [report] = reports;
    const ledger = keepLedger(sentencesOf(reports));
    const tolls = reckonTolls(ledger);
    const worse = ledger.entries.filter(({ person, victims }) => person && person.harm !== victims.harm);
    const outdated = new Set(worse.map(({ victims }) => victims.span.start));
    const told = (number: Reckoning | null): Told | null =>
      report && number ? { report, number, spans: number.spans } : null;
    return { article, outdated, killed: told(tolls.killed), injured: told(tolls.injured) };
  });
}

function beginsInside({ start }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start <= start && start < span.end);
}

function bySize(a: Told, b: Told): number {
  const size = ({ number: { min, max } }: Told): number => min ?? max ?? -1;
  return size(b) - size(a);
}

/** First what is reckoned for each article, then what else single sentences state, each once, the largest first. */
function countsOf(
  group: Group,
  all: readonly Reckoned[],
  harm: Harmed,
  owners: TollOwners,
  ids: Ids,
): readonly Count[] {
  const whole = all.flatMap((tolls) => tolls[harm] ?? []);
  const seen = new Set<string>();
  const single = group.reports.flatMap((report) => {
    const toll = report[harm];
    const key = toll ? keyOf(report, toll.span) : '';
    const known = all.find(({ article }) => article === report.article.id);
    if (!toll || seen.has(key) || beginsInside(toll.span, known?.[harm]?.spans ?? [])) return [];
    // "A girl was injured": not, if she is said to have died.
    if (toll.max === 1 && known?.outdated.has(toll.span.start)) return [];
    seen.add(key);
    return [{ report, number: toll, spans: [toll.span] }];
  });
  return [...whole.sort(bySize), ...single.sort(bySize)].flatMap((told) => countOf(group, told, owners, ids));
}

/** How many were killed and injured, as the reports of an incident say. */
export function countHarmed(group: Group, owners: TollOwners, ids: Ids): Readonly<Record<Harmed, readonly Count[]>> {
  const all = reckoned(group);
  return {
    killed: countsOf(group, all, 'killed', owners, ids),
    injured: countsOf(group, all, 'injured', owners, ids),
  };
}

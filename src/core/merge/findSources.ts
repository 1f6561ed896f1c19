import { agencyOf } from '../articles/agencies.ts';
import type { Article, Source } from '../model.ts';
import { shinglesOf } from './shingles.ts';

/**
 * Share of the shorter text's passages that must stand in the other for the two to be one text, in hundredths. A statement
 * that both quote makes up a tenth to a third of a brief; a reprint keeps half even when every sixteenth word was changed.
 */
const REPRINTED = 50;
/** Passages that two texts must share at least: one sentence in the same words is no reprint, unless it is all there is. */
const ENOUGH = 12;

/** The passages of an article. */
export type Passages = (article: Article) => ReadonlySet<number>;

/** Cuts each article up once, however many incidents it tells. */
export function rememberPassages(): Passages {
  const known = new Map<string, ReadonlySet<number>>();
  return (article) => {
    const found = known.get(article.id) ?? shinglesOf(article.text.slice(article.bodyStart));
    known.set(article.id, found);
    return found;
  };
}

/** One text and all that print it. */
interface Print {
  readonly articles: Article[];
  readonly reasons: string[];
  /** Passages of the longest of its articles. */
  size: number;
}

function nameOf({ publisher, file }: Article): string {
  return publisher ?? file;
}

/** The agency whose story it is, by its dateline or because the agency published it itself. */
function creditOf({ dateline, publisher }: Article): string | null {
  return dateline?.agency ?? agencyOf(publisher ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first to publish first; the order of the input changes nothing. */
function byDay(a: Article, b: Article): number {
  return compare(a.published ?? '9999', b.published ?? '9999') || compare(nameOf(a), nameOf(b)) || compare(a.id, b.id);
}

/** The print that most of the passages stand in, and how many of a hundred; null where too few stand in any. */
function reprinted(
  passages: ReadonlySet<number>,
  owners: ReadonlyMap<number, Print>,
): { readonly print: Print; readonly percent: number } | null {
  const shared = new Map<Print, number>();
  for (const passage of passages) {
    const print = owners.get(passage);
    if (print) shared.set(print, (shared.get(print) ?? 0) + 1);
  }
  let best: { readonly print: Print; readonly percent: number } | null = null;
  for (const [print, count] of shared) {
    const percent = Math.floor((100 * count) / Math.min(print.size, passages.size));
    const enough = count >= ENOUGH || (count === print.size && count === passages.size);
    if (enough && percent >= REPRINTED && percent > (best?.percent ?? 0)) best = { print, percent };
  }
  return best;
}

/** Which articles print one text: those that share its passages, and those that credit the same agency. Linear in their length. */
function findPrints(articles: readonly Article[], passagesOf: Passages): readonly Print[] {
  const prints: Print[] = [];
  const owners = new Map<number, Print>();
  const byAgency = new Map<string, Print>();
  for (const article of [...articles].sort(byDay)) {
    const passages = passagesOf(article);
    const agency = creditOf(article);
    const found = reprinted(passages, owners);
    const credited = agency === null ? undefined : byAgency.get(agency);
    const print = found?.print ?? credited ?? { articles: [], reasons: [], size: 0 };
    const [first] = print.articles;
    if (!first) prints.push(print);
    else if (found)
      print.reasons.push(`${nameOf(article)} prints the text of ${nameOf(first)}: ${found.percent} % of its passages`);
    else print.reasons.push(`${nameOf(article)} gives a story of ${agency ?? ''}`);
    print.articles.push(article);
    print.size = Math.max(print.size, passages.size);
    for (const passage of passages) if (!owners.has(passage)) owners.set(passage, print);
    if (agency !== null && !byAgency.has(agency)) byAgency.set(agency, print);
  }
  return prints;
}

/** Whose text it is: the agency's that is credited with it, else that of the first to publish it. */
function originOf({ articles }: Print): string {
  const [first] = articles;
  return articles.map(creditOf).find((agency) => agency !== null) ?? (first ? nameOf(first) : '');
}

/** Who reports independently: each text counts once, whoever prints it, and each publisher once for all its own texts. */
export function findSources(articles: readonly Article[], passagesOf: Passages): readonly Source[] {
  const [only] = articles;
  const prints =
    only && articles.length === 1 ? [{ articles: [only], reasons: [], size: 0 }] : findPrints(articles, passagesOf);
  const byOrigin = new Map<string, Print[]>();
  for (const print of prints) byOrigin.set(originOf(print), [...(byOrigin.get(originOf(print)) ?? []), print]);
  return [...byOrigin]
    .map(([publisher, own]) => {
      const printed = own.flatMap((print) => print.articles);
      return {
        publisher,
        articles: printed.map(({ id }) => id).sort(),
        printedBy: [...new Set(printed.map(nameOf))].filter((name) => name !== publisher).sort(),
        reasons: [...new Set(own.flatMap(({ reasons }) => reasons))],
      };
    })
    .sort((a, b) => compare(a.publisher, b.publisher));
}

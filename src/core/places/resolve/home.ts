import type { Article, Place } from '../../model.ts';
import publishers from '../../../../data/lexicon/publishers.json' with { type: 'json' };
import { fold } from '../../text/fold.ts';
import type { Gazetteer } from '../gazetteer.ts';

/** Where a publisher is at home: country, perhaps region, perhaps town. */
export interface Home {
  readonly country: string;
  /** ISO 3166-2, or ''. */
  readonly admin1: string;
  readonly place: Place | null;
}

const HOMES: ReadonlyMap<string, string> = new Map(Object.entries(publishers.homes));
/** Country domains that are mostly used for their letters. */
const LETTERS_ONLY: ReadonlySet<string> = new Set(['co', 'io', 'tv', 'me', 'ai', 'fm', 'ly', 'cc', 'ws', 'la', 'to']);
const COUNTRY_OF_DOMAIN: Readonly<Record<string, string>> = { uk: 'GB' };

/** The host of an address; of a page kept in an archive, that of the page: "web.archive.org/web/2014/http://www.example.com/". */
function hostOf({ url, publisher }: Article): string | null {
  const kept = url ? /^https?:\/\/.+?\/(https?:\/\/.+)$/.exec(url)?.[1] : undefined;
  const address = kept !== undefined && URL.canParse(kept) ? kept : url;
  const host = address ? new URL(address).hostname : publisher;
  return host?.toLowerCase().replace(/^www\d?\./, '') ?? null;
}

/** The table's entry for a host or the domain above it: "news.example.com" → "example.com". */
function entryOf(host: string): string | null {
  for (let at = 0; at >= 0;) {
    const known = HOMES.get(host.slice(at));
    if (known !== undefined) return known;
    const dot = host.indexOf('.', at);
    at = dot < 0 ? -1 : dot + 1;
  }
  return null;
}

/** The home of the article's publisher, by the table of publishers or the country of its domain; null when neither tells. */
export function homeOf(article: Article, gazetteer: Gazetteer): Home | null {
  const host = hostOf(article);
  if (!host) return null;
  const [code = '', ...name] = entryOf(host)?.split(' ') ?? [];
  if (code === '') {
    const domain = /\.([a-z]{2})$/.exec(host)?.[1];
    if (!domain || LETTERS_ONLY.has(domain)) return null;
    const country = COUNTRY_OF_DOMAIN[domain] ?? domain.toUpperCase();
    return gazetteer.byId(`iso:${country}`) ? { country, admin1: '', place: null } : null;
  }
  const country = code.slice(0, 2);
  const towns = gazetteer
    .lookup(fold(name.join(' ')))
    .map(({ place }) => place)
    .filter((place) => place.country === country && (place.kind === 'city' || place.kind === 'town'));
  const place = towns.find(({ admin1 }) => admin1 === code) ?? towns[0] ?? null;
  return { country, admin1: place?.admin1 ?? (code.length > 2 ? code : ''), place };
}

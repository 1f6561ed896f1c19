import type { Article, CandidatePlace, Mention, Place, Span } from '../model.ts';
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { isDemonym, readCues } from './cues.ts';
import type { Cues } from './cues.ts';
import type { Gazetteer } from './gazetteer.ts';
import { recogniseToponyms } from './recognise.ts';
import type { Toponym } from './recognise.ts';
import { confidenceOf, rankCandidates } from './resolve.ts';
import type { PlaceContext } from './resolve.ts';
import type { Tagger } from './tagger/tagger.ts';

/** A sentence with its tokens and the places that it names. */
export interface PlacedSentence extends Span {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** Per mention: token indices, and what its words said. */
  readonly places: readonly MentionInSentence[];
}

export interface MentionInSentence {
  readonly mention: Mention;
  readonly first: number;
  readonly last: number;
  readonly cues: Cues;
  readonly demonym: boolean;
  readonly metonym: boolean;
}

interface Draft {
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly toponyms: readonly Toponym[];
  readonly cues: readonly Cues[];
}

const CAPS_SHARE = 0.6;

/** Whether the text has (nearly) no small letters, as old wire copy. */
export function isAllCaps(text: string): boolean {
  const sample = text.slice(0, 4000);
  const upper = sample.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = sample.match(/\p{Ll}/gu)?.length ?? 0;
  return upper > 40 && upper / (upper + lower) > CAPS_SHARE;
}

function contextOf(
  drafts: readonly Draft[],
  chosen: ReadonlyMap<Toponym, CandidatePlace | undefined>,
  dateline: readonly [Toponym, CandidatePlace | undefined] | undefined,
): PlaceContext {
  const countries = new Map<string, number>();
  const admin1s = new Map<string, number>();
  for (const { toponyms } of drafts) {
    for (const toponym of toponyms) {
      const place = chosen.get(toponym)?.place;
      if (!place?.country || toponym.inOrganisation) continue;
      countries.set(place.country, (countries.get(place.country) ?? 0) + 1);
      if (place.admin1) admin1s.set(place.admin1, (admin1s.get(place.admin1) ?? 0) + 1);
    }
  }
  return {
    countries,
    admin1s,
    datelineCountry: dateline?.[1]?.place.country ?? null,
    datelineName: dateline ? fold(dateline[0].text) : null,
  };
}

/** The article's places without the toponym itself and its own repeats, so that nothing confirms itself. */
function without(context: PlaceContext, own: Place | undefined, times: number): PlaceContext {
  if (!own) return context;
  const less = (counts: ReadonlyMap<string, number>, key: string): ReadonlyMap<string, number> => {
    const copy = new Map(counts);
    const left = (copy.get(key) ?? 0) - times;
    if (left > 0) copy.set(key, left);
    else copy.delete(key);
    return copy;
  };
  return { ...context, countries: less(context.countries, own.country), admin1s: less(context.admin1s, own.admin1) };
}

type Ranked = ReadonlyMap<Toponym, readonly CandidatePlace[]>;

function rankAll(
  drafts: readonly Draft[],
  context: PlaceContext,
  chosen: ReadonlyMap<Toponym, CandidatePlace | undefined>,
): Ranked {
  const repeats = new Map<string, number>();
  for (const { toponyms } of drafts)
    for (const { text } of toponyms) repeats.set(fold(text), (repeats.get(fold(text)) ?? 0) + 1);
  const ranked = new Map<Toponym, readonly CandidatePlace[]>();
  for (const { toponyms, cues } of drafts) {
    for (const [index, toponym] of toponyms.entries()) {
      const own = chosen.get(toponym)?.place;
      const isDateline = context.datelineName === fold(toponym.text);
      const read = cues[index];
      if (!read) continue;
      const containers = read.containers.flatMap((at) => {
        const container = toponyms[at] && chosen.get(toponyms[at])?.place;
        return container ? [container] : [];
      });
      const mates = new Set(read.mates.flatMap((at) => (toponyms[at] ? [chosen.get(toponyms[at])?.place.kind] : [])));
      ranked.set(
        toponym,
        rankCandidates(
          toponym.hits,
          read,
          { containers, inRegionList: mates.has('admin1') },
          without(
            isDateline ? { ...context, datelineCountry: null } : context,
            own,
            repeats.get(fold(toponym.text)) ?? 1,
          ),
        ),
      );
    }
  }
  return ranked;
}

function useOf(toponym: Toponym, cues: Cues): { readonly use: Mention['use']; readonly note: string | null } {
  const kind = toponym.hits[0]?.nameKind;
  if (toponym.inOrganisation) return { use: 'associative', note: 'part of an organisation’s name' };
  if (kind === 'demonym')
    return { use: 'associative', note: 'says what belongs to the place, not that something is there' };
  if (kind === 'metonym') return { use: 'associative', note: 'here the government' };
  if (cues.speaks) return { use: 'associative', note: 'here the government, not the place' };
  return { use: 'literal', note: null };
}

function mentionOf(article: Article, toponym: Toponym, cues: Cues, candidates: readonly CandidatePlace[]): Mention {
  const { use, note } = useOf(toponym, cues);
  const decided = toponym.hits.some((hit) => hit.nameKind === 'decided');
  return {
    article: article.id,
    start: toponym.start,
    end: toponym.end,
    text: toponym.text,
    use,
    place: candidates[0]?.place ?? null,
    confidence: decided ? 1 : confidenceOf(candidates),
    candidates: candidates.slice(0, 6),
    note: decided ? 'a person decided it in the geocoding table' : note,
  };
}

/** Finds and resolves the places of an article, sentence by sentence. */
export function readPlaces(
  article: Article,
  sentences: readonly Span[],
  gazetteer: Gazetteer,
  tagger: Tagger,
): readonly PlacedSentence[] {
  const allCaps = isAllCaps(article.text);
  const drafts: readonly Draft[] = sentences.map((span) => {
    const tokens = tokenize(article.text, span.start, span.end);
    const toponyms = recogniseToponyms(
      article.text,
      tokens,
      gazetteer,
      allCaps ? [] : tagger.names(article.text, tokens),
      allCaps,
    );
    return { span, tokens, toponyms, cues: toponyms.map((_, index) => readCues(tokens, toponyms, index)) };
  });
  const empty: PlaceContext = { countries: new Map(), admin1s: new Map(), datelineCountry: null, datelineName: null };
  const first = rankAll(drafts, empty, new Map());
  const chosen = new Map([...first].map(([toponym, candidates]) => [toponym, candidates[0]] as const));
  const datelineSpan = article.dateline?.placeSpan;
  const dateline = [...chosen].find(
    ([toponym]) => datelineSpan && toponym.start >= datelineSpan.start && toponym.end <= datelineSpan.end,
  );
  const context = contextOf(drafts, chosen, dateline);
  const ranked = rankAll(drafts, context, chosen);
  return drafts.map(({ span, tokens, toponyms, cues }) => {
    const places = toponyms.flatMap((toponym, index) => {
      const read = cues[index];
      if (!read) return [];
      const mention = mentionOf(article, toponym, read, ranked.get(toponym) ?? []);
      const metonym = toponym.hits[0]?.nameKind === 'metonym';
      return [{ mention, first: toponym.first, last: toponym.last, cues: read, demonym: isDemonym(toponym), metonym }];
    });
    return { ...span, tokens, places, mentions: places.map((place) => place.mention) };
  });
}

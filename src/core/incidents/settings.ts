import type { RangeClue } from '../dates/clues.ts';
import type { Omission, Place, Span } from '../model.ts';
import { LEXICON } from '../places/lexicon.ts';
import type { MentionInSentence, PlacedSentence } from '../places/readPlaces.ts';
import { isDenied } from './asides.ts';

/** A place where an article's story may play, told in some sentence. */
export interface Setting {
  /** Index of the sentence in the article's body; −1 for its header and dateline. */
  readonly sentence: number;
  readonly mention: MentionInSentence;
  readonly place: Place;
  /** The words put something there: "in Goma", "on Clinton Street". */
  readonly locative: boolean;
  /** Only its authorities are named: "Chicago Police". */
  readonly authority: boolean;
}

/** A day that a sentence tells of without telling an incident: "Officers were called to the house on Sunday". */
export interface DayTold {
  readonly sentence: number;
  readonly clue: RangeClue;
  /** It is the day of a statement or of what came later: "police said Monday". */
  readonly statement: boolean;
}

const LOCAL: ReadonlySet<Place['kind']> = new Set([
  'country',
  'admin1',
  'admin2',
  'city',
  'town',
  'airport',
  'military',
  'site',
]);
/** What a sentence of these tells happened nowhere. */
const UNREAL: ReadonlySet<Omission['reason']> = new Set(['hypothetical', 'threat']);
/** Prepositions that put something in a place; "from Texas", "to Paris" do not. */
const ELSEWHERE: ReadonlySet<string> = new Set(['from', 'to', 'toward', 'towards', 'between', 'via']);

function settingsIn(sentence: PlacedSentence, index: number): readonly Setting[] {
  return sentence.places.flatMap((mention) => {
    const { place, use } = mention.mention;
    if (!place || use !== 'literal' || mention.demonym || mention.metonym || !LOCAL.has(place.kind)) return [];
    const { preposition, care } = mention.cues;
    const aside = LEXICON.directions.has(sentence.tokens[mention.first - 2]?.low ?? '') && preposition === 'of';
    if (
      aside ||
      care ||
      isDenied(sentence, mention) ||
      preposition === 'from' ||
      ELSEWHERE.has(sentence.tokens[mention.first - 1]?.low ?? '')
    )
      return [];
    return [{ sentence: index, mention, place, locative: preposition !== null, authority: false }];
  });
}

function authoritiesIn(sentence: PlacedSentence, index: number, told: readonly Setting[]): readonly Setting[] {
  return sentence.authorities.flatMap((mention) => {
    const { place } = mention.mention;
    const known = told.some((other) => other.mention.first === mention.first && other.place.id === place?.id);
    return place && !known ? [{ sentence: index, mention, place, locative: false, authority: true }] : [];
  });
}

const INSIDE = 2;
const DEMONYM = 1;
const METONYM = 0.3;

/** Of all names of places and peoples, how many are of each country, and a mention of the country itself where there is one. */
export interface CountryTold {
  readonly country: string;
  readonly share: number;
  readonly mention: MentionInSentence | null;
}

/** What lies in a country says more of where a story plays than its people and its government do. */
function weightOf({ mention, demonym, metonym }: MentionInSentence): number {
  if (demonym) return DEMONYM;
  if (metonym || mention.use !== 'literal') return METONYM;
  return mention.place?.kind === 'country' ? 1 : INSIDE;
}

/** A country is named by what lies in it, by its people and by its government; the most named first. */
export function readCountries(sentences: readonly PlacedSentence[]): readonly CountryTold[] {
  const times = new Map<string, number>();
  const mentions = new Map<string, MentionInSentence>();
  let all = 0;
  for (const mention of sentences.flatMap(({ places }) => places)) {
    const { place } = mention.mention;
    if (!place?.country) continue;
    const weight = weightOf(mention);
    all += weight;
    times.set(place.country, (times.get(place.country) ?? 0) + weight);
    const known = mentions.get(place.country);
    const plain = (one: MentionInSentence): boolean => !one.demonym && !one.metonym;
    if (place.kind === 'country' && (!known || (plain(mention) && !plain(known)))) mentions.set(place.country, mention);
  }
  return [...times]
    .map(([country, count]) => ({ country, share: count / all, mention: mentions.get(country) ?? null }))
    .sort((a, b) => b.share - a.share || (a.country < b.country ? -1 : 1));
}

/** The places where the story may play, in the order of the text. */
export function readSettings(header: readonly PlacedSentence[], body: readonly PlacedSentence[]): readonly Setting[] {
  return [
    ...header.flatMap((sentence) => settingsIn(sentence, -1)),
    ...body.flatMap((sentence, index) => {
      const told = settingsIn(sentence, index);
      return [...told, ...authoritiesIn(sentence, index, told)];
    }),
  ];
}

/** Without those of sentences that tell only what might be: "A stronger quake could hit Kobe". */
export function realSettings(
  settings: readonly Setting[],
  sentences: readonly Span[],
  reports: readonly { readonly span: Span }[],
  omissions: readonly Omission[],
): readonly Setting[] {
  const told = new Set(reports.map(({ span }) => span.start));
  const unreal = new Set(
    omissions.flatMap(({ start, reason }) => (UNREAL.has(reason) && !told.has(start) ? [start] : [])),
  );
  return settings.filter(({ sentence }) => !unreal.has(sentences[sentence]?.start ?? -1));
}

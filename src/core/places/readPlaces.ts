import type { Article, Mention, Span } from '../model.ts';
import { fold } from '../text/fold.ts';
import { isCaseless } from '../text/isCaseless.ts';
import { tokenize } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { isDemonym, readCues } from './cues.ts';
import type { Cues } from './cues.ts';
import { readAuthorities } from './authorities.ts';
import type { Gazetteer } from './gazetteer.ts';
import { LEXICON } from './lexicon.ts';
import { makeNameReader } from './nameReader.ts';
import { isQuarter, isStreet, recogniseToponyms } from './recognise.ts';
import type { Toponym } from './recognise.ts';
import { homeOf } from './resolve/home.ts';
import { confidenceOf, describe } from './resolve/rank.ts';
import type { Candidate } from './resolve/rank.ts';
import { placeUnknown } from './resolve/placeUnknown.ts';
import type { Host } from './resolve/placeUnknown.ts';
import { resolveToponyms } from './resolve/resolveToponyms.ts';
import type { SentenceToponyms } from './resolve/resolveToponyms.ts';
import { joinParticles } from './tagger/joinParticles.ts';
import { mendNames } from './tagger/mendNames.ts';
import { inCapitals } from './tagger/inCapitals.ts';
import type { Tagger } from './tagger/tagger.ts';
import type { NameSpan } from './tagger/tags.ts';

/** A sentence with its tokens and the places that it names. */
export interface PlacedSentence extends Span {
  readonly tokens: readonly Token[];
  /** The names of persons, organisations, places and peoples. */
  readonly names: readonly NameSpan[];
  readonly mentions: readonly Mention[];
  /** Per mention: token indices, and what its words said. */
  readonly places: readonly MentionInSentence[];
  /** The places whose authorities it names, "Chicago Police": shown nowhere by themselves. */
  readonly authorities: readonly MentionInSentence[];
}

export interface MentionInSentence {
  readonly mention: Mention;
  readonly first: number;
  readonly last: number;
  readonly cues: Cues;
  readonly demonym: boolean;
  readonly metonym: boolean;
}

/** A sentence whose places are found, not yet resolved. */
export interface DraftSentence {
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
  readonly toponyms: readonly Toponym[];
  readonly cues: readonly Cues[];
  /** The places whose authorities it names: "Chicago Police". */
  readonly authorities: SentenceToponyms;
}

/** Candidates kept for the reader, the chosen one among them. */
const SHOWN = 6;
/** A street stands for the town it is in: a guess from what the article names beside it. */
const HOST_CONFIDENCE = 0.5;
/** Below this share the best candidate is not clearly the best. */
const CLEAR = 0.6;
const NOT_CLEAR = 'other places of this name are nearly as likely';
const NOT_KNOWN = 'not in the gazetteer; shown at the place that the article names with it';

function useOf(toponym: Toponym, cues: Cues): { readonly use: Mention['use']; readonly note: string | null } {
  const kind = toponym.hits[0]?.nameKind;
  if (toponym.inOrganisation) return { use: 'associative', note: 'part of an organisation’s name' };
  if (kind === 'demonym')
    return { use: 'associative', note: 'says what belongs to the place, not that something is there' };
  if (kind === 'metonym') return { use: 'associative', note: 'here the government' };
  if (cues.speaks) return { use: 'associative', note: 'here the government, not the place' };
  return { use: 'literal', note: null };
}

function mentionOf(
  article: Article,
  toponym: Toponym,
  cues: Cues,
  candidates: readonly Candidate[],
  host: Host | undefined,
): Mention {
  const { use, note } = useOf(toponym, cues);
  const decided = toponym.hits.some((hit) => hit.nameKind === 'decided');
  const confidence = decided ? 1 : host ? HOST_CONFIDENCE : confidenceOf(candidates);
  const unclear = candidates.length > 1 && confidence < CLEAR ? NOT_CLEAR : null;
  return {
    article: article.id,
    start: toponym.start,
    end: toponym.end,
    text: toponym.text,
    use,
    place: host?.place ?? candidates[0]?.place ?? null,
    confidence,
    candidates: [
      ...(host ? [{ place: host.place, score: 0, reasons: [host.reason] }] : []),
      ...candidates.slice(0, SHOWN - (host ? 1 : 0)).map(describe),
    ],
    note: decided ? 'a person decided it in the geocoding table' : host ? NOT_KNOWN : (note ?? unclear),
  };
}

/** The place names of an article, not yet resolved. */
export interface DraftArticle {
  readonly sentences: readonly DraftSentence[];
  /** Names that are shown nowhere and tell where the story plays: those of its title and of its authorities. */
  readonly hints: readonly SentenceToponyms[];
}

/** Finds the place names of an article, sentence by sentence. */
export function draftPlaces(
  article: Article,
  sentences: readonly Span[],
  gazetteer: Gazetteer,
  tagger: Tagger,
): DraftArticle {
  const drafts = draftSentences(article.text, sentences, gazetteer, tagger);
  const { title, text } = article;
  const apart =
    title !== null && !text.includes(title)
      ? draftSentences(title, [{ start: 0, end: title.length }], gazetteer, tagger)
      : [];
  return { sentences: drafts, hints: [...apart, ...[...drafts, ...apart].map(({ authorities }) => authorities)] };
}

function draftSentences(
  text: string,
  sentences: readonly Span[],
  gazetteer: Gazetteer,
  tagger: Tagger,
): readonly DraftSentence[] {
  const caseless = isCaseless(text);
  const read = sentences.map((span) => {
    const printed = tokenize(text, span.start, span.end);
    const tokens = caseless ? inCapitals(printed) : printed;
    const reader = makeNameReader(tokens, gazetteer);
    const names = tagger.names(tokens, reader, caseless);
    return { span, printed, tokens, reader, names: caseless ? names : mendNames(tokens, joinParticles(tokens, names)) };
  });
  const persons = personWords(read);
  const found = read.map(({ span, printed, tokens, reader, names }) => ({
    span,
    printed,
    tokens,
    names,
    toponyms: recogniseToponyms({ text, tokens, reader, names, persons, caseless }),
    authorities: caseless ? [] : readAuthorities(text, tokens, reader),
  }));
  const quarters = new Set(
    found.flatMap(({ tokens, toponyms }) => toponyms.flatMap((one) => (isQuarter(tokens, one) ? [one.text] : []))),
  );
  return found.map(({ span, printed, names, toponyms: read, authorities }) => {
    // A part of a town lies in it, whatever else is called so.
    const toponyms = read.map((one) =>
      quarters.has(one.text) || isStreet(printed, one) ? { ...one, hits: [], composite: true } : one,
    );
    const cues = toponyms.map((_, index) => readCues(printed, toponyms, index));
    const named = toponyms.map((toponym, index) => inFull(toponym, cues[index], gazetteer));
    const seats = { toponyms: authorities, cues: authorities.map((_, index) => readCues(printed, authorities, index)) };
    return { span, tokens: printed, names, toponyms: named, cues, authorities: seats };
  });
}

/** "Fulton and Cobb counties": each may be meant by the name it has in full, "Cobb County". */
function inFull(toponym: Toponym, cues: Cues | undefined, gazetteer: Gazetteer): Toponym {
  const singular = LEXICON.singulars.get(cues?.kindWord?.toLowerCase() ?? '');
  const more = singular ? gazetteer.lookup(fold(`${toponym.text} ${singular}`)) : [];
  return more.length > 0 ? { ...toponym, hits: [...toponym.hits, ...more] } : toponym;
}

/** Where a person's own name begins in a name: behind "Omaha Police Officer". */
function ownName(tokens: readonly Token[], { first, last }: NameSpan): number {
  for (let at = last; at >= first; at -= 1) {
    const low = tokens[at]?.low ?? '';
    if (LEXICON.personTitles.has(low) || LEXICON.organisationHeads.has(low) || LEXICON.authorityHeads.has(low))
      return at + 1;
  }
  return first;
}

/** The small-letter words of the persons' names of two words and more. */
function personWords(
  sentences: readonly { readonly tokens: readonly Token[]; readonly names: readonly NameSpan[] }[],
): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { tokens, names } of sentences)
    for (const name of names.filter(({ kind }) => kind === 'per')) {
      const first = ownName(tokens, name);
      if (name.last > first)
        for (const { low, kind: of } of tokens.slice(first, name.last + 1)) if (of === 'word') words.add(low);
    }
  return words;
}

/** The first place name of the dateline, or null. */
export function datelineOf({ dateline }: Article, drafts: readonly DraftSentence[]): Toponym | null {
  const datelineSpan = dateline?.placeSpan;
  const all = drafts.flatMap(({ toponyms }) => toponyms);
  return all.find(({ start, end }) => datelineSpan && start >= datelineSpan.start && end <= datelineSpan.end) ?? null;
}

/** Finds and resolves the places of an article, sentence by sentence. */
export function readPlaces(
  article: Article,
  sentences: readonly Span[],
  gazetteer: Gazetteer,
  tagger: Tagger,
): readonly PlacedSentence[] {
  const { sentences: drafts, hints } = draftPlaces(article, sentences, gazetteer, tagger);
  const home = homeOf(article, gazetteer);
  const dateline = datelineOf(article, drafts);
  const ranked = resolveToponyms([...drafts, ...hints], home, dateline);
  const hosts = placeUnknown(drafts, hints, ranked, home, dateline);
  const placed = ({ toponyms, cues }: SentenceToponyms): readonly MentionInSentence[] =>
    toponyms.flatMap((toponym, index) => {
      const read = cues[index];
      if (!read) return [];
      const mention = mentionOf(article, toponym, read, ranked.get(toponym) ?? [], hosts.get(toponym));
      const metonym = toponym.hits[0]?.nameKind === 'metonym';
      return [{ mention, first: toponym.first, last: toponym.last, cues: read, demonym: isDemonym(toponym), metonym }];
    });
  return drafts.map((draft) => {
    const { tokens, names } = draft;
    const { start, end } = draft.span;
    const places = placed(draft);
    const mentions = places.map((place) => place.mention);
    return { start, end, tokens, names, places, mentions, authorities: placed(draft.authorities) };
  });
}

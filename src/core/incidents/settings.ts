import type { RangeClue } from '../dates/clues.ts';
import type { Place } from '../model.ts';
import { LEXICON } from '../places/lexicon.ts';
import type { MentionInSentence, PlacedSentence } from '../places/readPlaces.ts';

/** A place where an article's story may play, told in some sentence. */
export interface Setting {
  /** Index of the sentence in the article's body; −1 for its header and dateline. */
  readonly sentence: number;
  readonly mention: MentionInSentence;
  readonly place: Place;
  /** The words put something there: "in Goma", "on Clinton Street". */
  readonly locative: boolean;
}

/** A day that a sentence tells of without telling an incident: "Officers were called to the house on Sunday". */
export interface DayTold {
  readonly sentence: number;
  readonly clue: RangeClue;
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
/** Prepositions that put something in a place; "from Texas", "to Paris" do not. */
const ELSEWHERE: ReadonlySet<string> = new Set(['from', 'to', 'toward', 'towards', 'between', 'via']);

function settingsIn(sentence: PlacedSentence, index: number): readonly Setting[] {
  return sentence.places.flatMap((mention) => {
    const { place, use } = mention.mention;
    if (!place || use !== 'literal' || mention.demonym || mention.metonym || !LOCAL.has(place.kind)) return [];
    const { preposition } = mention.cues;
    const aside = LEXICON.directions.has(sentence.tokens[mention.first - 2]?.low ?? '') && preposition === 'of';
    if (aside || preposition === 'from' || ELSEWHERE.has(sentence.tokens[mention.first - 1]?.low ?? '')) return [];
    return [{ sentence: index, mention, place, locative: preposition !== null }];
  });
}

/** The places where the story may play, in the order of the text. */
export function readSettings(header: readonly PlacedSentence[], body: readonly PlacedSentence[]): readonly Setting[] {
  return [
    ...header.flatMap((sentence) => settingsIn(sentence, -1)),
    ...body.flatMap((sentence, index) => settingsIn(sentence, index)),
  ];
}

import type { Actor, Article, Cue, Omission, Place, Quote, Relation, Span, Status } from '../model.ts';
import type { DateClue } from '../dates/clues.ts';
import type { MentionInSentence } from '../places/readPlaces.ts';
import type { CountryTold, DayTold, Setting } from './settings.ts';
import type { FrameStrength } from './frames.ts';
import type { Bringing } from './marks.ts';
import type { Harm, People } from './people.ts';
import type { Sign } from './signs.ts';

/** A number of people, as the words give it. `min` null: a number is not stated ("numerous"). */
export interface Toll {
  readonly min: number | null;
  readonly max: number | null;
  readonly span: Span;
}

/** People who came to harm in a sentence; `span`: from them to the word that says so. */
export interface Victims extends Pick<People, 'min' | 'max' | 'kind' | 'traits'> {
  readonly harm: Harm;
  /** Only how they are: "one in critical condition". */
  readonly detail: boolean;
  /** Those of a list; empty where it is none. */
  readonly members: readonly Pick<People, 'min' | 'max' | 'traits'>[];
  readonly span: Span;
}

/** Which of a row of like incidents this is: the second round, the previous one. */
export interface Sequence {
  readonly ordinal: number | null;
  /** Told apart from the present one: "the previous talks". */
  readonly previous: boolean;
}

/**
 * One incident as one sentence of one article tells it. `event` reports stand for themselves; `anaphor` reports ("the
 * strike on June 1") only add what they say to the incident that they point back to.
 */
export interface Report {
  /** Unique within a run: article, trigger offset and place. */
  readonly key: string;
  readonly mode: 'event' | 'anaphor';
  readonly article: Article;
  /** Index of the sentence in the article's body. */
  readonly sentence: number;
  readonly span: Span;
  readonly type: string;
  readonly strength: FrameStrength;
  /** Named with "the" or "these": it may tell again of what was told. */
  readonly definite: boolean;
  /** How it brings in those whom it is about. */
  readonly bringing: Bringing;
  /** What the people of its sentence can be known again by. */
  readonly marks: readonly string[];
  readonly trigger: Span;
  /** Told apart from what was told before: "another attack", "in a separate incident". */
  readonly apart: boolean;
  /** Its sentence names a place that the gazetteer does not know: it was there, not where others were. */
  readonly elsewhere: boolean;
  readonly place: MentionInSentence | null;
  /** The place that counts when `place` is an adjective ("Ukrainian sites"): its country. */
  readonly at: Place | null;
  readonly placeReason: string | null;
  readonly clues: readonly DateClue[];
  /** Reports of the same sentence that came before this one in time: "resulted in", "after". */
  readonly after: readonly { readonly trigger: Span; readonly words: Span }[];
  readonly actors: readonly Actor[];
  readonly targets: readonly string[];
  readonly killed: Toll | null;
  readonly injured: Toll | null;
  /** Shot or stabbed, whatever became of them. */
  readonly struck: Toll | null;
  readonly victims: readonly Victims[];
  readonly attribution: Quote | null;
  readonly status: Status;
  readonly sequence: Sequence;
  /** What the words around say of whether one incident is told. */
  readonly signs: readonly Sign[];
  readonly cues: readonly Cue[];
  readonly relation: Relation['type'] | null;
}

export interface ArticleReports {
  /** Where the story may play, by the whole text. */
  readonly settings: readonly Setting[];
  readonly days: readonly DayTold[];
  readonly countries: readonly CountryTold[];
  readonly reports: readonly Report[];
  readonly omissions: readonly Omission[];
}

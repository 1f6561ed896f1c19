import type { PlacedSentence } from '../places/readPlaces.ts';
import type { Token } from '../text/tokens.ts';
import type { Trigger } from './frames.ts';
import type { NotHappened } from './modality.ts';
import type { SentenceFacts } from './sentenceFacts.ts';
import modality from '../../../data/lexicon/modality.json' with { type: 'json' };

/** A field whose language borrows the words of violence: markets, sport, fiction, debate. */
interface Topic {
  readonly words: ReadonlySet<string>;
  /** Types of incidents that its words tell nothing of. */
  readonly types: ReadonlySet<string>;
  /** In a text full of its words, also the sentences without one speak of it. */
  readonly whole: boolean;
}

/** Of each field, by the order of `data/lexicon/modality.json`: how many of its words a text has, and whether it is full of them. */
export type TopicCounts = readonly { readonly count: number; readonly full: boolean }[];

const TOPICS: readonly Topic[] = modality.topics.map(({ words, types, whole }) => ({
  words: new Set(words),
  types: new Set(types),
  whole: whole ?? false,
}));
/** Words of the field that a sentence needs by itself, and that the whole text needs where the sentence has one. */
const OF_SENTENCE = 2;
const OF_TEXT = 3;
/** A text is full of a field when at least one in so many words is of it. */
const FULL = 40;

export function countTopics(sentences: readonly { readonly tokens: readonly Token[] }[]): TopicCounts {
  const length = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return TOPICS.map(({ words }) => {
    const found = sentences.flatMap(({ tokens }) => tokens.filter(({ low }) => words.has(low)));
    return { count: found.length, full: found.length >= OF_TEXT && found.length * FULL >= length };
  });
}

/** The word of a field that the sentence speaks of, where incidents of this type are figures of speech in it; the trigger's own in a text full of it. */
function fieldWord(tokens: readonly Token[], trigger: Trigger, text: TopicCounts): Token | null {
  for (const [index, { words, types, whole }] of TOPICS.entries()) {
    if (!types.has(trigger.type)) continue;
    const { count, full } = text[index] ?? { count: 0, full: false };
    const found = tokens.filter(({ low }) => words.has(low));
    if (found[0] && (found.length >= OF_SENTENCE || count >= OF_TEXT)) return found[0];
    if (whole && full) return tokens[trigger.first] ?? null;
  }
  return null;
}

/** Whether the words of hurt people in the sentence are meant: "shot" is an ordinary word in a text full of a field. */
function hurts(facts: SentenceFacts, text: TopicCounts): boolean {
  const { killed, injured, struck } = facts.tolls();
  const full = text.some((topic, index) => topic.full && TOPICS[index]?.whole);
  return killed !== null || injured !== null || (struck !== null && !full);
}

/** "Shares rallied in London", "the sides clashed in the final": a figure of speech, unless somebody is hurt. */
export function readFigure(
  { tokens }: PlacedSentence,
  facts: SentenceFacts,
  trigger: Trigger,
  text: TopicCounts,
): NotHappened | null {
  const word = fieldWord(tokens, trigger, text);
  return word && !hurts(facts, text) ? { reason: 'metaphor', words: word } : null;
}

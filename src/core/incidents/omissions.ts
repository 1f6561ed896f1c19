import type { Article, Omission, Span } from '../model.ts';
import type { PlacedSentence } from '../places/readPlaces.ts';
import type { Trigger } from './frames.ts';
import type { Report } from './report.ts';

const REASONS: Readonly<Record<Omission['reason'], string>> = {
  plan: 'planned or to come, not yet done',
  threat: 'a threat, not a deed',
  demand: 'asked for, not done',
  hypothetical: 'possible, not said to have happened',
  denial: 'said not to have happened',
  metaphor: 'a figure of speech',
  statement: 'a statement about it',
  history: 'looks back to something long past',
  reference: 'named without a place, day or toll of its own',
};

/** What a sentence speaks of without telling it; `words`: what in it says so. */
export function omissionOf(
  { article, sentence }: { readonly article: Article; readonly sentence: PlacedSentence },
  trigger: Trigger,
  reason: Omission['reason'],
  words: Span | null,
): Omission {
  const said = words && article.text.slice(words.start, words.end).replace(/\s+/gu, ' ');
  const explanation = said === null ? REASONS[reason] : `${REASONS[reason]} (“${said}”)`;
  return {
    article: article.id,
    start: sentence.start,
    end: sentence.end,
    exact: article.text.slice(sentence.start, sentence.end),
    type: trigger.type,
    reason,
    explanation,
  };
}

/** What a report tells, taken for history. */
export function historyOf({ article, span, type }: Report): Omission {
  const exact = article.text.slice(span.start, span.end);
  return { article: article.id, ...span, exact, type, reason: 'history', explanation: REASONS.history };
}

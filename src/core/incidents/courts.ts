import triggers from '../../../data/lexicon/triggers.json' with { type: 'json' };
import type { MentionInSentence, PlacedSentence } from '../places/readPlaces.ts';
import type { Trigger } from './frames.ts';

const ACTS: ReadonlySet<string> = new Set(triggers.courtActs);
/** Words between a place and its court: "Leeds Crown Court". */
const COURT_REACH = 3;

/** Whether a trigger tells what a court does: it sentences, convicts, acquits. */
export function isCourtAct({ tokens }: PlacedSentence, { type, first, last }: Trigger): boolean {
  return type === 'arrest' && tokens.slice(first, last + 1).some(({ low }) => ACTS.has(low));
}

/** The place that a court is named by: "Preston Crown Court", "the High Court of Malawi". */
export function courtOf({ tokens, places, authorities }: PlacedSentence): MentionInSentence | null {
  const low = (at: number): string => tokens[at]?.low ?? '';
  const before = ({ first }: MentionInSentence): boolean => {
    const of = low(first - 1) === 'the' ? first - 2 : first - 1;
    return low(of) === 'of' && low(of - 1) === 'court';
  };
  const behind = ({ last }: MentionInSentence): boolean => {
    const words = tokens.slice(last + 1, last + 1 + COURT_REACH);
    const court = words.findIndex((word) => word.low === 'court');
    return court >= 0 && words.slice(0, court).every(({ kind }) => kind === 'word');
  };
  return (
    places.find((mention) => !mention.demonym && mention.mention.place !== null && before(mention)) ??
    authorities.find((mention) => mention.mention.place !== null && behind(mention)) ??
    null
  );
}

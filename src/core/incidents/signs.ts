import type { PlacedSentence } from '../places/readPlaces.ts';
import type { Token } from '../text/tokens.ts';
import type { Trigger } from './frames.ts';
import { findPhrase, MODALITY } from './lexicon.ts';

/** What the words around a trigger say of whether they tell one incident; the names are those of `weights` in `data/lexicon/incident-weights.json`. */
export type Sign =
  'mass' | 'speaker' | 'perfect' | 'pluperfect' | 'several' | 'blame' | 'habit' | 'relative' | 'clock' | 'passive';

const SPEAKERS: ReadonlySet<string> = new Set(['we', 'our', 'us', 'i', 'my', 'ourselves']);
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom', 'when', 'where']);
const BLAME_REACH = 10;

function wordsBefore(tokens: readonly Token[], first: number, reach: number): readonly string[] {
  return tokens.slice(Math.max(0, first - reach), first).map(({ low }) => low);
}

/** "Attacks", "the murders of": more than one, and no number of them. */
function isSeveral(tokens: readonly Token[], { first, last, strength }: Trigger): boolean {
  return (
    strength === 'names' && tokens.slice(first, last + 1).some(({ low }) => /(?:[kcr]s|ings|ders|ions|des)$/u.test(low))
  );
}

/** The signs that a sentence gives whichever of its triggers is asked about. */
export type SentenceSigns = Readonly<Record<'mass' | 'speaker' | 'habit' | 'clock', boolean>>;

export function readSentenceSigns({ tokens }: PlacedSentence): SentenceSigns {
  const has = (phrases: (typeof MODALITY)['masses']): boolean => findPhrase(tokens, 0, tokens.length - 1, phrases) >= 0;
  return {
    mass: has(MODALITY.masses),
    speaker: tokens.some(({ low }) => SPEAKERS.has(low)),
    habit: has(MODALITY.habit),
    clock: has(MODALITY.clock),
  };
}

/** The signs that a trigger and its sentence give. */
export function readSigns(
  { tokens }: PlacedSentence,
  trigger: Trigger,
  { mass, speaker, habit, clock }: SentenceSigns,
): readonly Sign[] {
  const { first, last } = trigger;
  const near = wordsBefore(tokens, first, 3);
  const own = tokens.slice(first, last + 1).map(({ low }) => low);
  const around = [...near, ...own];
  const signs: readonly (readonly [Sign, boolean])[] = [
    ['mass', mass],
    ['speaker', speaker],
    ['perfect', around.includes('have') || around.includes('has')],
    ['pluperfect', around.includes('had')],
    ['passive', around.includes('was') || around.includes('were')],
    ['several', isSeveral(tokens, trigger)],
    ['blame', findPhrase(tokens, first - BLAME_REACH, first, MODALITY.blame) >= 0],
    ['habit', habit],
    ['relative', near.some((low) => RELATIVES.has(low))],
    ['clock', clock],
  ];
  return signs.flatMap(([sign, holds]) => (holds ? [sign] : []));
}

import type { Article, Quote, Status } from '../model.ts';
import type { PlacedSentence } from '../places/readPlaces.ts';
import { readStatus } from './actors.ts';
import { readMarks } from './marks.ts';
import { readAttribution } from './readAttribution.ts';
import { readCasualties } from './casualties.ts';
import { readSentenceSigns } from './signs.ts';
import type { SentenceSigns } from './signs.ts';
import type { Tolls } from './sumVictims.ts';
import { namesUnknown } from './circumstances.ts';

/** What a sentence says whichever of its triggers is asked about, each read once and only when asked for. */
export interface SentenceFacts {
  readonly tolls: () => Tolls;
  readonly attribution: () => Quote | null;
  readonly status: () => Status;
  readonly elsewhere: () => boolean;
  readonly marks: () => readonly string[];
  readonly signs: () => SentenceSigns;
}

/** Works a value out when it is first asked for, and keeps it. */
function once<Value>(find: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null;
  return () => (kept ??= { value: find() }).value;
}

export function factsOf(article: Article, sentence: PlacedSentence): SentenceFacts {
  return {
    tolls: once(() => readCasualties(sentence.tokens, sentence.names)),
    attribution: once(() => readAttribution(article, sentence.tokens)),
    status: once(() => readStatus(sentence.tokens)),
    elsewhere: once(() => namesUnknown(sentence)),
    marks: once(() => readMarks(sentence)),
    signs: once(() => readSentenceSigns(sentence)),
  };
}

import { OVERTAKEN } from '../worker/client.ts';
import type { Asked, IndexClient } from '../worker/client.ts';
import type { Answers, Kind } from '../worker/protocol.ts';
import { messageOf } from './messageOf.ts';

/** Who asks these says itself, in its own place, what failed. */
const TOLD_BY_ASKER: ReadonlySet<Kind> = new Set(['search', 'articles', 'export']);

/** Asks the worker; null: a newer request overtook this one, or the failure was told otherwise. */
export type Ask = <K extends Kind>(kind: K, asked: Asked<K>) => Promise<Answers[K] | null>;

/** `onFailure` is told what failed and says whether that settles it; else the promise is rejected. */
export function askWith(client: IndexClient, onFailure: (message: string) => boolean): Ask {
  return async (kind, asked) => {
    try {
      const answer = await client.ask(kind, asked);
      return answer === OVERTAKEN ? null : answer;
    } catch (error) {
      if (!TOLD_BY_ASKER.has(kind) && onFailure(messageOf(error))) return null;
      throw error;
    }
  };
}

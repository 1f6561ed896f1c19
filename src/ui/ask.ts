import { OVERTAKEN } from '../worker/client.ts';
import type { Asked, IndexClient } from '../worker/client.ts';
import type { Answers, Kind } from '../worker/protocol.ts';

/** Asks the worker; null: a newer request overtook this one, or the failure was told otherwise. */
export type Ask = <K extends Kind>(kind: K, asked: Asked<K>) => Promise<Answers[K] | null>;

/** `onFailure` is told what failed and says whether that settles it; else the promise is rejected. */
export function askWith(client: IndexClient, onFailure: (message: string) => boolean): Ask {
  return async (kind, asked) => {
    try {
      const answer = await client.ask(kind, asked);
      return answer === OVERTAKEN ? null : answer;
    } catch (error) {
      if (onFailure(error instanceof Error ? error.message : String(error))) return null;
      throw error;
    }
  };
}

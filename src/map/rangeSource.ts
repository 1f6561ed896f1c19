import { EtagMismatch } from 'pmtiles';
import type { RangeResponse, Source } from 'pmtiles';

/** First bytes of the file: "PMTiles", then the version of the format. */
const MAGIC = [0x50, 0x4d, 0x54, 0x69, 0x6c, 0x65, 0x73, 3];
/** Ranges that are kept, so that two sources of one style do not ask for the same tile twice. */
const MOST_KEPT = 48;
const ADVICE = 'Copy the folder basemap beside the page again, or build the site again.';

function failure(url: string, problem: string, advice = ADVICE): Error {
  return new Error(`${url.split('/').slice(-2).join('/')} ${problem}. ${advice}`);
}

/** Throws where a file's beginning is not that of a PMTiles archive: a page instead of the file, half an upload. */
function checkMagic(url: string, data: ArrayBuffer): void {
  const start = new Uint8Array(data, 0, Math.min(MAGIC.length, data.byteLength));
  if (MAGIC.some((byte, at) => start[at] !== byte)) throw failure(url, 'is not a base map');
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch {
    throw failure(url, 'could not be fetched', 'Check the connection, then try again.');
  }
  if (response.status === 416) throw failure(url, 'is cut short');
  if (response.status === 404) throw failure(url, 'is missing');
  if (!response.ok) throw failure(url, `could not be read (status ${String(response.status)})`);
  return response;
}

/**
 * A PMTiles archive at a URL, read by ranges. Where the server knows no ranges and answers with the whole file, that is
 * kept and cut here: it is fetched once. Errors say what is wrong with the file and what to do.
 */
export function makeRangeSource(url: string): Source {
  let whole: Promise<ArrayBuffer> | null = null;
  /** The first answer, which tells whether the server knows ranges. */
  let first: Promise<RangeResponse> | null = null;
  let isStale = false;
  const kept = new Map<string, Promise<RangeResponse>>();

  const cut = (data: ArrayBuffer, offset: number, length: number): ArrayBuffer => {
    const part = data.slice(offset, offset + length);
    // Only the first read may ask for more than there is: it does not know how long the file is.
    if (offset > 0 && part.byteLength < length) throw failure(url, 'is cut short');
    return part;
  };
  const fetchRange = async (offset: number, length: number, etag?: string): Promise<RangeResponse> => {
    const headers = { range: `bytes=${String(offset)}-${String(offset + length - 1)}` };
    const response = await ask(url, { headers, cache: isStale ? 'reload' : 'default' });
    const given = response.headers.get('etag');
    const newEtag = given && !given.startsWith('W/') ? given : undefined;
    if (etag && newEtag && etag !== newEtag) {
      isStale = true;
      kept.clear();
      throw new EtagMismatch(`${url} has changed`);
    }
    const isPart = response.status === 206;
    const bytes = response.arrayBuffer();
    if (!isPart) whole = bytes;
    const data = cut(await bytes, isPart ? 0 : offset, length);
    if (offset === 0) checkMagic(url, data);
    else if (data.byteLength < length) throw failure(url, 'is cut short');
    return { data, ...(newEtag ? { etag: newEtag } : {}) };
  };
  const remember = (key: string, answer: Promise<RangeResponse>): Promise<RangeResponse> => {
    kept.set(key, answer);
    const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    answer.catch(() => kept.delete(key));
    return answer;
  };
  const probe = (offset: number, length: number, etag?: string): Promise<RangeResponse> => {
    first = fetchRange(offset, length, etag);
    first.catch(() => {
      first = null;
      whole = null;
    });
    return first;
  };

  return {
    getKey: () => url,
    async getBytes(offset, length, signal, etag) {
      if (!first) return probe(offset, length, etag);
      await first;
      signal?.throwIfAborted();
      if (whole) return { data: cut(await whole, offset, length) };
      const key = `${String(offset)}+${String(length)}`;
      const known = kept.get(key);
      if (known) return known;
      return remember(key, fetchRange(offset, length, etag));
    },
  };
}

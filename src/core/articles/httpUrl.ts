const HTTP = /^https?:\/\/([\p{L}\p{N}.-]+)(?::\d{1,5})?(?:[/?#][^\s<>"'`\\\p{Cc}]*)?$/iu;

/** The address if it is one of http or https and nothing else, or null: no other scheme ever reaches a link. */
export function httpUrl(words: string | null | undefined): string | null {
  const trimmed = (words ?? '').trim();
  return HTTP.test(trimmed) ? trimmed : null;
}

/** A page kept in an archive, with the address that it had: "web.archive.org/web/2014/http://www.example.com/". */
const KEPT = /^https?:\/\/.+?\/(https?:\/\/.+)$/i;

/** The host of an http(s) address without "www.", or null; of a page kept in an archive that of the page. */
export function hostOf(url: string | null): string | null {
  const host = HTTP.exec(KEPT.exec(url ?? '')?.[1] ?? url ?? '')?.[1];
  return host?.toLowerCase().replace(/^www\./, '') ?? null;
}

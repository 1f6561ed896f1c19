const HTTP = /^https?:\/\/([\p{L}\p{N}.-]+)(?::\d{1,5})?(?:[/?#][^\s<>"'`\\\p{Cc}]*)?$/iu;

/** The address if it is one of http or https and nothing else, or null: no other scheme ever reaches a link. */
export function httpUrl(words: string | null | undefined): string | null {
  const trimmed = (words ?? '').trim();
  return HTTP.test(trimmed) ? trimmed : null;
}

/** The host of an http(s) address without "www.", or null. */
export function hostOf(url: string | null): string | null {
  return (
    HTTP.exec(url ?? '')?.[1]
      ?.toLowerCase()
      .replace(/^www\./, '') ?? null
  );
}

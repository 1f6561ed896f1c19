/**
 * Folds a name for look-up: no diacritics, apostrophes or dots, hyphens and runs of white space as one space, lower case.
 * "Ryazan’" → "ryazan", "Türkiye" → "turkiye", "Port-au-Prince" → "port au prince", "U.S." → "us".
 */
export function fold(name: string): string {
  if (/^[A-Za-z]+$/.test(name)) return name.toLowerCase();
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼʹ`´.]/gu, '')
    .replace(/[\s\u00a0\-‐‑–—_/]+/gu, ' ')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ς/g, 'σ')
    .trim();
}

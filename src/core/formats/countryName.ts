const NAMES = new Intl.DisplayNames(['en'], { type: 'region' });

/** English name of a country by ISO 3166-1 alpha-2; '' for ''. */
export function countryName(code: string): string {
  if (code === 'TR') return 'Türkiye';
  return /^[A-Z]{2}$/.test(code) ? (NAMES.of(code) ?? code) : '';
}

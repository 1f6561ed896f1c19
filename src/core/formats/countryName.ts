/** Made when the first name is asked for: it takes the time of many frames. */
let names: Intl.DisplayNames | undefined;

/** English name of a country by ISO 3166-1 alpha-2; '' for ''. */
export function countryName(code: string): string {
  if (code === 'TR') return 'Türkiye';
  if (!/^[A-Z]{2}$/.test(code)) return '';
  names ??= new Intl.DisplayNames(['en'], { type: 'region' });
  return names.of(code) ?? code;
}

/** The files that what is shown can be taken away as. */
export const EXPORT_FILES = [
  { kind: 'geojson', label: 'GeoJSON', about: 'for map programs', ending: 'geojson', mime: 'application/geo+json' },
  { kind: 'csv', label: 'CSV', about: 'ACLED’s columns, for spreadsheets', ending: 'csv', mime: 'text/csv' },
  { kind: 'kml', label: 'KML', about: 'for Google Earth', ending: 'kml', mime: 'application/vnd.google-earth.kml+xml' },
  {
    kind: 'annotations',
    label: 'Web Annotation',
    about: 'every quotation with its offsets, as JSON-LD',
    ending: 'jsonld',
    mime: 'application/ld+json',
  },
  { kind: 'png', label: 'PNG', about: 'the map as it is drawn now', ending: 'png', mime: 'image/png' },
] as const;

export type ExportKind = (typeof EXPORT_FILES)[number]['kind'];

/** Days (YYYY-MM-DD) of the first and the last incident shown. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** "dateline-2025-05-16-2025-06-03.csv"; without days "dateline.csv". */
export function fileName(days: Days | null, ending: string): string {
  return `${['dateline', ...(days ? [days.first, days.last] : [])].join('-')}.${ending}`;
}

const KEPT_MS = 60_000;

/**
 * Hands a file to the browser to save. Its address is taken back a minute later, not at once: some browsers read it only
 * after the person has said where to save it.
 */
export function saveFile(name: string, content: string | Blob, mime: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${mime};charset=utf-8` }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

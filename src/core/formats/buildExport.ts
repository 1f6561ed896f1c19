import { buildAnnotations } from './buildAnnotations.ts';
import { buildCsv } from './buildCsv.ts';
import type { ExportSet } from './exportSet.ts';
import { buildKml } from './buildKml.ts';
import { buildShownGeoJson } from './buildShownGeoJson.ts';

/** What is shown → the text of a file of one kind; `hxl`: the CSV with a row of HXL tags. */
export function buildExport(kind: 'geojson' | 'csv' | 'kml' | 'annotations', set: ExportSet, hxl = false): string {
  switch (kind) {
    case 'geojson':
      return `${JSON.stringify(buildShownGeoJson(set), null, 2)}\n`;
    case 'csv':
      return buildCsv(set, { hxl });
    case 'kml':
      return buildKml(set);
    case 'annotations':
      return `${JSON.stringify(buildAnnotations(set), null, 2)}\n`;
  }
}

import type { Place } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { Gazetteer, GazetteerHit } from './gazetteer.ts';
import { placeOfRow } from './geocoding.ts';
import type { GeocodingRow } from './geocoding.ts';

/**
 * A gazetteer that obeys the geocoding table. A row's label, kind, coordinates and radius stand for the place with its id
 * wherever that place is met; of several rows for one place a person's counts first, then one that was edited (differs from
 * the gazetteer), then the first. The name of a person's row means that place and no other (`nameKind` "decided").
 */
export function withGeocoding(gazetteer: Gazetteer, rows: readonly GeocodingRow[]): Gazetteer {
  const places = new Map<string, Place>();
  const ranks = new Map<string, number>();
  for (const row of rows) {
    const known = gazetteer.byId(row.placeId);
    const place = placeOfRow(row, known?.population ?? 0);
    const rank = row.decidedBy === 'person' ? 2 : known === null || differs(known, place) ? 1 : 0;
    if (rank <= (ranks.get(row.placeId) ?? -1)) continue;
    ranks.set(row.placeId, rank);
    const moved = known !== null && (known.lon !== place.lon || known.lat !== place.lat);
    places.set(row.placeId, moved ? { ...place, moved: true } : place);
  }
  const decided = new Map<string, readonly GazetteerHit[]>();
  const longest = new Map<string, number>();
  for (const row of rows) {
    const place = places.get(row.placeId);
    if (row.decidedBy !== 'person' || !place) continue;
    const name = fold(row.name);
    const words = name.split(' ');
    decided.set(name, [{ place, nameKind: 'decided' }]);
    longest.set(words[0] ?? '', Math.max(longest.get(words[0] ?? '') ?? 0, words.length));
  }
  const obey = (hit: GazetteerHit): GazetteerHit => {
    const place = places.get(hit.place.id);
    return place ? { ...hit, place } : hit;
  };
  const lookup = (folded: string): readonly GazetteerHit[] => {
    const hits = gazetteer.lookup(folded);
    return hits.some(({ place }) => places.has(place.id)) ? hits.map(obey) : hits;
  };
  return {
    lookup: (folded) => decided.get(folded) ?? lookup(folded),
    longest: (word) => Math.max(gazetteer.longest(word), longest.get(word) ?? 0),
    byId: (id) => places.get(id) ?? gazetteer.byId(id),
  };
}

function differs(a: Place, b: Place): boolean {
  return a.lon !== b.lon || a.lat !== b.lat || a.name !== b.name || a.kind !== b.kind || a.radiusM !== b.radiusM;
}

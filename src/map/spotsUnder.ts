import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Spot } from './markData.ts';
import type { ScreenPoint } from './types.ts';

/** Round marks count as hit within this distance, so that a finger meets them: half of 44 CSS pixels less the ring. */
const REACH = 8;
const ROUNDS = ['rounds-selected', 'rounds-hovered', 'rounds'];

/** The spots under a point of the screen: round marks first, then regions, then countries; each once. */
export function spotsUnder(map: MapLibreMap, { x, y }: ScreenPoint, spots: readonly Spot[]): readonly Spot[] {
  if (!map.getLayer('rounds')) return [];
  const rounds = map.queryRenderedFeatures(
    [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ],
    { layers: ROUNDS },
  );
  const areas = rounds.length ? [] : map.queryRenderedFeatures([x, y], { layers: ['areas-tint'] });
  const regionsFirst = [...areas].sort(
    (a, b) => Number(a.properties['level'] === 'country') - Number(b.properties['level'] === 'country'),
  );
  const keys = new Set(
    [...rounds, ...regionsFirst].map(({ properties }) => String(properties['key'] ?? properties['id'])),
  );
  return [...keys].flatMap((key) => spots.find((spot) => spot.key === key) ?? []);
}

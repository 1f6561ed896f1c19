import type { Level, Status } from './model.ts';

/** The part of the map in sight, WGS84 degrees (east may be above 180), and its zoom (512 px tiles). */
export interface Viewport {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly zoom: number;
}

/** Numbers of incidents by group, in the order of `data/incident-types.json`. */
export type GroupCounts = readonly number[];

/** The incident that decides how a mark of one or more looks: of those shown there the first in the site's order. */
export interface Lead {
  /** Incident id, or `dateline:<article id>`. */
  readonly id: string;
  readonly type: string;
  /** Null for a layer that is no incident. */
  readonly group: string | null;
  readonly status: Status;
  readonly sources: number;
}

/** An exact spot or a town with one or more incidents. */
export interface SpotMark {
  readonly shape: 'point' | 'town';
  /** Place id; stable under every filter. */
  readonly key: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
  readonly groups: GroupCounts;
  readonly lead: Lead;
}

/** A region or a country with one or more incidents: drawn as the area, never as a point. */
export interface AreaMark {
  readonly shape: 'region' | 'country';
  /** Place id, e.g. `iso:RU-BRY`: the id of the polygon in the base map. */
  readonly key: string;
  readonly name: string;
  /** Inner pole, or where a person moved it. */
  readonly lon: number;
  readonly lat: number;
  readonly box: readonly [number, number, number, number] | null;
  readonly count: number;
  readonly groups: GroupCounts;
  readonly lead: Lead;
}

/** Marks that would touch, drawn as one donut. */
export interface ClusterMark {
  readonly shape: 'cluster';
  readonly key: string;
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
  readonly groups: GroupCounts;
  /** What a click zooms to. */
  readonly box: readonly [number, number, number, number];
  readonly lead: Lead;
}

export type Mark = SpotMark | AreaMark | ClusterMark;

/** Where an incident stands: for its card's line, and for the camera. */
export interface Anchor {
  readonly key: string;
  readonly level: Level;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly box: readonly [number, number, number, number] | null;
}

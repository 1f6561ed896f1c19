const MOST_LATITUDE = 85.051129;

/** Longitude → 0 (180° W) to 1 (180° E); of a longitude beyond them that of the same meridian. */
export function worldX(lon: number): number {
  const x = lon / 360 + 0.5;
  return x - Math.floor(x);
}

/** Latitude → 0 (north) to 1 (south) in the web's Mercator projection, whose world is a square. */
export function worldY(lat: number): number {
  const sine = Math.sin((Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** The inverse of `worldX`, −180 to 180. */
export function longitudeAt(x: number): number {
  return (x - Math.floor(x) - 0.5) * 360;
}

/** The inverse of `worldY`. */
export function latitudeAt(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** The world's width at a zoom, in CSS pixels (tiles of 512). */
export function worldSize(zoom: number): number {
  return 512 * 2 ** zoom;
}

/** A difference of two `worldX`, the short way round: −0.5 to 0.5. */
export function shortWay(dx: number): number {
  return dx - Math.round(dx);
}

/** What the map says of its lines and its sources, on the page and in every picture of it. */
export const ATTRIBUTION = 'Dashed: disputed border. Natural Earth, GeoNames';

import type { SpotMark } from '../../../src/core/marks.ts';

/** An exact spot with one drone strike. */
export const DISC: SpotMark = {
  shape: 'point',
  key: 'disc',
  name: 'Airfield',
  lon: 20,
  lat: 50,
  count: 1,
  groups: [1, 0, 0, 0, 0, 0, 0, 0, 0],
  lead: { id: 'a', type: 'drone-strike', group: 'strikes', status: 'reported', sources: 1 },
};

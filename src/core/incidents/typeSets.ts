/** Types whose verb is followed by what was hit. */
export const TARGETED: ReadonlySet<string> = new Set([
  'drone-strike',
  'air-strike',
  'shelling',
  'bombing',
  'sabotage',
  'attack',
  'territory',
  'riot',
  'clash',
]);
/** Types that harm nobody: numbers beside them are of what was told before. */
export const HARMLESS: ReadonlySet<string> = new Set(['arrest', 'talks', 'agreement', 'aid', 'prisoner-swap']);
export const HARMFUL: ReadonlySet<string> = new Set([
  ...TARGETED,
  'accident',
  'disaster',
  'outbreak',
  'abduction',
  'protest',
]);

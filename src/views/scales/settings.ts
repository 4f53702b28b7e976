/** What goes up the map, what its colours tell, and log time: in full in `choices.ts`, which comes with the picture. */
export function acceptsScales(setting: string): boolean {
  return /^(angle|width|by-angle|by-norm|log-time)$/.test(setting);
}

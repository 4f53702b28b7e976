import type { ColourName } from '../palette.ts';

/** How a run that is kept beside the one on screen looks, the same in every picture: told by its hue and by the dash of its curves. */
export interface KeptStyle {
  readonly colour: ColourName;
  /** lengths of strokes and gaps, CSS pixels: never solid, which is the run on screen */
  readonly dash: readonly number[];
}

const STYLES: readonly KeptStyle[] = [
  { colour: 'kept1', dash: [12, 3] },
  { colour: 'kept2', dash: [7, 3] },
  { colour: 'kept3', dash: [9, 3, 2, 3] },
  { colour: 'kept4', dash: [3, 3] },
  { colour: 'kept5', dash: [9, 3, 2, 3, 2, 3] },
  { colour: 'kept6', dash: [14, 3, 2, 3] },
];

/** @param place of a kept run, from 0; past the last the first comes again */
export function keptStyle(place: number): KeptStyle {
  return STYLES[place % STYLES.length]!;
}

import { type Hemisphere, middleOf } from '../../model/measures/hemisphereOutput.ts';

/** Stretches of the lines of one level, on the disc of radius 1: x, y (up), x, y a stretch. */
export type Contour = Float64Array;

/**
 * Where values over a hemisphere are `level`: marching squares between the middles of the cells, the values between two taken to
 * be linear. Squares that reach off the disc are left out.
 */
export function contourOf(
  { cells, first, counts }: Hemisphere,
  values: Float64Array,
  level: number,
): Contour {
  const stretches: number[] = [];
  const on = (row: number, c: number) => c >= first[row]! && c < first[row]! + counts[row]!;
  for (let row = 0; row + 1 < cells; row++) {
    for (let c = first[row]!; c + 1 < first[row]! + counts[row]!; c++) {
      if (!on(row + 1, c) || !on(row + 1, c + 1)) continue;
      addSquare(stretches, { cells, row, c }, values, level);
    }
  }
  return Float64Array.from(stretches);
}

/** The corners of a square, one after the other round it. */
const CORNERS = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
] as const;

function addSquare(
  stretches: number[],
  { cells, row, c }: { readonly cells: number; readonly row: number; readonly c: number },
  values: Float64Array,
  level: number,
): void {
  const crossings: [number, number][] = [];
  for (let side = 0; side < 4; side++) {
    const [dr, dc] = CORNERS[side]!;
    const [er, ec] = CORNERS[(side + 1) % 4]!;
    const from = values[(row + dr) * cells + c + dc]! - level;
    const to = values[(row + er) * cells + c + ec]! - level;
    if (from > 0 === to > 0) continue;
    const share = from / (from - to);
    crossings.push([
      middleOf(cells, c + dc + share * (ec - dc)),
      -middleOf(cells, row + dr + share * (er - dr)),
    ]);
  }
  // two, or four about a saddle
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    stretches.push(...crossings[at]!, ...crossings[at + 1]!);
  }
}

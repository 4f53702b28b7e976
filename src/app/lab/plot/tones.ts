import { lab } from 'd3-color';
import { interpolateViridis } from 'd3-scale-chromatic';
import { isDark, type Palette } from '../../../drawing/palette.ts';

/**
 * The laboratory's one scale of colours: of the cells of a heat map, and of curves by their place in the second axis. It is
 * viridis (Smith and van der Walt), which grows in lightness evenly and is told apart by eyes that see fewer hues and in grey.
 */

/** The stretch of it that stands out from the ground by 3:1 as a line: its dark end on paper, its light end in the dark. */
const LINES = { light: [0, 0.56], dark: [0.36, 1] } as const;

/** @param share 0 of the least, 1 of the largest */
export function toneAt(share: number): string {
  return lab(interpolateViridis(share)).formatRgb();
}

/** What is written on a cell of that colour. */
export function inkOn(share: number): string {
  return lab(toneAt(share)).l > 58 ? 'black' : 'white';
}

/** Colour of the curve with number `k` of `count`: one alone is ink, as measures of the whole network are. */
export function curveTone(palette: Palette, k: number, count: number): string {
  if (count === 1) return palette.ink;
  const [from, to] = isDark(palette) ? LINES.dark : LINES.light;
  return toneAt(from + ((to - from) * k) / (count - 1));
}

/** Curves are told apart by these too, so that none needs its colour: as many as there may be curves. */
export const CURVE_DASHES: readonly (readonly number[])[] = [
  [],
  [8, 3],
  [4, 3],
  [10, 3, 3, 3],
  [16, 4],
  [6, 2],
  [3, 2, 3, 6],
  [10, 3, 3, 3, 3, 3],
];

export const MOST_CURVES = CURVE_DASHES.length;

import { lch } from 'd3-color';
import { type RichText, symbol } from '../../drawing/axis/number.ts';
import { isDark, type Palette } from '../../drawing/palette.ts';
import type { ColourKey } from '../../drawing/timePlot/definition.ts';
import { theoryOfRun } from '../../findings/theory/runTheory.ts';
import type { Run } from '../../state/run.ts';

/**
 * A scale of one olive hue, which nothing else in any picture has, from the smallest to the largest eigenvalue: lightness
 * tells the order, to eyes that see fewer hues too. Its weak end stands out from the ground by 3:1.
 */
const HUE = 108;
const ON_LIGHT = { weak: { l: 54, c: 35 }, strong: { l: 20, c: 20 } } as const;
const ON_DARK = { weak: { l: 50, c: 35 }, strong: { l: 95, c: 30 } } as const;

/** Below this share of the largest an eigenvalue is 0: the data do not reach into its direction. */
const LEAST_SHARE = 1e-12;

export const ETA: RichText = [symbol('\u03b7')];

/** Colour of an eigenvalue by its place between the smallest (0) and the largest (1), in log: the larger, the stronger. */
export function colourAt(palette: Palette, share: number): string {
  const { weak, strong } = isDark(palette) ? ON_DARK : ON_LIGHT;
  const between = (from: number, to: number) => from + (to - from) * share;
  return lch(between(weak.l, strong.l), between(weak.c, strong.c), HUE).formatRgb();
}

/** Colour of the k-th eigenvalue; by its rank until the eigenvalues are known. */
export function colourOfEigenvalue(run: Run, k: number): (palette: Palette) => string {
  const { dimension } = run.start.dataset;
  return (palette) => {
    const values = theoryOfRun(run)?.basis?.values;
    const range = values === undefined ? null : rangeOf(values);
    if (values === undefined || range === null) {
      return colourAt(palette, dimension === 1 ? 1 : 1 - k / (dimension - 1));
    }
    const share = Math.log(values[k]! / range.low) / Math.log(range.high / range.low);
    return colourAt(palette, Math.min(1, Math.max(0, share)));
  };
}

/** The key of these colours; null until the eigenvalues are known, and where all are one. */
export function eigenvalueKey(run: Run): ColourKey | null {
  const values = theoryOfRun(run)?.basis?.values;
  const range = values === undefined ? null : rangeOf(values);
  return range === null ? null : { symbol: ETA, ...range, colourAt };
}

/** @param values largest first */
function rangeOf(values: Float64Array): { low: number; high: number } | null {
  const high = values[0]!;
  const low = values.findLast((value) => value > LEAST_SHARE * high);
  return low !== undefined && low < high ? { low, high } : null;
}

import { type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import { LINEAR_AXIS, type ValueAxis } from '../../drawing/axis/valueAxis.ts';
import type { Line } from '../../drawing/timePlot/curves.ts';
import type { Panel } from '../../drawing/timePlot/definition.ts';
import { leastNormWords } from '../../text/leastNormWords.ts';

const text = () => leastNormWords().curve;

const SQUARED_NORM: RichText = [upright('|'), symbol('\u03b8'), upright('|\u00b2')];

/** How the squared norms of the interpolators are drawn, here and beside their numbers. */
export const DASHES = { rankOne: [2, 3], explicit: [8, 3], balanced: [6, 2, 2, 2] } as const;

/** The line at the top has room for its name above it. */
const AXIS: ValueAxis = {
  ...LINEAR_AXIS,
  domain: (low, high) => LINEAR_AXIS.domain(low, high + HEADROOM * (high - low)),
};
const HEADROOM = 0.28;

/**
 * |theta|^2 along the run, against that of the interpolators.
 * @param rankOne of the teacher alone; null where networks of rank 1 may fit the data with less
 * @param explicit of rank 2, by the explicit formula; null where there is none
 * @param balanced the same with its first neuron balanced
 */
export function normPanel(rankOne: number | null, explicit: number | null, balanced: number | null): Panel {
  return {
    valueAxis: AXIS,
    symbol: SQUARED_NORM,
    lines: (run) => [
      ...against('rankOne', [upright(text().rankOne)], rankOne),
      ...against('explicit', [upright(text().rankTwo)], explicit),
      ...against('balanced', [], balanced),
      {
        name: SQUARED_NORM,
        named: ({ squaredNorm }) => squaredNorm,
        colour: 'ink',
        value: (f) => run.measures.squaredNorm[f]!,
      },
    ],
  };
}

function against(which: keyof typeof DASHES, name: RichText, value: number | null): Line[] {
  if (value === null) return [];
  const named: Line['named'] = ({ interpolator }) => interpolator[which];
  return [{ name, named, colour: 'ink', dash: DASHES[which], reference: true, value: () => value }];
}

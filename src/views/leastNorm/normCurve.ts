import { en } from '../../text/en.ts';
import { type RichText, symbol, upright } from '../axis/number.ts';
import { LINEAR_AXIS } from '../axis/valueAxis.ts';
import type { Line, Panel } from '../timePlot/definition.ts';
import { rankOneNorm } from './facts.ts';

const text = en.pictures['least-norm'].curve;

export const SQUARED_NORM: RichText = [upright('|'), symbol('\u03b8'), upright('|\u00b2')];

/**
 * |theta|^2 along the run, against that of the interpolators.
 * @param explicit of rank 2, by the explicit formula; null where there is none
 * @param balanced the same with its first neuron balanced
 */
export function normPanel(explicit: number | null, balanced: number | null): Panel {
  return {
    valueAxis: LINEAR_AXIS,
    symbol: SQUARED_NORM,
    unit: '',
    lines: (run) => {
      const rankOne = rankOneNorm(run.start.dataset);
      return [
        ...against(text.rankOne, Number.isNaN(rankOne) ? null : rankOne, [2, 3]),
        ...against(text.rankTwo, explicit, [8, 3]),
        ...against(text.balanced, balanced, [1, 2]),
        { name: SQUARED_NORM, colour: 'accent', value: (f) => run.measures.squaredNorm[f]! },
      ];
    },
  };
}

function against(name: string, value: number | null, dash: readonly number[]): Line[] {
  if (value === null) return [];
  return [{ name: [upright(name)], colour: 'ink', dash, thin: true, reference: true, value: () => value }];
}

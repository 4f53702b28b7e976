import type { AppState } from '../../state/appState.ts';
import { litMark } from '../../state/lit.ts';
import { BEHIND_KIND, neuronAlphas } from '../lit.ts';
import { NEURON_STYLES } from '../neurons/neuronStyle.ts';
import type { CurveColumns } from './columns.ts';

interface CurveAlphas {
  /** by the place of a style in NEURON_STYLES */
  readonly neurons: readonly number[];
  /** by the place of a line */
  readonly lines: readonly number[];
}

/**
 * How plainly curves are seen: those of the kind that is lit, told by their colour, and the others behind them. In a plot that
 * has none of that kind nothing steps back.
 */
export function curveAlphas(state: AppState, { neurons, lines }: CurveColumns): CurveAlphas {
  const lit = litMark(state);
  const ofNeurons =
    neurons.length > 0 && (lit === 'bundle' || NEURON_STYLES.some(({ name }) => name === lit));
  const ofLines = lines.some(({ colour }) => colour === lit);
  if (lit === null || !(ofNeurons || ofLines)) {
    return { neurons: NEURON_STYLES.map(() => 1), lines: lines.map(() => 1) };
  }
  return {
    neurons: neuronAlphas(state),
    lines: lines.map(({ colour }) => (colour === lit ? 1 : BEHIND_KIND)),
  };
}

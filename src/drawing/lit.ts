import type { AppState } from '../state/appState.ts';
import { litMark, type MarkKind } from '../state/lit.ts';
import { selectedNeuron } from '../state/selection.ts';
import { NEURON_STYLES } from './neurons/neuronStyle.ts';

/** How plainly marks are seen that step back behind a selected neuron, and behind a kind that is lit. */
const BEHIND_NEURON = 0.4;
export const BEHIND_KIND = 0.25;

/** How plainly marks of a kind are seen: 1, or less where another kind is lit. */
export function markAlpha(state: AppState, kind: MarkKind): number {
  const lit = litMark(state);
  return lit === null || lit === kind ? 1 : BEHIND_KIND;
}

/** Whether marks of a kind are lit: they are drawn larger, or wider, by what `litScale` gives. */
export function isLit(state: AppState, kind: MarkKind): boolean {
  return state.lit === kind;
}

/**
 * How plainly neurons are seen, by the place of their style in NEURON_STYLES: all step back behind a selected one, and the
 * other groups behind the group that is lit. A bundle is a group moving as one: with its vector its neurons are lit, and with
 * two teachers there are two.
 */
export function neuronAlphas(state: AppState): readonly number[] {
  const lit = litMark(state);
  if (lit === null) {
    const alpha = selectedNeuron(state) === null ? 1 : BEHIND_NEURON;
    return NEURON_STYLES.map(() => alpha);
  }
  const two = state.run?.start.teachers?.width === 2;
  const groups: readonly string[] = lit !== 'bundle' ? [lit] : two ? ['positive', 'negative'] : ['positive'];
  return NEURON_STYLES.map(({ name }) => (groups.includes(name) ? 1 : BEHIND_KIND));
}

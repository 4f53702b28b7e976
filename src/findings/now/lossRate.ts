import { presentRate } from '../../model/theory/convergenceRate.ts';
import { type MeasuredRate, measuredRate } from '../../model/theory/measuredRate.ts';
import type { Run } from '../../state/run.ts';
import type { State } from './stateAt.ts';

/** Flops up to which the patterns of a state are gone through: a few milliseconds. */
const MOST_FLOPS = 2e6;

/** Whether a state of the run may be looked at neuron by neuron and input by input, O(m n d), at every playhead. */
export function isLookedThrough({ start: { dataset, initial } }: Run): boolean {
  return initial.width * dataset.samples * dataset.dimension <= MOST_FLOPS;
}

/**
 * -d ln L/dt in a state: of the flow exactly, where the state may be looked through; else, and of descent, as the losses of the
 * frames tell it. null where the loss is 0, or they do not tell.
 */
export function lossRateOf(run: Run, { time, output, hidden, residuals }: State): MeasuredRate | null {
  const { dataset } = run.start;
  if (run.parameters.method === 'descent' || !isLookedThrough(run)) {
    return measuredRate(run.times, run.losses, run.frameCount, time);
  }
  const rate = presentRate(dataset, output, hidden, { residuals });
  return rate === null ? null : { rate, error: 0 };
}

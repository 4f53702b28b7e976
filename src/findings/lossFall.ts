import { measuredRate } from '../model/theory/measuredRate.ts';
import { squaredSpeed } from '../model/theory/squaredSpeed.ts';
import type { Run } from '../state/run.ts';
import { stateAt } from './now/stateAt.ts';

/** Multiplications up to which it is worked out of the state itself, in every tick: a millisecond or two. */
const MOST_FLOPS = 1e6;
/** What a pre-activation costs besides, in multiplications. */
const OVERHEAD = 8;

/** How fast the loss falls at one time: -dL/dt. */
export interface LossFall {
  readonly value: number;
  /** how far the true one may be from it, where the frames tell it; 0 of the state */
  readonly error: number;
  /**
   * It is |d theta/dt|^2 of the flow in the state at that time, which Proposition 9 says is -dL/dt; else, of a network too
   * large for it, the fall of the loss as the frames tell it.
   */
  readonly ofState: boolean;
}

/**
 * The fall of the loss at `time`, O(m n d); in `descent` it is the squared length of the gradient, that of the flow there.
 * @returns null where the frames do not tell it
 */
export function lossFallAt(run: Run, time: number): LossFall | null {
  const { dataset, initial } = run.start;
  const state = stateAt(run, time);
  if (initial.width * dataset.samples * (dataset.dimension + OVERHEAD) <= MOST_FLOPS) {
    const value = squaredSpeed(dataset, state.output, state.hidden);
    return Number.isFinite(value) ? { value, error: 0, ofState: true } : null;
  }
  const measured = measuredRate(run.times, run.losses, run.frameCount, state.time);
  if (measured === null) return null;
  return { value: measured.rate * state.loss, error: measured.error * state.loss, ofState: false };
}

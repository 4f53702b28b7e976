import { DEFAULTS, type Parameters } from '../../src/experiment/parameters.ts';
import { setUp } from '../../src/experiment/setup.ts';
import { createSolver } from '../../src/model/createSolver.ts';
import type { Run } from '../../src/state/run.ts';

/** A state of the solver. */
export interface AskedState {
  readonly time: number;
  readonly loss: number;
  readonly output: Float64Array;
  readonly hidden: Float64Array;
  readonly residuals: Float64Array;
}

/**
 * The states of a run at increasing times, by a solver of its own that ends a step at each of them and is held to `tolerance`: an
 * independent solution, which knows nothing of frames.
 */
export function statesAsked(
  change: Partial<Parameters>,
  times: readonly number[],
  tolerance = 1e-9,
): AskedState[] {
  const parameters = { ...DEFAULTS, ...change };
  const { dataset, initial, training } = setUp(parameters);
  const solver = createSolver(dataset, initial, { ...training, tolerance });
  return times.map((time) => {
    while (solver.time < time && solver.status === 'running') solver.advance(time);
    const output = new Float64Array(initial.width);
    const hidden = new Float64Array(initial.hidden.length);
    const residuals = new Float64Array(dataset.samples);
    const loss = solver.stateAt(time, output, hidden, residuals);
    return { time, loss, output, hidden, residuals };
  });
}

/** Times between frames, `count` of them, spread over the frames of a run as a player's ticks are; increasing. */
export function timesBetweenFrames(run: Run, count: number): number[] {
  return Array.from({ length: count }, (_, k) => {
    // the golden section: never near a frame for long
    const place = ((k + 0.5) * (run.frameCount - 1)) / count;
    const share = (k * 0.618 + 0.31) % 1;
    const f = Math.floor(place);
    return run.times[f]! + share * (run.times[f + 1]! - run.times[f]!);
  });
}

/** Largest relative difference of a neuron, in a_j and in w_j as a vector. */
export function weightError(
  got: Pick<AskedState, 'output' | 'hidden'>,
  want: Pick<AskedState, 'output' | 'hidden'>,
): number {
  const m = want.output.length;
  const d = want.hidden.length / m;
  let worst = 0;
  for (let j = 0; j < m; j++) {
    let difference = 0;
    let size = 0;
    for (let k = j * d; k < (j + 1) * d; k++) {
      difference += (got.hidden[k]! - want.hidden[k]!) ** 2;
      size += want.hidden[k]! ** 2;
    }
    worst = Math.max(
      worst,
      Math.sqrt(difference / size),
      Math.abs(got.output[j]! - want.output[j]!) / Math.sqrt(size),
    );
  }
  return worst;
}

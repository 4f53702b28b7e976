import { createDescentSolver } from './descent.ts';
import { createFlowSolver } from './flow/flowSolver.ts';
import type { Dataset, Network } from './problem.ts';
import type { Solver } from './solver.ts';

/** What a solver has to know of how a network is trained. */
export interface TrainingMethod {
  readonly method: 'flow' | 'descent';
  /** step of gradient descent, in flow time */
  readonly learningRate: number;
  /** of the flow, relative to each neuron */
  readonly tolerance: number;
}

/** The solver of a method, before its first step. `network` is left as it is. */
export function createSolver(
  dataset: Dataset,
  network: Network,
  { method, learningRate, tolerance }: TrainingMethod,
): Solver {
  return method === 'flow'
    ? createFlowSolver(dataset, network, { tolerance })
    : createDescentSolver(dataset, network, { learningRate });
}

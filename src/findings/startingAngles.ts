import { unitVector } from '../model/measures/directionAngles.ts';
import { dot } from '../model/schemes/vectors.ts';
import { alignmentTarget } from '../model/theory/alignmentTarget.ts';
import { memoOn } from '../state/memoOn.ts';
import type { Run } from '../state/run.ts';

const gammaDirection = ({ start }: Run) => unitVector(alignmentTarget(start.dataset));

/** Cosine of the angle between w_j(0) and gamma; 0 where either is 0. */
export function startingCosine(run: Run, neuron: number): number {
  const { dimension, hidden } = run.start.initial;
  const gamma = memoOn(run, gammaDirection);
  const direction = unitVector(hidden.slice(neuron * dimension, (neuron + 1) * dimension));
  return gamma === null || direction === null ? 0 : dot(direction, gamma);
}

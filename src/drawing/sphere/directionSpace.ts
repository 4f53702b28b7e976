import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { styleOrder } from '../neurons/neuronStyle.ts';
import { type DisplayBasis, displayBasis, type Projected, projectDirection } from './displayBasis.ts';
import { NeuronCloud } from './neuronCloud.ts';
import { NormExtent } from './radial.ts';

/** What of a run pictures of directions need beside its frames. */
export interface DirectionSpace {
  readonly run: Run;
  readonly basis: DisplayBasis;
  readonly cloud: NeuronCloud;
  readonly extent: NormExtent;
  /** null where there is none, or it is 0 */
  readonly teacher: Projected | null;
  readonly gamma: Projected | null;
  readonly inputs: readonly Projected[];
  /** per drawn neuron, the place of its style in NEURON_STYLES (drawing order) */
  readonly styles: Uint8Array;
}

/** Made once a run, for all pictures. */
export function directionSpaceOf(run: Run): DirectionSpace {
  return memoOn(run, makeScenery);
}

function makeScenery(run: Run): DirectionSpace {
  const { dataset, groups } = run.start;
  const basis = displayBasis(dataset);
  const cloud = new NeuronCloud(run, basis);
  return {
    run,
    basis,
    cloud,
    extent: new NormExtent(run),
    teacher: dataset.teacher === null ? null : nonZero(projectDirection(basis, dataset.teacher)),
    gamma: nonZero(projectDirection(basis, alignmentTarget(dataset))),
    inputs: Array.from({ length: dataset.samples }, (_, i) => projectDirection(basis, dataset.inputs, i)),
    styles: Uint8Array.from(cloud.neurons, (j) => styleOrder(groups[j]!)),
  };
}

function nonZero(vector: Projected): Projected | null {
  return vector.norm > 0 ? vector : null;
}

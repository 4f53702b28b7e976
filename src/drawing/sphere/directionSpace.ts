import { taughtGroups } from '../../findings/twoTeachers/taughtGroups.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { lowered, type RichText, raised, symbol } from '../axis/number.ts';
import { styleOrder } from '../neurons/neuronStyle.ts';
import { basisOfRun, type DisplayBasis, type Projected, projectDirection } from './displayBasis.ts';
import { NeuronCloud } from './neuronCloud.ts';
import { NormExtent } from './radial.ts';

/** A teacher with its symbol. */
export interface PlacedTeacher extends Projected {
  readonly name: RichText;
  /** which of two, 1 or 2; 0 where there is one */
  readonly number: 0 | 1 | 2;
}

/** What of a run pictures of directions need beside its frames. */
export interface DirectionSpace {
  readonly run: Run;
  readonly basis: DisplayBasis;
  readonly cloud: NeuronCloud;
  readonly extent: NormExtent;
  /** null where there is none, or it is 0 */
  readonly teacher: Projected | null;
  /** the one teacher, or both of two; those that are 0 left out */
  readonly teachers: readonly PlacedTeacher[];
  readonly gamma: Projected | null;
  readonly inputs: readonly Projected[];
  /** per drawn neuron, the place of its style in NEURON_STYLES (drawing order) */
  readonly styles: Uint8Array;
}

/** v*, and v1 and v2 of the positive and the negative neurons */
const ONE_TEACHER: RichText = [symbol('v'), raised('\u2217')];
const TWO_TEACHERS: readonly RichText[] = ['1', '2'].map((index) => [symbol('v'), lowered(index)]);

/** Made once a run, for all pictures. */
export function directionSpaceOf(run: Run): DirectionSpace {
  return memoOn(run, makeScenery);
}

function makeScenery(run: Run): DirectionSpace {
  const { dataset, groups } = run.start;
  const basis = basisOfRun(run);
  const cloud = new NeuronCloud(run, basis);
  const teacher = dataset.teacher === null ? null : nonZero(projectDirection(basis, dataset.teacher));
  const two = taughtGroups(run) ?? [];
  const teachers: readonly PlacedTeacher[] =
    teacher === null
      ? two.map(({ teacher: one }, index) => ({
          ...projectDirection(basis, one),
          name: TWO_TEACHERS[index]!,
          number: index === 0 ? 1 : 2,
        }))
      : [{ ...teacher, name: ONE_TEACHER, number: 0 }];
  return {
    run,
    basis,
    cloud,
    extent: new NormExtent(run),
    teacher,
    teachers: teachers.filter(({ norm }) => norm > 0),
    gamma: nonZero(projectDirection(basis, alignmentTarget(dataset))),
    inputs: Array.from({ length: dataset.samples }, (_, i) => projectDirection(basis, dataset.inputs, i)),
    styles: Uint8Array.from(cloud.neurons, (j) => styleOrder(groups[j]!)),
  };
}

function nonZero(vector: Projected): Projected | null {
  return vector.norm > 0 ? vector : null;
}

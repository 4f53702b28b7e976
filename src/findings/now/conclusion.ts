import { Group, membersOf } from '../../model/initialisation.ts';
import { norm } from '../../model/measures/angles.ts';
import { bundleVector } from '../../model/theory/eigenCoordinates.ts';
import type { Run } from '../../state/run.ts';
import { reportOfRun } from '../theory/assumptionReport.ts';
import { withStaysOff } from '../theory/standing.ts';
import { staysOffIn } from '../theory/staysOff.ts';

/** What a run has come to, in its last frame. */
export interface Conclusion {
  /**
   * How far the network is from the teacher at most, on every input of length 1, as a share of the teacher's norm; null without
   * a teacher. See `distanceToOneNeuron`
   */
  readonly fromTeacher: number | null;
  /** sigma_2/sigma_1 of W, 0 where there is no second singular value; null where they are not measured */
  readonly secondShare: number | null;
  /** the paper's assumptions as the page shows them; null while they are not known */
  readonly assumptions: { readonly held: number; readonly all: number } | null;
}

/** Of a complete run; O(m d). */
export function conclusionOf(run: Run): Conclusion {
  const { teacher } = run.start.dataset;
  const report = reportOfRun(run);
  const all = report === null ? null : withStaysOff(report, staysOffIn(run));
  return {
    fromTeacher: teacher === null ? null : distanceToOneNeuron(run, teacher) / norm(teacher),
    secondShare: secondShareOf(run),
    assumptions: all && { held: all.filter(({ held }) => held === true).length, all: all.length },
  };
}

/**
 * A bound on |h(x) - relu(v* . x)| over all |x| = 1 in the last frame, h the network and v its bundle vector with direction u:
 * |v* - v| + 2 sum |a_j| |w_j - |w_j| u| over the positive group, and sum |a_j| |w_j| over all other neurons. For relu is
 * positively homogeneous and no steeper than 1: with all w_j turned to u the group is one neuron along u, of length
 * sum a_j |w_j|, which differs from |v| by no more than the first half of the sum.
 */
function distanceToOneNeuron(run: Run, teacher: Float64Array): number {
  const { groups, dataset } = run.start;
  const { dimension } = dataset;
  const { output, hidden } = run.frame(run.frameCount - 1);
  const bundle = bundleVector(membersOf(groups, Group.Positive), output, hidden, dimension);
  const length = norm(bundle);
  let distance = norm(teacher.map((value, k) => value - bundle[k]!));
  for (let j = 0; j < groups.length; j++) {
    const size = norm(hidden, j * dimension, dimension);
    if (groups[j] !== Group.Positive || length === 0) {
      distance += Math.abs(output[j]!) * size;
      continue;
    }
    let squared = 0;
    for (let k = 0; k < dimension; k++)
      squared += (hidden[j * dimension + k]! - (size * bundle[k]!) / length) ** 2;
    distance += 2 * Math.abs(output[j]!) * Math.sqrt(squared);
  }
  return distance;
}

function secondShareOf(run: Run): number | null {
  const values = run.singularValues(run.frameCount - 1);
  const share = values.length < 2 ? 0 : values[1]! / values[0]!;
  return values[0]! > 0 && Number.isFinite(share) ? share : null;
}

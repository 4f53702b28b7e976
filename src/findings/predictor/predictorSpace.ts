import { Group } from '../../model/initialisation.ts';
import { norm } from '../../model/measures/angles.ts';
import { type Eigenbasis, MAX_EIGEN_DIMENSION } from '../../model/measures/eigenbasis.ts';
import { eigenCoordinates } from '../../model/theory/eigenCoordinates.ts';
import { ellipsoidCosine, type RegionShape } from '../../model/theory/region.ts';
import type { Theory } from '../../model/theory/theory.ts';
import type { Run } from '../../state/run.ts';
import { Finding } from '../background/finding.ts';
import { type Wait, waitFor } from '../background/wait.ts';
import { theoryOfRun, theoryWait } from '../theory/runTheory.ts';
import { BundlePath } from './bundlePath.ts';

/** Why S is not defined for a run, or its picture cannot be drawn at all. */
type Obstacle = 'noTeacher' | 'repeated' | 'vanishing' | 'coordinate';
export type Refusal = 'line' | 'noBasis' | 'pending' | 'noBundle';

/** Predictor space of a run in the eigenbasis of X X^T/n; made once a run. */
export interface PredictorSpace {
  readonly run: Run;
  readonly dimension: number;
  readonly basis: Eigenbasis;
  readonly path: BundlePath;
  /** nu (d) of gamma */
  readonly gamma: Float64Array;
  /** nu (d) of what the bundle goes to: v*, or the positive teacher of two; null where there is none */
  readonly target: Float64Array | null;
  /** the target is the only teacher */
  readonly single: boolean;
  /** null where S is not defined, for the reason that `obstacle` gives */
  readonly region: RegionShape | null;
  readonly obstacle: Obstacle | null;
}

/** An eigenvalue below this share of the largest is 0 but for rounding. */
const VANISHING = 1e-12;

/** A coordinate of v* below this share of its norm is 0 but for rounding. */
const ROUNDING_COORDINATE = 1e-12;

/** Multiplications up to which the path is worked out on the spot, in some milliseconds. */
const MOST_FLOPS_AT_ONCE = 4e6;

const spaces = new Finding<PredictorSpace>({
  ready: (run) => theoryOfRun(run) !== null,
  brief: ({ start: { dataset, initial }, frameCount }) =>
    frameCount * dataset.dimension * (initial.width + dataset.dimension) <= MOST_FLOPS_AT_ONCE,
  *pieces(run) {
    const theory = theoryOfRun(run)!;
    const basis = theory.basis!;
    const path = new BundlePath(run, basis.vectors);
    yield* path.updateInPieces();
    const obstacle = obstacleOf(theory, basis);
    return {
      run,
      dimension: run.start.dataset.dimension,
      basis,
      path,
      gamma: eigenCoordinates(basis.vectors, theory.gamma),
      target: targetOf(run, theory, basis),
      single: theory.teacherCoordinates !== null,
      region: obstacle === null ? theory.region : null,
      obstacle,
    };
  },
});

/** The space of a run, or why there is none. */
export function spaceOf(run: Run): PredictorSpace | Refusal {
  const { dataset, groups } = run.start;
  if (dataset.dimension < 2) return 'line';
  if (dataset.dimension > MAX_EIGEN_DIMENSION) return 'noBasis';
  if (!groups.includes(Group.Positive)) return 'noBundle';
  return spaces.of(run) ?? 'pending';
}

/** How far it is, or the theory before it, while it is being worked out. */
export function spaceWait(run: Run): Wait | null {
  if (spaceOf(run) !== 'pending') return null;
  return theoryWait(run) ?? waitFor('path', spaces.progress(run));
}

function obstacleOf(
  { teacherCoordinates, region }: Theory,
  { values, distinct }: Eigenbasis,
): Obstacle | null {
  if (teacherCoordinates === null) return 'noTeacher';
  if (!(values.at(-1)! > VANISHING * values[0]!)) return 'vanishing';
  if (distinct.includes(0)) return 'repeated';
  // what is 0 to rounding has a sign by chance
  const least = ROUNDING_COORDINATE * norm(teacherCoordinates);
  return region === null || teacherCoordinates.some((value) => value <= least) ? 'coordinate' : null;
}

function targetOf(run: Run, { teacherCoordinates }: Theory, { vectors }: Eigenbasis): Float64Array | null {
  if (teacherCoordinates !== null) return teacherCoordinates;
  const { teachers, dataset } = run.start;
  if (teachers === null) return null;
  const j = teachers.output.findIndex((outer) => outer > 0);
  if (j < 0) return null;
  const outer = teachers.output[j]!;
  const hidden = teachers.hidden.subarray(j * dataset.dimension, (j + 1) * dataset.dimension);
  return eigenCoordinates(
    vectors,
    hidden.map((value) => outer * value),
  );
}

/** Nearer to v* than this, v* - v is rounding, and so are the constraints. */
export const ROUNDING_DISTANCE = 1e-7;

export function distanceTo(target: Float64Array, point: Float64Array): number {
  return Math.hypot(...target.map((value, k) => value - point[k]!));
}

/** The least cosine on the way, and where: what the theory's margin would have to lie below. */
export interface LeastCosine {
  readonly time: number;
  readonly cosine: number;
}

/** Over the frames from flow time `from` on, until v* - v is rounding; null where there is none. */
export function leastCosine(shape: RegionShape, path: BundlePath, from: number): LeastCosine | null {
  let least: LeastCosine | null = null;
  for (let f = path.indexAt(from); f < path.count; f++) {
    if (path.time(f) < from) continue;
    const point = path.point(f);
    if (distanceTo(shape.teacher, point) < ROUNDING_DISTANCE) break;
    const cosine = ellipsoidCosine(shape, point);
    if (least === null || cosine < least.cosine) least = { time: path.time(f), cosine };
  }
  return least;
}

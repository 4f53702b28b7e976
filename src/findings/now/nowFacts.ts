import { type Ending, endingOf } from '../../experiment/ending.ts';
import { Group, membersOf } from '../../model/initialisation.ts';
import { degreesBetween, norm } from '../../model/measures/angles.ts';
import { dot } from '../../model/schemes/vectors.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import { bundleVector } from '../../model/theory/eigenCoordinates.ts';
import { type MeasuredRate, measuredRate } from '../../model/theory/measuredRate.ts';
import { type Phase, phaseAt } from '../../model/theory/phases.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { type ActivityCount, activitiesAt, countActivity } from '../activity/activityCount.ts';
import { phasesOfRun } from '../theory/runPhases.ts';
import { theoryOfRun } from '../theory/runTheory.ts';
import { isClaimed, standingOf } from '../theory/standing.ts';
import { type TaughtGroup, taughtGroups } from '../twoTeachers/taughtGroups.ts';
import { type Conclusion, conclusionOf } from './conclusion.ts';
import { lossRateOf } from './lossRate.ts';
import { type State, stateAt } from './stateAt.ts';

/** What is happening at one time of a run, in numbers: the sentences about it are made of these. */
export interface NowFacts {
  readonly time: number;
  /** null without a teacher */
  readonly phase: Phase | null;
  /** the start is past the saddle already: halfway to the teacher at t = 0 */
  readonly pastSaddle: boolean;
  /** how the run ended, where the playhead is at its end; null before */
  readonly end: Ending | null;
  /** step of gradient descent */
  readonly learningRate: number;
  readonly width: number;
  /** n, and how many of them have a positive and a negative label */
  readonly inputs: { readonly all: number; readonly positive: number; readonly negative: number };
  /** null while they are not known of a very large network */
  readonly activity: ActivityCount | null;
  /** inputs that a group's only neuron is active on; null of a group of none or several */
  readonly only: { readonly positive: number | null; readonly negative: number | null };
  readonly loss: number;
  readonly lossAtStart: number;
  /** -d ln L/dt, with an error estimate where it is measured; null where it cannot be told */
  readonly lossRate: MeasuredRate | null;
  /** what the theory guarantees of it: after T2 and for data within its range; null elsewhere */
  readonly guaranteedRate: number | null;
  /** v = sum of a_j w_j over the positive group; null where that is 0 */
  readonly bundle: BundleFacts | null;
  /** what the run has come to, where the playhead is at its end; null before */
  readonly conclusion: Conclusion | null;
  /** of opposed data, the positive group and its teacher, the negative one and its; null elsewhere */
  readonly sides: readonly [Side, Side] | null;
}

interface BundleFacts {
  /** |v| */
  readonly norm: number;
  /** d ln |v|/dt, measured; null where it cannot be */
  readonly growth: MeasuredRate | null;
  /** degrees; NaN for gamma = 0 */
  readonly toGamma: number;
  /** null without a teacher */
  readonly toTeacher: number | null;
  /** |v* - v|; null without a teacher */
  readonly distance: number | null;
  /** the largest angle between a neuron of the positive group and v, degrees; null of a group of one */
  readonly farthest: number | null;
}

/** A group's vector sum of |a_j| w_j against the teacher of its sign. */
export interface Side {
  readonly norm: number;
  /** degrees; NaN where the vector is 0 */
  readonly degrees: number;
  /** the vector's component along its teacher over the teacher's norm */
  readonly reached: number;
}

/** The facts at the playhead; null while there is no frame. O(m d), and the kinks passed since the last call. */
export function factsOf({ run, player, solve }: Pick<AppState, 'run' | 'player' | 'solve'>): NowFacts | null {
  if (run === null || run.frameCount === 0) return null;
  const state = stateAt(run, player.time);
  // all of one state: of a network too large for one between two frames that of the frame, whose time it says
  const { time } = state;
  const { phases, halfway } = phasesOfRun(run);
  const { labels, samples } = run.start.dataset;
  const ended = run.complete && solve.kind === 'done' && player.time >= run.endTime;
  return {
    time,
    phase: phases === null ? null : phaseAt(phases, time),
    pastSaddle: halfway === 0,
    end: ended ? endingOf(solve.outcome) : null,
    learningRate: run.parameters.learningRate,
    width: run.start.initial.width,
    inputs: {
      all: samples,
      positive: labels.filter((label) => label > 0).length,
      negative: labels.filter((label) => label < 0).length,
    },
    activity: countActivity(run, time),
    only: { positive: onlyOf(run, time, Group.Positive), negative: onlyOf(run, time, Group.Negative) },
    loss: state.loss,
    lossAtStart: run.losses[0]!,
    lossRate: lossRateOf(run, state),
    guaranteedRate: guaranteedAt(run, time),
    bundle: bundleOf(run, state),
    conclusion: ended ? conclusionOf(run) : null,
    sides: sidesOf(run, state),
  };
}

function onlyOf(run: Run, time: number, group: Group): number | null {
  const { groups } = run.start;
  const j = groups.indexOf(group);
  if (j < 0 || groups.indexOf(group, j + 1) >= 0) return null;
  return activitiesAt(run, time)?.active[j] ?? null;
}

/** The rate that Theorem 6 bounds the loss's from below with, at `time`: where it applies, and the run came through the saddle; else null. */
export function guaranteedAt(run: Run, time: number): number | null {
  const theory = theoryOfRun(run);
  const { halfway, t2 } = phasesOfRun(run);
  if (theory === null || t2 === null || halfway === 0 || time < t2) return null;
  return isClaimed(standingOf(run, 'theorem6')) ? theory.guaranteedRate : null;
}

function bundleOf(run: Run, { time, output, hidden }: State): BundleFacts | null {
  const { dataset } = run.start;
  const positive = membersOf(run.start.groups, Group.Positive);
  const bundle = bundleVector(positive, output, hidden, dataset.dimension);
  const { teacher } = dataset;
  const size = norm(bundle);
  if (!(size > 0) || !Number.isFinite(size)) return null;
  const shrinking = measuredRate(run.times, run.measures.bundleNorm, run.frameCount, time);
  return {
    norm: size,
    growth: shrinking === null ? null : { ...shrinking, rate: -shrinking.rate },
    toGamma: degreesBetween(bundle, alignmentTarget(dataset)),
    toTeacher: teacher === null ? null : degreesBetween(bundle, teacher),
    distance: teacher === null ? null : norm(teacher.map((value, k) => value - bundle[k]!)),
    farthest: positive.length < 2 ? null : farthestFrom(bundle, positive, hidden),
  };
}

/** The largest angle between a vector (d) and the neurons of `members`, degrees. */
function farthestFrom(vector: Float64Array, members: Int32Array, hidden: Float64Array): number {
  const dimension = vector.length;
  let farthest = 0;
  for (const j of members) {
    const angle = degreesBetween(hidden.subarray(j * dimension, (j + 1) * dimension), vector);
    if (angle > farthest) farthest = angle;
  }
  return farthest;
}

function sidesOf(run: Run, state: State): readonly [Side, Side] | null {
  const groups = taughtGroups(run);
  if (groups === null) return null;
  const side = ({ teacher, vectorIn }: TaughtGroup): Side => {
    const sum = vectorIn(state);
    const along = dot(sum, teacher);
    return { norm: norm(sum), degrees: degreesBetween(sum, teacher), reached: along / norm(teacher) ** 2 };
  };
  return [side(groups[0]), side(groups[1])];
}

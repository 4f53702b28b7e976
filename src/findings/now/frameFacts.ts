import { Group } from '../../model/initialisation.ts';
import { degreesBetween, norm } from '../../model/measures/angles.ts';
import type { Dataset } from '../../model/problem.ts';
import { presentRate } from '../../model/theory/convergenceRate.ts';
import { bundleVector } from '../../model/theory/eigenCoordinates.ts';
import { type PatternState, patternState } from '../../model/theory/patterns.ts';
import { type Phase, type Phases, phaseAt } from '../../model/theory/phases.ts';

/** What is known of the run beside the frame. */
export interface RunFacts {
  readonly dataset: Dataset;
  /** m, `Group` of each neuron */
  readonly groups: ArrayLike<number>;
  /** gamma (d) */
  readonly gamma: Float64Array;
  readonly lossAtStart: number;
  /** borders of the phases as far as the run goes; null where they have no meaning (no teacher) */
  readonly phases: Phases | null;
  /** the rate that the theory guarantees after T2; null where it says nothing */
  readonly guaranteedRate: number | null;
}

/** What is happening in one frame, in numbers: the sentences about it are made of these. */
export interface Now {
  readonly time: number;
  readonly phase: Phase | null;
  /** neurons of the positive group */
  readonly positive: number;
  /** of these, active on every input: the bundle so far */
  readonly positiveOnAll: number;
  /** of these, active on none any more */
  readonly positiveOff: number;
  /** neurons of the negative group */
  readonly negative: number;
  /** of these, active on none any more: they never move again in the paper's setting */
  readonly negativeOff: number;
  /** neurons that were active on no input from the start */
  readonly dead: number;
  /** different activation patterns among the neurons active on some input: how many boosts are at work */
  readonly patterns: number;
  readonly loss: number;
  /** loss over the loss at the start */
  readonly lossShare: number;
  /** -d ln L/dt now; null where the loss is 0 */
  readonly rate: number | null;
  /** the rate guaranteed here: after T2, with a teacher; else null */
  readonly guaranteedRate: number | null;
  /** |v| of the bundle vector */
  readonly bundleNorm: number;
  /** |v* - v|; null without a teacher */
  readonly bundleDistance: number | null;
  /** angles of v in degrees, NaN where v is 0; to v* null without a teacher */
  readonly bundleToTeacher: number | null;
  readonly bundleToGamma: number;
  /** |g| of the bundle: rapidity per flow time; null while no positive neuron is active on all inputs */
  readonly bundleRapidity: number | null;
}

/** A snapshot of the run. */
export interface NowFrame {
  readonly time: number;
  readonly loss: number;
  /** m */
  readonly output: Float64Array;
  /** m x d */
  readonly hidden: Float64Array;
}

/** The facts of a frame, O(m n d). */
export function describeNow(run: RunFacts, frame: NowFrame): Now {
  const { dataset, groups, gamma, phases } = run;
  const { time, loss, output, hidden } = frame;
  const state = patternState(dataset, output, hidden);
  const members = Array.from({ length: output.length }, (_, j) => j);
  const positive = members.filter((j) => groups[j] === Group.Positive);
  const negative = members.filter((j) => groups[j] === Group.Negative);
  const activeOn = (j: number) => state.groups[state.groupOf[j]!]!.activeCount;
  const bundle = bundleVector(positive, output, hidden, dataset.dimension);
  const { teacher } = dataset;
  const converging = phases !== null && phases.convergence !== null && time >= phases.convergence;
  return {
    time,
    phase: phases === null ? null : phaseAt(phases, time),
    positive: positive.length,
    positiveOnAll: positive.filter((j) => activeOn(j) === dataset.samples).length,
    positiveOff: positive.filter((j) => activeOn(j) === 0).length,
    negative: negative.length,
    negativeOff: negative.filter((j) => activeOn(j) === 0).length,
    dead: output.length - positive.length - negative.length,
    patterns: state.groups.filter(({ activeCount }) => activeCount > 0).length,
    loss,
    lossShare: loss / run.lossAtStart,
    rate: presentRate(state, output, hidden),
    guaranteedRate: converging ? run.guaranteedRate : null,
    bundleNorm: norm(bundle),
    bundleDistance: teacher === null ? null : norm(teacher.map((v, k) => v - bundle[k]!)),
    bundleToTeacher: teacher === null ? null : degreesBetween(bundle, teacher),
    bundleToGamma: degreesBetween(bundle, gamma),
    bundleRapidity: rapidityOnAll(state, positive, dataset.samples),
  };
}

function rapidityOnAll(state: PatternState, positive: readonly number[], samples: number): number | null {
  for (const j of positive) {
    const { activeCount, force } = state.groups[state.groupOf[j]!]!;
    if (activeCount === samples) return norm(force);
  }
  return null;
}

import { Group } from '../../model/initialisation.ts';
import { degreesBetween, norm } from '../../model/measures/angles.ts';
import type { Pieces } from '../../model/pieces.ts';
import { crossingGaps } from '../../model/theory/crossingGaps.ts';
import {
  alignmentBound,
  crossingBound,
  growthBound,
  logLengthBound,
} from '../../model/theory/paperBounds.ts';
import type { Theory } from '../../model/theory/theory.ts';
import type { Run } from '../../state/run.ts';
import { Finding } from '../background/finding.ts';
import { stateAt } from '../now/stateAt.ts';
import { theoryOfRun } from './runTheory.ts';

/** What the lemmas of the first phase bound, neuron by neuron or crossing by crossing. */
export type EarlyClaim =
  /** Lemma 3 (iii): flow time between a crossing and that of the yardstick */
  | 'crossingTimes'
  /** Lemma 4: |w_j| of a negative neuron at T0, over that at the start */
  | 'negativeLength'
  /** Lemma 4: |w_j - w_j(T0)| of a negative neuron at the end of the run, over |w_j(T0)| */
  | 'negativeRest'
  /** Lemma 5: |w_j| of a positive neuron at T1, over that at the start */
  | 'positiveLength'
  /** Lemma 5: the angle between a positive neuron and gamma at T1, degrees */
  | 'alignment'
  /** Lemma 5: |ln |alpha_j| - ln |w_j/lambda|| of a positive neuron at T1 */
  | 'logLength';

/** How a run stands to a bound on several things: of all of them that one which is the farthest out. */
export interface Measurement {
  /** its bound; null where that allows everything at this lambda */
  readonly says: number | null;
  /** its value; null where the run does not tell: it has not come to that time, or has nothing of the kind */
  readonly measured: number | null;
  /** how many things there are, and how many keep their bound */
  readonly of: number;
  readonly keeping: number;
  /** how exactly it is known: within that a bound is kept */
  readonly error: number;
}

export type EarlyMeasurements = Readonly<Record<EarlyClaim, Measurement>>;

/** Multiplications up to which they are made on the spot, in some milliseconds. */
const MOST_FLOPS_AT_ONCE = 1e6;

/** A state of the run is known to about this, relative: within it a bound is kept. */
const STATE_ERROR = 1e-6;
/** Kinks are known to about this, in flow time: the solver's tolerance, with room. */
const TIME_ERROR = 1e-5;
/** An off neuron does not move but by the rounding of a state between two frames. */
const AT_REST = 1e-9;

const measurements = new Finding<EarlyMeasurements>({
  ready: (run) => run.complete && theoryOfRun(run) !== null,
  brief: ({ start: { dataset, initial } }) =>
    initial.width * dataset.samples * dataset.dimension <= MOST_FLOPS_AT_ONCE,
  pieces: (run) => measure(run, theoryOfRun(run)!),
});

/** Worked out once a complete run; null before, and until it is known. */
export function earlyMeasurements(run: Run): EarlyMeasurements | null {
  return measurements.of(run);
}

/** Keeps what is farthest out of its bound. */
class Worst {
  private readonly error: number;
  private says: number | null = null;
  private measured: number | null = null;
  private excess = Number.NEGATIVE_INFINITY;
  private all = 0;
  private keeping = 0;

  constructor(error: number) {
    this.error = error;
  }

  take(measured: number, says: number | null): void {
    const { error } = this;
    this.all++;
    const excess = says === null ? Number.NEGATIVE_INFINITY : (measured - says) / (says + error);
    if (says === null || measured <= says + error) this.keeping++;
    if (this.measured !== null && !(says === null ? measured > this.measured : excess > this.excess)) return;
    [this.says, this.measured, this.excess] = [says, measured, excess];
  }

  get result(): Measurement {
    const { says, measured, all, keeping, error } = this;
    return { says, measured, of: all, keeping, error };
  }
}

function* measure(run: Run, { yardsticks, gamma, t0, t1 }: Theory): Pieces<EarlyMeasurements> {
  const worst: Record<EarlyClaim, Worst> = {
    crossingTimes: new Worst(TIME_ERROR),
    negativeLength: new Worst(STATE_ERROR),
    negativeRest: new Worst(AT_REST),
    positiveLength: new Worst(STATE_ERROR),
    alignment: new Worst(STATE_ERROR),
    logLength: new Worst(STATE_ERROR),
  };
  const { initial, dataset, groups } = run.start;
  const { initScale } = run.parameters;
  const d = dataset.dimension;
  const { first } = yardsticks;
  if (run.kinksLeftOut === null) {
    const gaps = yield* crossingGaps(yardsticks, { ...run.kinks, count: run.kinkCount });
    for (let j = 0; j < initial.width; j++) {
      const crossings = first[j + 1]! - first[j]!;
      for (let place = 1; place <= crossings; place++) {
        // one that was not made is out of every bound
        const gap = gaps[first[j]! + place - 1]!;
        worst.crossingTimes.take(gap, crossingBound(initScale, place, crossings));
      }
      yield;
    }
  }
  const lengthAtStart = (j: number) => norm(initial.hidden, j * d, d);
  if (t0 <= run.endTime) {
    const there = stateAt(run, t0).hidden.slice();
    const { hidden: end } = run.frame(run.frameCount - 1);
    for (let j = 0; j < initial.width; j++) {
      if (groups[j] !== Group.Negative) continue;
      const length = norm(there, j * d, d);
      worst.negativeLength.take(length / lengthAtStart(j), 1);
      const moved = Float64Array.from({ length: d }, (_, k) => end[j * d + k]! - there[j * d + k]!);
      worst.negativeRest.take(norm(moved) / length, 0);
      yield;
    }
  }
  if (t1 !== null && t1 <= run.endTime) {
    const there = stateAt(run, t1).hidden.slice();
    const direction = new Float64Array(d);
    for (let j = 0; j < initial.width; j++) {
      if (groups[j] !== Group.Positive) continue;
      const own = there.subarray(j * d, (j + 1) * d);
      const length = norm(own);
      worst.positiveLength.take(length / lengthAtStart(j), growthBound(initScale));
      worst.alignment.take(degreesBetween(own, gamma), alignmentBound(initScale));
      const yardstick = yardsticks.state(j, t1, direction);
      worst.logLength.take(Math.abs(yardstick - Math.log(length)), logLengthBound(initScale));
      yield;
    }
  }
  return {
    crossingTimes: worst.crossingTimes.result,
    negativeLength: worst.negativeLength.result,
    negativeRest: worst.negativeRest.result,
    positiveLength: worst.positiveLength.result,
    alignment: worst.alignment.result,
    logLength: worst.logLength.result,
  };
}

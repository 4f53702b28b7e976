import {
  bundleAngleBound,
  type DataScale,
  halfwayBound,
  theoremLossBound,
} from '../../model/theory/paperBounds.ts';
import type { Run } from '../../state/run.ts';
import { logBetween } from '../lastMeasured.ts';
import { reportOfRun } from './assumptionReport.ts';
import type { Measurement } from './claimMeasurements.ts';
import { phasesOfRun } from './runPhases.ts';
import { theoryOfRun } from './runTheory.ts';

/** What the paper bounds of a run as a whole. */
export const LATE_CLAIMS = [
  /** Lemma 28 (i): the largest angle between two positive neurons from T1 on, degrees */
  'bundleAngle',
  /** Theorem 6: T2 */
  'halfway',
  /** Theorem 6: the loss from T2 on; of all frames that which is nearest to its bound */
  'loss',
  /** the proof of Theorem 6 (Lemma 32 (iv)): the least rate -d ln L/dt after T2, which is bounded from below */
  'rate',
] as const;
export type LateClaim = (typeof LATE_CLAIMS)[number];

/** The same of one thing that is bounded. */
export interface LateMeasurement extends Measurement {
  /** the bound lies where the loss would be if it never fell after T2: it says nothing of this run */
  readonly idle: boolean;
}

/** Frames nearer than that in ln L say nothing of a rate. */
const LEAST_FALL = 1e-6;
/** A loss, a time and an angle are known to about this, relative. */
const ERROR = 1e-6;

/** How a complete run stands to a bound; null where it has none. O(frames). */
export function lateMeasurement(run: Run, what: LateClaim): LateMeasurement | null {
  switch (what) {
    case 'bundleAngle':
      return bundleAngle(run);
    case 'halfway':
      return below(halfwayOf(run), halfwayBoundIn(run));
    case 'loss':
      return lossAfterT2(run);
    case 'rate':
      return rateAfterT2(run);
  }
}

/** Theorem 6's bound on T2, of the data and lambda alone: flow time; null where there is none. */
export function halfwayBoundIn(run: Run): number | null {
  const scale = dataScaleOf(run);
  if (scale === null) return null;
  const bound = halfwayBound(run.parameters.initScale, run.start.dataset.dimension, scale);
  return bound === Number.POSITIVE_INFINITY ? null : bound;
}

/** Theorem 6's bound on the loss at a flow time; null before T2 and where there is none. */
export function theoremBoundIn(run: Run, time: number): number | null {
  const scale = dataScaleOf(run);
  const t2 = halfwayOf(run);
  return scale === null || t2 === null || time < t2 ? null : theoremLossBound(time - t2, scale);
}

/** T2 as the theorem has it, from T1 on at the earliest; null where the run has not come to it. */
function halfwayOf(run: Run): number | null {
  const { t1, t2 } = phasesOfRun(run);
  const time = t2 === null ? null : Math.max(t2, t1 ?? 0);
  return time === null || time > run.endTime ? null : time;
}

function dataScaleOf(run: Run): DataScale | null {
  const scale = reportOfRun(run)?.scale ?? null;
  return scale !== null && scale.delta > 0 ? scale : null;
}

function below(measured: number | null, says: number | null, idle = says === null): LateMeasurement {
  const keeping = says === null || measured === null || measured <= says * (1 + ERROR);
  return {
    says,
    measured,
    of: measured === null ? 0 : 1,
    keeping: measured !== null && keeping ? 1 : 0,
    error: ERROR,
    idle,
  };
}

/** The largest of all frames from T1 on, and at T1 itself. */
function bundleAngle(run: Run): LateMeasurement {
  const t1 = theoryOfRun(run)?.t1 ?? null;
  const angles = run.measures.positiveMaxAngle;
  let largest = Number.NaN;
  if (t1 !== null && t1 <= run.endTime) {
    largest = logBetween(run, angles, t1);
    for (let f = run.frameIndexAt(t1) + 1; f < run.frameCount; f++) {
      const angle = angles[f]!;
      // NaN where it was not measured
      if (!(angle <= largest) && !Number.isNaN(angle)) largest = angle;
    }
  }
  return below(Number.isNaN(largest) ? null : largest, bundleAngleBound(run.parameters.initScale));
}

function lossAfterT2(run: Run): LateMeasurement | null {
  const t2 = halfwayOf(run);
  const { times, losses, frameCount } = run;
  if (t2 === null) return null;
  let nearest: { loss: number; bound: number } | null = null;
  for (let f = run.frameIndexAt(t2); f < frameCount; f++) {
    const bound = theoremBoundIn(run, times[f]!);
    const loss = losses[f]!;
    if (bound !== null && (nearest === null || loss / bound > nearest.loss / nearest.bound)) {
      nearest = { loss, bound };
    }
  }
  if (nearest === null) return null;
  // a loss of the flow never rises
  const idle = theoremBoundIn(run, times[frameCount - 1]!)! >= losses[run.frameIndexAt(t2)]!;
  return below(nearest.loss, nearest.bound, idle);
}

function rateAfterT2(run: Run): LateMeasurement | null {
  const t2 = halfwayOf(run);
  const says = theoryOfRun(run)?.guaranteedRate ?? null;
  if (t2 === null || says === null) return null;
  const { times, losses, frameCount } = run;
  let least = Number.POSITIVE_INFINITY;
  for (let f = run.frameIndexAt(t2); f + 1 < frameCount; f++) {
    const fall = Math.log(losses[f]! / losses[f + 1]!);
    if (times[f]! < t2 || !(Math.abs(fall) > LEAST_FALL)) continue;
    least = Math.min(least, fall / (times[f + 1]! - times[f]!));
  }
  if (least === Number.POSITIVE_INFINITY) return null;
  const keeping = least >= says * (1 - 1e-3) ? 1 : 0;
  return { says, measured: least, of: 1, keeping, error: ERROR, idle: says <= 0 };
}

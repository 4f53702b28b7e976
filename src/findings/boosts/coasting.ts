import { norm } from '../../model/measures/angles.ts';
import { Activity } from '../../model/problem.ts';
import { aberratedAngle } from '../../model/theory/lightCone.ts';
import type { PatternState } from '../../model/theory/patterns.ts';
import type { Run } from '../../state/run.ts';
import type { KinksByNeuron } from '../kinks/kinksByNeuron.ts';
import type { BoostHistory, BoostRecord } from './boostHistory.ts';

/**
 * How a neuron has coasted since its last kink. With the boost frozen as it was just after that kink, aberration says where
 * the neuron points now: tan(theta'/2) = exp(-rapidity) tan(theta/2).
 */
export interface Coasting {
  /** rapidity travelled since the kink */
  readonly rapidity: number;
  /** radians just after the kink, between w and what it turns to */
  readonly angle: number;
  /** unit vector (d) that it turns to: the boost's axis, of a negative neuron its opposite */
  readonly ahead: Float64Array;
  /** unit vector (d) across it, in the plane with w; zero where w points along it */
  readonly across: Float64Array;
}

/** The angle to `ahead` after a share in [0, 1] of the rapidity. */
export function coastingAngle({ angle, rapidity }: Coasting, share: number): number {
  return aberratedAngle(angle, share * rapidity);
}

/** Writes the unit vector at an angle from `ahead` into `into` (d). */
export function coastingDirection(
  { ahead, across }: Coasting,
  angle: number,
  into: Float64Array,
): Float64Array {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  for (let k = 0; k < into.length; k++) into[k] = c * ahead[k]! + s * across[k]!;
  return into;
}

/** Angle in radians between where coasting takes neuron j and where it points, `hidden` (m x d). */
export function coastingGap(coasting: Coasting, hidden: Float64Array, j: number): number {
  const d = coasting.ahead.length;
  const predicted = coastingDirection(coasting, coastingAngle(coasting, 1), new Float64Array(d));
  const length = norm(hidden, j * d, d);
  let difference = 0;
  for (let k = 0; k < d; k++) difference += (predicted[k]! - hidden[j * d + k]! / length) ** 2;
  return 2 * Math.asin(Math.min(1, Math.sqrt(difference) / 2));
}

/** What does not change while a neuron coasts. */
interface Start {
  readonly f: number;
  readonly active: Uint8Array;
  readonly record: BoostRecord;
  readonly angle: number;
  readonly ahead: Float64Array;
  readonly across: Float64Array;
}

/** The neurons of a complete run, each as it has coasted since its last kink. */
export class CoastingNeurons {
  private readonly run: Run;
  private readonly history: BoostHistory;
  private readonly kinks: KinksByNeuron;
  private readonly starts = new Map<number, Start>();

  constructor(run: Run, history: BoostHistory, kinks: KinksByNeuron) {
    this.run = run;
    this.history = history;
    this.kinks = kinks;
  }

  /**
   * How neuron j has coasted until `time`; null where no boost moves it.
   * @param state the patterns of the frame at or before `time`, number f
   */
  at(j: number, time: number, f: number, state: PatternState): Coasting | null {
    const { active, activeCount } = state.groups[state.groupOf[j]!]!;
    if (activeCount === 0) return null;
    const startFrame = this.startFrame(j, time);
    if (startFrame === null || startFrame > f) return null;
    const start = this.start(j, startFrame, active);
    if (start === null) return null;
    const since = this.history.rapidity(start.record, time) - start.record.travelled[startFrame]!;
    // a run that diverged leaves the finite numbers
    if (!Number.isFinite(since)) return null;
    return { ...start, rapidity: Math.max(0, since) };
  }

  /** The first frame after the neuron's last kink; null where it slides on a boundary since then. */
  private startFrame(j: number, time: number): number | null {
    const { run } = this;
    const last = this.kinks.lastBefore(j, time);
    if (last < 0) return 0;
    if (run.kinks.activities[last] === Activity.Slide) return null;
    const kink = run.kinks.times[last]!;
    const f = run.frameIndexAt(kink);
    return run.times[f]! < kink ? f + 1 : f;
  }

  private start(j: number, f: number, active: Uint8Array): Start | null {
    const known = this.starts.get(j);
    if (known?.f === f && sameBytes(known.active, active)) return known;
    const start = this.findStart(j, f, active);
    if (start !== null) this.starts.set(j, start);
    return start;
  }

  private findStart(j: number, f: number, active: Uint8Array): Start | null {
    const record = this.history.record(active);
    if (record === null) return null;
    const { output, hidden } = this.run.frame(f);
    const d = this.run.start.dataset.dimension;
    const ahead = this.history.force(active, f, new Float64Array(d));
    const rate = norm(ahead);
    const length = norm(hidden, j * d, d);
    if (!(rate > 0 && length > 0 && rate < Infinity && length < Infinity)) return null;
    const side = output[j]! > 0 ? 1 : -1;
    let difference = 0;
    let sum = 0;
    for (let k = 0; k < d; k++) {
      ahead[k]! *= side / rate;
      const u = hidden[j * d + k]! / length;
      difference += (u - ahead[k]!) ** 2;
      sum += (u + ahead[k]!) ** 2;
    }
    const angle = 2 * Math.atan2(Math.sqrt(difference), Math.sqrt(sum));
    // what is left of u across the axis, from the nearer end of the axis, where its digits are
    const end = difference <= sum ? 1 : -1;
    const across = ahead.map((g, k) => hidden[j * d + k]! / length - end * g);
    let along = 0;
    for (let k = 0; k < d; k++) along += across[k]! * ahead[k]!;
    for (let k = 0; k < d; k++) across[k]! -= along * ahead[k]!;
    const reach = norm(across);
    if (reach > 0) for (let k = 0; k < d; k++) across[k]! /= reach;
    return { f, active, record, angle, ahead, across };
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

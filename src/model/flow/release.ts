import { Activity } from '../problem.ts';
import type { FlowState } from './flowState.ts';
import type { HeldLines } from './heldLines.ts';
import { gapCubic } from './radau.ts';
import type { Waveform } from './waveform.ts';

/** A quantity this little below 0, against its slopes, is 0 but for rounding. */
const BEGINS = 1e-12;

/** A correction of more than this share of a step is none. */
export const MOST_DELAY = 0.02;

/**
 * Where a neuron stops sliding. Line u holds it as long as what its samples put in, -mu_u, lies between what they put
 * in on its two sides: q_u (active on the first sample) and -c q_t (active on the twin t, c = |x_t| / |x_u|; 0 without
 * one).
 * With the sign of a these are in order, s q_u <= -s mu_u <= -s c q_t; each of them is a quadratic in tau. (Filippov's
 * factor kappa, -mu_u / q_u where there is no twin, has a pole where q_u passes 0; the differences have none.)
 */
export class Release {
  time = 0;
  line = -1;
  /** what the neuron is on the line's first sample from there on */
  to: Activity = Activity.Off;
  /** by how much the time is later by the cubic through the residuals (`Waveform.gap`) than by their quadratic */
  delay = 0;

  private readonly state: FlowState;
  private readonly waveform: Waveform;
  private shares = new Float64Array(4);

  constructor(state: FlowState, waveform: Waveform) {
    this.state = state;
    this.waveform = waveform;
  }

  /**
   * Finds the first line that lets go in [from, until].
   * @param sign of a
   * @returns false for none
   */
  find(held: HeldLines, sign: number, from: number, until: number): boolean {
    const { twins, twinRatios, samples: n } = this.state;
    const { coefficients: q } = this.waveform;
    const { lines, mu, count } = held;
    this.time = Number.POSITIVE_INFINITY;
    for (let u = 0; u < count; u++) {
      const line = lines[u]!;
      const m0 = sign * mu[3 * u]!;
      const m1 = sign * mu[3 * u + 1]!;
      const m2 = sign * mu[3 * u + 2]!;
      const on = turnsNegative(
        -m0 - sign * q[line]!,
        -m1 - sign * q[n + line]!,
        -m2 - sign * q[2 * n + line]!,
        from,
        until,
      );
      const twin = twins[line]!;
      let off: number;
      if (twin < 0) off = turnsNegative(m0, m1, m2, from, until);
      else {
        const ratio = sign * twinRatios[line]!;
        off = turnsNegative(
          m0 - ratio * q[twin]!,
          m1 - ratio * q[n + twin]!,
          m2 - ratio * q[2 * n + twin]!,
          from,
          until,
        );
      }
      const time = Math.min(on, off);
      if (time >= this.time) continue;
      this.time = time;
      this.line = line;
      this.to = on <= off ? Activity.On : Activity.Off;
    }
    return this.time <= until;
  }

  /**
   * Sets the `delay` of the release just found. A release follows the residuals themselves, not their integrals, and
   * between the nodes a quadratic is two orders less exact than the step.
   */
  refine(held: HeldLines, activity: Uint8Array): void {
    const { samples: n, gram, twins, twinRatios } = this.state;
    const { coefficients: q, gap } = this.waveform;
    const { lines, mu, count } = held;
    if (this.shares.length < count) this.shares = new Float64Array(2 * count);
    const { shares, line, to, time } = this;
    for (let u = 0; u < count; u++) {
      let speed = 0;
      for (let i = 0, at = lines[u]! * n; i < n; i++, at++) {
        if (activity[i] === Activity.On) speed += gap[i]! * gram[at]!;
      }
      shares[u] = speed;
    }
    held.solve(shares);
    const u = lines.subarray(0, count).indexOf(line);
    const at = 3 * u;
    let value = mu[at]! + time * (mu[at + 1]! + time * mu[at + 2]!);
    let slope = mu[at + 1]! + 2 * time * mu[at + 2]!;
    let change = shares[u]!;
    const twin = twins[line]!;
    if (to === Activity.On) add(line, 1);
    else if (twin >= 0) add(twin, -twinRatios[line]!);
    // That of the quantity whose sign decides, but for its own sign. The value is 0, but where the quadratic says of a
    // step's very start that it has let go before.
    const delay = -(value + change * gapCubic(time)) / slope;
    this.delay = Math.abs(delay) < MOST_DELAY ? delay : 0;

    function add(i: number, factor: number): void {
      value += factor * (q[i]! + time * (q[n + i]! + time * q[2 * n + i]!));
      slope += factor * (q[n + i]! + 2 * time * q[2 * n + i]!);
      change += factor * gap[i]!;
    }
  }
}

/** The first time in [from, to] at which c0 + c1 t + c2 t^2 turns negative; Infinity where it does not. */
function turnsNegative(c0: number, c1: number, c2: number, from: number, to: number): number {
  const atEnd = c0 + to * (c1 + to * c2) < 0;
  if (!atEnd) {
    // a dip in between
    const lowest = -c1 / (2 * c2);
    if (!(c2 > 0 && lowest > from && lowest < to) || !(c0 + lowest * (c1 + lowest * c2) < 0)) {
      return Number.POSITIVE_INFINITY;
    }
  }
  const atStart = c0 + from * (c1 + from * c2);
  // at 0 and rising it has just begun to hold
  const begins = c1 + 2 * from * c2 > 0 && atStart >= -BEGINS * (Math.abs(c1) + Math.abs(c2));
  if (atStart <= 0 && !begins) return from;
  // the smaller root beyond `from`, without cancellation
  const root = Math.sqrt(Math.max(0, c1 * c1 - 4 * c2 * c0));
  const q = -(c1 + (c1 < 0 ? -root : root)) / 2;
  const first = q / c2;
  const second = c0 / q;
  const low = Math.min(first, second);
  const high = Math.max(first, second);
  if (low >= from && low <= to && !(atStart <= 0)) return low;
  return high >= from && high <= to ? high : atEnd ? to : Number.POSITIVE_INFINITY;
}

import { Activity } from '../problem.ts';
import type { NeuronPath } from './neuronPath.ts';
import { NODES } from './tableau.ts';
import type { Waveform } from './waveform.ts';

/** A kink inside a step: time tau in [0, 1], what the neuron is afterwards, and its last-layer weight then. */
export interface StepKinks {
  push(tau: number, neuron: number, sample: number, activity: Activity, output: number): void;
}

/** Weights beyond this are a step far too long: it is rejected before anything overflows. */
const RUNAWAY = 1e150;

/**
 * Takes a neuron through the step, locating every kink, and calls `atNode(k)` when it stands at node k.
 * @returns false where the step is too long to be followed
 */
export function march(
  path: NeuronPath,
  waveform: Waveform,
  inputNorms: Float64Array,
  kinks: StepKinks,
  atNode: (node: number) => void,
): boolean {
  const n = inputNorms.length;
  let node = 0;
  let guard = 20 * n + 40;
  let lastLeft = -1;
  let lastLeftTau = -1;
  while (node < 3) {
    if (--guard < 0) return false;
    const end = NODES[node as 0 | 1 | 2];
    path.evaluate(end);
    const outputAtEnd = path.nextOutput;
    if (!(Math.abs(outputAtEnd) < RUNAWAY)) return false;

    const found = nextKink(path, waveform, inputNorms, end);
    if (found.sample < 0) {
      path.evaluate(end);
      path.advance(end);
      atNode(node++);
      continue;
    }
    const { tau, sample: i, leaving } = found;
    path.evaluate(tau);
    path.advance(tau);
    let to: Activity;
    if (leaving !== null) {
      to = leaving;
      lastLeft = i;
      lastLeftTau = tau;
    } else {
      to = sideAfterKink(path, i, tau, lastLeft === i && tau - lastLeftTau < 1e-13);
    }
    path.toggle(i, to);
    kinks.push(tau, path.neuron, i, to, path.a);
  }
  return true;
}

/**
 * What a neuron is on input i after it reached its boundary: across, unless both sides push it back onto the
 * boundary, where it slides (Filippov). `justLeft`: it left this boundary at this very time, and must choose a side.
 */
function sideAfterKink(path: NeuronPath, i: number, tau: number, justLeft: boolean): Activity {
  const speed = path.speed(i, tau);
  const own = path.ownSpeed(i, tau);
  const wasOn = path.activity[i] === Activity.On;
  const off = path.a * (wasOn ? speed - own : speed);
  const on = path.a * (wasOn ? speed : speed + own);
  const rounding = 1e-12 * Math.abs(path.a * own);
  if (off > rounding && on < -rounding) {
    if (!justLeft) return Activity.Slide;
    return off + on > 0 ? Activity.On : Activity.Off;
  }
  return wasOn ? Activity.Off : Activity.On;
}

const kink = { sample: -1, tau: 0, leaving: null as Activity | null };

/** The first kink in (path.tau, end], with `path` evaluated up to `end`; sample -1 where there is none. */
function nextKink(path: NeuronPath, waveform: Waveform, inputNorms: Float64Array, end: number): typeof kink {
  // Below this a pre-activation is rounding of larger ones, and its sign says nothing.
  const rounding = 1e-14 * Math.max(Math.abs(path.a), Math.abs(path.nextOutput));
  kink.sample = -1;
  kink.tau = end;
  kink.leaving = null;
  // Each crossing found shortens what is left to search, until nothing stands beyond its boundary there.
  for (;;) {
    path.evaluate(kink.tau);
    const i = likelyFirst(path, inputNorms, rounding, kink.sample);
    if (i < 0) break;
    const sign = path.activity[i] === Activity.On ? 1 : -1;
    kink.tau = crossing(path, i, sign, kink.tau, path.nextPreActivation(i));
    kink.sample = i;
    if (kink.tau <= path.tau) break;
  }
  for (const i of path.slid) {
    const leave = leavingTime(path, waveform, i, kink.tau);
    if (leave !== null) {
      kink.sample = i;
      kink.tau = leave.tau;
      kink.leaving = leave.to;
    }
  }
  return kink;
}

/**
 * Of the inputs beyond whose boundary the neuron stands where `path` is evaluated, the one it crossed first if the
 * gradient kept its direction: then all p_i move along straight lines in one common variable. -1 where there is none.
 */
function likelyFirst(path: NeuronPath, inputNorms: Float64Array, rounding: number, except: number): number {
  const { activity, preActivations } = path;
  let first = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < inputNorms.length; i++) {
    const side = activity[i]!;
    if (side === Activity.Slide || i === except) continue;
    const p = path.nextPreActivation(i);
    const margin = rounding * inputNorms[i]!;
    if (side === Activity.On ? p >= -margin : p <= margin) continue;
    const share = preActivations[i]! / (preActivations[i]! - p);
    if (share < least || first < 0) {
      least = share;
      first = i;
    }
  }
  return first;
}

/**
 * The time in (path.tau, to] at which sign * p_i falls through 0, given that it is below 0 at `to`: Newton's method
 * (dp_i/dtau = a C_i is at hand) inside a bracket.
 */
function crossing(path: NeuronPath, i: number, sign: 1 | -1, to: number, pAtEnd: number): number {
  let low = path.tau;
  let high = to;
  let pLow = sign * path.preActivations[i]!;
  let pHigh = sign * pAtEnd;
  if (pLow <= 0) {
    // On the boundary already: it leaves at once, unless its speed carries it back to its own side first.
    if (sign * path.a * path.speed(i, low) <= 0) return low;
    const inside = low + 1e-7 * (to - low);
    path.evaluate(inside);
    pLow = sign * path.nextPreActivation(i);
    if (pLow <= 0) return low;
    low = inside;
  }
  let tau = firstGuess(path, i, sign, low, high, pLow, pHigh);
  for (let iteration = 0; iteration < 80; iteration++) {
    if (!(tau > low && tau < high)) tau = low + (high - low) / 2;
    path.evaluate(tau);
    const p = sign * path.nextPreActivation(i);
    if (p === 0) return tau;
    if (p > 0) {
      low = tau;
      pLow = p;
    } else {
      high = tau;
      pHigh = p;
    }
    if (high - low <= 4e-16 * high) return high;
    const slope = sign * path.nextOutput * path.speed(i, tau);
    const change = slope < 0 ? -p / slope : Number.NaN;
    const next = tau + change;
    if (next > low && next < high) {
      // Quadratic convergence: once a correction is this small, the one after it is rounding.
      if (Math.abs(change) <= 1e-9 * (to - path.tau)) return next;
      tau = next;
    } else {
      tau = low + (high - low) / 2;
    }
  }
  return high;
}

/** Where the cubic that gives time as a function of p, with the slopes at both ends, puts the crossing. */
function firstGuess(
  path: NeuronPath,
  i: number,
  sign: 1 | -1,
  low: number,
  high: number,
  pLow: number,
  pHigh: number,
): number {
  const share = pLow / (pLow - pHigh);
  const linear = low + (high - low) * share;
  const slopeLow = sign * path.a * path.speed(i, low);
  path.evaluate(high);
  const slopeHigh = sign * path.nextOutput * path.speed(i, high);
  if (low !== path.tau || !(slopeLow < 0 && slopeHigh < 0)) return linear;
  const rest = 1 - share;
  const span = pHigh - pLow;
  return (
    low * (1 + 2 * share) * rest * rest +
    high * (3 - 2 * share) * share * share +
    (span / slopeLow) * share * rest * rest -
    (span / slopeHigh) * share * share * rest
  );
}

const left = { tau: 0, to: Activity.Off as Activity };

/**
 * When sliding on input i ends, before or at `to`: the share kappa q_i = -mu of the input's own term must lie
 * between 0 and q_i. The two bounds are tested by the signs of mu and mu + q, because kappa itself has a pole
 * where the residual vanishes.
 */
function leavingTime(path: NeuronPath, waveform: Waveform, i: number, to: number): typeof left | null {
  const [q0, q1, q2] = waveform.coefficients;
  const [m0, m1, m2] = path.mu;
  const sign = path.a > 0 ? 1 : -1;
  const on = firstNegative(
    -sign * (m0[i]! + q0[i]!),
    -sign * (m1[i]! + q1[i]!),
    -sign * (m2[i]! + q2[i]!),
    path.tau,
    to,
  );
  const off = firstNegative(sign * m0[i]!, sign * m1[i]!, sign * m2[i]!, path.tau, to);
  if (on === null && off === null) return null;
  if (off === null || (on !== null && on < off)) {
    left.tau = on!;
    left.to = Activity.On;
  } else {
    left.tau = off;
    left.to = Activity.Off;
  }
  return left;
}

/** The first time in [from, to] from which c0 + c1 tau + c2 tau^2 is negative; null where it stays at or above 0. */
function firstNegative(c0: number, c1: number, c2: number, from: number, to: number): number | null {
  const start = c0 + from * (c1 + from * c2);
  const slope = c1 + 2 * from * c2;
  // Just set out on the slide, the bound that was crossed is 0 up to rounding: only its direction counts.
  const rounding = 1e-13 * (Math.abs(c0) + Math.abs(c1) + Math.abs(c2));
  if (start <= rounding && slope <= 0) return start < -rounding || slope < 0 ? from : null;
  // In s = tau - from: start + slope s + c2 s^2.
  const span = to - from;
  let root = Number.POSITIVE_INFINITY;
  if (c2 === 0) {
    if (slope < 0) root = -start / slope;
  } else {
    const discriminant = slope * slope - 4 * c2 * start;
    if (discriminant > 0) {
      const q = -(slope + (slope >= 0 ? 1 : -1) * Math.sqrt(discriminant)) / 2;
      for (const candidate of [q / c2, q === 0 ? Number.POSITIVE_INFINITY : start / q]) {
        if (candidate > 1e-15 && candidate < root && slope + 2 * c2 * candidate <= 0) root = candidate;
      }
    }
  }
  return root <= span ? from + root : null;
}

/** Goes the way of `march` once more, up to `to`, by the kinks `from` to `until` that it found: no search. */
export function replay(
  path: NeuronPath,
  kinks: { readonly times: Float64Array; readonly samples: Int32Array; readonly activities: Uint8Array },
  from: number,
  until: number,
  to: number,
): void {
  let next = from;
  for (let node = 0; node < 3; node++) {
    const end = Math.min(to, NODES[node as 0 | 1 | 2]);
    while (next < until && kinks.times[next]! <= end) {
      path.evaluate(kinks.times[next]!);
      path.advance(kinks.times[next]!);
      path.toggle(kinks.samples[next]!, kinks.activities[next]!);
      next++;
    }
    path.evaluate(end);
    path.advance(end);
    if (end === to) return;
  }
}

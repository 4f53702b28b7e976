import { Activity, type Dataset, type Network } from '../../../src/model/problem.ts';

/**
 * An independent check of the flow solver: the Dormand-Prince method of order 5(4) on all weights, activation patterns
 * frozen between kinks, each kink located by shortening the step until it ends there, sliding in the sense of Filippov.
 * Nothing of it is shared with the solver. Slow; for small networks.
 */
export interface PlainState {
  readonly time: number;
  readonly output: Float64Array;
  readonly hidden: Float64Array;
}

export interface PlainKink {
  readonly time: number;
  readonly neuron: number;
  readonly sample: number;
  readonly activity: Activity;
}

const STAGES = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
] as const;
const ERRORS = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40] as const;

export function integratePlainly(
  { samples: n, dimension: d, inputs, labels }: Dataset,
  network: Network,
  times: readonly number[],
  tolerance = 1e-11,
): { states: PlainState[]; kinks: PlainKink[]; steps: number } {
  const m = network.width;
  const row = 1 + d;
  const size = m * row;
  let state: Float64Array = new Float64Array(size);
  for (let j = 0; j < m; j++) {
    state[j * row] = network.output[j]!;
    for (let k = 0; k < d; k++) state[j * row + 1 + k] = network.hidden[j * d + k]!;
  }
  const activity: Activity[] = [];
  for (let j = 0; j < m; j++) for (let i = 0; i < n; i++) activity.push(product(state, j, i) > 0 ? 1 : 0);
  const states: PlainState[] = [];
  const kinks: PlainKink[] = [];
  let time = 0;
  let step = 1e-3;
  let steps = 0;
  for (const until of times) {
    while (time < until) {
      if (steps++ > 400_000) throw new Error('the plain integrator makes no headway');
      const length = Math.min(step, until - time);
      const { next, error } = advance(state, length);
      if (!(error <= 1)) {
        step = length * Math.max(0.1, 0.9 * error ** -0.2);
        continue;
      }
      if (firstViolation(next) === null) {
        state = next;
        time = until - time <= length ? until : time + length;
        if (length === step) step *= Math.min(5, 0.9 * Math.max(error, 1e-10) ** -0.2);
        continue;
      }
      // shorten the step until its end is the first violation
      let low = 0;
      let high = length;
      let beyond: Float64Array = next;
      for (let round = 0; round < 70 && high - low > 1e-16 * (1 + time); round++) {
        const middle = (low + high) / 2;
        const trial = advance(state, middle).next;
        if (firstViolation(trial) === null) low = middle;
        else {
          high = middle;
          beyond = trial;
        }
      }
      const kink = firstViolation(beyond)!;
      state = beyond;
      time += high;
      step = Math.max(high, step / 10);
      settle(kink.neuron, kink.sample, kink.release);
    }
    states.push({
      time: until,
      output: Float64Array.from({ length: m }, (_, j) => state[j * row]!),
      hidden: Float64Array.from(
        { length: m * d },
        (_, at) => state[Math.floor(at / d) * row + 1 + (at % d)]!,
      ),
    });
  }
  return { states, kinks, steps };

  function product(z: Float64Array, j: number, i: number): number {
    let sum = 0;
    for (let k = 0; k < d; k++) sum += z[j * row + 1 + k]! * inputs[i * d + k]!;
    return sum;
  }

  function residuals(z: Float64Array): Float64Array {
    const r = labels.slice();
    for (let j = 0; j < m; j++) {
      for (let i = 0; i < n; i++) {
        if (activity[j * n + i] === Activity.On) r[i] = r[i]! - z[j * row]! * product(z, j, i);
      }
    }
    return r;
  }

  /** g_j, and for the inputs slid on the factor kappa r_i with which they stay in it. */
  function gradient(r: Float64Array, j: number): { g: Float64Array; held: Map<number, number> } {
    const g = new Float64Array(d);
    const slid: number[] = [];
    for (let i = 0; i < n; i++) {
      const is = activity[j * n + i]!;
      if (is === Activity.Slide) slid.push(i);
      if (is !== Activity.On) continue;
      for (let k = 0; k < d; k++) g[k] = g[k]! + (r[i]! / n) * inputs[i * d + k]!;
    }
    const held = new Map<number, number>();
    if (slid.length === 0) return { g, held };
    // least squares: the multiples of the slid inputs that make g orthogonal to all of them
    const matrix = slid.map((i) => [
      ...slid.map((l) => dot(i * d, inputs, l * d, inputs)),
      -dot(i * d, inputs, 0, g),
    ]);
    const shares = eliminate(matrix);
    slid.forEach((i, u) => {
      held.set(i, shares[u]! * n);
      for (let k = 0; k < d; k++) g[k] = g[k]! + shares[u]! * inputs[i * d + k]!;
    });
    return { g, held };
  }

  function dot(u: number, left: Float64Array, v: number, right: Float64Array): number {
    let sum = 0;
    for (let k = 0; k < d; k++) sum += left[u + k]! * right[v + k]!;
    return sum;
  }

  function slope(z: Float64Array): Float64Array {
    const out = new Float64Array(size);
    const r = residuals(z);
    for (let j = 0; j < m; j++) {
      const { g } = gradient(r, j);
      for (let k = 0; k < d; k++) {
        out[j * row] = out[j * row]! + z[j * row + 1 + k]! * g[k]!;
        out[j * row + 1 + k] = z[j * row]! * g[k]!;
      }
    }
    return out;
  }

  function advance(z: Float64Array, h: number): { next: Float64Array; error: number } {
    const slopes: Float64Array[] = [];
    let next = z;
    for (const weights of STAGES) {
      next = z.map((value, at) => value + h * weights.reduce((sum, w, s) => sum + w * slopes[s]![at]!, 0));
      slopes.push(slope(next));
    }
    let error = 0;
    for (let j = 0; j < m; j++) {
      let norm = 0;
      let wrong = 0;
      for (let at = j * row; at < (j + 1) * row; at++) {
        norm = Math.max(norm, Math.abs(z[at]!), Math.abs(next[at]!));
        wrong = Math.max(wrong, Math.abs(h * ERRORS.reduce((sum, w, s) => sum + w * slopes[s]![at]!, 0)));
      }
      error = Math.max(error, wrong / (tolerance * norm || 1));
    }
    return { next, error };
  }

  /** The neuron and input that are furthest beyond what the pattern says, if any. */
  function firstViolation(
    z: Float64Array,
  ): { neuron: number; sample: number; release: Activity | null } | null {
    const r = residuals(z);
    let worst = 0;
    let found: { neuron: number; sample: number; release: Activity | null } | null = null;
    for (let j = 0; j < m; j++) {
      const a = Math.abs(z[j * row]!);
      const sign = Math.sign(z[j * row]!);
      let slides = false;
      for (let i = 0; i < n; i++) {
        const is = activity[j * n + i]!;
        if (is === Activity.Slide) {
          slides = true;
          continue;
        }
        const p = product(z, j, i) / a;
        const beyond = is === Activity.On ? -p : p;
        if (beyond > worst + 1e-14) {
          worst = beyond;
          found = { neuron: j, sample: i, release: null };
        }
      }
      if (!slides) continue;
      for (const [i, share] of gradient(r, j).held) {
        // share = kappa r_i, and s_j r_i < 0
        const below = sign * share;
        const above = sign * (r[i]! - share);
        if (below > worst) {
          worst = below;
          found = { neuron: j, sample: i, release: Activity.Off };
        }
        if (above > worst) {
          worst = above;
          found = { neuron: j, sample: i, release: Activity.On };
        }
      }
    }
    return found;
  }

  /** Puts the neuron on the boundary it has met and decides where it goes. */
  function settle(j: number, i: number, release: Activity | null): void {
    const at = j * n + i;
    const was = activity[at]!;
    if (release === null) {
      const square = dot(i * d, inputs, i * d, inputs);
      const share = product(state, j, i) / square;
      for (let k = 0; k < d; k++)
        state[j * row + 1 + k] = state[j * row + 1 + k]! - share * inputs[i * d + k]!;
      const r = residuals(state);
      const speed = (as: Activity) => {
        activity[at] = as;
        const { g } = gradient(r, j);
        return state[j * row]! * dot(i * d, inputs, 0, g);
      };
      const off = speed(Activity.Off);
      const on = speed(Activity.On);
      const rounding = 1e-13 * (Math.abs(off) + Math.abs(on));
      if (off > rounding && on < -rounding) activity[at] = Activity.Slide;
      else activity[at] = was === Activity.On ? Activity.Off : Activity.On;
    } else activity[at] = release;
    kinks.push({ time, neuron: j, sample: i, activity: activity[at]! });
    // with no input left that is on, nothing holds the neuron on a boundary: it is off there too, and dead
    const own = activity.slice(j * n, (j + 1) * n);
    if (own.includes(Activity.On)) return;
    own.forEach((is, sample) => {
      if (is !== Activity.Slide) return;
      activity[j * n + sample] = Activity.Off;
      kinks.push({ time, neuron: j, sample, activity: Activity.Off });
    });
  }
}

/** Solves a small linear system given as rows with the right-hand side at their ends. */
function eliminate(rows: number[][]): number[] {
  const count = rows.length;
  for (let c = 0; c < count; c++) {
    let pivot = c;
    for (let u = c + 1; u < count; u++) if (Math.abs(rows[u]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = u;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let u = 0; u < count; u++) {
      if (u === c) continue;
      const factor = rows[u]![c]! / rows[c]![c]!;
      for (let v = c; v <= count; v++) rows[u]![v] = rows[u]![v]! - factor * rows[c]![v]!;
    }
  }
  return rows.map((values, c) => values[count]! / values[c]!);
}

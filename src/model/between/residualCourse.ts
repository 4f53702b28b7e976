/** Weights and nodes of Gauss's rule of three points on [-1, 1]: exact for polynomials of degree five. */
const NODES = [-Math.sqrt(0.6), 0, Math.sqrt(0.6)] as const;
const WEIGHTS = [5 / 9, 8 / 9, 5 / 9] as const;

/** What is known of the residuals at one time: values and derivatives (n each). */
export interface ResidualEnd {
  readonly time: number;
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

/** The slopes of the residuals jump by `jump` (n) at `time`: a neuron kinks there. */
export interface SlopeJump {
  readonly time: number;
  readonly jump: Float64Array;
}

/**
 * The residuals between two times, each as the cubic through the values and slopes at both ends, with the jumps of the
 * slopes at kinks in between put in where they belong.
 */
export class ResidualCourse {
  private readonly from: number;
  private readonly span: number;
  private readonly jumps: readonly SlopeJump[];
  /** 4 x n, coefficients of the powers of the share of the way */
  private readonly coefficients: Float64Array;
  private readonly samples: number;
  private readonly there: Float64Array;

  constructor(before: ResidualEnd, after: ResidualEnd, jumps: readonly SlopeJump[]) {
    const n = before.values.length;
    const h = after.time - before.time;
    this.from = before.time;
    this.span = h;
    this.jumps = jumps;
    this.samples = n;
    this.coefficients = new Float64Array(4 * n);
    this.there = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      let end = after.values[i]!;
      let slope = after.slopes[i]!;
      for (const { time, jump } of jumps) {
        end -= jump[i]! * (after.time - time);
        slope -= jump[i]!;
      }
      const start = before.values[i]!;
      const slopeBefore = h * before.slopes[i]!;
      const slopeAfter = h * slope;
      const rise = end - start;
      this.coefficients[i] = start;
      this.coefficients[n + i] = slopeBefore;
      this.coefficients[2 * n + i] = 3 * rise - 2 * slopeBefore - slopeAfter;
      this.coefficients[3 * n + i] = slopeBefore + slopeAfter - 2 * rise;
    }
  }

  /** The residuals at `time`, written into `into` (n). */
  at(time: number, into: Float64Array): Float64Array {
    this.smoothAt(time, into);
    for (const { time: kink, jump } of this.jumps) {
      if (!(time > kink)) break;
      for (let i = 0; i < into.length; i++) into[i]! += jump[i]! * (time - kink);
    }
    return into;
  }

  /**
   * What carries a neuron from `start` to `end` (length L, middle M) in two boosts: the integral of the residuals over 2, minus and plus
   * the integral of them times 2 (t - M)/L; written into `first` and `second` (n).
   */
  moments(start: number, end: number, first: Float64Array, second: Float64Array): void {
    const half = (end - start) / 2;
    const middle = (start + end) / 2;
    first.fill(0);
    second.fill(0);
    for (let node = 0; node < 3; node++) {
      const x = NODES[node]!;
      const even = (WEIGHTS[node]! * half) / 2;
      const odd = WEIGHTS[node]! * half * x;
      this.smoothAt(middle + half * x, this.there);
      for (let i = 0; i < this.samples; i++) {
        first[i]! += (even - odd) * this.there[i]!;
        second[i]! += (even + odd) * this.there[i]!;
      }
    }
    for (const { time, jump } of this.jumps) {
      if (!(end > time)) break;
      const low = Math.max(start, time) - time;
      const high = end - time;
      const even = (high ** 2 - low ** 2) / 4;
      const odd = ((high ** 3 - low ** 3) / 3 + ((time - middle) * (high ** 2 - low ** 2)) / 2) / half;
      for (let i = 0; i < this.samples; i++) {
        first[i]! += (even - odd) * jump[i]!;
        second[i]! += (even + odd) * jump[i]!;
      }
    }
  }

  private smoothAt(time: number, into: Float64Array): void {
    const { coefficients: c, samples: n } = this;
    const x = (time - this.from) / this.span;
    for (let i = 0; i < n; i++) into[i] = c[i]! + x * (c[n + i]! + x * (c[2 * n + i]! + x * c[3 * n + i]!));
  }
}

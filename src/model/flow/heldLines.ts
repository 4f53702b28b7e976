import { Activity } from '../problem.ts';
import type { FlowState } from './flowState.ts';

/** A line whose part free of the others is smaller than this, squared and relative, is theirs. */
const DEPENDENT = 1e-13;

/**
 * The lines that a neuron slides on (Filippov), and what is left of its gradient. With S those lines, the neuron moves by
 * g_k - sum_{u in S} mu_ku x_u, mu_k = G_SS^-1 (g_k . x_u)_u, which leaves all w . x_u at 0; g_k is that of the samples
 * it is active on, so -mu_ku is what the samples of line u put in between them. The Cholesky factor of G_SS is kept:
 * a line that comes costs a row of it, one that goes the rows after its own.
 */
export class HeldLines {
  count = 0;
  /** the lines, `count` of them */
  lines = new Int32Array(4);
  /** mu_k of the u-th line at 3 u + k */
  mu = new Float64Array(12);

  private readonly gram: Float64Array;
  private readonly samples: number;
  private readonly lineCount: number;
  /** rows of the Cholesky factor, `capacity` apart; a diagonal of Infinity takes a dependent line out */
  private lower = new Float64Array(16);
  private capacity = 4;
  private solution = new Float64Array(4);

  constructor({ gram, samples, lines }: FlowState) {
    this.gram = gram;
    this.samples = samples;
    this.lineCount = lines;
  }

  /** Holds the lines slid on in the pattern from `at` on. */
  follow(activity: Uint8Array, at: number): void {
    let kept = 0;
    let wanted = 0;
    for (let line = 0; line < this.lineCount; line++) {
      if (activity[at + line] !== Activity.Slide) continue;
      if (kept === wanted && kept < this.count && this.lines[kept] === line) kept++;
      else {
        this.reserve(wanted + 1);
        this.lines[wanted] = line;
      }
      wanted++;
    }
    this.count = wanted;
    for (let row = kept; row < wanted; row++) this.factorRow(row);
  }

  copy(other: HeldLines): void {
    const { count } = other;
    this.reserve(count);
    this.count = count;
    for (let u = 0; u < count; u++) {
      this.lines[u] = other.lines[u];
      for (let v = 0; v <= u; v++) this.lower[u * this.capacity + v] = other.lower[u * other.capacity + v];
    }
    for (let index = 0; index < 3 * count; index++) this.mu[index] = other.mu[index];
  }

  clear(): void {
    this.count = 0;
  }

  enter(line: number): void {
    this.reserve(this.count + 1);
    this.lines[this.count] = line;
    this.factorRow(this.count++);
  }

  leave(line: number): void {
    const at = this.lines.subarray(0, this.count).indexOf(line);
    if (at < 0) return;
    this.count--;
    for (let row = at; row < this.count; row++) {
      this.lines[row] = this.lines[row + 1];
      this.factorRow(row);
    }
  }

  /** G_SS^-1 (x_u . x_i)_u, the shares of x_i in the lines held; written into `shares` (count). */
  sharesOf(i: number, shares: Float64Array): void {
    for (let u = 0; u < this.count; u++) shares[u] = this.gram[this.lines[u] * this.samples + i];
    this.solve(shares);
  }

  /**
   * Projects the gradient of the active samples: `speeds` (3 x n) and `products` (6) of it become those of the projected
   * gradient, written into `outSpeeds` and `outProducts`; sets `mu`.
   * @param twins the sample on the other side of each line, -1 for none
   */
  project(
    speeds: Float64Array,
    products: Float64Array,
    twins: Int32Array,
    outSpeeds: Float64Array,
    outProducts: Float64Array,
  ): void {
    const { gram, samples: n, lines, count, mu, solution } = this;
    outSpeeds.set(speeds);
    for (let k = 0; k < 3; k++) {
      for (let u = 0; u < count; u++) solution[u] = speeds[k * n + lines[u]];
      this.solve(solution);
      for (let u = 0; u < count; u++) mu[3 * u + k] = solution[u];
    }
    for (let u = 0; u < count; u++) {
      const mu0 = mu[3 * u];
      const mu1 = mu[3 * u + 1];
      const mu2 = mu[3 * u + 2];
      for (let i = 0, at = lines[u] * n; i < n; i++, at++) {
        const product = gram[at];
        outSpeeds[i] -= mu0 * product;
        outSpeeds[n + i] -= mu1 * product;
        outSpeeds[2 * n + i] -= mu2 * product;
      }
    }
    // (g_k - P g_k) . (g_l - P g_l) = g_k . g_l - sum_u mu_ku (g_l . x_u)
    for (let k = 0, index = 0; k < 3; k++) {
      for (let l = k; l < 3; l++, index++) {
        let product = products[index];
        for (let u = 0; u < count; u++) product -= mu[3 * u + k] * speeds[l * n + lines[u]];
        outProducts[index] = product;
      }
    }
    for (let u = 0; u < count; u++) {
      const line = lines[u];
      const twin = twins[line];
      for (let k = 0; k < 3; k++) {
        outSpeeds[k * n + line] = 0;
        if (twin >= 0) outSpeeds[k * n + twin] = 0;
      }
    }
  }

  private factorRow(row: number): void {
    const { lower, lines, gram, samples: n, capacity } = this;
    const at = row * capacity;
    const line = lines[row] * n;
    let square = gram[line + lines[row]];
    const least = DEPENDENT * square;
    for (let v = 0; v < row; v++) {
      let entry = gram[line + lines[v]];
      for (let c = 0; c < v; c++) entry -= lower[at + c] * lower[v * capacity + c];
      entry /= lower[v * capacity + v];
      lower[at + v] = entry;
      square -= entry * entry;
    }
    lower[at + row] = square > least ? Math.sqrt(square) : Number.POSITIVE_INFINITY;
  }

  /** G_SS x = b in place, `count` numbers. */
  solve(vector: Float64Array): void {
    const { lower, count, capacity } = this;
    for (let u = 0; u < count; u++) {
      let value = vector[u];
      for (let v = 0; v < u; v++) value -= lower[u * capacity + v] * vector[v];
      vector[u] = value / lower[u * capacity + u];
    }
    for (let u = count - 1; u >= 0; u--) {
      let value = vector[u];
      for (let v = u + 1; v < count; v++) value -= lower[v * capacity + u] * vector[v];
      vector[u] = value / lower[u * capacity + u];
    }
  }

  private reserve(count: number): void {
    if (count <= this.capacity) return;
    const capacity = Math.max(count, 2 * this.capacity);
    const lower = new Float64Array(capacity * capacity);
    for (let u = 0; u < this.count; u++) {
      for (let v = 0; v <= u; v++) lower[u * capacity + v] = this.lower[u * this.capacity + v];
    }
    const lines = new Int32Array(capacity);
    lines.set(this.lines);
    const mu = new Float64Array(3 * capacity);
    mu.set(this.mu);
    this.lower = lower;
    this.lines = lines;
    this.mu = mu;
    this.solution = new Float64Array(capacity);
    this.capacity = capacity;
  }
}

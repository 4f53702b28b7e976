import { Activity } from '../problem.ts';
import type { FlowState } from './flowState.ts';
import { LineFactor } from './lineFactor.ts';

/** A line whose part free of the others is smaller than this, squared and relative, is theirs. */
const DEPENDENT = 1e-13;

/**
 * The lines that a neuron slides on (Filippov), and what is left of its gradient. With S those lines, the neuron moves by
 * g_k - sum_{u in S} mu_ku x_u, mu_k = G_SS^-1 (g_k . x_u)_u, which leaves all w . x_u at 0; g_k is that of the samples
 * it is active on, so -mu_ku is what the samples of line u put in between them.
 */
export class HeldLines extends LineFactor {
  /** mu_k of the u-th line at 3 u + k */
  mu = new Float64Array(12);

  private readonly lineCount: number;
  private solution = new Float64Array(4);

  constructor({ gram, samples, lines }: FlowState) {
    super(gram, samples, DEPENDENT);
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

  override copy(other: HeldLines): void {
    super.copy(other);
    for (let index = 0; index < 3 * other.count; index++) this.mu[index] = other.mu[index]!;
  }

  /** G_SS^-1 (x_u . x_i)_u, the shares of x_i in the lines held; written into `shares` (count). */
  sharesOf(i: number, shares: Float64Array): void {
    for (let u = 0; u < this.count; u++) shares[u] = this.gram[this.lines[u]! * this.samples + i]!;
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
      for (let u = 0; u < count; u++) solution[u] = speeds[k * n + lines[u]!]!;
      this.solve(solution);
      for (let u = 0; u < count; u++) mu[3 * u + k] = solution[u]!;
    }
    for (let u = 0; u < count; u++) {
      const mu0 = mu[3 * u]!;
      const mu1 = mu[3 * u + 1]!;
      const mu2 = mu[3 * u + 2]!;
      for (let i = 0, at = lines[u]! * n; i < n; i++, at++) {
        const product = gram[at]!;
        outSpeeds[i]! -= mu0 * product;
        outSpeeds[n + i]! -= mu1 * product;
        outSpeeds[2 * n + i]! -= mu2 * product;
      }
    }
    // (g_k - P g_k) . (g_l - P g_l) = g_k . g_l - sum_u mu_ku (g_l . x_u)
    for (let k = 0, index = 0; k < 3; k++) {
      for (let l = k; l < 3; l++, index++) {
        let product = products[index]!;
        for (let u = 0; u < count; u++) product -= mu[3 * u + k]! * speeds[l * n + lines[u]!]!;
        outProducts[index] = product;
      }
    }
    for (let u = 0; u < count; u++) {
      const line = lines[u]!;
      const twin = twins[line]!;
      for (let k = 0; k < 3; k++) {
        outSpeeds[k * n + line] = 0;
        if (twin >= 0) outSpeeds[k * n + twin] = 0;
      }
    }
  }

  protected override reserve(count: number): void {
    super.reserve(count);
    if (this.solution.length >= this.lines.length) return;
    const mu = new Float64Array(3 * this.lines.length);
    mu.set(this.mu);
    this.mu = mu;
    this.solution = new Float64Array(this.lines.length);
  }
}

import { Activity } from '../problem.ts';
import type { FlowState } from './flowState.ts';

/** Neurons taken together. */
const ROWS = 4;

/**
 * Adds neurons' parts of the tangent kernel, [i, l in I_j] (p_ji p_jl + s_j x_i . x_l), to the lower triangle of an
 * n x n matrix: four neurons in one pass over it, as reading and writing it is what a pass costs.
 */
export class KernelBlock {
  private readonly state: FlowState;
  private readonly values: Float64Array;
  /** p_ji and s_j on the pattern, 0 elsewhere, four rows each */
  private readonly products: Float64Array;
  private readonly squares: Float64Array;
  private count = 0;
  /** some s_j is not 0 */
  private scaled = false;

  constructor(state: FlowState, values: Float64Array) {
    this.state = state;
    this.values = values;
    this.products = new Float64Array(ROWS * state.samples);
    this.squares = new Float64Array(ROWS * state.samples);
  }

  /** @param square s_j */
  add(j: number, square: number): void {
    const { samples: n, activity, preActivations } = this.state;
    const { products, squares } = this;
    const at = this.count * n;
    for (let i = 0; i < n; i++) {
      const on = activity[j * n + i] === Activity.On;
      products[at + i] = on ? preActivations[j * n + i]! : 0;
      squares[at + i] = on ? square : 0;
    }
    if (square !== 0) this.scaled = true;
    this.count++;
    if (this.count === ROWS) this.flush();
  }

  /** To be called when all are added. */
  flush(): void {
    const { products, squares, count } = this;
    const n = this.state.samples;
    if (count === 0) return;
    products.fill(0, count * n);
    squares.fill(0, count * n);
    if (this.scaled) this.addBoth();
    else this.addProducts();
    this.count = 0;
    this.scaled = false;
  }

  private addProducts(): void {
    const { values, products } = this;
    const n = this.state.samples;
    for (let i = 0; i < n; i++) {
      const p0 = products[i]!;
      const p1 = products[n + i]!;
      const p2 = products[2 * n + i]!;
      const p3 = products[3 * n + i]!;
      if (p0 === 0 && p1 === 0 && p2 === 0 && p3 === 0) continue;
      for (let l = 0, at = i * n; l <= i; l++, at++) {
        values[at]! +=
          p0 * products[l]! + p1 * products[n + l]! + (p2 * products[2 * n + l]! + p3 * products[3 * n + l]!);
      }
    }
  }

  private addBoth(): void {
    const { values, products, squares } = this;
    const { samples: n, gram } = this.state;
    for (let i = 0; i < n; i++) {
      const p0 = products[i]!;
      const p1 = products[n + i]!;
      const p2 = products[2 * n + i]!;
      const p3 = products[3 * n + i]!;
      // s_j [i in I_j] [l in I_j]: one of the two indicators is in the flag, the other in the row
      const on0 = squares[i]! > 0 ? 1 : 0;
      const on1 = squares[n + i]! > 0 ? 1 : 0;
      const on2 = squares[2 * n + i]! > 0 ? 1 : 0;
      const on3 = squares[3 * n + i]! > 0 ? 1 : 0;
      if (on0 + on1 + on2 + on3 === 0 && p0 === 0 && p1 === 0 && p2 === 0 && p3 === 0) continue;
      for (let l = 0, at = i * n; l <= i; l++, at++) {
        const share =
          on0 * squares[l]! + on1 * squares[n + l]! + (on2 * squares[2 * n + l]! + on3 * squares[3 * n + l]!);
        values[at]! +=
          p0 * products[l]! +
          p1 * products[n + l]! +
          (p2 * products[2 * n + l]! + p3 * products[3 * n + l]!) +
          share * gram[at]!;
      }
    }
  }
}

import { NODES } from './tableau.ts';

const [C1, C2] = NODES;

/** Guesses the residuals at the nodes of a step by continuing the cubic through the last step's. */
export class Predictor {
  private readonly last: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
  private length = 0;

  constructor(samples: number) {
    const column = () => new Float64Array(samples);
    this.last = [column(), column(), column(), column()];
  }

  /** Keeps an accepted step: residuals at its start, at its nodes, its length. */
  remember(start: Float64Array, nodes: readonly Float64Array[], length: number): void {
    this.last[0].set(start);
    for (let k = 0; k < 3; k++) this.last[(k + 1) as 1 | 2 | 3].set(nodes[k]!);
    this.length = length;
  }

  /** Writes the guess for a step of `length` that starts at residuals `start` into `nodes`. */
  predict(start: Float64Array, nodes: readonly Float64Array[], length: number): void {
    const [l0, l1, l2, l3] = this.last;
    const n = start.length;
    let largest = 0;
    let largestStart = 0;
    if (this.length > 0) {
      for (let k = 0; k < 3; k++) {
        const x = 1 + (length / this.length) * NODES[k as 0 | 1 | 2];
        const p0 = ((x - C1) * (x - C2) * (x - 1)) / (-C1 * C2);
        const p1 = (x * (x - C2) * (x - 1)) / (C1 * (C1 - C2) * (C1 - 1));
        const p2 = (x * (x - C1) * (x - 1)) / (C2 * (C2 - C1) * (C2 - 1));
        const p3 = (x * (x - C1) * (x - C2)) / ((1 - C1) * (1 - C2));
        const node = nodes[k]!;
        for (let i = 0; i < n; i++) {
          const guess = p0 * l0[i]! + p1 * l1[i]! + p2 * l2[i]! + p3 * l3[i]!;
          node[i] = guess;
          largest = Math.max(largest, Math.abs(guess));
        }
      }
      for (let i = 0; i < n; i++) largestStart = Math.max(largestStart, Math.abs(start[i]!));
      if (largest <= 2 * largestStart) return;
    }
    // Nothing to continue, or the cubic runs away: residuals that stay are the better guess.
    for (let k = 0; k < 3; k++) nodes[k]!.set(start);
  }
}

import type { Network } from '../problem.ts';

/** The half of the unit sphere that is seen from far off: points (X, Y, Z), Z > 0, above the cells of a square grid on the disc. */
export interface Hemisphere {
  /** cells on a side of the grid; their middles are at (2 (c + 1/2) / cells - 1) */
  readonly cells: number;
  /** by row from the top: the first cell whose middle is on the disc, and how many there are */
  readonly first: Int32Array;
  readonly counts: Int32Array;
}

export function makeHemisphere(cells: number): Hemisphere {
  const first = new Int32Array(cells);
  const counts = new Int32Array(cells);
  for (let row = 0; row < cells; row++) {
    const half = Math.sqrt(1 - middleOf(cells, row) ** 2);
    // symmetric, and strictly inside: Z stays above 0
    const inside = Math.ceil((cells * (1 - half)) / 2 - 0.5 + 1e-9);
    first[row] = inside;
    counts[row] = Math.max(0, cells - 2 * inside);
  }
  return { cells, first, counts };
}

/** Coordinate of the middle of a cell. */
export function middleOf(cells: number, cell: number): number {
  return (2 * (cell + 0.5)) / cells - 1;
}

/**
 * Writes h of a network in three dimensions at every cell of a hemisphere into `values` (cells x cells, row by row from the top,
 * cells off the disc left alone).
 *
 * Along a row h = A . (X, Y, Z) with A the sum of a_j w_j over the neurons that are active there, and a neuron's w_j . x
 * changes sign at most twice: where alpha X + b = -gamma Z with b = beta Y, that is at the roots of
 * (alpha^2 + gamma^2) X^2 + 2 alpha b X + b^2 - gamma^2 rho^2 = 0, rho^2 = 1 - Y^2, which have gamma (alpha X + b) <= 0. So a row
 * costs O(m + cells) and not their product.
 * @param rotation rows: the right, up and towards of the reader, in the network's coordinates (9)
 */
export function writeHemisphereOutput(
  { width, output, hidden }: Network,
  rotation: ArrayLike<number>,
  { cells, first, counts }: Hemisphere,
  values: Float64Array,
): void {
  // a_j w_j enters, or leaves, the sum at a cell: three numbers a cell, one cell more for what leaves at the end
  const change = new Float64Array(3 * (cells + 1));
  const turned = rotated(width, hidden, rotation);
  for (let row = 0; row < cells; row++) {
    const count = counts[row]!;
    if (count === 0) continue;
    const y = -middleOf(cells, row);
    const rho = Math.sqrt(1 - y * y);
    const start = middleOf(cells, first[row]!);
    const step = 2 / cells;
    change.fill(0);
    for (let j = 0; j < width; j++) {
      const alpha = turned[3 * j]!;
      const beta = turned[3 * j + 1]!;
      const gamma = turned[3 * j + 2]!;
      const b = beta * y;
      const kappa = alpha * alpha + gamma * gamma;
      const root = kappa * rho * rho - b * b;
      let low = Number.NaN;
      let high = Number.NaN;
      if (root > 0 && kappa > 0) {
        const reach = Math.abs(gamma) * Math.sqrt(root);
        const one = (-alpha * b - reach) / kappa;
        const two = (-alpha * b + reach) / kappa;
        // the other roots are of the half that is not seen
        const seenOne = gamma * (alpha * one + b) <= 0;
        const seenTwo = gamma * (alpha * two + b) <= 0 && two !== one;
        if (seenOne) low = one;
        if (seenTwo) high = two;
        if (!seenOne) {
          low = high;
          high = Number.NaN;
        }
      }
      // where the sign is plain: between two crossings, on the longer side of one, in the middle
      const one = !Number.isNaN(low);
      const two = !Number.isNaN(high);
      const plain = two ? (low + high) / 2 : one ? (low + (low > 0 ? -rho : rho)) / 2 : 0;
      const positive = alpha * plain + b + gamma * Math.sqrt(Math.max(0, rho * rho - plain * plain)) > 0;
      const atFirst = two ? !positive : one ? positive === low > 0 : positive;
      const a = output[j]!;
      const right = a * alpha;
      const up = a * beta;
      const towards = a * gamma;
      let sign = 1;
      if (atFirst) {
        change[0]! += right;
        change[1]! += up;
        change[2]! += towards;
        sign = -1;
      }
      for (let crossing = 0; crossing < 2; crossing++) {
        const x = crossing === 0 ? low : high;
        if (Number.isNaN(x)) break;
        const cell = 3 * Math.min(count, Math.max(0, Math.ceil((x - start) / step)));
        change[cell]! += sign * right;
        change[cell + 1]! += sign * up;
        change[cell + 2]! += sign * towards;
        sign = -sign;
      }
    }
    sweep(change, { count, start, step, y, rho, at: row * cells + first[row]! }, values);
  }
}

interface Row {
  readonly count: number;
  readonly start: number;
  readonly step: number;
  readonly y: number;
  readonly rho: number;
  /** place of its first value */
  readonly at: number;
}

function sweep(change: Float64Array, { count, start, step, y, rho, at }: Row, values: Float64Array): void {
  let [right, up, towards] = [0, 0, 0];
  for (let c = 0; c < count; c++) {
    right += change[3 * c]!;
    up += change[3 * c + 1]!;
    towards += change[3 * c + 2]!;
    const x = start + c * step;
    values[at + c] = right * x + up * y + towards * Math.sqrt(Math.max(0, rho * rho - x * x));
  }
}

/** The neurons as the reader sees them (m x 3). */
function rotated(width: number, hidden: Float64Array, r: ArrayLike<number>): Float64Array {
  const turned = new Float64Array(3 * width);
  for (let j = 0; j < width; j++) {
    for (let k = 0; k < 3; k++) {
      turned[3 * j + k] =
        r[3 * k]! * hidden[3 * j]! + r[3 * k + 1]! * hidden[3 * j + 1]! + r[3 * k + 2]! * hidden[3 * j + 2]!;
    }
  }
  return turned;
}

import type { Network } from '../problem.ts';
import { MissedNetwork } from './missedNetwork.ts';
import { PlaneTestLoss } from './planeTestLoss.ts';

/**
 * The test loss: the expectation of (y - h(x))^2 / 2 over fresh inputs x ~ N(0, I), labelled by the teacher network. Exact.
 */
export interface TestLoss {
  /** floating point operations of one `measure`, roughly */
  readonly flops: number;
  /** Test loss of the network `output` (m), `hidden` (m x d); to about 1e-16 (sum |a_j| |w_j|)^2. */
  measure(output: Float64Array, hidden: Float64Array): number;
}

/** In d > 2 every pair of neurons counts; where that takes longer than about a second it is not done. */
const MAX_FLOPS = 1e9;

/** Whether the test loss of networks of this width is had exactly: in the plane always. */
export function isTestLossExact({ dimension, width: teachers }: Network, width: number): boolean {
  return dimension === 2 || pairFlops(width + teachers, dimension) <= MAX_FLOPS;
}

/**
 * @param teacher gives the labels
 * @param width of the networks to measure
 * @returns null where it would take too long
 */
export function createTestLoss(teacher: Network, width: number): TestLoss | null {
  if (!isTestLossExact(teacher, width)) return null;
  return teacher.dimension === 2 ? new PlaneTestLoss(teacher, width) : new PairTestLoss(teacher, width);
}

function pairFlops(neurons: number, dimension: number): number {
  return ((neurons * (neurons - 1)) / 2) * (4 * dimension + 60);
}

/**
 * What the network misses, y - h, is a network itself: neurons k of direction u_k and weight c_k = a_k |w_k|, those of the
 * teacher counted negative. For x ~ N(0, I) and directions at the angle t (Cho and Saul's arc-cosine kernel of degree 1)
 *
 *   E[relu(u_k . x) relu(u_l . x)] = (sin t + (pi - t) cos t) / (2 pi) = (u_k . u_l) / 2 + (sin t - t cos t) / (2 pi).
 *
 * Summed over all pairs the first part is |sum c_k u_k|^2 / 2, where nothing cancels that is not the difference of bundle and
 * teacher itself, and the second, t^3/3 for near directions, is as small as what is left.
 */
class PairTestLoss implements TestLoss {
  readonly flops: number;
  private readonly missed: MissedNetwork;
  private readonly sum: Float64Array;

  constructor(teacher: Network, width: number) {
    const { dimension } = teacher;
    this.missed = new MissedNetwork(teacher, width);
    this.sum = new Float64Array(dimension);
    this.flops = pairFlops(width + teacher.width, dimension);
  }

  measure(output: Float64Array, hidden: Float64Array): number {
    const { missed, sum } = this;
    const { weights, units, dimension } = missed;
    const count = missed.take(output, hidden);
    sum.fill(0);
    let bends = 0;
    for (let k = 0; k < count; k++) {
      const start = k * dimension;
      for (let c = 0; c < dimension; c++) sum[c]! += weights[k]! * units[start + c]!;
      let bend = 0;
      for (let l = 0; l < k; l++) {
        bend += weights[l]! * bendBetween(units, start, l * dimension, dimension);
      }
      bends += weights[k]! * bend;
    }
    let squared = 0;
    for (let c = 0; c < dimension; c++) squared += sum[c]! * sum[c]!;
    // what is left of rounding must not read as less than nothing; NaN stays
    const loss = squared / 4 + bends / (2 * Math.PI);
    return loss < 0 ? 0 : loss;
  }
}

/** From this cosine on sin t - t cos t would lose digits to cancellation; five terms of its series lose none. */
const NEAR = 0.97;

/**
 * sin t - t cos t for the angle t between the unit vectors that begin at `first` and `second`. As a function of the cosine its
 * slope is -t, so that away from t = 0 rounding of the cosine does no harm; near it t comes from the difference.
 */
function bendBetween(units: Float64Array, first: number, second: number, dimension: number): number {
  let cosine = 0;
  for (let k = 0; k < dimension; k++) cosine += units[first + k]! * units[second + k]!;
  if (cosine <= -1) return Math.PI;
  if (cosine < NEAR) return Math.sqrt((1 - cosine) * (1 + cosine)) - cosine * Math.acos(cosine);
  let difference = 0;
  for (let k = 0; k < dimension; k++) {
    const delta = units[first + k]! - units[second + k]!;
    difference += delta * delta;
  }
  const t = 2 * Math.asin(Math.sqrt(difference) / 2);
  const s = t * t;
  return t * s * (1 / 3 - s * (1 / 30 - s * (1 / 840 - s * (1 / 45360 - s / 3991680))));
}

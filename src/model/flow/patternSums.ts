import { Activity } from '../problem.ts';
import type { FlowState } from './flowState.ts';
import { type PatternMotion, throughGram } from './patternMotion.ts';

/**
 * Neurons of one pattern without moving them one by one. With xi_j = (a_j, D_j0, D_j1, D_j2) a map (`boostMap.ts`)
 * takes neuron j to a_j' = alpha . xi_j and w_j' = w_j + sum_k (E xi_j)_k g_k, so the pattern's output
 * sum_j a_j' w_j' . x follows from sum_j xi_j xi_j^T and sum_j xi_j w_j^T. In place of w_j the features may be the
 * pre-activations (`PatternMotion.covector`).
 */
export class PatternSums {
  /** D_k of the neuron that `project` was last called for */
  along0 = 0;
  along1 = 0;
  along2 = 0;

  private readonly state: FlowState;
  private readonly features: Float64Array;
  private readonly size: number;
  private motion!: PatternMotion;
  /** sum_j a_j^2 */
  private squares = 0;
  /** sum_j xi_jc f_j, 4 x size */
  private readonly sums: Float64Array;
  /** sum_j xi_j xi_j^T, 4 x 4 */
  private readonly moments = new Float64Array(16);
  private readonly combined: Float64Array;

  constructor(state: FlowState) {
    this.state = state;
    this.features = throughGram(state) ? state.preActivations : state.hidden;
    this.size = throughGram(state) ? state.samples : state.dimension;
    this.sums = new Float64Array(4 * this.size);
    this.combined = new Float64Array(this.size);
  }

  /** The pattern that `project` is about. */
  follow(motion: PatternMotion): void {
    this.motion = motion;
  }

  /** Begins the sums of a pattern. */
  begin(motion: PatternMotion): void {
    this.motion = motion;
    this.squares = 0;
    this.sums.fill(0);
  }

  /** D_k = g_k . w_j */
  project(j: number): void {
    const { features, size } = this;
    const { covector } = this.motion;
    let d0 = 0;
    let d1 = 0;
    let d2 = 0;
    for (let k = 0, at = j * size; k < size; k++, at++) {
      const feature = features[at]!;
      d0 += covector[k]! * feature;
      d1 += covector[size + k]! * feature;
      d2 += covector[2 * size + k]! * feature;
    }
    this.along0 = d0;
    this.along1 = d1;
    this.along2 = d2;
  }

  /** Adds the neuron just projected. */
  add(j: number): void {
    const { features, size, sums, along0, along1, along2 } = this;
    const a = this.state.output[j]!;
    this.squares += a * a;
    for (let k = 0, at = j * size; k < size; k++, at++) {
      const feature = features[at]!;
      sums[k]! += a * feature;
      sums[size + k]! += along0 * feature;
      sums[2 * size + k]! += along1 * feature;
      sums[3 * size + k]! += along2 * feature;
    }
  }

  /** To be called when all are added. */
  close(): void {
    const { sums, size, moments } = this;
    const { covector } = this.motion;
    moments[0] = this.squares;
    for (let row = 0; row < 4; row++) {
      for (let k = 0; k < 3; k++) {
        let product = 0;
        for (let c = 0; c < size; c++) product += sums[row * size + c]! * covector[k * size + c]!;
        moments[row * 4 + k + 1] = product;
      }
    }
    moments[4] = moments[1]!;
    moments[8] = moments[2]!;
    moments[12] = moments[3]!;
  }

  /**
   * Takes the pattern's output, moved by the map from `mapAt` on, off the residuals of its active samples.
   * @param neuron any of the pattern @param residuals n numbers from `at` on
   */
  subtractOutput(
    neuron: number,
    map: Float64Array,
    mapAt: number,
    residuals: Float64Array,
    at: number,
  ): void {
    const { sums, moments, size, combined, motion } = this;
    const { samples: n, dimension: d, activity, inputs } = this.state;
    const alpha0 = map[mapAt]!;
    const alpha1 = map[mapAt + 1]!;
    const alpha2 = map[mapAt + 2]!;
    const alpha3 = map[mapAt + 3]!;
    // sum_j a_j' (E xi_j)_k = alpha^T (sum_j xi_j xi_j^T) E_k
    let e0 = 0;
    let e1 = 0;
    let e2 = 0;
    for (let c = 0; c < 4; c++) {
      const weighted =
        alpha0 * moments[c]! +
        alpha1 * moments[4 + c]! +
        alpha2 * moments[8 + c]! +
        alpha3 * moments[12 + c]!;
      e0 += weighted * map[mapAt + 4 + c]!;
      e1 += weighted * map[mapAt + 8 + c]!;
      e2 += weighted * map[mapAt + 12 + c]!;
    }
    for (let k = 0; k < size; k++) {
      combined[k] =
        alpha0 * sums[k]! +
        alpha1 * sums[size + k]! +
        alpha2 * sums[2 * size + k]! +
        alpha3 * sums[3 * size + k]!;
    }
    const pattern = neuron * n;
    if (throughGram(this.state)) {
      const { speeds } = motion;
      for (let i = 0; i < n; i++) {
        if (activity[pattern + i] !== Activity.On) continue;
        residuals[at + i]! -= combined[i]! + e0 * speeds[i]! + e1 * speeds[n + i]! + e2 * speeds[2 * n + i]!;
      }
      return;
    }
    const { gradient } = motion;
    for (let k = 0; k < d; k++) {
      combined[k]! += e0 * gradient[k]! + e1 * gradient[d + k]! + e2 * gradient[2 * d + k]!;
    }
    for (let i = 0; i < n; i++) {
      if (activity[pattern + i] !== Activity.On) continue;
      let product = 0;
      for (let k = 0; k < d; k++) product += combined[k]! * inputs[i * d + k]!;
      residuals[at + i]! -= product;
    }
  }
}

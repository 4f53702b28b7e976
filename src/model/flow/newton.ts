import { ALPHA, BETA, GAMMA, RADAU_INVERSE, TRANSFORM, TRANSFORM_INVERSE } from './tableau.ts';

/**
 * Simplified Newton for the residuals at the nodes (Hairer and Wanner, IV.8): with dr/dt = -N r, the 3n equations
 * (I + h A (x) N) dR = F fall apart into one real and one complex n x n system with (gamma/h) I + N. N is symmetric
 * positive semidefinite, so both are factored as L L^T without pivoting.
 */
export class NewtonSystem {
  private readonly n: number;
  private readonly real: Float64Array;
  private readonly pairReal: Float64Array;
  private readonly pairImaginary: Float64Array;
  private readonly parts: readonly [Float64Array, Float64Array, Float64Array];
  private step = 0;

  constructor(samples: number) {
    this.n = samples;
    this.real = new Float64Array(samples * samples);
    this.pairReal = new Float64Array(samples * samples);
    this.pairImaginary = new Float64Array(samples * samples);
    this.parts = [new Float64Array(samples), new Float64Array(samples), new Float64Array(samples)];
  }

  /** Factors for step length `step` and kernel `kernel` (n x n). */
  factor(kernel: Float64Array, step: number): void {
    const { n, real, pairReal, pairImaginary } = this;
    this.step = step;
    const shift = GAMMA / step;
    const shiftReal = ALPHA / step;
    const shiftImaginary = BETA / step;
    for (let i = 0; i < n; i++) {
      const row = i * n;
      for (let j = 0; j <= i; j++) {
        const other = j * n;
        let s = kernel[row + j]!;
        let sr = s;
        let si = 0;
        if (i === j) {
          s += shift;
          sr += shiftReal;
          si = shiftImaginary;
        }
        for (let k = 0; k < j; k++) {
          s -= real[row + k]! * real[other + k]!;
          const ar = pairReal[row + k]!;
          const ai = pairImaginary[row + k]!;
          const br = pairReal[other + k]!;
          const bi = pairImaginary[other + k]!;
          sr -= ar * br - ai * bi;
          si -= ar * bi + ai * br;
        }
        if (i === j) {
          real[row + j] = Math.sqrt(s);
          const re = Math.sqrt((Math.sqrt(sr * sr + si * si) + sr) / 2);
          pairReal[row + j] = re;
          pairImaginary[row + j] = si / (2 * re);
        } else {
          real[row + j] = s / real[other + j]!;
          const br = pairReal[other + j]!;
          const bi = pairImaginary[other + j]!;
          const q = 1 / (br * br + bi * bi);
          pairReal[row + j] = (sr * br + si * bi) * q;
          pairImaginary[row + j] = (si * br - sr * bi) * q;
        }
      }
    }
  }

  /** b := ((gamma/h) I + N)^-1 b */
  solveReal(b: Float64Array): void {
    const { n, real } = this;
    for (let i = 0; i < n; i++) {
      let s = b[i]!;
      for (let k = 0, at = i * n; k < i; k++, at++) s -= real[at]! * b[k]!;
      b[i] = s / real[i * n + i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      const v = b[i]! / real[i * n + i]!;
      b[i] = v;
      for (let k = 0, at = i * n; k < i; k++, at++) b[k] = b[k]! - real[at]! * v;
    }
  }

  /** Corrections dR of the node values from their defects F; both three vectors of n. */
  correct(defects: readonly Float64Array[], corrections: readonly Float64Array[]): void {
    const { n, parts } = this;
    const [w0, w1, w2] = parts;
    const [f0, f1, f2] = defects as readonly [Float64Array, Float64Array, Float64Array];
    const inverse = 1 / this.step;
    const [a0, a1, a2] = RADAU_INVERSE;
    const [i0, i1, i2] = TRANSFORM_INVERSE;
    for (let i = 0; i < n; i++) {
      const x = f0[i]! * inverse;
      const y = f1[i]! * inverse;
      const z = f2[i]! * inverse;
      const b0 = a0[0] * x + a0[1] * y + a0[2] * z;
      const b1 = a1[0] * x + a1[1] * y + a1[2] * z;
      const b2 = a2[0] * x + a2[1] * y + a2[2] * z;
      w0[i] = i0[0] * b0 + i0[1] * b1 + i0[2] * b2;
      w1[i] = i1[0] * b0 + i1[1] * b1 + i1[2] * b2;
      w2[i] = i2[0] * b0 + i2[1] * b1 + i2[2] * b2;
    }
    this.solveReal(w0);
    this.solvePair(w1, w2);
    const [t0, t1, t2] = TRANSFORM;
    const [c0, c1, c2] = corrections as readonly [Float64Array, Float64Array, Float64Array];
    for (let i = 0; i < n; i++) {
      const x = w0[i]!;
      const y = w1[i]!;
      const z = w2[i]!;
      c0[i] = t0[0] * x + t0[1] * y + t0[2] * z;
      c1[i] = t1[0] * x + t1[1] * y + t1[2] * z;
      c2[i] = t2[0] * x + t2[1] * y + t2[2] * z;
    }
  }

  /** x + i y := ((alpha + i beta)/h I + N)^-1 (x + i y) */
  private solvePair(x: Float64Array, y: Float64Array): void {
    const { n, pairReal, pairImaginary } = this;
    for (let i = 0; i < n; i++) {
      let s = x[i]!;
      let t = y[i]!;
      for (let k = 0, at = i * n; k < i; k++, at++) {
        s -= pairReal[at]! * x[k]! - pairImaginary[at]! * y[k]!;
        t -= pairReal[at]! * y[k]! + pairImaginary[at]! * x[k]!;
      }
      const br = pairReal[i * n + i]!;
      const bi = pairImaginary[i * n + i]!;
      const q = 1 / (br * br + bi * bi);
      x[i] = (s * br + t * bi) * q;
      y[i] = (t * br - s * bi) * q;
    }
    for (let i = n - 1; i >= 0; i--) {
      const br = pairReal[i * n + i]!;
      const bi = pairImaginary[i * n + i]!;
      const q = 1 / (br * br + bi * bi);
      const s = (x[i]! * br + y[i]! * bi) * q;
      const t = (y[i]! * br - x[i]! * bi) * q;
      x[i] = s;
      y[i] = t;
      for (let k = 0, at = i * n; k < i; k++, at++) {
        x[k] = x[k]! - (pairReal[at]! * s - pairImaginary[at]! * t);
        y[k] = y[k]! - (pairReal[at]! * t + pairImaginary[at]! * s);
      }
    }
  }
}

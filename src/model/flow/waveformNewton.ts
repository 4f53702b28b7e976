import type { FlowState } from './flowState.ts';
import type { PatternGroups } from './patternGroups.ts';
import { throughGram } from './patternMotion.ts';
import {
  ESTIMATE_WEIGHTS,
  PAIR_IMAGINARY,
  PAIR_REAL,
  REAL_EIGENVALUE,
  TRANSFORM,
  TRANSFORM_INVERSE_TIMES_A_INVERSE,
} from './radau.ts';
import { SharedPattern } from './sharedPattern.ts';
import { ShiftedSolver } from './shiftedSolver.ts';
import { MANY_SAMPLES } from './subsetSums.ts';
import { TangentKernel, tangentKernelBound } from './tangentKernel.ts';

/**
 * The kernel of an earlier step serves on while Newton's corrections fall at least this fast, and for so many steps:
 * past them a stale kernel shows in the error estimate of stiff runs, and costs more steps than it saves.
 */
const KEPT_BELOW = 0.003;
const MOST_STEPS_KEPT = 8;
/** Below this h N the network is so small that its own motion does not feed back: N counts as 0. */
const NEGLIGIBLE = 1e-3;

/** Below this h times the norm of a column of N, in the course of its reduction, the column counts as 0. */
const BESIDE_SHIFT = 1e-6;
/** The same for all that is left out of a kernel of one pattern. */
const BESIDE_PATTERN = 1e-4;

/**
 * The linear algebra of a step. With dr/dt = -N r the equations R = actual(R) of the residuals R at the nodes are
 * solved by a simplified Newton method, (A^-1 / h + N) dR = A^-1 (actual - R) / h, in which Hairer and Wanner's
 * transformation leaves one real and one complex n x n system (IV.8).
 */
export class WaveformNewton {
  /** dR, 3 x n */
  readonly correction: Float64Array;
  private readonly state: FlowState;
  /** looks for one pattern of all that counts, where the kernel is of so high a rank that this gains anything */
  private readonly shared: SharedPattern | null;
  /** of the whole kernel, and of the samples' products on one pattern, reduced for `pattern` */
  private readonly whole: ShiftedSolver;
  private ofPattern: ShiftedSolver | null = null;
  private readonly pattern: Uint8Array;
  /** the one of them in use, and what its matrix is to be multiplied by */
  private solver: ShiftedSolver;
  private factor = 1;
  private readonly kernel: TangentKernel;
  private kernelFormed = false;
  private kernelZero = true;
  /** the step that the shifts are made for */
  private step = 0;
  /** steps that the kernel has served */
  private age = 0;

  constructor(state: FlowState, groups: PatternGroups) {
    const n = state.samples;
    this.state = state;
    this.whole = new ShiftedSolver(n);
    this.solver = this.whole;
    this.shared = throughGram(state) && n >= MANY_SAMPLES ? new SharedPattern(state, groups) : null;
    this.pattern = new Uint8Array(n);
    this.kernel = new TangentKernel(state, groups);
    this.correction = new Float64Array(3 * n);
    this.solver.reduceZero();
  }

  /**
   * The state has changed. Where the kernel in use served well it serves on.
   * @param rate at which the corrections of the last step fell
   * @param jumped whether neurons with a share of the output have changed their patterns: the kernel has jumped
   */
  stateChanged(rate: number, jumped: boolean): void {
    this.age++;
    if (jumped || rate > KEPT_BELOW || this.age >= MOST_STEPS_KEPT) this.kernelFormed = false;
  }

  /** the kernel counts as 0 */
  get isZero(): boolean {
    return this.kernelZero;
  }

  prepare(step: number): void {
    if (!this.kernelFormed) this.formKernel(step);
    if (step === this.step) return;
    this.step = step;
    const length = step * this.factor;
    this.solver.shift(REAL_EIGENVALUE / length, PAIR_REAL / length, PAIR_IMAGINARY / length);
  }

  private formKernel(step: number): void {
    if (step * tangentKernelBound(this.state) < NEGLIGIBLE) {
      if (this.kernelZero) return;
      this.take(this.whole, 1);
      this.solver.reduceZero();
      this.kernelZero = true;
    } else {
      if (this.shared?.find(BESIDE_PATTERN / step)) this.takeShared(this.shared);
      else {
        this.kernel.form();
        this.take(this.whole, 1);
        this.solver.reduce(this.kernel.values, BESIDE_SHIFT / step);
      }
      this.kernelFormed = true;
      this.kernelZero = false;
      this.age = 0;
    }
    this.step = 0;
  }

  /** Its matrix is reduced only where the pattern is another than the last: what follows costs next to nothing. */
  private takeShared({ pattern, vectors, rank, factor }: SharedPattern): void {
    const { samples: n, gram } = this.state;
    if (this.ofPattern === null || this.pattern.some((on, i) => on !== pattern[i])) {
      const matrix = this.kernel.values;
      for (let i = 0; i < n; i++)
        for (let l = 0; l < n; l++) matrix[i * n + l] = pattern[i]! * pattern[l]! * gram[i * n + l]!;
      this.ofPattern ??= new ShiftedSolver(n);
      this.ofPattern.reduce(matrix);
      this.pattern.set(pattern);
    }
    this.take(this.ofPattern, factor);
    this.solver.add(vectors, rank);
  }

  private take(solver: ShiftedSolver, factor: number): void {
    this.solver = solver;
    this.factor = factor;
  }

  /** Sets `correction` from the residuals assumed and found at the nodes (3 x n each). */
  solve(nodes: Float64Array, actual: Float64Array): void {
    const { correction } = this;
    const length = this.step * this.factor;
    const n = this.state.samples;
    const [to0, to1, to2] = TRANSFORM_INVERSE_TIMES_A_INVERSE;
    for (let i = 0; i < n; i++) {
      const f0 = (actual[i]! - nodes[i]!) / length;
      const f1 = (actual[n + i]! - nodes[n + i]!) / length;
      const f2 = (actual[2 * n + i]! - nodes[2 * n + i]!) / length;
      correction[i] = to0[0] * f0 + to0[1] * f1 + to0[2] * f2;
      correction[n + i] = to1[0] * f0 + to1[1] * f1 + to1[2] * f2;
      correction[2 * n + i] = to2[0] * f0 + to2[1] * f1 + to2[2] * f2;
    }
    this.solver.solveAll(correction);
    const [from0, from1, from2] = TRANSFORM;
    for (let i = 0; i < n; i++) {
      const x = correction[i]!;
      const y = correction[n + i]!;
      const z = correction[2 * n + i]!;
      correction[i] = from0[0] * x + from0[1] * y + from0[2] * z;
      correction[n + i] = from1[0] * x + from1[1] * y + from1[2] * z;
      correction[2 * n + i] = from2[0] * x + from2[1] * y + from2[2] * z;
    }
  }

  /**
   * The embedded estimate of the residuals' error over the step, (gamma/h + N)^-1 (r_0 + sum_k DD_k z_k / h) with
   * z = h A R (Hairer and Wanner, IV.8.19); times h a change of gradient.
   * @param start n, the residuals at the start
   * @param mistaken n, what kinks put into it, accounted for elsewhere; null for nothing
   * @param estimate n, overwritten
   */
  estimateError(
    start: Float64Array,
    nodes: Float64Array,
    mistaken: Float64Array | null,
    estimate: Float64Array,
  ): void {
    const n = start.length;
    const [at0, at1, at2] = ESTIMATE_WEIGHTS;
    for (let i = 0; i < n; i++) {
      estimate[i] = start[i]! + at0 * nodes[i]! + at1 * nodes[n + i]! + at2 * nodes[2 * n + i]!;
    }
    if (mistaken !== null) for (let i = 0; i < n; i++) estimate[i]! -= mistaken[i]!;
    this.solver.solveReal(estimate, 0);
    for (let i = 0; i < n; i++) estimate[i]! /= this.factor;
  }
}

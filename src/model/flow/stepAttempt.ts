import type { FlowState } from './flowState.ts';
import type { GradientNorm } from './gradientNorm.ts';
import { cubicWeights, NODES } from './radau.ts';
import type { ResidualSweep } from './residualSweep.ts';
import { type Failure, KINK_WEIGHT } from './stepControl.ts';
import type { WaveformNewton } from './waveformNewton.ts';

/** Newton's method stops where what is left of the correction is this share of the tolerance. */
const NEWTON_SHARE = 0.05;
/** The share of it at which a first correction, of which no rate is known, is enough. */
const FIRST_SHARE = 0.02;
/** Corrections that fall faster than this are not believed to go on so; ones that fall more slowly than that diverge. */
const LEAST_RATE = 0.02;
const MOST_RATE = 0.9;
/** The relative error of a step's motion is at most this. */
const LEAST_DIGITS = 1e-3;
/** Corrections that fall no faster than this may be the rounding of the residuals. */
const STAGNANT_RATE = 0.3;
const MOST_SWEEPS = 8;
/** The share of the tolerance by which the loss may rise in a step whose rounds are used up. */
const RISE_OF_TOLERANCE = 0.01;
/** Roundings, of half an epsilon each, in a residual at the end of a step. */
const LOSS_ROUNDINGS = 16;
/** In one step the residuals may not move by more than this share of the largest. */
const LEAP = 0.5;

/**
 * Neurons whose kinks change the gradients by less than the tolerance are left out of account. The Peano kernel
 * (`missedAfterJump`) is at most 0.024, and a kink changes the slopes twice: by the input's own and by the neuron's.
 */
const KINK_FLOOR = 0.25;

/** One attempt at a step: the residuals at its nodes by Newton's method, and the error of what came out. */
export class StepAttempt {
  /** residuals at the start of the step, n */
  readonly start: Float64Array;
  /** estimated error of the last attempt, as the relative error of any neuron */
  error = 0;
  /** what it is without the kinks */
  smoothError = 0;
  /** ratio of successive corrections of Newton's method in it; 0 where one was enough */
  rate = 0;
  /** largest |g| at the start of the step, and how much of it is rounding; to be kept up to date */
  pull = 0;
  rounding = 0;
  /** whether the loss of the last accepted step has not fallen beyond rounding */
  level = false;

  private readonly sweep: ResidualSweep;
  private readonly newton: WaveformNewton;
  private readonly norm: GradientNorm;
  private readonly tolerance: number;
  private readonly labels: Float64Array;
  private readonly labelScale: number;
  /** bound of |g| |x|^2: how much, over a_j^2, a kink can change a slope and that a gradient */
  private readonly kinkScale: number;
  /** residuals assumed and found at the nodes, 3 x n */
  private readonly nodes: Float64Array;
  private readonly actual: Float64Array;
  /** residuals at the end of the step last tried, n */
  readonly end: Float64Array;
  /** residuals of the last accepted step at 0 and its nodes, 4 x n, and its length, 0 before the first */
  private readonly history: Float64Array;
  private lastStep = 0;
  private readonly estimate: Float64Array;
  private readonly weights = new Float64Array(4);

  /** @param start n, the residuals at the start of the run; from then on kept up to date by `accept` */
  constructor(
    start: Float64Array,
    { labels, labelScale, inputNorms }: FlowState,
    tolerance: number,
    sweep: ResidualSweep,
    newton: WaveformNewton,
    norm: GradientNorm,
  ) {
    const n = start.length;
    this.start = start;
    this.labels = labels;
    this.labelScale = labelScale;
    const residualScale = start.reduce((most, r) => Math.max(most, Math.abs(r)), labelScale);
    this.kinkScale = residualScale * inputNorms.reduce((most, norm) => Math.max(most, norm), 0) ** 3;
    this.tolerance = tolerance;
    this.sweep = sweep;
    this.newton = newton;
    this.norm = norm;
    this.nodes = new Float64Array(3 * n);
    this.actual = new Float64Array(3 * n);
    this.end = this.actual.subarray(2 * n);
    this.history = new Float64Array(4 * n);
    this.estimate = new Float64Array(n);
  }

  /** @returns null where the step is good; its motion is then that of the last sweep */
  run(step: number): Failure | null {
    this.newton.prepare(step);
    this.predict(step);
    let failure = this.iterate(step);
    if (failure !== null && failure.reason !== 'error' && this.predictLinearly())
      failure = this.iterate(step);
    if (failure !== null) return failure;
    this.newton.estimateError(this.start, this.nodes, this.sweep.mistakenAtKinks, this.estimate);
    this.assess(step, 'bound');
    if (this.error > this.tolerance) this.assess(step, 'of');
    // what is estimated from residuals is no smaller than their rounding
    return this.error <= Math.max(this.tolerance, step * this.rounding) ? null : { reason: 'error' };
  }

  /** Sets the errors from the estimate and the kinks: by the bound at first, and by the norm itself where that matters. */
  private assess(step: number, measure: 'bound' | 'of'): void {
    const { norm, sweep } = this;
    const entered = sweep.enteredAtKinks;
    this.smoothError = norm[measure](this.estimate, 0, entered);
    this.error = this.smoothError;
    // the estimate compares smooth polynomials, and is now and then blind to a kink between the nodes
    const missed = sweep.missedAtKinks;
    if (missed === null) return;
    this.error = Math.max(this.error, KINK_WEIGHT * step * norm[measure](missed, 0, entered));
  }

  /** Takes note that the step last tried counts: its end is the start of the next. */
  accept(step: number): void {
    const { history, start, nodes, end } = this;
    const n = start.length;
    this.level = !this.lossFalls();
    history.set(start);
    history.set(nodes, n);
    start.set(end);
    this.lastStep = step;
  }

  /** Simplified Newton iteration; one sweep over all neurons a round. */
  private iterate(step: number): Failure | null {
    const { nodes, actual, newton } = this;
    // of a motion that is itself of the size of the tolerance all digits count: it is how a run comes to rest
    const goal = NEWTON_SHARE * Math.min(this.tolerance, LEAST_DIGITS * step * this.pull);
    const leastSquare = (KINK_FLOOR * this.tolerance) / (step * step * this.kinkScale);
    let last = 0;
    let converged = false;
    this.rate = 0;
    for (let round = 0; round < MOST_SWEEPS; round++) {
      if (!this.sweep.run(this.start, nodes, step, leastSquare, actual)) {
        return { reason: this.sweep.branches ? 'branching' : 'flung' };
      }
      const node = this.nodeOfLeap();
      if (node !== null) return { reason: 'leap', node };
      // a loss that has all but vanished asks for more digits of the residuals than the weights do
      if (converged && !this.lossRises(0)) return null;
      newton.solve(nodes, actual);
      const size = step * this.largestCorrection();
      if (round === 0) converged = size < FIRST_SHARE * goal;
      else if (!converged) {
        const rate = size / last;
        this.rate = rate;
        converged = (size * Math.max(rate, LEAST_RATE)) / (1 - Math.min(rate, MOST_RATE)) < goal;
        // corrections that fall no further are the rounding of the residuals
        if (rate > STAGNANT_RATE && size <= step * this.rounding) converged = true;
        // from the fourth round on, what the rounds that are left can still bring
        const hopeless = !(rate <= MOST_RATE) || (round >= 3 && size * rate ** (6 - round) > goal);
        if (!converged && hopeless) return { reason: 'divergence' };
      }
      if (converged && !this.lossRises(0)) return null;
      last = size;
      for (let at = 0; at < nodes.length; at++) nodes[at]! += newton.correction[at]!;
    }
    // near a minimum above 0 the loss is level, and moves by what the tolerance leaves open
    return converged && !this.lossRises(RISE_OF_TOLERANCE * this.tolerance) ? null : { reason: 'divergence' };
  }

  private largestCorrection(): number {
    const n = this.start.length;
    const entered = this.sweep.enteredAtKinks;
    let size = 0;
    for (let node = 0; node < 3; node++) {
      const part = this.norm.bound(this.newton.correction, node * n, entered);
      if (!(part <= size)) size = part;
    }
    return size;
  }

  /** First guess of the residuals at the nodes: the cubic of the last step, gone on. */
  private predict(step: number): void {
    const { nodes, start, history, weights, lastStep } = this;
    const n = start.length;
    if (lastStep > 0) {
      let largest = 0;
      let bound = 0;
      for (let node = 0; node < 3; node++) {
        cubicWeights(1 + (step / lastStep) * NODES[node as 0 | 1 | 2], weights);
        for (let i = 0; i < n; i++) {
          const value =
            weights[0]! * history[i]! +
            weights[1]! * history[n + i]! +
            weights[2]! * history[2 * n + i]! +
            weights[3]! * history[3 * n + i]!;
          nodes[node * n + i] = value;
          largest = Math.max(largest, Math.abs(value));
        }
      }
      for (let i = 0; i < n; i++) bound = Math.max(bound, 2 * Math.abs(start[i]!));
      // residuals fall: a cubic that says otherwise has been followed too far
      if (largest <= bound) return;
    }
    for (let node = 0; node < 3; node++) nodes.set(start, node * n);
  }

  /**
   * The other first guess, for stiff steps, in which what is extrapolated is amplified: the residuals of dr/dt = -N r.
   * @returns false where there is no N to go by
   */
  private predictLinearly(): boolean {
    const { newton, nodes, actual, start } = this;
    if (newton.isZero) return false;
    const n = start.length;
    nodes.fill(0);
    for (let node = 0; node < 3; node++) actual.set(start, node * n);
    newton.solve(nodes, actual);
    nodes.set(newton.correction);
    return true;
  }

  /** The first node at which the residuals found are too far from those assumed; null for none. */
  private nodeOfLeap(): 0 | 1 | 2 | null {
    const { nodes, actual, start } = this;
    const n = start.length;
    let scale = this.labelScale;
    for (let i = 0; i < n; i++) scale = Math.max(scale, Math.abs(start[i]!));
    for (let at = 0; at < 3 * n; at++) {
      if (!(Math.abs(actual[at]! - nodes[at]!) < LEAP * scale)) return Math.floor(at / n) as 0 | 1 | 2;
    }
    return null;
  }

  /** Whether the step just swept ends at a higher loss than it began with, by more than rounding and this share of it. */
  private lossRises(share: number): boolean {
    return this.lossMoves(1, share);
  }

  /** Whether it ends at a lower one, by more than rounding. */
  private lossFalls(): boolean {
    return this.lossMoves(-1, 0);
  }

  private lossMoves(direction: 1 | -1, share: number): boolean {
    const { end, start, labels } = this;
    let rise = 0;
    let allowed = 0;
    for (let i = 0; i < start.length; i++) {
      const before = start[i]!;
      const rounding = LOSS_ROUNDINGS * Number.EPSILON * (Math.abs(labels[i]!) + Math.abs(before));
      rise += (end[i]! - before) * (end[i]! + before);
      allowed += share * before * before + rounding * (rounding + 2 * Math.abs(before));
    }
    return direction * rise > allowed;
  }
}

import { KinkList } from '../kinkList.ts';
import type { Dataset, Network } from '../problem.ts';
import type { Solver } from '../solver.ts';
import { FlowState, lossOf } from './flowState.ts';
import { GroupMoments } from './moments.ts';
import { NewtonSystem } from './newton.ts';
import { PatternBoost } from './patternBoost.ts';
import { PatternGroups } from './patternGroups.ts';
import { Predictor } from './predictor.ts';
import { StepReader } from './stepReader.ts';
import { Sweep } from './sweep.ts';
import { ERROR_WEIGHTS, RADAU } from './tableau.ts';
import { tangentKernel } from './tangentKernel.ts';
import { Waveform } from './waveform.ts';

export interface FlowOptions {
  /**
   * what the estimated relative error of any neuron in one step is held to; 1e-6 unless given. The estimate is of a
   * lower order than the method, and a run's states come out about as exact as this or better
   */
  readonly tolerance?: number;
}

/** Gradient flow of `network` on `dataset`; see `FlowSolver`. The network is copied. */
export function createFlowSolver(dataset: Dataset, network: Network, options: FlowOptions = {}): Solver {
  return new FlowSolver(dataset, network, options.tolerance ?? 1e-6);
}

/** Newton stops when the iteration's own error is this share of the step's tolerance. */
const NEWTON_SHARE = 0.05;
const MOST_SWEEPS = 8;
/** A step whose residuals move by more than this share of the largest label has leapt over the take-off. */
const LARGEST_LEAP = 0.5;
/** How a step restarts, by the node that showed the leap. */
const LEAP_RESTART = [0.12, 0.15, 0.6] as const;
const MOST_GROWTH = 8;
/** Only kinks of neurons with this share of the largest weight matter for where a step ends. */
const LARGE_NEURON = 0.02;

type Verdict = 'accepted' | 'inaccurate' | 'slow' | 'overflow' | 'leap0' | 'leap1' | 'leap2';

/**
 * Gradient flow in the residual waveform: inside a step the residuals are a quadratic in time, under which every
 * neuron moves by boosts in closed form, with its own kinks; the quadratic's node values solve the collocation
 * equations of Radau IIA (order 5), n unknowns each however wide the network, by simplified Newton with the tangent
 * kernel. The error estimate bounds every neuron's relative error (log-norm and direction) however small the network
 * still is, because it is measured in the gradients.
 */
class FlowSolver implements Solver {
  readonly width: number;
  readonly dimension: number;
  readonly timeStep = 0;
  time = 0;
  stepStart = 0;
  loss: number;
  steps = 0;
  rejected = 0;
  status: 'running' | 'stalled' | 'diverged' = 'running';
  readonly kinks = new KinkList();

  private readonly state: FlowState;
  private readonly tolerance: number;
  private readonly waveform: Waveform;
  private readonly groups: PatternGroups;
  private readonly moments: GroupMoments;
  private readonly boost: PatternBoost;
  private readonly sweep: Sweep;
  private readonly reader: StepReader;
  private readonly newton: NewtonSystem;
  private readonly predictor: Predictor;
  private readonly byHidden: boolean;
  private readonly kernel: Float64Array;
  private readonly residuals: Float64Array;
  private readonly nodes: readonly [Float64Array, Float64Array, Float64Array];
  private readonly defects: readonly [Float64Array, Float64Array, Float64Array];
  private readonly corrections: readonly [Float64Array, Float64Array, Float64Array];
  private readonly estimate: Float64Array;
  private readonly gradientScratch: Float64Array;
  /** a step is accepted but the state still stands at its start, for reading inside it */
  private pending = false;
  private stepLength = 0;
  /** length the next step would like to have */
  private wished = 0.01;
  private lastLength = 0;
  private lastError = 0;
  private factoredLength = 0;
  /** of the last attempt */
  private error = 0;

  constructor(dataset: Dataset, network: Network, tolerance: number) {
    const n = dataset.samples;
    const d = dataset.dimension;
    const three = () => [new Float64Array(n), new Float64Array(n), new Float64Array(n)] as const;
    this.width = network.width;
    this.dimension = d;
    this.state = new FlowState(dataset, network);
    this.tolerance = tolerance;
    // Below twice as many inputs as dimensions the pre-activations are as good coordinates, and need no products.
    this.byHidden = n >= 2 * d;
    this.waveform = new Waveform(n);
    this.groups = new PatternGroups(network.width, n);
    this.moments = new GroupMoments(network.width, this.byHidden ? d : n);
    this.boost = new PatternBoost(this.state, this.waveform, this.byHidden);
    this.sweep = new Sweep(this.state, this.waveform, this.groups, this.moments, this.boost, this.byHidden);
    this.reader = new StepReader(
      this.state,
      this.groups,
      this.boost,
      this.sweep.path,
      this.sweep.kinks,
      this.byHidden,
    );
    this.newton = new NewtonSystem(n);
    this.predictor = new Predictor(n);
    this.kernel = new Float64Array(n * n);
    this.residuals = new Float64Array(n);
    this.nodes = three();
    this.defects = three();
    this.corrections = three();
    this.estimate = new Float64Array(n);
    this.gradientScratch = new Float64Array(d);
    this.state.residuals(this.residuals);
    this.loss = lossOf(this.residuals);
    this.groups.group(this.state);
    this.wished = this.firstLength();
  }

  advance(limit: number): void {
    this.kinks.clear();
    this.commit();
    this.stepStart = this.time;
    if (this.status !== 'running' || !(limit > this.time)) return;
    if (!(this.rate(this.residuals) > this.roundingRate())) {
      this.status = 'stalled';
      return;
    }
    this.groups.measureMargins(this.state);
    this.moments.form(this.state, this.groups, this.byHidden ? this.state.hidden : this.state.preActivations);
    tangentKernel(this.state, this.groups, this.moments, this.byHidden, this.kernel);
    this.factoredLength = 0;
    this.takeStep(limit);
  }

  stateAt(time: number, output: Float64Array, hidden: Float64Array): number {
    if (!this.pending) {
      output.set(this.state.output);
      hidden.set(this.state.hidden);
      return this.loss;
    }
    return this.reader.stateAt(this.fraction(time), output, hidden);
  }

  lossAt(time: number): number {
    if (!this.pending || time === this.time) return this.loss;
    return this.reader.lossAt(this.fraction(time));
  }

  private fraction(time: number): number {
    return time >= this.time ? 1 : Math.max(0, (time - this.stepStart) / this.stepLength);
  }

  /** Moves the state to the end of the last accepted step. */
  private commit(): void {
    if (!this.pending) return;
    this.pending = false;
    if (this.reader.commit()) this.groups.group(this.state);
  }

  /** Attempts until a step is accepted, or none can be. */
  private takeStep(limit: number): void {
    const room = limit - this.time;
    let length = this.wished;
    let clamped = false;
    if (length >= room * (1 - 1e-12)) {
      length = room;
      clamped = true;
    } else if (2 * length > room) length = room / 2;
    let landing = false;
    const shortest = 1e-14 * Math.max(this.time, 1e-3 / Math.max(1e-3, this.rate(this.residuals)));
    for (;;) {
      const verdict = this.attempt(length);
      if (verdict === 'accepted') break;
      this.rejected++;
      const landed = this.landingFraction(verdict);
      const next = this.shortened(length, verdict);
      if (landed * length > 0.02 * next && landed < 0.999) {
        if (!landing && !clamped) this.wished = Math.max(next, landed * length);
        landing = true;
        length *= landed;
      } else {
        length = next;
        this.wished = next;
      }
      clamped = false;
      if (!(length > shortest)) {
        this.status = 'stalled';
        return;
      }
    }
    this.accept(length, clamped ? limit : this.time + length, clamped || landing);
  }

  private accept(length: number, end: number, cutShort: boolean): void {
    const { residuals, nodes, defects } = this;
    this.predictor.remember(residuals, nodes, length);
    // The defects are r(theta(c_k)) - R_k: what the network really leaves at the end.
    for (let i = 0; i < residuals.length; i++) residuals[i] = defects[2][i]! + nodes[2][i]!;
    this.recordKinks(length);
    this.reader.open();
    this.pending = true;
    this.stepLength = length;
    this.steps++;
    this.time = end;
    this.loss = lossOf(residuals);
    const grown = length * this.growth(length);
    this.wished = cutShort ? Math.max(this.wished, grown) : grown;
    this.lastLength = length;
    this.lastError = Math.max(this.error, 1e-2 * this.tolerance);
  }

  /** Kinks of the step in order of time. */
  private recordKinks(length: number): void {
    const { count, times, neurons, samples, activities } = this.sweep.kinks;
    const order = Array.from({ length: count }, (_, index) => index).sort((u, v) => times[u]! - times[v]!);
    for (const index of order) {
      this.kinks.push(
        this.stepStart + times[index]! * length,
        neurons[index]!,
        samples[index]!,
        activities[index]! as 0 | 1 | 2,
      );
    }
  }

  /** Newton's iteration for one step of the given length. */
  private attempt(length: number): Verdict {
    const { nodes, defects, corrections, newton, residuals, sweep, tolerance } = this;
    const n = residuals.length;
    this.predictor.predict(residuals, nodes, length);
    if (this.factoredLength !== length) newton.factor(this.kernel, length);
    this.factoredLength = length;
    let last = 0;
    let converged = false;
    for (let iteration = 0; iteration < MOST_SWEEPS && !converged; iteration++) {
      this.waveform.set(nodes, length);
      if (!sweep.run()) return 'overflow';
      for (let k = 0; k < 3; k++) {
        const defect = defects[k as 0 | 1 | 2];
        const actual = sweep.residuals[k as 0 | 1 | 2];
        const node = nodes[k as 0 | 1 | 2];
        let largest = 0;
        for (let i = 0; i < n; i++) {
          const f = actual[i]! - node[i]!;
          defect[i] = f;
          const size = Math.abs(f);
          if (!(size <= largest)) largest = size;
        }
        if (!(largest < LARGEST_LEAP * this.state.labelScale)) return `leap${k as 0 | 1 | 2}`;
      }
      newton.correct(defects, corrections);
      let change = 0;
      for (const correction of corrections) change = Math.max(change, length * this.rate(correction));
      const ratio = iteration === 0 ? 0 : change / last;
      if (iteration === 0) converged = change < 0.02 * NEWTON_SHARE * tolerance;
      else {
        converged = (change * Math.max(ratio, 0.02)) / (1 - Math.min(ratio, 0.9)) < NEWTON_SHARE * tolerance;
        if (!converged && ratio > 0.9) return 'slow';
        if (!converged && iteration >= 3 && change * ratio ** (6 - iteration) > NEWTON_SHARE * tolerance)
          return 'slow';
      }
      last = change;
      if (converged) break;
      for (let k = 0; k < 3; k++) {
        const node = nodes[k as 0 | 1 | 2];
        const correction = corrections[k as 0 | 1 | 2];
        for (let i = 0; i < n; i++) node[i] = node[i]! + correction[i]!;
      }
    }
    if (!converged) return 'slow';
    this.error = this.estimateError();
    return this.error <= tolerance ? 'accepted' : 'inaccurate';
  }

  /** E: the embedded error (Hairer and Wanner, IV.8), as the relative error it makes in any neuron. */
  private estimateError(): number {
    const { estimate, residuals, nodes } = this;
    const [e0, e1, e2] = ERROR_WEIGHTS;
    const w0 = e0 * RADAU[0][0] + e1 * RADAU[1][0] + e2 * RADAU[2][0];
    const w1 = e0 * RADAU[0][1] + e1 * RADAU[1][1] + e2 * RADAU[2][1];
    const w2 = e0 * RADAU[0][2] + e1 * RADAU[1][2] + e2 * RADAU[2][2];
    for (let i = 0; i < estimate.length; i++) {
      estimate[i] = residuals[i]! + w0 * nodes[0][i]! + w1 * nodes[1][i]! + w2 * nodes[2][i]!;
    }
    this.newton.solveReal(estimate);
    return this.rate(estimate);
  }

  /** max over live patterns of |sum_{i in I} v_i x_i| / n: how fast a neuron's log-norm moves under residuals v. */
  private rate(v: Float64Array): number {
    const { groups, state, gradientScratch: g } = this;
    const { dimension: d, samples: n, inputs, activity } = state;
    const total = groups.count + groups.sliders.length;
    let largest = 0;
    for (let q = 0; q < total; q++) {
      const j = q < groups.count ? groups.order[groups.starts[q]!]! : groups.sliders[q - groups.count]!;
      g.fill(0);
      for (let i = 0; i < n; i++) {
        if (activity[j * n + i] !== 1) continue;
        const share = v[i]!;
        for (let k = 0, at = i * d; k < d; k++, at++) g[k] = g[k]! + share * inputs[at]!;
      }
      let square = 0;
      for (let k = 0; k < d; k++) square += g[k]! * g[k]!;
      if (!(square <= largest)) largest = square;
    }
    return Math.sqrt(largest) / n;
  }

  /** The rate that rounding of the residuals alone gives: below it nothing moves any more. */
  private roundingRate(): number {
    const { labelScale, inputNorms } = this.state;
    let largest = 0;
    for (const norm of inputNorms) largest = Math.max(largest, norm);
    return 2e-16 * labelScale * largest;
  }

  private firstLength(): number {
    return 0.1 / Math.max(1e-3, this.rate(this.residuals));
  }

  private shortened(length: number, verdict: Verdict): number {
    switch (verdict) {
      case 'inaccurate':
        return length * Math.max(0.1, 0.9 * (this.tolerance / this.error) ** 0.25);
      case 'overflow':
        return 0.2 * length;
      case 'leap0':
        return LEAP_RESTART[0] * length;
      case 'leap1':
        return LEAP_RESTART[1] * length;
      case 'leap2':
        return LEAP_RESTART[2] * length;
      default:
        return 0.5 * length;
    }
  }

  /** Growth of the next step, with Gustafsson's predictive factor. */
  private growth(length: number): number {
    const error = Math.max(this.error, 1e-300);
    let factor = 0.9 * (this.tolerance / error) ** 0.25;
    if (this.lastLength > 0 && error > 1e-3 * this.tolerance) {
      factor = Math.min(factor, factor * (length / this.lastLength) * (this.lastError / error) ** 0.25);
    }
    return Math.max(0.2, Math.min(MOST_GROWTH, factor));
  }

  /**
   * A kink of a neuron with a share of the output bends the residuals: after a rejection the step ends at the first
   * such kink. @returns the share of the step up to there, 1 where there is none
   */
  private landingFraction(verdict: Verdict): number {
    if (verdict !== 'inaccurate' && verdict !== 'slow') return 1;
    const { kinks } = this.sweep;
    if (kinks.count === 0) return 1;
    let largest = 0;
    for (const a of this.state.output) largest = Math.max(largest, Math.abs(a));
    let first = 1;
    for (let index = 0; index < kinks.count; index++) {
      const tau = kinks.times[index]!;
      if (Math.abs(kinks.outputs[index]!) > LARGE_NEURON * largest && tau > 1e-9 && tau < first) first = tau;
    }
    return first;
  }
}

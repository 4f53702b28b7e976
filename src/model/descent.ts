import { KinkList } from './kinkList.ts';
import { Activity, type Dataset, type Network } from './problem.ts';
import type { Solver } from './solver.ts';

/**
 * Gradient descent, the explicit Euler method on the flow, as a solver: time is k lr after k steps.
 *
 *   g_j = (1/n) sum_{i in I_j} r_i x_i
 *   a_j += lr w_j . g_j        w_j += lr a_j g_j      (both from the old a_j, w_j)
 *
 * One `advance` takes a batch of steps. The states inside the batch are kept, so that any of them can be had
 * afterwards; a time between two steps gets the nearer one. A kink is recorded at the step after which it shows.
 */
export interface DescentOptions {
  /** lr, in flow time */
  readonly learningRate: number;
}

/** @param network the start; it is copied */
export function createDescentSolver(dataset: Dataset, network: Network, options: DescentOptions): Solver {
  return new DescentSolver(dataset, network, options.learningRate);
}

/** A batch is at most so many steps, so many kept numbers (a megabyte), and so many operations (about 10 ms). */
const MAX_BATCH = 64;
const BATCH_NUMBERS = 2 ** 17;
const BATCH_FLOPS = 1e7;

class DescentSolver implements Solver {
  readonly width: number;
  readonly dimension: number;
  readonly samples: number;
  /** lr */
  readonly timeStep: number;
  time = 0;
  stepStart = 0;
  loss: number;
  steps = 0;
  readonly rejected = 0;
  status: Solver['status'] = 'running';
  stall: Solver['stall'] = null;
  readonly kinks = new KinkList();

  private readonly dataset: Dataset;
  private readonly batch: number;
  /** step at which the batch began: state s of the batch belongs to step firstStep + s */
  private firstStep = 0;
  /** (batch + 1) x m and (batch + 1) x m d: the states of the batch, its start first */
  private readonly outputs: Float64Array;
  private readonly hiddens: Float64Array;
  private readonly losses: Float64Array;
  /** (batch + 1) x n */
  private readonly residuals: Float64Array;
  /** m x n: w_j . x_i of the newest state */
  private readonly preActivations: Float64Array;
  /** m: how many inputs each neuron is active on; on none it never moves again */
  private readonly activeInputs: Int32Array;
  private readonly gradient: Float64Array;

  constructor(dataset: Dataset, network: Network, timeStep: number) {
    const { samples, dimension } = dataset;
    const { width } = network;
    const weights = width * (dimension + 1);
    this.dataset = dataset;
    this.width = width;
    this.dimension = dimension;
    this.samples = samples;
    this.timeStep = timeStep;
    const affordable = Math.min(BATCH_NUMBERS / weights, BATCH_FLOPS / (4 * weights * samples));
    this.batch = Math.max(1, Math.min(MAX_BATCH, Math.floor(affordable)));
    this.outputs = new Float64Array((this.batch + 1) * width);
    this.hiddens = new Float64Array((this.batch + 1) * width * dimension);
    this.losses = new Float64Array(this.batch + 1);
    this.residuals = new Float64Array((this.batch + 1) * samples);
    this.preActivations = new Float64Array(width * samples);
    this.activeInputs = new Int32Array(width);
    this.gradient = new Float64Array(dimension);
    this.outputs.set(network.output);
    this.hiddens.set(network.hidden);
    this.loss = this.forward(0);
    this.kinks.clear();
    this.losses[0] = this.loss;
    if (!Number.isFinite(this.loss)) this.status = 'diverged';
  }

  /**
   * Takes the steps whose time is nearest to a time up to `limit`, at most one batch. Where the last of them falls
   * beyond `limit` (by less than half a step) `time` is `limit` itself.
   */
  advance(limit: number): void {
    if (this.status !== 'running' || !(limit > this.time)) return;
    this.carryOver();
    this.kinks.clear();
    this.stepStart = this.time;
    const wanted = Math.round(limit / this.timeStep) - this.steps;
    const count = Math.min(this.batch, wanted);
    let slot = 0;
    while (slot < count) {
      const change = this.step(slot);
      if (change === 'none') {
        // what came before in this batch is a step like any other: the next call finds the run at a stand
        if (slot === 0) {
          this.status = 'stalled';
          this.stall = 'rest';
        }
        break;
      }
      const loss = change === 'lost' ? Number.NaN : this.forward(slot + 1);
      if (!Number.isFinite(loss)) {
        // the last finite state is where the run ends
        this.kinks.dropAfter(this.timeOf(this.steps));
        this.status = 'diverged';
        break;
      }
      slot++;
      this.steps++;
      this.losses[slot] = loss;
      this.loss = loss;
    }
    const reached = this.timeOf(this.steps);
    // `reached` may lie before a time that an earlier, nearer limit has set
    this.time = this.status === 'running' && slot === wanted ? limit : Math.max(this.time, reached);
    this.kinks.clampTo(this.time);
  }

  stateAt(time: number, output: Float64Array, hidden: Float64Array, residuals?: Float64Array): number {
    const slot = this.slotAt(time);
    const { width, samples } = this;
    const weights = width * this.dataset.dimension;
    output.set(this.outputs.subarray(slot * width, (slot + 1) * width));
    hidden.set(this.hiddens.subarray(slot * weights, (slot + 1) * weights));
    residuals?.set(this.residuals.subarray(slot * samples, (slot + 1) * samples));
    return this.losses[slot]!;
  }

  lossAt(time: number): number {
    return this.losses[this.slotAt(time)]!;
  }

  private timeOf(step: number): number {
    return step * this.timeStep;
  }

  /** The state of the batch nearest to `time`. */
  private slotAt(time: number): number {
    const slot = Math.round(time / this.timeStep) - this.firstStep;
    return Math.max(0, Math.min(this.steps - this.firstStep, slot));
  }

  /** Makes the last state the first of a new batch. */
  private carryOver(): void {
    const slot = this.steps - this.firstStep;
    const { width, samples } = this;
    const weights = width * this.dataset.dimension;
    this.outputs.copyWithin(0, slot * width, (slot + 1) * width);
    this.hiddens.copyWithin(0, slot * weights, (slot + 1) * weights);
    this.residuals.copyWithin(0, slot * samples, (slot + 1) * samples);
    this.losses[0] = this.losses[slot]!;
    this.firstStep = this.steps;
  }

  /**
   * One step from the state in `slot`, whose residuals and pre-activations are known, into the next.
   * @returns whether anything changed; `lost` where a weight left the finite numbers
   */
  private step(slot: number): 'some' | 'none' | 'lost' {
    const { samples, dimension, inputs } = this.dataset;
    const { width, outputs, hiddens, residuals, preActivations, activeInputs, gradient } = this;
    const rate = this.timeStep / samples;
    const from = slot * width;
    const to = from + width;
    let moved = false;
    // stays 0 as long as every weight is finite
    let probe = 0;
    for (let j = 0; j < width; j++) {
      const outer = outputs[from + j]!;
      const source = (from + j) * dimension;
      const target = (to + j) * dimension;
      if (activeInputs[j] === 0) {
        outputs[to + j] = outer;
        hiddens.copyWithin(target, source, source + dimension);
        continue;
      }
      gradient.fill(0);
      let outerGradient = 0;
      for (let i = 0; i < samples; i++) {
        const preActivation = preActivations[j * samples + i]!;
        if (!(preActivation > 0)) continue;
        const residual = residuals[slot * samples + i]!;
        outerGradient += residual * preActivation;
        for (let k = 0; k < dimension; k++) gradient[k]! += residual * inputs[i * dimension + k]!;
      }
      const newOuter = outer + rate * outerGradient;
      outputs[to + j] = newOuter;
      probe += newOuter - newOuter;
      if (newOuter !== outer) moved = true;
      for (let k = 0; k < dimension; k++) {
        const weight = hiddens[source + k]!;
        const newWeight = weight + rate * outer * gradient[k]!;
        hiddens[target + k] = newWeight;
        probe += newWeight - newWeight;
        if (newWeight !== weight) moved = true;
      }
    }
    if (probe !== 0) return 'lost';
    return moved ? 'some' : 'none';
  }

  /** Residuals, pre-activations, kinks against the state before, and the loss of the state in `slot`. */
  private forward(slot: number): number {
    const { samples, dimension, inputs, labels } = this.dataset;
    const { width, outputs, hiddens, residuals, preActivations, activeInputs, kinks } = this;
    const time = this.timeOf(this.firstStep + slot);
    const first = slot * samples;
    residuals.set(labels, first);
    for (let j = 0; j < width; j++) {
      const outer = outputs[slot * width + j]!;
      const source = (slot * width + j) * dimension;
      if (slot > 0 && activeInputs[j] === 0) continue;
      activeInputs[j] = 0;
      for (let i = 0; i < samples; i++) {
        let preActivation = 0;
        for (let k = 0; k < dimension; k++)
          preActivation += hiddens[source + k]! * inputs[i * dimension + k]!;
        const active = preActivation > 0;
        if (active !== preActivations[j * samples + i]! > 0) {
          kinks.push(time, j, i, active ? Activity.On : Activity.Off);
        }
        preActivations[j * samples + i] = preActivation;
        if (active) {
          activeInputs[j]!++;
          residuals[first + i]! -= outer * preActivation;
        }
      }
    }
    let sum = 0;
    for (let at = first; at < first + samples; at++) sum += residuals[at]! * residuals[at]!;
    return sum / (2 * samples);
  }
}

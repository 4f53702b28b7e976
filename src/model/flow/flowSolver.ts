import { KinkList } from '../kinkList.ts';
import type { Dataset, Network } from '../problem.ts';
import type { Solver, Stall } from '../solver.ts';
import { FlowState } from './flowState.ts';
import { GradientNorm } from './gradientNorm.ts';
import { InputResiduals } from './inputResiduals.ts';
import { KinksAhead } from './kinksAhead.ts';
import { type MergedSamples, mergeSamples } from './mergedSamples.ts';
import { MotionStore } from './motionStore.ts';
import { NeuronPath } from './neuronPath.ts';
import { PathWalk } from './pathWalk.ts';
import { PatternGroups } from './patternGroups.ts';
import { PatternSums } from './patternSums.ts';
import { ResidualSweep, type StepParts } from './residualSweep.ts';
import { RunEnd } from './runEnd.ts';
import { StepAttempt } from './stepAttempt.ts';
import { StepControl } from './stepControl.ts';
import { StepPaths } from './stepPaths.ts';
import { StepReader } from './stepReader.ts';
import { Waveform } from './waveform.ts';
import { WaveformNewton } from './waveformNewton.ts';

export interface FlowOptions {
  /** relative error asked for of every neuron's weights, at the end of a run; 1e-6 unless given */
  readonly tolerance?: number;
}

/**
 * Errors of single steps add up over a run, grow near saddles, and delay a kink by more the more slowly its boundary is
 * met: each is held to this share of what is asked for.
 */
const SHARE_OF_TOLERANCE = 0.045;
/** A release found so much later by a cubic than by the step's quadratic, relative to 1 + t, is to be at a step's end. */
const MOST_RELEASE_DELAY = 5e-7;
/** So near to the ends of a step, in parts of it, the cubic is good enough. */
const AT_ENDS = 0.02;
/** Attempts at one step before the run counts as one that cannot go on. */
const MOST_ATTEMPTS = 60;
/** A step ends at a nearer kink at most so often: in a stiff step a kink may move with its end. */
const MOST_LANDINGS = 6;
/** After so many attempts at one step it shrinks faster: stiff problems of mixed sizes may need steps of 1e-12 to begin with. */
const PATIENT_ATTEMPTS = 12;
const IMPATIENT_SHRINKAGE = 0.1;
/** Kinks that change a gradient's slope by more than this many tolerances, over a step, ask for the kernel anew. */
const JUMPED = 100;

/**
 * Gradient flow of `network` on `dataset`: in a step the residuals are a quadratic in time, under which
 * every neuron moves by boosts in closed form, with its own kinks; the quadratic solves the equations of the Radau IIA
 * method, n unknowns a node however wide the network. The network is copied.
 */
export function createFlowSolver(dataset: Dataset, network: Network, options: FlowOptions = {}): Solver {
  return new FlowSolver(dataset, network, SHARE_OF_TOLERANCE * (options.tolerance ?? 1e-6));
}

class FlowSolver implements Solver {
  readonly width: number;
  readonly dimension: number;
  readonly samples: number;
  readonly timeStep = 0;
  time = 0;
  stepStart = 0;
  loss: number;
  steps = 0;
  rejected = 0;
  status: Solver['status'] = 'running';
  stall: Solver['stall'] = null;

  private readonly merged: MergedSamples;
  private readonly inputResiduals: InputResiduals;
  private readonly parts: StepParts;
  private readonly reader: StepReader;
  private readonly newton: WaveformNewton;
  private readonly control: StepControl;
  private readonly attempt: StepAttempt;
  private readonly runEnd: RunEnd;
  private readonly kinksAhead = new KinksAhead();
  private readonly kinkList = new KinkList();
  private kinksListed = true;
  /** the state still stands at `stepStart`: the last step is yet to be committed */
  private pending = false;
  /** a neuron kinked in the step last committed */
  private kinked = false;
  private lastStep = 0;
  private nextStep: number;
  private readonly residuals: Float64Array;

  constructor(dataset: Dataset, network: Network, tolerance: number) {
    this.width = network.width;
    this.dimension = dataset.dimension;
    this.samples = dataset.samples;
    this.merged = mergeSamples(dataset);
    this.inputResiduals = new InputResiduals(this.merged, dataset);
    const state = new FlowState(this.merged, network);
    const groups = new PatternGroups(state);
    const waveform = new Waveform(state.samples, state.divisor);
    const path = new NeuronPath(state, waveform);
    this.parts = {
      state,
      groups,
      waveform,
      motions: new MotionStore(state, groups, waveform),
      sums: new PatternSums(state),
      paths: new StepPaths(state.width),
      walk: new PathWalk(path, state, waveform),
    };
    this.reader = new StepReader(this.parts, path);
    this.newton = new WaveformNewton(state, groups);
    this.control = new StepControl(tolerance);
    this.residuals = new Float64Array(state.samples);
    state.residuals(this.residuals);
    this.loss = this.lossOf(this.residuals);
    const sweep = new ResidualSweep(this.parts);
    const start = this.residuals.slice();
    const norm = new GradientNorm(state, groups);
    this.attempt = new StepAttempt(start, state, tolerance, sweep, this.newton, norm);
    this.runEnd = new RunEnd(state, groups, norm, this.attempt);
    this.nextStep = this.control.first(state.outputBound(), this.attempt.pull);
    if (!Number.isFinite(this.loss)) this.status = 'diverged';
  }

  get kinks(): KinkList {
    if (!this.kinksListed) {
      this.parts.paths.writeTo(this.kinkList, this.merged, this.stepStart, this.time);
      this.kinksListed = true;
    }
    return this.kinkList;
  }

  advance(limit: number, horizon = limit): void {
    if (this.status !== 'running' || !(limit > this.time)) return;
    this.commit();
    const stall = this.runEnd.before(this, horizon - this.time, this.kinked);
    if (stall !== null) {
      this.end(stall);
      return;
    }
    const left = limit - this.time;
    let step = Math.min(this.nextStep, left);
    // two even steps rather than a long one and a sliver
    if (step < left && step > left / 2) step = left / 2;
    let wanted = this.nextStep;
    const forecast = this.kinksAhead.affordable(this.time, step, this.control.affordableAtKinks);
    let landing = forecast < step;
    let landings = 0;
    let startFormed = false;
    step = forecast;
    for (let attempt = 0; attempt < MOST_ATTEMPTS && this.time + step > this.time; attempt++) {
      const failure = this.attempt.run(step);
      const { error } = this.attempt;
      const shorterLeap =
        failure === null ? this.runEnd.shorterLeap(step, this.lastStep, this.parts.paths.kinks > 0) : 0;
      if (shorterLeap > 0) {
        step = shorterLeap;
        wanted = step;
        continue;
      }
      const late = failure === null && landings === 0 ? this.lateRelease(step) : 0;
      if (late > 0) {
        this.rejected++;
        landing = true;
        landings++;
        step = late;
        continue;
      }
      if (failure === null) {
        const following = this.control.next(step, error, this.attempt.pull);
        // a step cut short for another reason than its error says little about the next one
        this.nextStep = landing || step < wanted ? Math.max(wanted, following) : following;
        this.accept(step, step === left ? limit : this.time + step);
        return;
      }
      this.rejected++;
      // The last step's motion has told them with the rounding of its length; a short step starts from what stands.
      if (failure.reason === 'divergence' && !startFormed) {
        this.parts.state.residuals(this.attempt.start);
        startFormed = true;
      }
      if (this.runEnd.branches(failure, step, this.time)) {
        this.end('branching');
        return;
      }
      const retry = this.control.retry(step, failure, error);
      const shorter = attempt < PATIENT_ATTEMPTS ? retry : Math.min(retry, IMPATIENT_SHRINKAGE * step);
      // again and again only where kinks are all that is wrong: else the landing has not helped
      const kinksAlone = failure.reason === 'error' && this.attempt.smoothError <= this.control.tolerance;
      if (
        (kinksAlone && landings < MOST_LANDINGS) ||
        (!landing && (failure.reason === 'error' || failure.reason === 'divergence'))
      ) {
        this.kinksAhead.read(this.parts.paths, this.time, step);
        const kink = this.kinksAhead.affordable(this.time, step, this.control.affordableAtKinks);
        if (kink < 0.999 * step && kink > 0.02 * shorter) {
          // the kink is what a polynomial cannot follow: end the step there, and keep the length for the next
          if (!landing && failure.reason === 'error') wanted = kinksAlone ? step : Math.max(shorter, kink);
          landing = true;
          landings++;
          step = kink;
          continue;
        }
      }
      step = shorter;
      wanted = shorter;
    }
    this.end('no-step');
  }

  stateAt(time: number, output: Float64Array, hidden: Float64Array, residuals?: Float64Array): number {
    if (this.pending) {
      this.reader.stateAt(this.fraction(time), output, hidden);
    } else {
      output.set(this.parts.state.output);
      hidden.set(this.parts.state.hidden);
    }
    const loss = this.lossAt(time);
    if (residuals !== undefined) {
      this.inputResiduals.spread(this.isInside(time) ? this.residuals : this.attempt.start, residuals);
    }
    return loss;
  }

  lossAt(time: number): number {
    if (!this.isInside(time)) return this.loss;
    this.reader.residualsAt(this.fraction(time), this.residuals);
    return this.lossOf(this.residuals);
  }

  /** Whether `time` is before the end of the last step, whose residuals are those that the next attempt starts from. */
  private isInside(time: number): boolean {
    return this.pending && time < this.time;
  }

  private fraction(time: number): number {
    return time >= this.time ? 1 : Math.max(0, (time - this.stepStart) / this.lastStep);
  }

  private lossOf(residuals: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < residuals.length; i++) sum += residuals[i]! * residuals[i]!;
    return sum / (2 * this.merged.divisor) + this.merged.lossFloor;
  }

  /** Moves the state to the end of the last step. */
  private commit(): void {
    this.stepStart = this.time;
    this.kinkList.clear();
    this.kinksListed = true;
    if (!this.pending) return;
    this.pending = false;
    this.kinked = this.parts.paths.kinks > 0;
    const jumped = this.parts.paths.jump * this.lastStep > JUMPED * this.control.tolerance;
    this.reader.commit();
    this.newton.stateChanged(this.attempt.rate, jumped);
  }

  private accept(step: number, time: number): void {
    this.attempt.accept(step);
    this.lastStep = step;
    this.time = time;
    this.loss = this.lossOf(this.attempt.start);
    this.steps++;
    this.pending = true;
    this.kinksListed = false;
  }

  /**
   * The length of the step that ends at a release in the midst of the step just tried, where the quadratic is too far from
   * the residuals to tell its time; 0 for none.
   */
  private lateRelease(step: number): number {
    const { release, releaseDelay } = this.parts.paths;
    if (!(Math.abs(releaseDelay) * step > MOST_RELEASE_DELAY * (1 + this.time))) return 0;
    const share = release + releaseDelay + Math.abs(releaseDelay);
    return share > AT_ENDS && share < 1 - AT_ENDS ? share * step : 0;
  }

  private end(stall: Stall): void {
    this.parts.paths.clear();
    this.status = 'stalled';
    this.stall = stall;
  }
}

import { Activity, type Dataset } from '../problem.ts';
import { halfAngle, rapidityOfGain } from './aberration.ts';
import type { YardstickMotion } from './yardstickMotion.ts';

/** A cosine this small is rounding: the boost leaves alpha . x_i as it is. */
const ORTHOGONAL = 1e-14;

/**
 * Finds the next crossing of a yardstick in O(n). Under a boost along f the component c of alpha along f only grows,
 * and alpha . x_i changes by f . x_i times that growth: the next input crossed is the one of the least quotient, and
 * only for that one a rapidity is solved for.
 */
export class CrossingSearch {
  /** the input found by `next` */
  sample = 0;
  private gain = 0;
  private readonly dataset: Dataset;
  /** n x n, x_i . x_l */
  private readonly gram: Float64Array;
  /** n, |x_i| */
  private readonly lengths: Float64Array;
  /** n, alpha . x_i / |alpha| */
  private readonly preActivations: Float64Array;
  /** n, f . x_i */
  private readonly slopes: Float64Array;
  /** n, gamma_I . x_i */
  private readonly forces: Float64Array;
  /** n, the factors that `forces` was made with */
  private readonly factors: Float64Array;

  /** @param gram of the data (`gramMatrixInPieces`) */
  constructor(dataset: Dataset, gram: Float64Array) {
    const { samples } = dataset;
    this.dataset = dataset;
    this.gram = gram;
    this.lengths = Float64Array.from({ length: samples }, (_, i) => Math.sqrt(this.gram[i * samples + i]!));
    this.preActivations = new Float64Array(samples);
    this.slopes = new Float64Array(samples);
    this.forces = new Float64Array(samples);
    this.factors = new Float64Array(samples);
  }

  /** Follows `motion` from t = 0. */
  start(motion: YardstickMotion): void {
    const { samples, dimension, inputs } = this.dataset;
    for (let i = 0; i < samples; i++) {
      this.preActivations[i] = motion.preActivation(i);
      let force = 0;
      for (let k = 0; k < dimension; k++) force += motion.force[k]! * inputs[i * dimension + k]!;
      this.forces[i] = force;
      this.factors[i] = motion.factors[i]!;
    }
    this.turn(motion);
  }

  /** Rapidity from here to the next crossing, Infinity where there is none; sets `sample`. */
  next(motion: YardstickMotion): number {
    if (motion.speed === 0) return Infinity;
    const { preActivations, slopes, lengths } = this;
    const { activities } = motion;
    let gain = Infinity;
    for (let i = 0; i < slopes.length; i++) {
      const activity = activities[i]!;
      if (activity === Activity.Slide) continue;
      const slope = slopes[i]!;
      const away = activity === Activity.On ? slope >= 0 : slope <= 0;
      if (away || Math.abs(slope) <= ORTHOGONAL * lengths[i]!) continue;
      const own = -preActivations[i]! / slope;
      if (own >= gain) continue;
      gain = own;
      this.sample = i;
    }
    // rounding may have put it just beyond its boundary
    this.gain = Math.max(0, gain);
    if (gain === Infinity) return Infinity;
    return rapidityOfGain(halfAngle(motion.direction, motion.axis).cos2, this.gain);
  }

  /** Moves to the crossing found last, over which the log-norm grew by `growth`. */
  move(growth: number): void {
    const { preActivations, slopes, gain } = this;
    const shrink = Math.exp(-growth);
    for (let i = 0; i < slopes.length; i++) {
      preActivations[i] = (preActivations[i]! + slopes[i]! * gain) * shrink;
    }
    preActivations[this.sample] = 0;
  }

  /**
   * The least |cosine| between alpha and an input that it crosses neither at the start nor at the end of the present stage;
   * Infinity where there is none.
   * @param previous the input crossed at its start, -1 at t = 0
   */
  clearance(previous: number): number {
    const { preActivations, lengths, sample } = this;
    let least = Infinity;
    for (let i = 0; i < preActivations.length; i++) {
      if (i === sample || i === previous) continue;
      const cosine = Math.abs(preActivations[i]!) / lengths[i]!;
      if (cosine < least) least = cosine;
    }
    return least;
  }

  /** Rounding put it on a boundary that it turns out to graze: not found again before the pattern changes. */
  graze(): void {
    this.slopes[this.sample] = 0;
  }

  /** Takes over the new pattern after a crossing; `changed` are the inputs whose factor may have changed. */
  update(motion: YardstickMotion, changed: readonly number[]): void {
    const { forces, factors, gram, preActivations } = this;
    const { samples } = this.dataset;
    for (const l of changed) {
      preActivations[l] = 0;
      const share = (motion.factors[l]! - factors[l]!) / samples;
      factors[l] = motion.factors[l]!;
      if (share === 0) continue;
      for (let i = 0; i < samples; i++) forces[i]! += share * gram[l * samples + i]!;
    }
    this.turn(motion);
  }

  private turn(motion: YardstickMotion): void {
    const { slopes, forces } = this;
    const { speed } = motion;
    const scale = speed === 0 ? 0 : motion.sign / speed;
    for (let i = 0; i < slopes.length; i++) slopes[i] = scale * forces[i]!;
  }
}

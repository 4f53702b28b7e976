import { norm } from '../measures/angles.ts';
import { Activity, type Dataset } from '../problem.ts';
import { dot } from '../schemes/vectors.ts';
import { boostDirection } from './aberration.ts';
import { isInside, settleFactors } from './slidingFactors.ts';

/** Below this share of what its inputs could add up to, g is what rounding left of a sum that vanishes. */
const VANISHED = 1e-13;

/**
 * One yardstick on its way: d alpha/dt = s |alpha| gamma_{I_+(alpha)} (the paper's yardstick trajectories), the flow of
 * a balanced neuron with the residuals frozen at the labels. Between crossings alpha is boosted along s gamma_I with
 * rapidity |gamma_I| t. The object moves one neuron at a time; all of its arrays are overwritten by `start`.
 */
export class YardstickMotion {
  time = 0;
  /** ln |alpha|; -Infinity for a neuron of norm 0 */
  logNorm = 0;
  /** |gamma_I|: rapidity per flow time */
  speed = 0;
  /** alpha/|alpha| (d) */
  readonly direction: Float64Array;
  /** s gamma_I/|gamma_I| (d), zero where nothing moves */
  readonly axis: Float64Array;
  /** gamma_I, with the factors of inputs slid on (d) */
  readonly force: Float64Array;
  /** n, the present `Activity` on each input */
  readonly activities: Uint8Array;
  /** n: what each input contributes to gamma_I: y_i on, 0 off, between them sliding */
  readonly factors: Float64Array;
  /** s_j */
  sign: 1 | -1 = 1;
  /** indices of the inputs slid on, and an orthonormal basis of them */
  private slidOn: number[] = [];
  private walls: Float64Array[] = [];
  private readonly dataset: Dataset;
  private readonly rows: readonly Float64Array[];
  /** the largest |y_i| |x_i| / n */
  private readonly largestTerm: number;

  constructor(dataset: Dataset) {
    const { dimension, samples, inputs, labels } = dataset;
    this.dataset = dataset;
    this.direction = new Float64Array(dimension);
    this.axis = new Float64Array(dimension);
    this.force = new Float64Array(dimension);
    this.activities = new Uint8Array(samples);
    this.factors = new Float64Array(samples);
    this.rows = Array.from({ length: samples }, (_, i) =>
      inputs.subarray(i * dimension, (i + 1) * dimension),
    );
    this.largestTerm = this.rows.reduce(
      (largest, row, i) => Math.max(largest, (Math.abs(labels[i]!) * norm(row)) / samples),
      0,
    );
  }

  /**
   * Puts the yardstick of a neuron at t = 0.
   * @param hidden its weights, from `at` on
   * @param sign s_j
   */
  start(hidden: Float64Array, at: number, sign: 1 | -1): void {
    const { direction, force, activities, factors } = this;
    const { samples, labels } = this.dataset;
    this.time = 0;
    this.sign = sign;
    this.slidOn = [];
    this.walls = [];
    const length = norm(hidden, at, direction.length);
    this.logNorm = Math.log(length);
    for (let k = 0; k < direction.length; k++) direction[k] = length > 0 ? hidden[at + k]! / length : 0;
    force.fill(0);
    for (let i = 0; i < samples; i++) {
      const active = this.preActivation(i) > 0;
      activities[i] = active ? Activity.On : Activity.Off;
      factors[i] = active ? labels[i]! : 0;
      if (active) this.addInput(i, labels[i]! / samples);
    }
    this.turnAxis();
  }

  /** alpha . x_i / |alpha| */
  preActivation(i: number): number {
    return dot(this.direction, this.rows[i]!);
  }

  /** Moves on to `time` under the present pattern. @returns the growth of the log-norm */
  advanceTo(time: number): number {
    const rapidity = this.speed * (time - this.time);
    this.time = time;
    if (rapidity === 0) return 0;
    const growth = boostDirection(this.direction, this.axis, rapidity);
    this.logNorm += growth;
    this.keepOnWalls();
    return growth;
  }

  /**
   * The yardstick stands on the boundary of input `i` and goes over it, or stays on it.
   * @param changed receives the inputs whose factor may have changed, `i` first; then those slid on before
   */
  cross(i: number, changed: number[]): void {
    changed.length = 0;
    changed.push(i, ...this.slidOn);
    if (this.slidOn.length > 0 || !this.goesOver(i)) this.settle(changed);
    this.turnAxis();
    if (this.slidOn.length > 0 || this.walls.length > 0) {
      this.walls = [];
      for (const l of this.slidOn) this.addWall(l);
      this.keepOnWalls();
    }
  }

  /** Toggles input `i`, the usual case. @returns false, with nothing changed, where the other side pushes it back */
  private goesOver(i: number): boolean {
    const { activities, force, sign } = this;
    const on = activities[i] !== Activity.On;
    const before = this.factors[i]!;
    this.setFactor(i, on ? this.dataset.labels[i]! : 0);
    const velocity = sign * dot(force, this.rows[i]!);
    if (sign * this.dataset.labels[i]! < 0 && (on ? velocity < 0 : velocity > 0)) {
      this.setFactor(i, before);
      return false;
    }
    activities[i] = on ? Activity.On : Activity.Off;
    return true;
  }

  private addWall(l: number): void {
    const wall = this.rows[l]!.slice();
    const length = norm(wall);
    removeComponents(wall, this.walls);
    removeComponents(wall, this.walls);
    const rest = norm(wall);
    if (rest <= VANISHED * length) return;
    this.walls.push(wall.map((x) => x / rest));
  }

  /** Takes off what rounding added to the boundaries slid on: where the norm falls, it would grow. */
  private keepOnWalls(): void {
    if (this.walls.length === 0) return;
    const { direction } = this;
    removeComponents(direction, this.walls);
    const length = norm(direction);
    for (let k = 0; k < direction.length; k++) direction[k]! /= length;
  }

  /** Finds which of the inputs that it stands on are left, and to which side. */
  private settle(boundary: readonly number[]): void {
    const { activities, factors, dataset, rows, force, sign } = this;
    const attracting = boundary.filter((l) => sign * dataset.labels[l]! < 0);
    // from an input that pushes away on both sides, or is not felt, it goes to the other side
    if (attracting.length < boundary.length) this.goesOver(boundary[0]!);
    const present = Float64Array.from(attracting, (l) => factors[l]!);
    const ends = Float64Array.from(attracting, (l) => dataset.labels[l]!);
    settleFactors(
      force,
      present,
      ends,
      attracting.map((l) => rows[l]!),
      dataset.samples,
    );
    this.slidOn = [];
    attracting.forEach((l, index) => {
      const end = ends[index]!;
      const factor = present[index]!;
      const sliding = isInside(factor, end);
      const on = factor / end > 0.5;
      activities[l] = sliding ? Activity.Slide : on ? Activity.On : Activity.Off;
      factors[l] = sliding ? factor : on ? end : 0;
      if (sliding) this.slidOn.push(l);
    });
  }

  private setFactor(i: number, factor: number): void {
    this.addInput(i, (factor - this.factors[i]!) / this.dataset.samples);
    this.factors[i] = factor;
  }

  private addInput(i: number, share: number): void {
    const { force } = this;
    const row = this.rows[i]!;
    for (let k = 0; k < force.length; k++) force[k]! += share * row[k]!;
  }

  private turnAxis(): void {
    const { force, axis } = this;
    const length = Math.sqrt(dot(force, force));
    this.speed = length > VANISHED * this.largestTerm ? length : 0;
    for (let k = 0; k < axis.length; k++) axis[k] = this.speed === 0 ? 0 : (this.sign * force[k]!) / length;
  }
}

/** Subtracts from `vector` its components along the orthonormal `basis`, in place. */
function removeComponents(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (const unit of basis) {
    const component = dot(vector, unit);
    for (let k = 0; k < vector.length; k++) vector[k]! -= component * unit[k]!;
  }
}

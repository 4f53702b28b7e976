import { Activity, type Dataset } from '../problem.ts';
import { dot } from '../schemes/vectors.ts';

/** An input whose part free of the others slid on is smaller than this, squared and relative, is theirs. */
const DEPENDENT = 1e-13;

/** (1/n) sum_{i in I} weights_i x_i for the patterns of a data set, as a neuron feels it. */
export class PatternForce {
  private readonly dataset: Dataset;

  constructor(dataset: Dataset) {
    this.dataset = dataset;
  }

  /**
   * Of the inputs that the pattern is on; of a neuron that slides, what is left of it beside the inputs slid on. Written
   * into `into` (d).
   * @param pattern `Activity` on n inputs
   * @param weights n
   */
  of(pattern: Uint8Array, weights: Float64Array, into: Float64Array): Float64Array {
    const { samples, dimension, inputs } = this.dataset;
    into.fill(0);
    let sliding = false;
    for (let i = 0; i < samples; i++) {
      const activity = pattern[i]!;
      if (activity === Activity.Slide) sliding = true;
      if (activity !== Activity.On) continue;
      const share = weights[i]! / samples;
      for (let k = 0, from = i * dimension; k < dimension; k++) into[k]! += share * inputs[from + k]!;
    }
    if (sliding) this.project(pattern, into);
    return into;
  }

  /** Takes off the part in the span of the inputs slid on, by Gram and Schmidt. */
  private project(pattern: Uint8Array, into: Float64Array): void {
    const { samples, dimension, inputs } = this.dataset;
    const basis: Float64Array[] = [];
    for (let i = 0; i < samples; i++) {
      if (pattern[i] !== Activity.Slide) continue;
      const free = inputs.slice(i * dimension, (i + 1) * dimension);
      const square = dot(free, free);
      // twice: once leaves what cancellation has left
      for (let round = 0; round < 2; round++) for (const unit of basis) takeOff(free, unit);
      const left = dot(free, free);
      if (!(left > DEPENDENT * square)) continue;
      const length = Math.sqrt(left);
      basis.push(free.map((value) => value / length));
    }
    for (const unit of basis) takeOff(into, unit);
  }
}

/** Takes the part along a unit vector off a vector, in place. */
function takeOff(vector: Float64Array, unit: Float64Array): void {
  const along = dot(vector, unit);
  for (let k = 0; k < vector.length; k++) vector[k]! -= along * unit[k]!;
}

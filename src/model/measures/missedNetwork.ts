import type { Network } from '../problem.ts';
import { norm } from './angles.ts';

/** y - h as a network: the neurons as directions and weights, then the teacher's with their weights turned. */
export class MissedNetwork {
  readonly dimension: number;
  /** first `count`: the weight a_k |w_k| of each neuron that has one */
  readonly weights: Float64Array;
  /** their directions, rows of d */
  readonly units: Float64Array;
  private readonly teacher: Network;

  constructor(teacher: Network, width: number) {
    this.teacher = teacher;
    this.dimension = teacher.dimension;
    this.weights = new Float64Array(width + teacher.width);
    this.units = new Float64Array((width + teacher.width) * teacher.dimension);
  }

  /** Takes a network in; what has no weight is left out. @returns the number of neurons */
  take(output: Float64Array, hidden: Float64Array): number {
    const count = this.append(output, hidden, 1, 0);
    return this.append(this.teacher.output, this.teacher.hidden, -1, count);
  }

  private append(output: Float64Array, hidden: Float64Array, sign: number, from: number): number {
    const { dimension, weights, units } = this;
    let count = from;
    for (let j = 0; j < output.length; j++) {
      const length = norm(hidden, j * dimension, dimension);
      const weight = sign * output[j]! * length;
      if (weight === 0) continue;
      weights[count] = weight;
      for (let k = 0; k < dimension; k++) units[count * dimension + k] = hidden[j * dimension + k]! / length;
      count++;
    }
    return count;
  }
}

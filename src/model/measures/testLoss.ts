import type { Network } from '../problem.ts';
import { Purpose, RandomStream } from '../random.ts';

/** How many fresh inputs a test loss is taken over: it then is within about a tenth of its expectation. */
export const TEST_INPUTS = 256;

/** The loss (1/2T) sum (y - h(x))^2 on T fresh inputs x ~ N(0, I), labelled by the teacher network. */
export class TestLoss {
  /** floating point operations of one `measure`, roughly */
  readonly flops: number;
  private readonly width: number;
  private readonly dimension: number;
  /** d x T: coordinate by coordinate, so that the inner loop runs along the inputs */
  private readonly inputs: Float64Array;
  private readonly labels: Float64Array;
  private readonly residuals = new Float64Array(TEST_INPUTS);
  private readonly preActivations = new Float64Array(TEST_INPUTS);

  /**
   * @param teacher gives the labels
   * @param seed data seed: with it the fresh inputs are the same in every frame and on every machine
   * @param width of the networks to measure
   */
  constructor(teacher: Network, seed: number, width: number) {
    const { dimension } = teacher;
    this.width = width;
    this.dimension = dimension;
    this.flops = width * TEST_INPUTS * (2 * dimension + 2);
    this.inputs = new Float64Array(dimension * TEST_INPUTS);
    for (let i = 0; i < TEST_INPUTS; i++) {
      const stream = new RandomStream(seed, Purpose.TestInput, i);
      for (let k = 0; k < dimension; k++) this.inputs[k * TEST_INPUTS + i] = stream.normal();
    }
    this.labels = new Float64Array(TEST_INPUTS);
    this.subtract(this.labels, teacher.width, teacher.output, teacher.hidden);
    for (let i = 0; i < TEST_INPUTS; i++) this.labels[i] = -this.labels[i]!;
  }

  /** Test loss of the network `output` (m), `hidden` (m x d). */
  measure(output: Float64Array, hidden: Float64Array): number {
    const { residuals } = this;
    residuals.set(this.labels);
    this.subtract(residuals, this.width, output, hidden);
    let sum = 0;
    for (let i = 0; i < TEST_INPUTS; i++) sum += residuals[i]! * residuals[i]!;
    return sum / (2 * TEST_INPUTS);
  }

  /** Subtracts h(x) of a network from `values` (T). */
  private subtract(values: Float64Array, width: number, output: Float64Array, hidden: Float64Array): void {
    const { dimension, inputs, preActivations } = this;
    for (let j = 0; j < width; j++) {
      const first = hidden[j * dimension]!;
      for (let i = 0; i < TEST_INPUTS; i++) preActivations[i] = first * inputs[i]!;
      for (let k = 1; k < dimension; k++) {
        const weight = hidden[j * dimension + k]!;
        const offset = k * TEST_INPUTS;
        for (let i = 0; i < TEST_INPUTS; i++) preActivations[i]! += weight * inputs[offset + i]!;
      }
      const outer = output[j]!;
      for (let i = 0; i < TEST_INPUTS; i++) {
        const value = preActivations[i]!;
        if (value > 0) values[i]! -= outer * value;
      }
    }
  }
}

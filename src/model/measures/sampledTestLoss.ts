import type { Network } from '../problem.ts';
import { Purpose, RandomStream } from '../random.ts';

/** How many fresh inputs the paper takes; a multiple of 4. */
export const TEST_INPUTS = 64;

/**
 * The loss (1/2T) sum (y - h(x))^2 on T fresh inputs x ~ N(0, I), labelled by the teacher network: the test loss as the
 * paper takes it (section 8). Its expectation is that of `testLoss.ts`; these few inputs miss it by a fifth as a rule.
 * Where the inputs carry the constant coordinate of a bias, so do these.
 */
export class SampledTestLoss {
  /** floating point operations of one `measure`, roughly */
  readonly flops: number;
  private readonly width: number;
  private readonly dimension: number;
  /** T x d */
  private readonly inputs: Float64Array;
  private readonly labels: Float64Array;
  private readonly predictions = new Float64Array(TEST_INPUTS);

  /**
   * @param teacher gives the labels
   * @param seed data seed: with it the fresh inputs are the same in every frame and on every machine
   * @param width of the networks to measure
   * @param bias the last coordinate of every input is 1
   */
  constructor(teacher: Network, seed: number, width: number, bias = false) {
    const { dimension } = teacher;
    this.width = width;
    this.dimension = dimension;
    this.flops = width * TEST_INPUTS * (2 * dimension + 3);
    this.inputs = new Float64Array(TEST_INPUTS * dimension);
    for (let i = 0; i < TEST_INPUTS; i++) {
      const stream = new RandomStream(seed, Purpose.TestInput, i);
      for (let k = 0; k < dimension; k++) this.inputs[i * dimension + k] = stream.normal();
      if (bias) this.inputs[(i + 1) * dimension - 1] = 1;
    }
    this.labels = new Float64Array(TEST_INPUTS);
    predict(teacher.width, dimension, teacher.output, teacher.hidden, this.inputs, this.labels);
  }

  /** Test loss of the network `output` (m), `hidden` (m x d). */
  measure(output: Float64Array, hidden: Float64Array): number {
    const { predictions, labels } = this;
    predict(this.width, this.dimension, output, hidden, this.inputs, predictions);
    let sum = 0;
    for (let i = 0; i < TEST_INPUTS; i++) {
      const residual = labels[i]! - predictions[i]!;
      sum += residual * residual;
    }
    return sum / (2 * TEST_INPUTS);
  }
}

/**
 * Writes h(x) at every row of `inputs`, four rows at a time so that each weight is read once for four sums that do not
 * wait for each other. 2 relu(p) = p + |p| spares a branch that half of the fresh inputs would mispredict.
 */
function predict(
  width: number,
  dimension: number,
  output: Float64Array,
  hidden: Float64Array,
  inputs: Float64Array,
  predictions: Float64Array,
): void {
  for (let i = 0; i < predictions.length; i += 4) {
    const row0 = i * dimension;
    const row1 = row0 + dimension;
    const row2 = row1 + dimension;
    const row3 = row2 + dimension;
    let twice0 = 0;
    let twice1 = 0;
    let twice2 = 0;
    let twice3 = 0;
    for (let j = 0; j < width; j++) {
      let p0 = 0;
      let p1 = 0;
      let p2 = 0;
      let p3 = 0;
      for (let k = 0; k < dimension; k++) {
        const weight = hidden[j * dimension + k]!;
        p0 += weight * inputs[row0 + k]!;
        p1 += weight * inputs[row1 + k]!;
        p2 += weight * inputs[row2 + k]!;
        p3 += weight * inputs[row3 + k]!;
      }
      const outer = output[j]!;
      twice0 += outer * (p0 + Math.abs(p0));
      twice1 += outer * (p1 + Math.abs(p1));
      twice2 += outer * (p2 + Math.abs(p2));
      twice3 += outer * (p3 + Math.abs(p3));
    }
    predictions[i] = twice0 / 2;
    predictions[i + 1] = twice1 / 2;
    predictions[i + 2] = twice2 / 2;
    predictions[i + 3] = twice3 / 2;
  }
}

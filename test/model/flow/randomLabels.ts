import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { Activity, type Dataset, type Network } from '../../../src/model/problem.ts';
import { integratePlainly } from './plainIntegrator.ts';
import { randomStream } from './randomNumbers.ts';

export const RANDOM_PROBLEMS = 200;
const TIMES = [1, 4, 10];
/** A thousandth of what the runs are held to. */
const TOLERANCE = 1e-8;
/** Significant digits that are kept. */
const DIGITS = 10;

/** What a plain Runge-Kutta method makes of a problem. */
export interface PlainRun {
  readonly states: readonly {
    readonly time: number;
    /** m */
    readonly output: readonly number[];
    /** m rows of d */
    readonly hidden: readonly (readonly number[])[];
  }[];
  /** how often a neuron began to slide */
  readonly slides: number;
}

/** Inputs and labels of normal numbers: up to ten inputs in two to four dimensions, up to twenty neurons. */
export function randomProblem(seed: number): { dataset: Dataset; network: Network } {
  const random = randomStream(7_000 + seed);
  const between = (least: number, most: number) =>
    least + Math.floor(((most - least + 1) * (random() + 1)) / 2);
  const [dimension, samples, width] = [between(2, 4), between(2, 10), between(1, 20)];
  // a sum of four is near enough to a normal number
  const normal = () => Math.sqrt(3 / 4) * (random() + random() + random() + random());
  const inputs = Float64Array.from({ length: samples * dimension }, normal);
  const labels = Float64Array.from({ length: samples }, normal);
  return {
    dataset: { dimension, samples, inputs, labels, teacher: null },
    network: balancedInitialisation(width, dimension, 10 ** (-1 + 1.5 * random()), seed),
  };
}

/** Takes a second for a hard problem. */
export function plainRun(seed: number): PlainRun {
  const { dataset, network } = randomProblem(seed);
  const d = dataset.dimension;
  const { states, kinks } = integratePlainly(dataset, network, TIMES, TOLERANCE);
  const rounded = (numbers: Float64Array) => Array.from(numbers, (x) => Number(x.toPrecision(DIGITS)));
  return {
    states: states.map(({ time, output, hidden }) => ({
      time,
      output: rounded(output),
      hidden: Array.from(output, (_, j) => rounded(hidden.subarray(j * d, (j + 1) * d))),
    })),
    slides: kinks.filter(({ activity }) => activity === Activity.Slide).length,
  };
}

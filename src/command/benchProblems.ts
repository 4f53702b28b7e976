/** Made problems of the benchmark: each grows, or slides more, with one number. */
import { balancedInitialisation } from '../model/initialisation.ts';
import type { Dataset, Network } from '../model/problem.ts';
import { Purpose, RandomStream } from '../model/random.ts';

/** Rows of inputs with their labels, of no teacher. */
function dataset(dimension: number, rows: readonly number[][], labels: readonly number[]): Dataset {
  const inputs = Float64Array.from(rows.flat());
  return { dimension, samples: rows.length, inputs, labels: Float64Array.from(labels), teacher: null };
}

/**
 * Inputs ~ N(0, I_5), labels linear in them with noise of deviation 0.5: no teacher neuron, so that most neurons come to
 * slide. The kind of `noisy-20` and `noisy-80` of the benchmark's folder; smaller n are the beginning of larger ones.
 * @param seed of data and network, uint32
 */
export function noisyProblem(samples: number, seed: number): [Dataset, Network] {
  const dimension = 5;
  const rows: number[][] = [];
  const labels: number[] = [];
  for (let i = 0; i < samples; i++) {
    const stream = new RandomStream(seed, Purpose.Input, i);
    const row = Array.from({ length: dimension }, () => stream.normal());
    rows.push(row);
    labels.push(row[0]! + 0.5 * stream.normal());
  }
  return [dataset(dimension, rows, labels), balancedInitialisation(300, dimension, 1e-3, seed)];
}

/** Parts of the sliding problem, each with coordinates, inputs and neurons of its own. */
export const SLIDING_BLOCKS = 4;
const BLOCK_DIMENSION = 5;
const BLOCK_SAMPLES = 7;
const BLOCK_WIDTH = 75;
/** inputs of a block, on its first axes, whose boundaries may be slid on */
const AXES = 2;
/** Enough below 0 that the others never pull as strongly as this one pushes. */
const REPELLING_LABEL = -20;
/** Large enough that a few units of flow time lead from the start past take-off. */
const BLOCK_SCALE = 0.3;

/**
 * Four blocks of neurons, none of which ever meets another block's inputs: its weights there are negative and stay so.
 * Within a block inputs have no negative coordinate, the labels are a linear function of them, and the first two inputs
 * are axes. In `slidingBlocks` of the blocks the labels of these two alone are far below 0: the other inputs pull every
 * neuron towards the two axes, these push it back, and the whole block slides on both boundaries. The output on these two
 * inputs is then 0, so that the push stays what it is. Network and inputs are the same whatever the share.
 */
export function slidingProblem(slidingBlocks: number): [Dataset, Network] {
  const dimension = SLIDING_BLOCKS * BLOCK_DIMENSION;
  const rows: number[][] = [];
  const labels: number[] = [];
  for (let block = 0; block < SLIDING_BLOCKS; block++) {
    for (let i = 0; i < BLOCK_SAMPLES; i++) {
      const stream = new RandomStream(1, Purpose.Input, block * BLOCK_SAMPLES + i);
      const row = new Array<number>(dimension).fill(0);
      for (let k = 0; k < BLOCK_DIMENSION; k++) {
        const axis = i === k ? 1 : 0;
        row[block * BLOCK_DIMENSION + k] = i < AXES ? axis : Math.abs(stream.normal());
      }
      rows.push(row);
      const slid = i < AXES && block < slidingBlocks;
      labels.push(slid ? REPELLING_LABEL : row.reduce((sum, value) => sum + value, 0) / 2);
    }
  }
  return [dataset(dimension, rows, labels), blockNetwork()];
}

/** All last-layer weights positive; every neuron starts just off its block's first axes, on the side of no activity. */
function blockNetwork(): Network {
  const dimension = SLIDING_BLOCKS * BLOCK_DIMENSION;
  const width = SLIDING_BLOCKS * BLOCK_WIDTH;
  const { hidden } = balancedInitialisation(width, dimension, BLOCK_SCALE, 1);
  const output = new Float64Array(width);
  for (let j = 0; j < width; j++) {
    const first = (j % SLIDING_BLOCKS) * BLOCK_DIMENSION;
    const weights = hidden.subarray(j * dimension, (j + 1) * dimension);
    const own = weights.subarray(first + AXES, first + BLOCK_DIMENSION);
    // active on most inputs of the block, not on none
    const sign = own.reduce((sum, weight) => sum + weight, 0) < 0 ? -1 : 1;
    for (let k = 0; k < dimension; k++) {
      const free = k >= first + AXES && k < first + BLOCK_DIMENSION;
      weights[k] = free ? sign * weights[k]! : -0.01 * Math.abs(weights[k]!);
    }
    output[j] = Math.hypot(...weights);
  }
  return { dimension, width, output, hidden };
}

import { keptFrames } from '../experiment/memory.ts';
import type { FrameChunk, KinkChunk, KinksLeftOut, Outcome } from '../experiment/trajectory.ts';
import type { Dataset, Network } from '../model/problem.ts';

/**
 * A run from its start to its end, in flat typed arrays, row by row. F is the number of frames, m the width, d the dimension, n the
 * number of inputs. Times are flow times, neither seconds nor steps.
 */
export interface SolvedRun {
  readonly dimension: number;
  readonly samples: number;
  readonly width: number;
  /** n x d */
  readonly inputs: Float64Array;
  /** n */
  readonly labels: Float64Array;
  /** d; null where the labels come from no single teacher neuron */
  readonly teacher: Float64Array | null;
  /** F, increasing from 0 where no times were asked for; else as they were asked for, and the end */
  readonly times: Float64Array;
  /** F, half the mean square of the residuals */
  readonly losses: Float64Array;
  /** F x m: the weights a of the last layer */
  readonly output: Float64Array;
  /** F x m x d: the hidden weights w */
  readonly hidden: Float64Array;
  /** every change of a neuron's activation pattern, by time */
  readonly kinks: SolvedKinks;
  /** why it ended (`loss`, `time`, `stalled`, `diverged`), when, and with which loss */
  readonly outcome: Outcome;
}

export interface SolvedKinks {
  readonly times: Float64Array;
  readonly neurons: Int32Array;
  readonly samples: Int32Array;
  /** what the neuron is on the input from then on: 0 inactive, 1 active, 2 sliding on its boundary */
  readonly activities: Uint8Array;
  /** how many there were besides, which a run with more of them than memory allows leaves out */
  readonly leftOut: number;
}

/** Gathers a run from what a solve sends. */
export class Gathered {
  private times: number[] = [];
  private losses: number[] = [];
  private rows: { readonly output: Float64Array; readonly hidden: Float64Array }[] = [];
  private readonly kinkChunks: KinkChunk[] = [];
  private leftOut: KinksLeftOut | null = null;

  readonly frames = (chunk: FrameChunk): void => {
    this.times.push(...chunk.times);
    this.losses.push(...chunk.losses);
    this.rows.push(...chunk.rows);
  };

  readonly kinks = (chunk: KinkChunk, leftOut: KinksLeftOut | null): void => {
    this.kinkChunks.push(chunk);
    this.leftOut = leftOut;
  };

  readonly thin = (besides: readonly number[]): void => {
    const kept = keptFrames(this.times.length, besides);
    this.times = kept.map((f) => this.times[f]!);
    this.losses = kept.map((f) => this.losses[f]!);
    this.rows = kept.map((f) => this.rows[f]!);
  };

  run(dataset: Dataset, initial: Network, outcome: Outcome): SolvedRun {
    const { times, losses, rows, kinkChunks } = this;
    const kinks = {
      times: Float64Array.from(kinkChunks.flatMap((chunk) => [...chunk.times])),
      neurons: Int32Array.from(kinkChunks.flatMap((chunk) => [...chunk.neurons])),
      samples: Int32Array.from(kinkChunks.flatMap((chunk) => [...chunk.samples])),
      activities: Uint8Array.from(kinkChunks.flatMap((chunk) => [...chunk.activities])),
      leftOut: this.leftOut?.count ?? 0,
    };
    return { ...sizes(dataset, initial), ...table(times, losses, rows), kinks, outcome };
  }
}

export function sizes(dataset: Dataset, { width }: Network) {
  const { dimension, samples, inputs, labels, teacher } = dataset;
  return { dimension, samples, width, inputs, labels, teacher };
}

/** Rows of frames one behind another. */
export function table(
  times: readonly number[],
  losses: readonly number[],
  rows: readonly { readonly output: Float64Array; readonly hidden: Float64Array }[],
) {
  return {
    times: Float64Array.from(times),
    losses: Float64Array.from(losses),
    output: concatenated(rows.map(({ output }) => output)),
    hidden: concatenated(rows.map(({ hidden }) => hidden)),
  };
}

function concatenated(arrays: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(arrays.reduce((length, array) => length + array.length, 0));
  let offset = 0;
  for (const array of arrays) {
    all.set(array, offset);
    offset += array.length;
  }
  return all;
}

import { inputsOf } from '../limits.ts';
import { dataParametersOf } from '../runFile.ts';
import type { RunFile } from '../runFileSchema.ts';
import { cellAt, cellCount, cellKey } from './cells.ts';
import type { SweepSpec } from './spec.ts';

/** One of `count` parts of a sweep that are solved apart; `index` counts from 0. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** A cell to be solved. */
export interface Task {
  /** of the cell, where several are the same the first */
  readonly index: number;
  readonly key: string;
  /** by size alone, in no unit: which of two cells takes longer as a rule, and about how much */
  readonly cost: number;
}

/**
 * The cells of a shard, each key once, the costly ones first: what is left at the end is small, and keeps all workers busy. Cells
 * of one cost are in the order of their keys, which is none of the axes', and are dealt out one by one: every shard has as many of
 * each cost as any other, but for one, and none has all large scales. Together the shards have each key once.
 */
export function tasksOf(spec: SweepSpec, { index: own, count }: Shard = { index: 0, count: 1 }): Task[] {
  const tasks = new Map<string, Task>();
  for (let index = 0; index < cellCount(spec); index++) {
    const key = cellKey(spec, index);
    if (!tasks.has(key)) tasks.set(key, { index, key, cost: costOf(cellAt(spec, index).run) });
  }
  return [...tasks.values()]
    .sort((one, other) => other.cost - one.cost || (one.key < other.key ? -1 : 1))
    .filter((_, rank) => rank % count === own);
}

/** Products with the data for every neuron, and an elimination of the residuals, in every step. */
function costOf({ data, network }: RunFile): number {
  const parameters = dataParametersOf(data);
  const samples = inputsOf(parameters);
  const width = 'width' in network ? network.width : network.output.length;
  return samples * parameters.dimension * width + samples ** 3;
}

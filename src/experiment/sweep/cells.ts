import { SOLVER_VERSION } from '../../model/solverVersion.ts';
import type { RunFile } from '../runFileSchema.ts';
import { sha256 } from '../sha256.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { SweepMeasure } from './measures.ts';
import { type Settings, withSettings } from './settings.ts';
import type { AxisValue, SweepSpec } from './spec.ts';

/** One run of a sweep: plain data, which travel to a worker as they are. */
export interface Cell {
  /** its place in the sweep */
  readonly index: number;
  /** the index of its value on each axis */
  readonly at: readonly number[];
  /** from 0 */
  readonly trial: number;
  readonly run: RunFile;
  readonly measures: readonly SweepMeasure[];
  /** null for any number */
  readonly maxSteps: number | null;
  /**
   * 64 hexadecimal digits that stand for all that the result follows from: the run, what is measured, the limit of steps and the
   * version of the solver. Not for the sweep: another one with the same cell finds it done.
   */
  readonly key: string;
}

/** Points of the sweep: combinations of a value of each axis. */
export function pointCount({ axes }: SweepSpec): number {
  return axes.reduce((product, { values }) => product * values.length, 1);
}

export function cellCount(spec: SweepSpec): number {
  return pointCount(spec) * spec.trials.count;
}

/** The index on each axis of point `point`: the last axis varies fastest. */
export function valuesAt({ axes }: SweepSpec, point: number): number[] {
  const at = new Array<number>(axes.length);
  let rest = point;
  for (let axis = axes.length - 1; axis >= 0; axis--) {
    const { length } = axes[axis]!.values;
    at[axis] = rest % length;
    rest = Math.floor(rest / length);
  }
  return at;
}

/**
 * Cell `index` of the sweep: points in the order of `valuesAt`, of each its trials.
 * @throws RangeError where there is no such cell
 */
export function cellAt(spec: SweepSpec, index: number): Cell {
  const { trials, measures, stop } = spec;
  if (!(Number.isInteger(index) && index >= 0 && index < cellCount(spec))) {
    throw new RangeError(`cell ${index}: expected a whole number from 0 to ${cellCount(spec) - 1}`);
  }
  const trial = index % trials.count;
  const at = valuesAt(spec, (index - trial) / trials.count);
  const run = runAt(spec, at, trial);
  const { maxSteps } = stop;
  const known = keysOf(spec);
  known[index] ??= keyOf({ run, measures, maxSteps });
  return { index, at, trial, run, measures, maxSteps, key: known[index] };
}

/** The run of a cell without its key, which takes longer than all else. @param at the index of its value on each axis */
export function runAt(spec: SweepSpec, at: readonly number[], trial: number): RunFile {
  return withSettings(spec.base, settingsOf(spec, at, trial));
}

/** Keys of a sweep, by cell: they take longer than the rest of a cell, and are asked for again and again. */
const keys = new WeakMap<SweepSpec, string[]>();

function keysOf(spec: SweepSpec): string[] {
  let known = keys.get(spec);
  if (known === undefined) {
    known = [];
    keys.set(spec, known);
  }
  return known;
}

/** The key of cell `index`. */
export function cellKey(spec: SweepSpec, index: number): string {
  return keysOf(spec)[index] ?? cellAt(spec, index).key;
}

function settingsOf({ axes, trials }: SweepSpec, at: readonly number[], trial: number): Settings {
  const settings: Record<string, AxisValue> = {};
  const seed = trials.first + trial;
  if (trials.seeds !== 'network') settings.dataSeed = seed;
  if (trials.seeds !== 'data') settings.networkSeed = seed;
  axes.forEach(({ over, values }, axis) => {
    for (const parameter of over) settings[parameter] = values[at[axis]!]!;
  });
  return settings;
}

const encoder = new TextEncoder();
/** Parts that are longer, the user's own data and start, go into a key by a hash of their own, which is kept: cells share them. */
const LONG = 1000;
const hashes = new WeakMap<object, string>();

function keyOf({ run, measures, maxSteps }: Pick<Cell, 'run' | 'measures' | 'maxSteps'>): string {
  const { data, network, ...rest } = run;
  const whole = {
    run: { ...rest, data: short(data), network: short(network) },
    measures,
    maxSteps,
    solver: SOLVER_VERSION,
  };
  return sha256(encoder.encode(canonicalJson(whole)));
}

function short(part: object): unknown {
  const known = hashes.get(part);
  if (known !== undefined) return known;
  const lists = Object.values(part).some(Array.isArray);
  const text = lists ? canonicalJson(part) : '';
  if (text.length <= LONG) return part;
  const hash = sha256(encoder.encode(text));
  hashes.set(part, hash);
  return hash;
}

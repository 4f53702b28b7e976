import type { RunFile } from '../runFileSchema.ts';
import type { SweepMeasure } from './measures.ts';

/**
 * A *sweep* is many runs over one to three axes. A *cell* is one of its runs: a value of each axis, and a trial. A *point* is
 * all trials of the same values.
 */

/** What an axis can go over, as the run file names it but for the seeds, of which a run has two. */
export const AXIS_PARAMETERS = [
  'scheme',
  'd',
  'n',
  'angle',
  'rho',
  'b',
  'width',
  'scale',
  'dataSeed',
  'networkSeed',
  'method',
  'learningRate',
  'lossTarget',
] as const;
export type AxisParameter = (typeof AXIS_PARAMETERS)[number];

export type AxisValue = number | string;

export interface SweepAxis {
  /** all of them take the same value: `['d', 'n']` is n = d */
  readonly over: readonly AxisParameter[];
  /** each once; names for `scheme` and `method`, else numbers */
  readonly values: readonly AxisValue[];
}

export const TRIAL_SEEDS = ['both', 'data', 'network'] as const;

/** Trial k, from 0, has the seed `first + k`, for its data, its network or both; an axis over a seed wins. */
export interface Trials {
  readonly count: number;
  readonly seeds: (typeof TRIAL_SEEDS)[number];
  readonly first: number;
}

/** When a run ends. There is no limit of seconds: a cell is a pure function of its spec. */
export interface StopRules {
  /** loss at which a run ends, where no axis goes over it; 0 for never */
  readonly lossTarget: number;
  /** flow time */
  readonly maxTime: number;
  /** steps that the solver accepts; null for any number */
  readonly maxSteps: number | null;
}

/** A sweep as `readSweepSpec` gives it: whole, and such that every cell can be tried. */
export interface SweepSpec {
  readonly version: 1;
  readonly title: string | null;
  /** what no axis goes over; it asks for no states, and its training ends as `stop` says */
  readonly base: RunFile;
  /** one to three; the last varies fastest */
  readonly axes: readonly SweepAxis[];
  readonly trials: Trials;
  readonly measures: readonly SweepMeasure[];
  readonly stop: StopRules;
}

export const SWEEP_VERSION = 1;
export const MOST_AXES = 3;
export const MOST_VALUES = 2000;
export const MOST_CELLS = 100_000;

import { safeParse } from 'valibot';
import { FaultError } from '../fault.ts';
import { quotable } from '../numberText.ts';
import { readRunFile } from '../runFile.ts';
import { faultOfIssue } from '../runFileFault.ts';
import { allowOnly, isObject, refuseLists } from '../runFileKeys.ts';
import type { RunFile } from '../runFileSchema.ts';
import { readAxes } from './axisFile.ts';
import { contextOf, counts, hasDataSeed } from './axisParameters.ts';
import { cellCount } from './cells.ts';
import { checkCombinations } from './combinations.ts';
import { MOST_CELLS, SWEEP_VERSION, type SweepSpec } from './spec.ts';
import { refuse, sweepFault } from './specFault.ts';
import {
  AXIS_KINDS,
  axisKindOf,
  SWEEP_KEYS,
  SWEEP_LENGTHS,
  SWEEP_RANGES,
  type SweepFile,
  SweepShape,
} from './specSchema.ts';

/** The file of a sweep, read and written. */

/**
 * Checks a parsed JSON value and fills in what a sweep may leave out: the trials (one), the stop rules (those of the base).
 * As with a run file nothing is set right.
 * @throws FaultError naming the first place (`axes[1].values[3]`) where it is no sweep whose cells can be tried, and what is
 * allowed there; its code is that of a run file's fault, or `of-a-file` with a problem of `SWEEP_PROBLEMS`
 */
export function readSweepSpec(json: unknown): SweepSpec {
  if (!isObject(json) || !('base' in json || 'axes' in json)) throw sweepFault('notASweep', null);
  const { version } = json;
  if (typeof version === 'number' && version > SWEEP_VERSION) {
    refuse('newer-version', 'version', { given: version, max: SWEEP_VERSION });
  }
  checkKeys(json);
  const parsed = safeParse(SweepShape, json, { abortEarly: true });
  if (!parsed.success) throw new FaultError(faultOfIssue(parsed.issues[0], SWEEP_RANGES, SWEEP_LENGTHS));
  const spec = specOf(parsed.output);
  const cells = cellCount(spec);
  if (cells > MOST_CELLS) throw sweepFault('tooManyCells', 'axes', { given: cells, max: MOST_CELLS });
  checkTrials(spec);
  checkCombinations(spec);
  return spec;
}

/** The same sweep as a file with everything said: reading it gives `spec` again. */
export function sweepSpecFile({ title, base, axes, trials, measures, stop }: SweepSpec): object {
  return {
    version: SWEEP_VERSION,
    ...(title !== null && { title }),
    base,
    axes: axes.map(({ over, values }) => ({ over: over.length === 1 ? over[0] : over, values })),
    trials,
    measures,
    stop,
  };
}

function specOf({ title, base: baseFile, axes: axisFiles, trials, measures, stop }: SweepFile): SweepSpec {
  const read = baseOf(baseFile);
  const { lossTarget = read.training.lossTarget, maxTime = read.training.maxTime, maxSteps } = stop;
  const base: RunFile = {
    ...read,
    training: { ...read.training, lossTarget, maxTime },
    output: { times: [] },
  };
  const twice = measures.findIndex((measure, index) => measures.indexOf(measure) < index);
  if (twice >= 0) {
    refuse('said-twice', `measures[${twice}]`, { other: `measures[${measures.indexOf(measures[twice]!)}]` });
  }
  return {
    version: SWEEP_VERSION,
    title,
    base,
    axes: readAxes(axisFiles, base),
    trials,
    measures,
    stop: { lossTarget, maxTime, maxSteps },
  };
}

/** @throws FaultError whose field begins with `base` */
function baseOf(json: unknown): RunFile {
  try {
    return readRunFile(json);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const { field } = error.fault;
    throw new FaultError({ ...error.fault, field: field === null ? 'base' : `base.${field}` });
  }
}

/** A misspelt key would go unseen, and the sweep be another than was meant. */
function checkKeys(json: Readonly<Record<string, unknown>>): void {
  allowOnly(json, SWEEP_KEYS.sweep, '');
  refuseLists(json, ['trials', 'stop'], '');
  const { axes, trials, stop } = json;
  if (isObject(trials)) allowOnly(trials, SWEEP_KEYS.trials, 'trials.');
  if (isObject(stop)) allowOnly(stop, SWEEP_KEYS.stop, 'stop.');
  if (!Array.isArray(axes)) return;
  axes.forEach((axis, index) => {
    if (!isObject(axis)) return;
    const kinds = Object.keys(AXIS_KINDS).filter((kind) => kind in axis);
    const [first, second] = kinds;
    if (second !== undefined) refuse('said-twice', `axes[${index}].${second}`, { other: first! });
    const all = [...new Set(Object.values(AXIS_KINDS).flatMap(({ entries }) => Object.keys(entries)))];
    const allowed = first === undefined ? all : Object.keys(AXIS_KINDS[axisKindOf(axis)].entries);
    allowOnly(axis, allowed, `axes[${index}].`);
  });
}

/** Trials that cannot differ are a slip, and so are seeds past the last. */
function checkTrials({ axes, base, trials }: SweepSpec): void {
  const { count, first, seeds } = trials;
  const last = 2 ** 32 - 1;
  if (first + count - 1 > last) {
    refuse('out-of-range', 'trials.first', { given: first, min: 0, max: last - count + 1 });
  }
  const context = contextOf(base, axes);
  const over = axes.flatMap((axis) => axis.over);
  const data = seeds !== 'network' && hasDataSeed(context) && !over.includes('dataSeed');
  const network = seeds !== 'data' && counts('networkSeed', context) && !over.includes('networkSeed');
  if (count > 1 && !data && !network) {
    throw sweepFault('idleTrials', 'trials.seeds', { given: quotable(seeds) });
  }
}

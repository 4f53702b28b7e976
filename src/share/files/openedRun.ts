import { formatNumber } from '../../experiment/numberText.ts';
import type { Parameters } from '../../experiment/parameters.ts';
import { readRunFile } from '../../experiment/runFile.ts';
import { idleKeys } from '../../experiment/runFileKeys.ts';
import { parametersOfRunFile } from '../../experiment/runFileParameters.ts';
import { MAX_TIME, TOLERANCE } from '../../experiment/setup.ts';

/** A run file as the page takes it. */
export interface OpenedRun {
  readonly parameters: Parameters;
  /** the first time at which the file wants a state: there the playhead rests; null where it wants none */
  readonly time: number | null;
  /** what of the file the page does otherwise */
  readonly notes: readonly FileNote[];
}

export interface FileNote {
  readonly note: 'idleKey' | 'timeLimit' | 'tolerance' | 'times';
  /** the place in the file */
  readonly field: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** @throws FaultError as `readRunFile` does */
export function openedRun(json: Readonly<Record<string, unknown>>): OpenedRun {
  const file = readRunFile(json);
  const { training, output } = file;
  const { maxTime, tolerance } = training;
  const notes: FileNote[] = idleKeys(json).map((field) => ({ note: 'idleKey', field, values: {} }));
  if (maxTime !== MAX_TIME) {
    const values = { given: formatNumber(maxTime), used: formatNumber(MAX_TIME) };
    notes.push({ note: 'timeLimit', field: 'training.maxTime', values });
  }
  if (tolerance !== TOLERANCE) {
    const values = { given: formatNumber(tolerance), used: formatNumber(TOLERANCE) };
    notes.push({ note: 'tolerance', field: 'training.tolerance', values });
  }
  const [first = null] = output.times;
  if (output.times.length > 1) {
    notes.push({ note: 'times', field: 'output.times', values: { given: output.times.length } });
  }
  const usual = { ...training, maxTime: MAX_TIME, tolerance: TOLERANCE };
  return {
    parameters: parametersOfRunFile({ ...file, training: usual })!,
    time: first === null ? null : Math.min(first, MAX_TIME),
    notes,
  };
}

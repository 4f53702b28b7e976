import type { RunFile } from '../../runFileSchema.ts';
import { cellAt, pointCount, valuesAt } from '../cells.ts';
import type { SweepMeasure } from '../measures.ts';
import type { SweepSpec } from '../spec.ts';
import { FIRST_LOG4_SCALE, PAPER_TABLES } from './paperTables.ts';

/** The paper's medians and standard deviations, to be drawn behind those of a sweep that repeats its experiments. */

/** In the order of their numbers in the tables. */
const TABLED: readonly SweepMeasure[] = ['largestAngle', 'meanAngle', 'nuclearNorm'];

/** Of five trials, in the unit of the measure. */
export interface PaperEntry {
  readonly median: number;
  /** the standard deviation, often larger than the median: a trial or two of the five end elsewhere */
  readonly deviation: number;
}

export interface PaperMedian extends PaperEntry {
  /** index of the value on each axis of the sweep */
  readonly at: readonly number[];
}

/** Those of `measure` at the points of a sweep that the paper has tried; empty where there are none. */
export function paperMediansOf(spec: SweepSpec, measure: SweepMeasure): PaperMedian[] {
  if (!TABLED.includes(measure)) return [];
  return Array.from({ length: pointCount(spec) }, (_, point) => point).flatMap((point) => {
    const { run } = cellAt(spec, point * spec.trials.count);
    const entry = paperEntry(run, measure);
    return entry === null ? [] : [{ at: valuesAt(spec, point), ...entry }];
  });
}

/**
 * What the paper has of five trials of such a run, whatever its seeds; null where it has none: its data have 45 degrees and
 * n = d, its networks are trained to L = 5e-10 from a power of 4. Its descent is the flow with a step of 0.02, so that only the flow counts.
 */
export function paperEntry({ data, network, training }: RunFile, measure: SweepMeasure): PaperEntry | null {
  if (data.scheme === 'given' || !('width' in network)) return null;
  if (data.n !== data.d || data.angle !== 45 || data.bias === true) return null;
  if (training.method !== 'flow' || training.lossTarget !== 5e-10) return null;
  const log4Scale = Math.log2(network.scale) / 2;
  const key = `${data.scheme} ${TABLED.indexOf(measure)} ${network.width} ${data.d}`;
  return entries().get(key)?.[FIRST_LOG4_SCALE - log4Scale] ?? null;
}

let read: ReadonlyMap<string, readonly PaperEntry[]> | null = null;

/** By scheme, number of the measure, width and dimension. */
function entries(): ReadonlyMap<string, readonly PaperEntry[]> {
  read ??= new Map(
    PAPER_TABLES.trim()
      .split('\n')
      .map((line) => {
        const [key, entries] = line.split(': ');
        return [key!, entries!.split(' ').map(entryOf)] as const;
      }),
  );
  return read;
}

function entryOf(written: string): PaperEntry {
  const [median, deviation] = written.split('~').map(Number);
  return { median: median!, deviation: deviation! };
}

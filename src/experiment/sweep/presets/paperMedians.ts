import type { RunFile } from '../../runFileSchema.ts';
import { cellAt, pointCount, valuesAt } from '../cells.ts';
import type { SweepMeasure } from '../measures.ts';
import type { SweepSpec } from '../spec.ts';
import { FIRST_LOG4_SCALE, PAPER_TABLES } from './paperTables.ts';

/** The paper's medians, to be drawn behind those of a sweep that repeats its experiments. */

/** In the order of their numbers in the tables. */
const TABLED: readonly SweepMeasure[] = ['largestAngle', 'meanAngle', 'nuclearNorm'];

export interface PaperMedian {
  /** index of the value on each axis of the sweep */
  readonly at: readonly number[];
  readonly median: number;
}

/** Those of `measure` at the points of a sweep that the paper has tried; empty where there are none. */
export function paperMediansOf(spec: SweepSpec, measure: SweepMeasure): PaperMedian[] {
  if (!TABLED.includes(measure)) return [];
  return Array.from({ length: pointCount(spec) }, (_, point) => point).flatMap((point) => {
    const { run } = cellAt(spec, point * spec.trials.count);
    const median = paperMedian(run, measure);
    return median === null ? [] : [{ at: valuesAt(spec, point), median }];
  });
}

/**
 * The paper's median of five trials of such a run, whatever its seeds; null where it has none: its data have 45 degrees and
 * n = d, its networks are trained to L = 5e-10 from a power of 4. Its descent is the flow with a step of 0.02, so that only the flow counts.
 */
export function paperMedian({ data, network, training }: RunFile, measure: SweepMeasure): number | null {
  if (data.scheme === 'given' || !('width' in network)) return null;
  if (data.n !== data.d || data.angle !== 45 || data.bias === true) return null;
  if (training.method !== 'flow' || training.lossTarget !== 5e-10) return null;
  const log4Scale = Math.log2(network.scale) / 2;
  const key = `${data.scheme} ${TABLED.indexOf(measure)} ${network.width} ${data.d}`;
  return medians().get(key)?.[FIRST_LOG4_SCALE - log4Scale] ?? null;
}

let read: ReadonlyMap<string, readonly number[]> | null = null;

/** By scheme, number of the measure, width and dimension. */
function medians(): ReadonlyMap<string, readonly number[]> {
  read ??= new Map(
    PAPER_TABLES.trim()
      .split('\n')
      .map((line) => {
        const [key, numbers] = line.split(': ');
        return [key!, numbers!.split(' ').map(Number)] as const;
      }),
  );
  return read;
}

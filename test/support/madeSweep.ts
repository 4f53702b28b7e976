import { Gathered } from '../../src/app/lab/plot/gathered.ts';
import type { PlotRequest } from '../../src/app/lab/plot/request.ts';
import { DEFAULTS } from '../../src/experiment/parameters.ts';
import { runFileOf } from '../../src/experiment/runFileParameters.ts';
import { cellKey } from '../../src/experiment/sweep/cells.ts';
import type { SweepMeasure } from '../../src/experiment/sweep/measures.ts';
import type { CellOutcome, CellResult } from '../../src/experiment/sweep/solveCell.ts';
import type { SweepAxis, SweepSpec } from '../../src/experiment/sweep/spec.ts';

/** What a made-up cell comes to: values of its measures, an end, `failed`, or null for not yet. */
type Made = readonly (number | null)[] | CellOutcome | 'failed' | null;

/** Sweeps that nobody solved: how results come to be is nothing that plots, tables and files know. */
export function madeSpec(
  axes: readonly SweepAxis[],
  { trials = 5, measures = ['largestAngle'] as readonly SweepMeasure[] } = {},
): SweepSpec {
  const base = runFileOf({ ...DEFAULTS, scheme: 'centred', angle: 45, dimension: 4, samples: 4 });
  const stop = { lossTarget: 1e-9, maxTime: 4e5, maxSteps: null };
  return {
    version: 1,
    title: null,
    base: { ...base, training: { ...base.training, maxTime: stop.maxTime } },
    axes,
    trials: { count: trials, seeds: 'both', first: 1 },
    measures,
    stop,
  };
}

/** @param make what comes of the cell with these numbers of values and this trial */
export function madeResults(
  spec: SweepSpec,
  make: (at: readonly number[], trial: number) => Made,
): Map<string, CellResult> {
  const results = new Map<string, CellResult>();
  const lengths = spec.axes.map(({ values }) => values.length);
  const cells = lengths.reduce((product, length) => product * length, spec.trials.count);
  for (let cell = 0; cell < cells; cell++) {
    const trial = cell % spec.trials.count;
    let rest = Math.floor(cell / spec.trials.count);
    const at: number[] = [];
    for (const length of [...lengths].reverse()) {
      at.unshift(rest % length);
      rest = Math.floor(rest / length);
    }
    const result = resultOf(cellKey(spec, cell), make(at, trial), spec.measures.length);
    if (result !== null) results.set(result.key, result);
  }
  return results;
}

function resultOf(key: string, made: Made, measures: number): CellResult | null {
  if (made === null) return null;
  if (made === 'failed') {
    const message = 'the point has label 0 a thousand times';
    return { key, failure: { code: 'solve-failed', field: null, values: { detail: message }, message } };
  }
  const outcome = typeof made === 'string' ? made : 'loss';
  const values = typeof made === 'string' ? new Array<null>(measures).fill(null) : made;
  return { key, outcome, time: 60, loss: 1e-9, steps: 80, values };
}

/** All of them gathered, and a plot asked for, as it is at first but for `asked`. */
export function madeRequest(
  spec: SweepSpec,
  results: ReadonlyMap<string, CellResult>,
  asked: Partial<PlotRequest> = {},
): PlotRequest {
  const gathered = new Gathered(spec, (cell) => cellKey(spec, cell));
  do gathered.update(results);
  while (gathered.catchesUp);
  return {
    gathered,
    measure: 0,
    third: 0,
    xSpacing: null,
    ySpacing: null,
    trials: false,
    paper: new Map(),
    limit: new Map(),
    ...asked,
  };
}

/** A number in (0, 1) that hangs on nothing but `seed`: spread as chance would have it. */
export function chance(seed: number): number {
  const x = Math.sin(12.9898 * seed + 78.233) * 43758.5453;
  return x - Math.floor(x);
}

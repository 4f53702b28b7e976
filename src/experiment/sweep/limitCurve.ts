import { finished, type Pieces } from '../../model/pieces.ts';
import { yardstickFlops } from '../../model/theory/yardstickTrace.ts';
import { inputsOf } from '../limits.ts';
import { dataParametersOf, type RunFile } from '../runFile.ts';
import { cellAt, pointCount } from './cells.ts';
import { hasLine, type LimitTrial, limitKey, limitTrialInPieces } from './limitTrial.ts';
import type { SweepMeasure } from './measures.ts';
import type { SweepSpec } from './spec.ts';
import { summaryOf } from './statistics.ts';

/** Why a point of a curve is missing. */
export type LimitGap =
  | Exclude<LimitTrial, object>
  /** of this measure no line is known */
  | 'measure'
  /** the line has left what an angle can be: lambda is too large for it */
  | 'beyond'
  /** it would take too long */
  | 'tooMany';

/** What the theory says of a measure for small lambda, at every point of a sweep. */
export interface LimitCurve {
  /** one a point, in the order of `pointsOf`: the median over the trials, null where there is none */
  readonly medians: readonly (number | null)[];
  /** one a point: why it is null */
  readonly gaps: readonly (LimitGap | null)[];
  /** that the bundle keeps every input, on which the line rests, is proved for all trials of all points (Theorem 7) */
  readonly proved: boolean;
}

/** Every trial of every point, for all measures of a spec. */
export interface LimitTrials {
  /** by cell */
  readonly trials: readonly (LimitTrial | 'tooMany')[];
  /** by cell, lambda */
  readonly scales: Float64Array;
}

/** Floating point operations, roughly, beyond which lines are not worked out: ten seconds, on a processor of its own. */
const MOST_FLOPS = 4e9;

/**
 * In pieces, each of at most some milliseconds; runs that differ in lambda alone are worked out once.
 * A trial of m = 200 takes some 10 ms at d = 16 and a second at d = 256.
 */
export function* limitTrialsInPieces(spec: SweepSpec): Pieces<LimitTrials> {
  const cells = pointCount(spec) * spec.trials.count;
  const scales = new Float64Array(cells);
  const trials: (LimitTrial | 'tooMany')[] = [];
  const known = new Map<string, LimitTrial | 'tooMany'>();
  const measures = spec.measures.filter(hasLine);
  let flops = 0;
  for (let index = 0; index < cells; index++) {
    const { run } = cellAt(spec, index);
    scales[index] = run.network.scale;
    const key = limitKey(run);
    let trial = known.get(key);
    if (trial === undefined) {
      flops += flopsOf(run);
      trial = flops > MOST_FLOPS ? 'tooMany' : yield* limitTrialInPieces(run, measures);
      known.set(key, trial);
    }
    trials.push(trial);
    yield index / cells;
  }
  return { trials, scales };
}

function flopsOf({ data, network }: RunFile): number {
  const parameters = dataParametersOf(data);
  const { dimension } = parameters;
  const samples = inputsOf(parameters);
  const width = 'width' in network ? network.width : network.output.length;
  return yardstickFlops({ dimension, samples }, width) + 4 * dimension ** 3;
}

/** The curve of one measure, from all trials. */
export function limitCurveOf(
  spec: SweepSpec,
  { trials, scales }: LimitTrials,
  measure: SweepMeasure,
): LimitCurve {
  const { count } = spec.trials;
  const medians: (number | null)[] = [];
  const gaps: (LimitGap | null)[] = [];
  let proved = true;
  for (let point = 0; point < pointCount(spec); point++) {
    const cells = Array.from({ length: count }, (_, trial) => point * count + trial);
    const values = cells.map((cell) => trialValue(trials[cell]!, measure, scales[cell]!));
    proved &&= cells.every((cell) => isProved(trials[cell]!));
    const without = values.find((value) => typeof value === 'string');
    const median = without === undefined ? summaryOf(values as (number | null)[]).median : null;
    const isKnown = median !== Number.POSITIVE_INFINITY;
    medians.push(isKnown ? median : null);
    gaps.push(
      without ??
        (isKnown ? null : cells.some((cell) => trials[cell] === 'straggler') ? 'straggler' : 'beyond'),
    );
  }
  return { medians, gaps, proved };
}

/** The same at one go. */
export function limitCurve(spec: SweepSpec, measure: SweepMeasure): LimitCurve {
  return limitCurveOf(spec, finished(limitTrialsInPieces({ ...spec, measures: [measure] })), measure);
}

/** What falls with lambda in a bundle, and stays where a neuron does not join it. */
const ANGLES: readonly SweepMeasure[] = ['largestAngle', 'meanAngle'];
/** A line of an angle that is larger has left what an angle can be. */
const MOST_DEGREES = 180;
/**
 * The value of a trial; null where the measure does not apply, as where it is measured. An angle of a trial with a neuron that
 * joins the bundle never, or too late for its lambda, is not known, but larger than those of the others once lambda is small: it
 * counts as infinite, and the median may do without it.
 */
function trialValue(
  trial: LimitTrial | 'tooMany',
  measure: SweepMeasure,
  scale: number,
): number | null | LimitGap {
  if (!hasLine(measure)) return 'measure';
  const falls = ANGLES.includes(measure);
  if (trial === 'straggler' && falls) return Number.POSITIVE_INFINITY;
  if (trial === 'noBundle' && falls) return null;
  if (typeof trial === 'string') return trial;
  const value = trial.lines[measure]?.(scale);
  if (value === undefined) return 'tooMany';
  if (Number.isNaN(value)) return null;
  return falls && value > MOST_DEGREES ? Number.POSITIVE_INFINITY : value;
}

function isProved(trial: LimitTrial | 'tooMany'): boolean {
  return typeof trial === 'object' && trial.proved;
}

import type { Pieces } from '../../model/pieces.ts';
import { type LimitEnd, type LimitObstacle, limitEndInPieces } from '../../model/theory/limitLine.ts';
import {
  bundleAngleSlopesInPieces,
  negativeAnglesInPieces,
  singularSlopesInPieces,
  squaredNormCurvature,
} from '../../model/theory/limitMeasures.ts';
import { FaultError } from '../fault.ts';
import { experimentOf, type RunFile } from '../runFile.ts';
import type { SweepMeasure } from './measures.ts';

/** A measure at the end of a run as a function of lambda. */
type Line = (scale: number) => number;

/** What follows without a solver of one run at any scale, or why nothing does. */
export type LimitTrial =
  | { readonly lines: Readonly<Partial<Record<SweepMeasure, Line>>>; readonly proved: boolean }
  | LimitObstacle
  /** no data can be drawn */
  | 'noData'
  /** of gradient descent, whose steps are no boosts */
  | 'descent';

/** The run at lambda = 1; runs that differ in lambda, or in how far they go, have it in common. */
export function limitKey({ data, network, training }: RunFile): string {
  return JSON.stringify([data, { ...network, scale: 1 }, training.method]);
}

/** @returns lines of the `measures` that have one; in pieces, as `limitEndInPieces` */
export function* limitTrialInPieces(run: RunFile, measures: readonly SweepMeasure[]): Pieces<LimitTrial> {
  if (run.training.method === 'descent') return 'descent';
  let end: LimitEnd | LimitObstacle;
  try {
    const { dataset, network } = experimentOf({ ...run, network: { ...run.network, scale: 1 } });
    end = yield* limitEndInPieces(dataset, network);
  } catch (error) {
    if (error instanceof FaultError) return 'noData';
    throw error;
  }
  if (typeof end === 'string') return end;
  const lines: Partial<Record<SweepMeasure, Line>> = {};
  for (const measure of measures) {
    const line = yield* lineOf(measure, end);
    if (line !== null) lines[measure] = line;
  }
  return { lines, proved: end.proved };
}

const LINED = [
  'largestAngle',
  'meanAngle',
  'largestAngleNegative',
  'meanAngleNegative',
  'nuclearNorm',
  'singularRatio',
  'squaredNorm',
] as const satisfies readonly SweepMeasure[];

/** NaN where the measure does not apply; null where there is no line, or it is too long to work out. */
function* lineOf(measure: SweepMeasure, end: LimitEnd): Pieces<Line | null> {
  switch (measure) {
    case 'largestAngle':
      return proportional((yield* bundleAngleSlopesInPieces(end))?.largest);
    case 'meanAngle':
      return proportional((yield* bundleAngleSlopesInPieces(end))?.mean);
    case 'largestAngleNegative':
      return constant((yield* negativeAnglesInPieces(end))?.largest);
    case 'meanAngleNegative':
      return constant((yield* negativeAnglesInPieces(end))?.mean);
    case 'nuclearNorm': {
      const slope = (yield* singularSlopesInPieces(end)).reduce((sum, each) => sum + each, 0);
      return (scale) => Math.sqrt(end.length) + scale * slope;
    }
    case 'singularRatio': {
      const [first = Number.NaN] = yield* singularSlopesInPieces(end);
      return proportional(first / Math.sqrt(end.length));
    }
    case 'squaredNorm': {
      const curvature = squaredNormCurvature(end);
      return (scale) => 2 * end.length + scale * scale * curvature;
    }
    default:
      return null;
  }
}

/** Whether there may be a line of this measure. */
export function hasLine(measure: SweepMeasure): boolean {
  return (LINED as readonly SweepMeasure[]).includes(measure);
}

function proportional(slope: number | undefined): Line | null {
  return slope === undefined ? null : (scale) => slope * scale;
}

function constant(value: number | undefined): Line | null {
  return value === undefined ? null : () => value;
}

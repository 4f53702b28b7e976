import type { Pieces } from '../../model/pieces.ts';
import { type LimitEnd, type LimitObstacle, limitEndInPieces } from '../../model/theory/limitLine.ts';
import {
  bundleAngleSlopes,
  negativeAngles,
  singularSlopes,
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
    const line = LINES[measure]?.(end);
    if (line) lines[measure] = line;
    yield;
  }
  return { lines, proved: end.proved };
}

/** The measures of which a line is known. NaN where the measure does not apply; null where it is too long to work out. */
const LINES: Readonly<Partial<Record<SweepMeasure, (end: LimitEnd) => Line | null>>> = {
  largestAngle: (end) => proportional(bundleAngleSlopes(end)?.largest),
  meanAngle: (end) => proportional(bundleAngleSlopes(end)?.mean),
  largestAngleNegative: (end) => constant(negativeAngles(end)?.largest),
  meanAngleNegative: (end) => constant(negativeAngles(end)?.mean),
  nuclearNorm: (end) => {
    const slope = singularSlopes(end).reduce((sum, each) => sum + each, 0);
    return (scale) => Math.sqrt(end.length) + scale * slope;
  },
  singularRatio: (end) => proportional((singularSlopes(end)[0] ?? Number.NaN) / Math.sqrt(end.length)),
  squaredNorm: (end) => {
    const curvature = squaredNormCurvature(end);
    return (scale) => 2 * end.length + scale * scale * curvature;
  },
};

/** Whether there may be a line of this measure. */
export function hasLine(measure: SweepMeasure): boolean {
  return LINES[measure] !== undefined;
}

function proportional(slope: number | undefined): Line | null {
  return slope === undefined ? null : (scale) => slope * scale;
}

function constant(value: number | undefined): Line | null {
  return value === undefined ? null : () => value;
}

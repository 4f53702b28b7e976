import { ANGLE_ROUNDING } from '../../model/measures/angles.ts';
import { cellAt, pointCount } from './cells.ts';
import type { LimitCurve } from './limitCurve.ts';
import type { SweepMeasure } from './measures.ts';
import type { SweepSpec } from './spec.ts';
import type { Point } from './statistics.ts';

/** How far measured medians and the line of `limitCurve` agree. */
export interface LimitAgreement {
  /** points that have all of their trials, a measured median and a line that can be told from rounding */
  readonly compared: number;
  /** those of them whose median lies within the tolerance of the line, relative to the line */
  readonly within: number;
  /**
   * the largest lambda that was compared up to which every median lies within it; null where not even those of the least
   * lambda do, or nothing was compared
   */
  readonly upTo: number | null;
  /** the least and the largest lambda that were compared; NaN where nothing was */
  readonly least: number;
  readonly largest: number;
}

/** A percent. */
export const AGREEMENT = 0.01;

/**
 * @param points of `pointsOf`, as far as the sweep has come
 * @param measure of the curve
 */
export function limitAgreement(
  spec: SweepSpec,
  points: readonly Pick<Point, 'done' | 'failed' | 'summaries'>[],
  { medians }: LimitCurve,
  measure: SweepMeasure,
  tolerance = AGREEMENT,
): LimitAgreement {
  const index = spec.measures.indexOf(measure);
  const compared: { scale: number; close: boolean }[] = [];
  for (let point = 0; point < pointCount(spec); point++) {
    const [line, { done, failed, summaries }] = [medians[point]!, points[point]!];
    const measured = summaries[index]?.median ?? null;
    if (line === null || measured === null || failed > 0 || done < spec.trials.count) continue;
    if (isRounding(measure, line, tolerance)) continue;
    const { scale } = cellAt(spec, point * spec.trials.count).run.network;
    compared.push({ scale, close: Math.abs(measured - line) <= tolerance * line });
  }
  compared.sort((one, other) => one.scale - other.scale);
  const off = compared.find(({ close }) => !close)?.scale ?? Number.POSITIVE_INFINITY;
  return {
    compared: compared.length,
    within: compared.filter(({ close }) => close).length,
    upTo: compared.findLast(({ scale }) => scale < off)?.scale ?? null,
    least: compared[0]?.scale ?? Number.NaN,
    largest: compared.at(-1)?.scale ?? Number.NaN,
  };
}

/** Whether what float64 leaves open of an angle is as much as the tolerance: then the measured one says nothing of the line. */
function isRounding(measure: SweepMeasure, line: number, tolerance: number): boolean {
  const isAngle = measure === 'largestAngle' || measure === 'meanAngle';
  return isAngle && line * tolerance <= ANGLE_ROUNDING;
}

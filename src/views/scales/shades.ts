import { interpolateLab } from 'd3-interpolate';
import type { ColourName, Palette } from '../../drawing/palette.ts';
import type { MapMeasure } from '../../experiment/parameterMap.ts';
import type { Parameters } from '../../experiment/parameters.ts';
import { lossOf } from '../../model/loss.ts';
import { norm } from '../../model/measures/angles.ts';
import type { Dataset } from '../../model/problem.ts';

/** Steps of a colour scale: neighbours are told apart on an edge, and a row has no more pieces than these. */
export const STEPS = 40;
/** What colours go to: those of what is measured, in every picture. */
const STRONG: Readonly<Record<MapMeasure, ColourName>> = { loss: 'ink', angle: 'positive', norm: 'bundle' };
/** How far from the ground the weak and the strong end stand: the weak is seen on it, and a line of ink on the strong. */
const WEAK = 0.06;
const STRONGEST: Readonly<Record<MapMeasure, number>> = { loss: 0.72, angle: 1, norm: 1 };

/** Colours of a measure from its weakest to its strongest: even in lightness and hue as the eye sees them (CIE Lab). */
export function shadesOf(palette: Palette, measure: MapMeasure): string[] {
  const mix = interpolateLab(palette.ground, palette[STRONG[measure]]);
  const most = STRONGEST[measure];
  return Array.from({ length: STEPS }, (_, step) => mix(WEAK + ((most - WEAK) * step) / (STEPS - 1)));
}

/** What the colours of a measure go from and to, log10: what is beyond has the colour of the end. */
export interface ShadeRange {
  readonly low: number;
  readonly high: number;
}

/** Angles smaller than this are all alike, degrees. */
const LEAST_ANGLE_LOG = -6;
/** As many decades of the norm, and of a loss that has no end. */
const DECADES = 12;

/**
 * The range of a measure: from the loss that runs end at to that of a network which is 0, and for the norm up to the teacher's.
 * In whole decades, so that it keeps still while the data change a little.
 */
export function rangeOf(measure: MapMeasure, { lossTarget }: Parameters, dataset: Dataset): ShadeRange {
  if (measure === 'angle') return { low: LEAST_ANGLE_LOG, high: Math.log10(180) };
  if (measure === 'norm') {
    const high = Math.ceil(Math.log10(dataset.teacher === null ? 1 : norm(dataset.teacher)) - 1e-9);
    return { low: high - DECADES, high };
  }
  const ofNothing = Math.log10(lossOf(dataset.labels));
  const high = Number.isFinite(ofNothing) ? Math.ceil(ofNothing - 1e-9) : 0;
  const low = lossTarget > 0 ? Math.floor(Math.log10(lossTarget) + 1e-9) : high - DECADES;
  return { low: Math.min(low, high - 1), high };
}

/** The step of a value; null where there is none. 0 has no logarithm, and the weakest colour. */
export function stepOfLog(log: number, { low, high }: ShadeRange): number | null {
  if (Number.isNaN(log)) return null;
  const share = (log - low) / (high - low);
  return Math.min(STEPS - 1, Math.max(0, Math.floor(share * STEPS)));
}

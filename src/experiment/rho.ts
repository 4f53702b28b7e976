import { angleOfRho, type Spread } from '../model/schemes/rho.ts';
import { SCHEMES, spreadOf } from '../model/schemes/scheme.ts';
import { type Corrected, correctNumber } from './correct.ts';
import type { Fault } from './fault.ts';
import { DEFAULTS, type Parameters, RANGES, type Range } from './parameters.ts';
import { writeExactly } from './writtenNumber.ts';

/**
 * rho as people may give it in place of the correlation angle: by link, run file and field. A run keeps the angle alone, so
 * that nothing else has to know of the other.
 */

const { min: LEAST, max: LARGEST } = RANGES.angle;

/** Digits of the ends of a range that is told: rounded outwards, so that the rho of either end of the angles lies in it. */
const TOLD_DIGITS = 6;

/** What is allowed of rho, where `spread` gives it. */
export function rhoRange(spread: Spread): Range {
  return { min: outwards(spread(LEAST), -1), max: outwards(spread(LARGEST), 1), integer: false };
}

function outwards(value: number, direction: 1 | -1): number {
  const rounded = Number(value.toPrecision(TOLD_DIGITS));
  if (direction * (rounded - value) >= 0) return rounded;
  const unit = 10 ** (Math.floor(Math.log10(value)) - TOLD_DIGITS + 1);
  return Number((rounded + direction * unit).toPrecision(TOLD_DIGITS));
}

/** The angle in degrees of a rho. */
export function angleOf(spread: Spread, rho: number): number {
  return angleOfRho(spread, rho, LEAST, LARGEST);
}

/**
 * The angle of the rho that is nearest to `rho` of those allowed, that of the data where it is no number; null where the
 * data have no rho.
 */
export function correctRho(
  rho: number,
  { scheme, base, angle }: Pick<Parameters, 'scheme' | 'base' | 'angle'>,
  field: string,
  given: string,
): Corrected<number> | null {
  const spread = spreadOf(scheme, base);
  if (spread === null) return null;
  const standard = Number(spread(angle).toPrecision(TOLD_DIGITS));
  const { value, fault } = correctNumber(rho, rhoRange(spread), standard, field, given);
  return { value: Number.isNaN(rho) ? angle : angleOf(spread, value), fault };
}

/** Of a rho beside an angle. */
export function saidTwice(field: string, other: string): Fault {
  return { code: 'said-twice', field, values: { other } };
}

/** Of a rho where the data have none. */
export function noRho(field: string): Fault {
  const schemes = SCHEMES.filter((scheme) => spreadOf(scheme, DEFAULTS.base) !== null);
  return { code: 'of-other-data', field, values: { expected: schemes.join(', ') } };
}

/**
 * rho as a field shows it: to twelve digits where those are few figures, as in what somebody typed, else to five.
 */
export function formatRho(rho: number): string {
  const typed = writeExactly(Number(rho.toPrecision(12)));
  return typed.length <= 8 ? typed : writeExactly(Number(rho.toPrecision(5)));
}

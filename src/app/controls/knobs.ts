import { local, readNumber, writeExactly, writePower } from '../../drawing/axis/localNumber.ts';
import { correctNumber, uncorrected } from '../../experiment/correct.ts';
import { type NumericParameter, RANGES } from '../../experiment/parameters.ts';
import { formatRho, rhoRange } from '../../experiment/rho.ts';
import type { Spread } from '../../model/schemes/rho.ts';
import { type KnobScale, type KnobTick, linearScale, logScale } from './knobScale.ts';
import type { Typed } from './useTypedNumber.ts';

/** The tracks of the knobs. Where a parameter reaches much further than is often wanted, its field still goes all the way. */

export type KnobName = Exclude<NumericParameter, 'dataSeed' | 'networkSeed' | 'lossTarget'>;

export interface Track {
  readonly scale: KnobScale;
  readonly ticks: readonly KnobTick[];
  readonly write: (value: number) => string;
}

/** An angle that came from a rho has sixteen digits, of which the field has room for five; the link has them all. */
const formatAngle = (angle: number) => writeExactly(Number(angle.toPrecision(5)));

const powersOfTen = (low: number, high: number): KnobTick[] =>
  Array.from({ length: high - low + 1 }, (_, index) => ({ value: 10 ** (low + index) }));

export const TRACKS: Readonly<Record<KnobName, Track>> = {
  width: { scale: logScale(1, 10_000, true), ticks: powersOfTen(0, 4), write: String },
  initScale: {
    scale: logScale(1e-12, RANGES.initScale.max, false),
    ticks: powersOfTen(-12, 1),
    write: writePower,
  },
  angle: {
    scale: linearScale(RANGES.angle.min, RANGES.angle.max, 1),
    ticks: [{ value: 15 }, { value: 30 }, { value: 45, strong: true }, { value: 60 }, { value: 75 }],
    write: formatAngle,
  },
  stretch: {
    scale: logScale(RANGES.stretch.min, RANGES.stretch.max, false),
    ticks: powersOfTen(2, 4),
    write: writeExactly,
  },
  samples: { scale: logScale(1, 256, true), ticks: powersOfTen(0, 2), write: String },
  dimension: { scale: logScale(2, 256, true), ticks: powersOfTen(1, 2), write: String },
  learningRate: {
    scale: logScale(RANGES.learningRate.min, RANGES.learningRate.max, false),
    ticks: powersOfTen(-5, 1),
    write: writeExactly,
  },
};

/** The track of rho, where `spread` gives it: two digits as the hand means them, over the whole range of angles. */
export function rhoTrack(spread: Spread): Track {
  const { min, max } = rhoRange(spread);
  const low = Math.ceil(Math.log10(min));
  return {
    scale: logScale(min, max, false),
    ticks: powersOfTen(low, Math.floor(Math.log10(max))),
    write: (rho) => local(formatRho(rho)),
  };
}

/** What was typed into the field of rho. */
export function checkRho(text: string, spread: Spread): Typed {
  const { value, fault } = correctNumber(readNumber(text), rhoRange(spread), null, 'rho', text.trim());
  return fault === null ? { value } : { fault: uncorrected(fault) };
}

/** From a run in 80 seconds to one in under a second. */
const SPEED_RANGE = { min: 0.1, max: 10, integer: false };

/** The track of the player's speed: 1 plays a run in about eight seconds. */
export const SPEED_TRACK: Track = {
  scale: logScale(SPEED_RANGE.min, SPEED_RANGE.max, false),
  ticks: [{ value: 0.1 }, { value: 1, strong: true }, { value: 10 }],
  write: writeExactly,
};

/** What was typed into the field of the speed. */
export function checkSpeed(text: string): Typed {
  const { value, fault } = correctNumber(readNumber(text), SPEED_RANGE, null, 'speed', text.trim());
  return fault === null ? { value } : { fault: uncorrected(fault) };
}

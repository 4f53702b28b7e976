import { formatNumber, formatPower } from '../../experiment/numberText.ts';
import { type NumericParameter, RANGES } from '../../experiment/parameters.ts';
import { type KnobScale, linearScale, logScale, type Mark } from './knobScale.ts';

/** The tracks of the knobs. Where a parameter reaches much further than is often wanted, its field still goes all the way. */

export type KnobName = Exclude<NumericParameter, 'dataSeed' | 'networkSeed' | 'lossTarget'>;

export interface Track {
  readonly scale: KnobScale;
  readonly marks: readonly Mark[];
  readonly write: (value: number) => string;
}

const powersOfTen = (low: number, high: number): Mark[] =>
  Array.from({ length: high - low + 1 }, (_, index) => ({ value: 10 ** (low + index) }));

export const TRACKS: Readonly<Record<KnobName, Track>> = {
  width: { scale: logScale(1, 10_000, true), marks: powersOfTen(0, 4), write: String },
  initScale: {
    scale: logScale(1e-12, RANGES.initScale.max, false),
    marks: powersOfTen(-12, 1),
    write: formatPower,
  },
  angle: {
    scale: linearScale(RANGES.angle.min, RANGES.angle.max, 1),
    marks: [{ value: 15 }, { value: 30 }, { value: 45, strong: true }, { value: 60 }, { value: 75 }],
    write: formatNumber,
  },
  samples: { scale: logScale(1, 256, true), marks: powersOfTen(0, 2), write: String },
  dimension: { scale: logScale(2, 256, true), marks: powersOfTen(1, 2), write: String },
  learningRate: {
    scale: logScale(RANGES.learningRate.min, RANGES.learningRate.max, false),
    marks: powersOfTen(-5, 1),
    write: formatNumber,
  },
};

/** The track of the player's speed: 1 plays a run in about eight seconds. */
export const SPEED_TRACK: Track = {
  scale: logScale(0.1, 10, false),
  marks: [{ value: 0.1 }, { value: 1, strong: true }, { value: 10 }],
  write: formatNumber,
};

/**
 * How a knob's value lies on its track, and what the next value by key is. Positions run from 0 to 1.
 * A dragged value is rounded to what a hand can mean: whole numbers, or two significant digits.
 */
export interface KnobScale {
  /** ends of the track; the number field may reach further */
  readonly min: number;
  readonly max: number;
  /** clamped to the track */
  position(value: number): number;
  value(position: number): number;
  /** The next value of the key series above (+1) or below (-1) `value`. */
  next(value: number, direction: 1 | -1): number;
  /** As `next`, in strides: a decade, or ten steps. */
  stride(value: number, direction: 1 | -1): number;
}

/** A tick on a track. */
export interface KnobTick {
  readonly value: number;
  /** the one that matters: 45 degrees on the angle */
  readonly strong?: boolean;
}

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max);

/** @param step between two values of the track, in the knob's unit */
export function linearScale(min: number, max: number, step: number): KnobScale {
  const onTrack = (value: number) => clamp(Math.round(value / step) * step, min, max);
  return {
    min,
    max,
    position: (value) => (clamp(value, min, max) - min) / (max - min),
    value: (position) => onTrack(min + position * (max - min)),
    next: (value, direction) => onTrack(clamp(value, min, max) + direction * step),
    stride: (value, direction) => onTrack(clamp(value, min, max) + direction * 10 * step),
  };
}

/** Keys step through a decade in so many values: 1, 1.3, 1.6, 2, 2.5, 3.2, 4, 5, 6.3, 7.9 (Renard's series). */
const PER_DECADE = 10;

/** @param integer whole values only; keys then step by one in the second digit */
export function logScale(min: number, max: number, integer: boolean): KnobScale {
  const low = Math.log10(min);
  const span = Math.log10(max) - low;
  const onTrack = (value: number) => {
    const rounded = Number(value.toPrecision(2));
    return clamp(integer ? Math.round(rounded) : rounded, min, max);
  };
  const next = (value: number, direction: 1 | -1) => {
    const here = clamp(value, min, max);
    return integer ? onTrack(nextWhole(here, direction)) : nextInSeries(here, direction);
  };
  function nextInSeries(here: number, direction: 1 | -1): number {
    let index = Math.round(PER_DECADE * Math.log10(here)) - direction;
    for (;;) {
      const candidate = onTrack(10 ** (index / PER_DECADE));
      const beyond = direction > 0 ? candidate > here : candidate < here;
      if (beyond || candidate === (direction > 0 ? max : min)) return candidate;
      index += direction;
    }
  }
  return {
    min,
    max,
    position: (value) => (Math.log10(clamp(value, min, max)) - low) / span,
    value: (position) => onTrack(10 ** (low + position * span)),
    next,
    stride: (value, direction) => onTrack(clamp(value, min, max) * 10 ** direction),
  };
}

/** The next multiple of one in the second digit: 7, 8, 9, 10, 11, .. 99, 100, 110, .. */
function nextWhole(value: number, direction: 1 | -1): number {
  const power = direction > 0 ? Math.floor(Math.log10(value)) : Math.ceil(Math.log10(value)) - 1;
  const unit = Math.max(1, 10 ** (power - 1));
  const multiple = value / unit;
  return unit * (direction > 0 ? Math.floor(multiple + 1) : Math.ceil(multiple - 1));
}

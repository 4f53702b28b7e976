import { type RichText, tickText } from '../../../drawing/axis/number.ts';
import { linearTicks, logTicks, MAX_TICKS } from '../../../drawing/axis/ticks.ts';
import type { SweepAxis } from '../../../experiment/sweep/spec.ts';
import { axisSymbol, valueText } from './axisText.ts';

export const SPACINGS = ['log', 'linear'] as const;
export type Spacing = (typeof SPACINGS)[number];

/** Values further apart than this, all positive, are on a log axis unless a reader wants them on another. */
const LOG_FROM = 15;

/** A mark on an axis. */
export interface AxisTick {
  /** 0 at the first end of the axis, 1 at the other */
  readonly place: number;
  readonly text: RichText;
}

/** How the values of an axis of a sweep lie on a line. */
export interface AxisScale {
  readonly spacing: Spacing | 'names';
  readonly symbol: RichText;
  /** by value of the axis: 0 at the first end, 1 at the other */
  readonly places: Float64Array;
  /** numbers of the values in the order in which they lie */
  readonly order: readonly number[];
  /** @param most how many labels have room */
  ticks(most: number): AxisTick[];
  /** the place of any number; NaN where it has none */
  placeOf(value: number): number;
}

/** Whether a log axis can show all values of an axis. */
export function canBeLog(axis: SweepAxis): boolean {
  return axis.values.every((value) => typeof value === 'number' && value > 0);
}

export function spacingOf(axis: SweepAxis): Spacing {
  const numbers = axis.values as readonly number[];
  return canBeLog(axis) && Math.max(...numbers) > LOG_FROM * Math.min(...numbers) ? 'log' : 'linear';
}

/** @param wanted null for what suits the values */
export function axisScale(axis: SweepAxis, wanted: Spacing | null = null): AxisScale {
  const symbol = axisSymbol(axis);
  const count = axis.values.length;
  if (axis.values.some((value) => typeof value === 'string')) {
    const places = Float64Array.from({ length: count }, (_, k) => (k + 0.5) / count);
    return {
      spacing: 'names',
      symbol,
      places,
      order: axis.values.map((_, k) => k),
      ticks: (most) => strided(count, most).map((k) => ({ place: places[k]!, text: text(axis, k) })),
      placeOf: () => Number.NaN,
    };
  }
  const values = axis.values as readonly number[];
  const spacing = wanted === 'log' && !canBeLog(axis) ? 'linear' : (wanted ?? spacingOf(axis));
  const coordinate = spacing === 'log' ? Math.log10 : (value: number) => value;
  const order = values.map((_, k) => k).sort((one, other) => values[one]! - values[other]!);
  const [low, high] = [coordinate(values[order[0]!]!), coordinate(values[order.at(-1)!]!)];
  // one value, or the same again, stands in the middle of an axis of some length
  const [from, to] = low === high ? [low - 0.5, high + 0.5] : [low, high];
  const placeOf = (value: number) => (coordinate(value) - from) / (to - from);
  return {
    spacing,
    symbol,
    places: Float64Array.from(values, placeOf),
    order,
    ticks: (most) => numberTicks(axis, order, spacing, from, to, placeOf, most),
    placeOf,
  };
}

/** Of a few values those themselves, of powers of four those with a stride; else round numbers. */
function numberTicks(
  axis: SweepAxis,
  order: readonly number[],
  spacing: Spacing,
  from: number,
  to: number,
  placeOf: (value: number) => number,
  most: number,
): AxisTick[] {
  const values = axis.values as readonly number[];
  const apart = 0.8 / most;
  const own = order.filter((k, place) => place === 0 || values[k] !== values[order[place - 1]!]);
  const roomy = own.every(
    (k, place) => place === 0 || placeOf(values[k]!) - placeOf(values[own[place - 1]!]!) >= apart,
  );
  if (roomy && own.length <= most)
    return own.map((k) => ({ place: placeOf(values[k]!), text: text(axis, k) }));
  const isPowers = axis.over[0] === 'scale' && own.every((k) => Number.isInteger(Math.log2(values[k]!)));
  if (spacing === 'log' && isPowers) {
    return strided(own.length, Math.min(most, 8)).map((place) => {
      const k = own[place]!;
      return { place: placeOf(values[k]!), text: text(axis, k) };
    });
  }
  const few = Math.min(most, MAX_TICKS);
  const chosen = spacing === 'log' ? logTicks(10 ** from, 10 ** to, few) : linearTicks(from, to, few);
  const powers = spacing === 'log' && chosen.some((value) => value < 1e-2 || value >= 1e4);
  const unit = axis.over[0] === 'angle';
  return chosen.map((value) => ({
    place: placeOf(value),
    text: unit ? valueText(axis, value) : tickText(value, powers),
  }));
}

function text(axis: SweepAxis, k: number): RichText {
  return valueText(axis, axis.values[k]!);
}

/** Numbers below `count`, at most `most` of them, evenly apart and from the first. */
export function strided(count: number, most: number): number[] {
  const stride = Math.ceil(count / Math.max(1, most));
  return Array.from({ length: Math.ceil(count / stride) }, (_, place) => place * stride);
}

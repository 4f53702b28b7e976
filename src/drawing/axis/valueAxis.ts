import { ANGLE_ROUNDING } from '../../model/measures/angles.ts';
import { degreeTicks, linearTicks, logTicks, narrowDegreeTicks, symlogTicks } from './ticks.ts';

/**
 * How values become heights: a value has a *coordinate* on its axis, and height is linear in the coordinate. Columns
 * of curves keep coordinates, so that a redraw costs no logarithms.
 */
export interface ValueAxis {
  readonly kind: 'log' | 'linear' | 'degrees' | 'symlog';
  /** -Infinity for what lies below every coordinate (0 on a log axis); NaN for NaN */
  coordinate(value: number): number;
  value(coordinate: number): number;
  /** what the axis shows of coordinates between `low` and `high`: rounded outwards, never empty */
  domain(low: number, high: number): Domain;
  /** values to mark in a domain, at most `max` of them */
  ticks(domain: Domain, max: number): number[];
}

/** In coordinates of the axis. */
interface Domain {
  readonly low: number;
  readonly high: number;
}

/** A value this little past a mark (of the distance of marks) does not open another stretch of axis for itself. */
const SLACK = 0.02;

/** Coordinate: log10 of the value. */
export const LOG_AXIS: ValueAxis = {
  kind: 'log',
  coordinate: (value) => (value <= 0 ? Number.NEGATIVE_INFINITY : Math.log10(value)),
  value: (coordinate) => 10 ** coordinate,
  domain(low, high) {
    if (!(low <= high)) return { low: -1, high: 0 };
    // Whole decades on a long axis would leave a third of a short one empty.
    const unit = high - low > 3 ? 1 : 0.1;
    const first = unit * Math.floor(low / unit + SLACK);
    const last = unit * Math.ceil(high / unit - SLACK);
    return last - first < 0.5 ? { low: first - 0.5, high: last + 0.5 } : { low: first, high: last };
  },
  ticks: (domain, max) => logTicks(10 ** domain.low, 10 ** domain.high, max),
};

/**
 * Of the loss, in its picture and on the timeline: both show one curve, and one that does not move is flat in both, because a
 * domain is never shorter than half a decade.
 */
export const LOSS_AXIS = LOG_AXIS;

/** Coordinate: the value. */
export const LINEAR_AXIS: ValueAxis = {
  kind: 'linear',
  coordinate: (value) => value,
  value: (coordinate) => coordinate,
  domain: paddedDomain,
  ticks: (domain, max) => linearTicks(domain.low, domain.high, max),
};

/** Coordinate: the angle in degrees, from 0 to a part of a turn. */
export const DEGREE_AXIS: ValueAxis = {
  ...LINEAR_AXIS,
  kind: 'degrees',
  domain(low, high) {
    if (!(low <= high)) return { low: 0, high: 180 };
    return { low: 0, high: [45, 90, 180].find((end) => high <= end) ?? 180 };
  },
  ticks: (domain, max) => degreeTicks(domain.low, domain.high, max),
};

/** Coordinate: log10 of an angle in degrees: there is none beyond half a turn, and what is below rounding is as 0. */
export const LOG_DEGREE_AXIS: ValueAxis = {
  ...LOG_AXIS,
  coordinate: (value) => LOG_AXIS.coordinate(value < ANGLE_ROUNDING ? 0 : value),
  domain(low, high) {
    const rounded = LOG_AXIS.domain(low, high);
    return { low: rounded.low, high: Math.min(rounded.high, Math.log10(180)) };
  },
  ticks: (domain, max) =>
    domain.high - domain.low < SHORT
      ? narrowDegreeTicks(10 ** domain.low, 10 ** domain.high, max)
      : LOG_AXIS.ticks(domain, max),
};

/** Decades: a shorter axis of angles would have one power of ten on it, or none. */
const SHORT = 1.5;

/** Coordinate: arsinh(value / linear), for values of both signs over many decades; about linear below `linear`. */
export function symlogAxis(linear: number): ValueAxis {
  const value = (coordinate: number) => linear * Math.sinh(coordinate);
  return {
    kind: 'symlog',
    coordinate: (given) => Math.asinh(given / linear),
    value,
    domain: paddedDomain,
    ticks: (domain, max) => symlogTicks(linear, value(domain.low), value(domain.high), max),
  };
}

function paddedDomain(low: number, high: number): Domain {
  if (!(low <= high)) return { low: 0, high: 1 };
  const padding = high > low ? 0.04 * (high - low) : Math.abs(low) * 0.1 || 1;
  return { low: low === 0 ? 0 : low - padding, high: high + padding };
}

import { inputsOf, largestWidth } from '../../experiment/limits.ts';
import type { MappedParameter } from '../../experiment/parameterMap.ts';
import { type Parameters, RANGES } from '../../experiment/parameters.ts';
import { schemeUses } from '../../model/schemes/scheme.ts';

/** How the values of the parameter that a map goes over lie on it, from 0 at its foot to 1 at its top. */
export interface MapAxis {
  readonly over: MappedParameter;
  readonly low: number;
  readonly high: number;
  /** positions are even in the logarithm */
  readonly log: boolean;
  /** of the row whose run tells how long the time axis is: one of the slowest */
  readonly paceValue: number;
  /** clamped to [0, 1] */
  position(value: number): number;
  /** the very value of a row at a position in [0, 1] */
  value(position: number): number;
  /** the same as a hand means it: two digits, or a whole number */
  byHand(position: number): number;
  /** the value so many short steps further, rounded as by hand; a tenth of a decade, or a degree */
  stepped(value: number, steps: number): number;
}

/** Steps of a key in a decade, as on the knobs. */
const STEPS_A_DECADE = 10;
/** So wide that a row takes a large part of a second. */
const MOST_WIDTH = 5000;

/**
 * The axis over a parameter for the data of `parameters`; null where they do not hang on it.
 * Scales go from the largest that may be set down to where float64 still tells one plateau from the next by eye.
 */
export function mapAxisOf(over: MappedParameter, parameters: Parameters): MapAxis | null {
  switch (over) {
    case 'initScale':
      return axis(over, 1e-20, RANGES.initScale.max, true, 1e-20, false);
    case 'angle': {
      if (!schemeUses(parameters.scheme, 'angle')) return null;
      const { min, max } = RANGES.angle;
      // near 90 degrees the labels vanish, and a run takes thousands of times as long: those rows go on beyond the axis
      return axis(over, min, max, false, 60, true);
    }
    case 'width': {
      // a start that is given has the neurons that it has
      if (parameters.network !== null) return null;
      const high = Math.min(MOST_WIDTH, largestWidth(inputsOf(parameters), parameters.dimension));
      return axis(over, 1, Math.max(2, high), true, Math.min(100, high), true);
    }
  }
}

function axis(
  over: MappedParameter,
  low: number,
  high: number,
  log: boolean,
  paceValue: number,
  whole: boolean,
): MapAxis {
  const [first, last] = log ? [Math.log10(low), Math.log10(high)] : [low, high];
  const clamped = (value: number) => Math.min(high, Math.max(low, value));
  const at = (position: number) => {
    const place = first + (last - first) * position;
    // the ends themselves, where a power would miss them by a rounding
    return position <= 0 ? low : position >= 1 ? high : log ? 10 ** place : place;
  };
  const rounded = (value: number) => clamped(whole ? Math.round(value) : Number(value.toPrecision(2)));
  return {
    over,
    low,
    high,
    log,
    paceValue,
    position(value) {
      const place = log ? Math.log10(clamped(value)) : clamped(value);
      return (place - first) / (last - first);
    },
    value: (position) => (over === 'width' ? Math.round(at(position)) : at(position)),
    byHand: (position) => rounded(at(position)),
    stepped(value, steps) {
      const here = clamped(value);
      if (!log) return rounded(here + steps);
      const next = rounded(here * 10 ** (steps / STEPS_A_DECADE));
      // a step that rounding takes away is one of a whole number
      return whole && next === Math.round(here) ? rounded(here + Math.sign(steps)) : next;
    },
  };
}

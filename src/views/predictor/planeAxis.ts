import { type RichText, tickText, upright } from '../../drawing/axis/number.ts';
import { linearTicks } from '../../drawing/axis/ticks.ts';

/** One eigen-axis of the plane: where it puts a coordinate nu, and what it marks. */
export interface PlaneAxis {
  /** the eigen-axis, from 0 */
  readonly k: number;
  /** it tells shares of the teacher's coordinate */
  readonly shares: boolean;
  /** about the share 1, the only place that can be read off it closely */
  readonly magnified: boolean;
  /** position on the axis, increasing; pixels are linear in it */
  coordinate(nu: number): number;
  nu(coordinate: number): number;
  /** what nu is said to be: itself, or its share of the teacher's coordinate */
  reading(nu: number): number;
  /** the same as a tick writes it */
  label(nu: number): RichText;
  /** coordinates nu to mark between two of them; `px` tells where one would stand */
  ticks(low: number, high: number, px: (nu: number) => number, pxEach: number): number[];
}

/** Linear in nu. */
export function trueAxis(k: number): PlaneAxis {
  return {
    k,
    shares: false,
    magnified: false,
    coordinate: (nu) => nu,
    nu: (coordinate) => coordinate,
    reading: (nu) => nu,
    label: (nu) => tickText(nu, false),
    ticks: (low, high, px, pxEach) => evenTicks(low, high, Math.abs(px(high) - px(low)), pxEach),
  };
}

/** Linear in the share q = nu/nu*, in per cent: how much of the teacher has been learned. @param teacher nu*_k > 0 */
export function evenAxis(k: number, teacher: number): PlaneAxis {
  const perCent = 100 / teacher;
  return {
    k,
    shares: true,
    magnified: false,
    coordinate: (nu) => nu / teacher,
    nu: (coordinate) => coordinate * teacher,
    reading: (nu) => nu / teacher,
    // the multiplication leaves 99.99999999999999 of a hundred
    label: (nu) => [...tickText(Number((nu * perCent).toPrecision(12)), false), upright('\u2009%')],
    ticks: (low, high, px, pxEach) =>
      evenTicks(low * perCent, high * perCent, Math.abs(px(high) - px(low)), pxEach).map(
        (tick) => tick / perCent,
      ),
  };
}

function evenTicks(low: number, high: number, pxLength: number, pxEach: number): number[] {
  return linearTicks(low, high, Math.min(6, Math.max(2, Math.floor(pxLength / pxEach))));
}

/** Nearer to the teacher than this share nothing is told apart. */
const FINEST = 1e-7;

/**
 * In shares q = nu/nu*, at arsinh((q - 1)/fine): the share 1 is magnified, because the bundle passes it by a very little and S_2
 * begins there.
 * @param teacher nu*_k > 0
 * @param fine the distance from the share 1 up to which the axis is about linear
 */
export function sharesAxis(k: number, teacher: number, fine: number): PlaneAxis {
  const unit = Math.max(FINEST, fine);
  const nuOf = (share: number) => share * teacher;
  const coordinate = (nu: number) => Math.asinh((nu / teacher - 1) / unit);
  return {
    k,
    shares: true,
    magnified: true,
    coordinate,
    nu: (at) => nuOf(1 + unit * Math.sinh(at)),
    reading: (nu) => nu / teacher,
    label: (nu) => tickText(nu / teacher, false),
    ticks(low, high, px, pxEach) {
      const kept: number[] = [];
      // the earlier ones are worth more
      for (const share of roundShares(unit)) {
        const nu = nuOf(share);
        if (nu < low || nu > high) continue;
        if (kept.every((other) => Math.abs(px(other) - px(nu)) >= pxEach)) kept.push(nu);
        if (kept.length === 6) break;
      }
      return kept.sort((one, other) => one - other);
    },
  };
}

/** Shares worth a tick, the more telling first: 1, 0, then nearer and nearer to 1 on both sides. */
function roundShares(unit: number): number[] {
  if (unit > 0.3) return [1, 0, 0.5, 2, -1, 5, 10, -5, 20, 50, -10, 100];
  const near: number[] = [];
  for (let distance = 0.1; distance > unit / 3; distance /= 10) {
    near.push(Number((1 - distance).toPrecision(8)));
    near.push(Number((1 + distance).toPrecision(8)));
  }
  return [1, 0, ...near, 0.5, 2, -1, 10, -10];
}

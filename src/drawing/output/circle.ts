import type { PlaneResponse } from '../../model/measures/planeResponse.ts';
import { sameItems } from '../../state/sameItems.ts';
import type { Extent } from '../axis/domainKeeper.ts';
import type { Context2D } from '../canvas/context.ts';
import { type OutputScale, ROOM } from './outputScale.ts';

/** A circle that outputs stand about: 0 on it, what is positive outside, what is negative inside. */
export interface OutputCircle {
  readonly pxCentre: number;
  readonly pyCentre: number;
  /** radius where the output is 0 */
  readonly pxZero: number;
  /** CSS pixels of a coordinate of `scale` */
  readonly pxPerUnit: number;
  readonly scale: OutputScale;
}

export function pxRadiusOf({ pxZero, pxPerUnit, scale }: OutputCircle, value: number): number {
  return Math.max(0, pxZero + pxPerUnit * scale.coordinate(value));
}

/** An outline: directions, increasing, and how far out it is in each. */
export interface Outline {
  readonly angles: Float64Array;
  readonly values: Float64Array;
}

/** Even steps of an outline are about so long. */
const PX_STEP = 2.5;
const FEWEST = 180;
const MOST = 720;
/** What cutting a bend off between two steps may take away. */
const PX_CUT = 0.1;

/** The outline of a response: at even steps, and at the bends that would be seen to be cut off between them. */
export function outlineOf(response: PlaneResponse, { pxZero, pxPerUnit, scale }: OutputCircle): Outline {
  const steps = Math.round(Math.min(MOST, Math.max(FEWEST, (2 * Math.PI * pxZero) / PX_STEP)));
  const step = (2 * Math.PI) / steps;
  // a bend in the middle of a step is cut off by its change of slope times a quarter of the step
  const least = (4 * PX_CUT * scale.linear) / (pxPerUnit * step);
  const { angles: bounds, bends } = response;
  const all = new Float64Array(steps + 1 + bounds.length);
  let count = 0;
  let next = 0;
  for (let k = 0; k <= steps; k++) {
    const angle = k === steps ? Math.PI : -Math.PI + k * step;
    for (; next < bounds.length && bounds[next]! < angle; next++)
      if (bends[next]! > least) all[count++] = bounds[next]!;
    all[count++] = angle;
  }
  const angles = all.slice(0, count);
  return { angles, values: response.along(angles) };
}

/** By response: its outline, and what that was made for. */
const outlines = new WeakMap<PlaneResponse, { readonly on: readonly number[]; readonly outline: Outline }>();

/** The outline of a response that is never another, as the teachers': made once for circles of one size. */
export function keptOutline(response: PlaneResponse, circle: OutputCircle): Outline {
  const { pxZero, pxPerUnit, scale } = circle;
  const on = [pxZero, pxPerUnit, scale.linear];
  const known = outlines.get(response);
  if (known !== undefined && sameItems(known.on, on)) return known.outline;
  const outline = outlineOf(response, circle);
  outlines.set(response, { on, outline });
  return outline;
}

/** Adds what lies between the circle and the parts of an outline with outputs of one sign. @returns whether there is any */
export function addLobes(
  context: Context2D,
  circle: OutputCircle,
  { angles, values }: Outline,
  sign: 1 | -1,
): boolean {
  let any = false;
  const point = (at: number, radius: number, begin: boolean) => {
    const px = circle.pxCentre + radius * Math.cos(angles[at]!);
    const py = circle.pyCentre - radius * Math.sin(angles[at]!);
    if (begin) context.moveTo(px, py);
    else context.lineTo(px, py);
  };
  for (let from = 0; from < angles.length; from++) {
    if (!(sign * values[from]! > 0)) continue;
    let to = from;
    while (to + 1 < angles.length && sign * values[to + 1]! > 0) to++;
    const [first, last] = [Math.max(0, from - 1), Math.min(angles.length - 1, to + 1)];
    for (let at = first; at <= last; at++) {
      const inside = at >= from && at <= to;
      point(at, inside ? pxRadiusOf(circle, values[at]!) : circle.pxZero, at === first);
    }
    for (let at = last; at >= first; at--) point(at, circle.pxZero, false);
    context.closePath();
    any = true;
    from = to;
  }
  return any;
}

/** Less than this from the circle, an outline is the circle. */
const PX_FLAT = 0.3;

/** Adds an outline where it leaves the circle, of outputs of one sign or (0) of both. */
export function addOutline(
  context: Context2D,
  circle: OutputCircle,
  { angles, values }: Outline,
  sign: 1 | -1 | 0,
): void {
  let drawing = false;
  const leaves = (at: number) => {
    const value = values[at];
    if (value === undefined || (sign !== 0 && sign * value < 0)) return false;
    return Math.abs(pxRadiusOf(circle, value) - circle.pxZero) > PX_FLAT;
  };
  for (let at = 0; at < angles.length; at++) {
    // from the last point on the circle to the first on it again
    if (!(leaves(at - 1) || leaves(at) || leaves(at + 1))) {
      drawing = false;
      continue;
    }
    const value = values[at]!;
    const radius = sign !== 0 && sign * value < 0 ? circle.pxZero : pxRadiusOf(circle, value);
    const px = circle.pxCentre + radius * Math.cos(angles[at]!);
    const py = circle.pyCentre - radius * Math.sin(angles[at]!);
    if (drawing) context.lineTo(px, py);
    else context.moveTo(px, py);
    drawing = true;
  }
}

/** Radius of the circle for 0, of the largest: where nothing is negative, and at most; what is negative ends short of the middle. */
const ZERO_AT = 0.42;
const ZERO_AT_MOST = 0.85;
const INNERMOST = 0.1;

/** How far a picture of outputs about a circle of radius 1 - its outermost - goes to each side of its middle. */
export interface CircleExtent {
  readonly across: Extent;
  readonly up: Extent;
}

/** Radius of the circle for 0, and what a coordinate of `scale` adds to it, where the whole has the radius 1. */
function proportions({ low, high }: OutputScale): { readonly zero: number; readonly perUnit: number } {
  const [inside, outside] = [-low, high];
  const even = (inside + INNERMOST * outside) / (inside + outside);
  const zero = Math.min(ZERO_AT_MOST, Math.max(ZERO_AT, even));
  const perUnit = Math.min(
    outside > 0 ? (1 - zero) / outside : Number.POSITIVE_INFINITY,
    inside > 0 ? (zero - INNERMOST) / inside : Number.POSITIVE_INFINITY,
  );
  return { zero, perUnit };
}

/** @param reach the largest output by direction, evenly round the circle */
export function circleExtent(scale: OutputScale, reach: Float64Array): CircleExtent {
  const { zero, perUnit } = proportions(scale);
  const across = { low: -zero, high: zero };
  const up = { low: -zero, high: zero };
  for (const [k, value] of reach.entries()) {
    const radius = zero + perUnit * (scale.coordinate(value) + (value > 0 ? ROOM : 0));
    const angle = (2 * Math.PI * k) / reach.length;
    across.low = Math.min(across.low, radius * Math.cos(angle));
    across.high = Math.max(across.high, radius * Math.cos(angle));
    up.low = Math.min(up.low, radius * Math.sin(angle));
    up.high = Math.max(up.high, radius * Math.sin(angle));
  }
  return { across, up };
}

/** As large as what is drawn of it fits into a box. */
export function outputCircle(
  scale: OutputScale,
  { across, up }: CircleExtent,
  { pxLeft, pyTop, pxWidth, pxHeight }: CircleBox,
  pxMargin: number,
): OutputCircle {
  const { zero, perUnit } = proportions(scale);
  const fit = Math.min(
    (pxWidth - 2 * pxMargin) / (across.high - across.low),
    (pxHeight - 2 * pxMargin) / (up.high - up.low),
  );
  const px = Math.max(20, fit);
  return {
    pxCentre: pxLeft + pxWidth / 2 - (px * (across.high + across.low)) / 2,
    pyCentre: pyTop + pxHeight / 2 + (px * (up.high + up.low)) / 2,
    pxZero: zero * px,
    pxPerUnit: perUnit * px,
    scale,
  };
}

/** Where a circle is laid, CSS pixels. */
export interface CircleBox {
  readonly pxLeft: number;
  readonly pyTop: number;
  readonly pxWidth: number;
  readonly pxHeight: number;
}

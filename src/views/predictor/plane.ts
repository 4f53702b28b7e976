import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Extent } from '../../drawing/axis/domainKeeper.ts';
import { isRoomy } from '../../drawing/timePlot/layout.ts';
import type { PlotBox } from '../../drawing/timePlot/timeLayout.ts';
import type { PredictorSpace } from '../../findings/predictor/predictorSpace.ts';
import { ellipse } from '../../model/theory/ellipsoid.ts';
import { evenAxis, type PlaneAxis, sharesAxis, trueAxis } from './planeAxis.ts';
import type { AxisPair, Scaling } from './settings.ts';

/** The plane of two eigen-axes on the page. */
export interface Plane {
  readonly box: PlotBox;
  readonly axes: AxisPair;
  readonly first: PlaneAxis;
  readonly second: PlaneAxis;
  /** CSS pixels of a coordinate of `first` and `second` */
  readonly xScale: ScaleLinear<number, number>;
  readonly yScale: ScaleLinear<number, number>;
  /** CSS pixels of coordinates nu on the two axes */
  readonly px: (nu: number) => number;
  readonly py: (nu: number) => number;
  readonly roomy: boolean;
  readonly fontSize: number;
}

export interface PlaneRequest {
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly stage: boolean;
  readonly axes: AxisPair;
  readonly scaling: Scaling;
}

const MARGIN = { left: 46, top: 8, right: 14, bottom: 22 };
const STAGE_MARGIN = { left: 60, top: 12, right: 20, bottom: 28 };
/** Of what is shown, on each side. */
const PADDING = 0.09;
/** In shares the times on the path are named in two lines under it. */
const ROOM_BELOW = 0.15;

function planeBox(request: PlaneRequest): PlotBox {
  const { pxWidth, pxHeight } = request;
  const margin = isRoomy({ ...request, foot: true }) ? STAGE_MARGIN : MARGIN;
  return {
    left: margin.left,
    top: margin.top,
    right: Math.max(margin.left + 10, pxWidth - margin.right),
    bottom: Math.max(margin.top + 10, pxHeight - margin.bottom),
  };
}

export function planeAxes(space: PredictorSpace, [a, b]: AxisPair, scaling: Scaling): [PlaneAxis, PlaneAxis] {
  const axis = (k: number) => {
    const teacher = space.target?.[k] ?? 0;
    if (scaling === 'true' || !(teacher > 0)) return trueAxis(k);
    if (scaling === 'even') return evenAxis(k, teacher);
    return sharesAxis(k, teacher, (farthest(space, k) / teacher - 1) / 2);
  };
  return [axis(a), axis(b)];
}

/** The largest nu_k in the ellipsoid; the teacher's own where there is no ellipsoid. */
export function farthest({ basis, target }: PredictorSpace, k: number): number {
  if (target === null) return 0;
  const shape = { eigenvalues: basis.values, teacher: target, cosineMargin: 0 };
  const outline = ellipse(shape, [k, k], null);
  return outline === null ? target[k]! : Math.max(target[k]!, outline.centre[0] + outline.semiAxes[0]);
}

/** An axis on which S reaches farther than this share ends at the teacher: the rest would have no room. */
const MOST_SHARE = 1.5;

/** What an axis has to show: 0, the teacher, the path, and as much of S as can be seen; in its coordinate. */
export function axisExtent(space: PredictorSpace, axis: PlaneAxis): Extent {
  const { path, target, region } = space;
  const shown = [0];
  if (target !== null) shown.push(target[axis.k]!);
  // in shares S is seen all the way; at one scale the ellipsoid would leave the rest no room
  const end = farthest(space, axis.k);
  if (axis.shares && region !== null && end < MOST_SHARE * target![axis.k]!) shown.push(end);
  let low = Math.min(...shown);
  let high = Math.max(...shown);
  for (let f = 0; f < path.count; f++) {
    const nu = path.point(f)[axis.k]!;
    if (!Number.isFinite(nu)) continue;
    low = Math.min(low, nu);
    high = Math.max(high, nu);
  }
  return { low: axis.coordinate(low), high: axis.coordinate(high) };
}

/** @param extents of both axes, in their coordinates */
export function layOutPlane(
  request: PlaneRequest,
  [first, second]: readonly [PlaneAxis, PlaneAxis],
  extents: readonly [Extent, Extent],
): Plane {
  const box = planeBox(request);
  const roomy = isRoomy({ ...request, foot: true });
  const pxWide = box.right - box.left;
  const pxHigh = box.bottom - box.top;
  let [x, y] = [padded(extents[0]), padded(extents[1], second.magnified ? ROOM_BELOW : PADDING)];
  if (!first.shares && !second.shares) {
    const unit = Math.max((x.high - x.low) / pxWide, (y.high - y.low) / pxHigh);
    x = widened(x, unit * pxWide);
    y = widened(y, unit * pxHigh);
  }
  const xScale = scaleLinear([x.low, x.high], [box.left, box.right]);
  const yScale = scaleLinear([y.low, y.high], [box.bottom, box.top]);
  return {
    box,
    axes: request.axes,
    first,
    second,
    xScale,
    yScale,
    px: (nu) => xScale(first.coordinate(nu)),
    py: (nu) => yScale(second.coordinate(nu)),
    roomy,
    fontSize: roomy ? 14 : 12,
  };
}

function padded({ low, high }: Extent, below = PADDING): Extent {
  const length = high > low ? high - low : 0.5 / PADDING;
  return { low: low - below * length, high: high + PADDING * length };
}

/** The same middle, `length` long. */
function widened({ low, high }: Extent, length: number): Extent {
  const middle = (low + high) / 2;
  return { low: middle - length / 2, high: middle + length / 2 };
}

import { symbol } from '../../drawing/axis/number.ts';
import type { Context2D } from '../../drawing/canvas/context.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import { addTriangle, strokeArrow } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { projectDirection } from '../../drawing/sphere/displayBasis.ts';
import { newPoint, type PlacedPoint } from '../../drawing/sphere/placement.ts';
import type { StateBoosts } from '../../findings/boosts/frameBoosts.ts';
import { inPlane } from './conePlacement.ts';
import type { ConeView } from './model.ts';

/** Arrows of the boosts of so many patterns, those of most neurons. */
const MOST_ARROWS = 12;
const FLOW_POINTS = 40;
/** Flow lines of so many decades, the outermost: those of more would tangle. */
const MOST_DECADES = 1;
/** A boost so much out of the plane has no flow lines in it (share of its square inside). */
const LEAST_INSIDE = 0.5;
/** Where the head of a flow line is, of the rapidity to its end. */
const HEAD_AT = 0.3;
/** Length of the arrow of the largest rate, in radii of the rim. */
export const BOOST_REACH = 0.86;

/** A boost's axis in the plane over which the cone stands, shorter than 1 by what lies outside. */
export interface PlaneAxis {
  readonly x: number;
  readonly y: number;
}

export function axisInPlane({ space }: ConeView, axis: Float64Array): PlaneAxis {
  const { x, y, z } = projectDirection(space.basis, axis);
  const [east, north] = inPlane(space.basis.kind, x, y, z);
  return { x: east, y: north };
}

/**
 * Flow lines of a boost on both halves: hyperbolas, on which the part of w across the axis stays as it is,
 * (a, w along the axis) = b (cosh rho, sinh rho). One on each side for every decade b; the rulings along and against the axis
 * complete them.
 * @param share of the largest rate along the run
 */
export function drawFlow({ context, palette }: Sheet, view: ConeView, axis: PlaneAxis, share: number): void {
  const { cone, radial, layout } = view;
  const inside = Math.hypot(axis.x, axis.y);
  if (inside * inside < LEAST_INSIDE) return;
  const [east, north] = [axis.x / inside, axis.y / inside];
  const point = newPoint();
  context.strokeStyle = palette.gamma;
  context.fillStyle = palette.gamma;
  context.lineWidth = layout.roomy ? 1.5 : 1.25;
  // a boost that has all but ended is hardly there
  context.globalAlpha = 0.7 * Math.max(0.25, Math.min(1, share) ** 0.25);
  for (const b of radial.rings.slice(-MOST_DECADES)) {
    const from = radial.radius(Math.log10(b));
    // in decades: cosh rho = 10^reach at the rim
    const reach = decadesToRim(view, Math.log10(b));
    if (!(from < 0.97) || !(reach > 0)) continue;
    const most = Math.acosh(10 ** Math.min(300, reach));
    for (const side of [1, -1]) {
      for (const half of [1, -1]) {
        const pathAt = (rho: number) => {
          const radius = Math.min(1, radial.radius(Math.log10(b) + Math.log10(Math.cosh(rho))));
          const [along, across] = [Math.tanh(rho), side / Math.cosh(rho)];
          const x = half * radius * (along * east - across * north);
          const y = half * radius * (along * north + across * east);
          cone.place(x, y, half * radius, point);
          return point;
        };
        context.beginPath();
        for (let k = 0; k <= FLOW_POINTS; k++) {
          // densely about the turn at rho = 0, which over many decades is sharp
          pathAt(Math.sinh(Math.asinh(most) * ((2 * k) / FLOW_POINTS - 1)));
          if (k === 0) context.moveTo(point.px, point.py);
          else context.lineTo(point.px, point.py);
        }
        context.stroke();
        drawHead(context, view, pathAt, HEAD_AT * most);
      }
    }
  }
  // the way ahead, and on the lower half the way astern
  context.lineWidth = layout.roomy ? 2 : 1.5;
  for (const half of [1, -1]) {
    cone.place(half * east, half * north, half, point);
    context.beginPath();
    context.moveTo(cone.pxCentre, cone.pyCentre);
    context.lineTo(point.px, point.py);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** A small head on a flow line, the way it runs. */
function drawHead(
  context: Context2D,
  { layout }: ConeView,
  pathAt: (rho: number) => PlacedPoint,
  rho: number,
): void {
  const { px, py } = pathAt(rho - 0.1);
  const point = pathAt(rho);
  const length = Math.hypot(point.px - px, point.py - py);
  if (length < 0.2) return;
  context.beginPath();
  addTriangle(
    context,
    point.px,
    point.py,
    (point.px - px) / length,
    (point.py - py) / length,
    layout.roomy ? 7 : 4.5,
  );
  context.fill();
}

/** Decades between log10 of a size and the rim. */
function decadesToRim({ radial }: ConeView, log: number): number {
  const slope = radial.radius(log + 1) - radial.radius(log);
  return slope > 0 ? (1 - radial.radius(log)) / slope : 0;
}

/** Arrows of the boosts at work in the plane a = 0, as long as their rates; the bundle's strong, over the others. */
export function drawBoostArrows(
  sheet: Sheet,
  view: ConeView,
  boosts: StateBoosts | null,
  bundle: { readonly axis: PlaneAxis; readonly rate: number } | null,
  largestRate: number,
): void {
  const { context, palette } = sheet;
  const { cone, layout, fontSize } = view;
  const point = newPoint();
  context.strokeStyle = palette.gamma;
  context.fillStyle = palette.gamma;
  const arrow = (axis: PlaneAxis, rate: number): boolean => {
    const length = BOOST_REACH * Math.min(1, rate / largestRate);
    if (!(length > 0.01)) return false;
    cone.place(length * axis.x, length * axis.y, 0, point);
    strokeArrow(context, cone.pxCentre, cone.pyCentre, point.px, point.py, 3 + 2.5 * context.lineWidth);
    return true;
  };
  context.lineWidth = 1;
  context.globalAlpha = 0.45;
  let drawn = 0;
  for (const { rate, axis, activeCount } of boosts?.boosts ?? []) {
    if (activeCount === 0 || drawn >= MOST_ARROWS) continue;
    arrow(axisInPlane(view, axis), rate);
    drawn++;
  }
  context.globalAlpha = 1;
  if (bundle === null) return;
  context.lineWidth = layout.roomy ? 3 : 2;
  if (!arrow(bundle.axis, bundle.rate)) return;
  const [px, py] = [(cone.pxCentre + 2 * point.px) / 3, (cone.pyCentre + 2 * point.py) / 3];
  drawText(context, palette, [symbol('g')], px, py + 0.9 * fontSize, {
    size: fontSize + 1,
    align: 'center',
    weight: 600,
    halo: true,
    colour: palette.gamma,
  });
}

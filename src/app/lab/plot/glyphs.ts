import type { Context2D } from '../../../drawing/canvas/context.ts';
import { addCircle, addSquare } from '../../../drawing/canvas/shapes.ts';

/** Marks of points: a curve has one shape, filled where all trials are there. Radius in CSS pixels, all of about one area. */
type Shape = (context: Context2D, px: number, py: number, radius: number) => void;

export const addDiamond: Shape = (context, px, py, radius) =>
  addPolygon(context, px, py, 1.25 * radius, 4, 0);

/** One of as many as there may be curves. */
export const CURVE_SHAPES: readonly Shape[] = [
  addCircle,
  addSquare,
  (context, px, py, radius) => addPolygon(context, px, py, 1.35 * radius, 3, 0),
  (context, px, py, radius) => addPolygon(context, px, py, 1.35 * radius, 3, Math.PI),
  addDiamond,
  (context, px, py, radius) => addPolygon(context, px, py, 1.15 * radius, 6, 0),
  (context, px, py, radius) => addPolygon(context, px, py, 1.3 * radius, 5, 0),
  (context, px, py, radius) => addBar(context, px, py, radius),
];

/** A corner up, unless turned. */
function addPolygon(
  context: Context2D,
  px: number,
  py: number,
  reach: number,
  corners: number,
  turn: number,
): void {
  for (let corner = 0; corner < corners; corner++) {
    const angle = turn - Math.PI / 2 + (2 * Math.PI * corner) / corners;
    const [x, y] = [px + reach * Math.cos(angle), py + reach * Math.sin(angle)];
    if (corner === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.closePath();
}

function addBar(context: Context2D, px: number, py: number, radius: number): void {
  context.rect(px - 0.5 * radius, py - 1.3 * radius, radius, 2.6 * radius);
}

/** A cross that is stroked: what has no value, or failed. */
export function addCross(context: Context2D, px: number, py: number, reach: number): void {
  context.moveTo(px - reach, py - reach);
  context.lineTo(px + reach, py + reach);
  context.moveTo(px - reach, py + reach);
  context.lineTo(px + reach, py - reach);
}

import type { PointerPlace } from './pointerPlace.ts';

/** How far places are from what is drawn, CSS pixels. */

/** NaN, which is never the least, where an end is not finite. */
export function squaredDistanceToSegment(
  px: number,
  py: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((px - x0) * dx + (py - y0) * dy) / squared));
  const ex = px - x0 - along * dx;
  const ey = py - y0 - along * dy;
  return ex * ex + ey * ey;
}

/** Of a rectangle; 0 inside. */
export function distanceToBox(
  { px, py }: PointerPlace,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  return Math.hypot(Math.max(left - px, 0, px - right), Math.max(top - py, 0, py - bottom));
}

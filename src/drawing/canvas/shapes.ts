import type { Context2D } from './context.ts';

/** Shapes added to the path that is open on `context`; filling or stroking it is the caller's. Sizes in CSS pixels. */

export function addCircle(context: Context2D, px: number, py: number, radius: number): void {
  context.moveTo(px + radius, py);
  context.arc(px, py, radius, 0, 2 * Math.PI);
}

/** Where a hairline is one pixel wide: on the middle of a pixel. */
export function crisp(px: number): number {
  return Math.round(px) + 0.5;
}

/** A rectangle, by its sides. */
export interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Until the context is restored, nothing shows outside. */
export function clipToBox(context: Context2D, { left, top, right, bottom }: Sides): void {
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
}

/** Half the side of the square that has the area of a circle of radius 1. */
export const SQUARE_HALF = 0.886;

export function addSquare(context: Context2D, px: number, py: number, radius: number): void {
  const half = SQUARE_HALF * radius;
  context.rect(px - half, py - half, 2 * half, 2 * half);
}

export function addStar(context: Context2D, px: number, py: number, radius: number): void {
  for (let corner = 0; corner < 10; corner++) {
    const reach = corner % 2 === 0 ? radius : 0.45 * radius;
    const angle = (corner * Math.PI) / 5 - Math.PI / 2;
    const x = px + reach * Math.cos(angle);
    const y = py + reach * Math.sin(angle);
    if (corner === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.closePath();
}

/** A triangle whose tip is at (px, py), pointing along the unit vector (dx, dy). */
export function addTriangle(
  context: Context2D,
  px: number,
  py: number,
  dx: number,
  dy: number,
  length: number,
): void {
  const half = 0.45 * length;
  context.moveTo(px, py);
  context.lineTo(px - length * dx - half * dy, py - length * dy + half * dx);
  context.lineTo(px - length * dx + half * dy, py - length * dy - half * dx);
  context.closePath();
}

/** Strokes a line with a filled head at its end, in the context's colours; the head shrinks with a short line. */
export function strokeArrow(
  context: Context2D,
  pxFrom: number,
  pyFrom: number,
  pxTo: number,
  pyTo: number,
  head = 9,
): void {
  const length = Math.hypot(pxTo - pxFrom, pyTo - pyFrom);
  if (length < 0.5) return;
  const dx = (pxTo - pxFrom) / length;
  const dy = (pyTo - pyFrom) / length;
  const tip = Math.min(head, length);
  context.beginPath();
  context.moveTo(pxFrom, pyFrom);
  context.lineTo(pxTo - 0.8 * tip * dx, pyTo - 0.8 * tip * dy);
  context.stroke();
  context.beginPath();
  addTriangle(context, pxTo, pyTo, dx, dy, tip);
  context.fill();
}

import { addTriangle } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { isLit, markAlpha } from '../../drawing/lit.ts';
import { LEVELS, levelAlpha, newPoint, type PlacedPoint } from '../../drawing/sphere/placement.ts';
import type { DirectionsView } from './model.ts';

/** Rim that each input has, on average, where triangles can still be told apart; CSS pixels. */
const PX_TRIANGLES = 4;
const PX_SMALLEST = 5;
const BINS = 120;

/** Inputs by direction alone: as triangles on the rim, or as strokes where they are many; on the globe where they are. */
export function drawInputs(sheet: Sheet, view: DirectionsView): void {
  const apart = pxApart(view);
  if (apart < PX_TRIANGLES) drawStrokes(sheet, view, apart);
  else drawTriangles(sheet, view, apart);
}

/** How much of the rim each input has, on average over where there are any; on the globe, which has room, without end. */
export function pxApart({ space, placement }: Pick<DirectionsView, 'space' | 'placement'>): number {
  if (space.basis.kind === 'globe') return Number.POSITIVE_INFINITY;
  const taken = new Set<number>();
  for (const { x, y } of space.inputs) {
    if (x !== 0 || y !== 0) taken.add(Math.floor(((Math.atan2(y, x) / Math.PI + 1) / 2) * BINS));
  }
  const arc = (taken.size * 2 * Math.PI) / BINS;
  return (arc * placement.pxRadius) / space.inputs.length;
}

function drawTriangles({ context, palette, state }: Sheet, view: DirectionsView, apart: number): void {
  const { space, placement, roomy, tiny } = view;
  const { inputs, basis } = space;
  const largest = inputs.length > 60 || tiny ? PX_SMALLEST : roomy ? 10 : 7;
  const length = Math.max(PX_SMALLEST, Math.min(largest, apart)) * (isLit(state, 'inputs') ? 1.4 : 1);
  const point = newPoint();
  context.fillStyle = palette.input;
  for (let level = 0; level < LEVELS; level++) {
    context.beginPath();
    for (const { x, y, z, norm } of inputs) {
      if (norm === 0) continue;
      placement.place(x, y, z, 1, point);
      if (point.level !== level) continue;
      if (basis.kind === 'globe') addTriangle(context, point.px, point.py - 0.6 * length, 0, -1, length);
      else {
        const { pxRadius } = placement;
        const tip = (pxRadius + 2) / pxRadius;
        const px = placement.pxCentre + (point.px - placement.pxCentre) * tip;
        const py = placement.pyCentre + (point.py - placement.pyCentre) * tip;
        addTriangle(context, px, py, -point.x, point.y, length);
      }
    }
    context.globalAlpha = markAlpha(state, 'inputs') * levelAlpha(level);
    context.fill();
  }
  context.globalAlpha = 1;
}

/** Where the sign of an input stands, about its middle; null for one that is 0. */
export function inputPlace({ space, placement }: DirectionsView, i: number): PlacedPoint | null {
  const { x, y, z, norm } = space.inputs[i]!;
  if (norm === 0) return null;
  const point = placement.place(x, y, z, 1, newPoint());
  if (space.basis.kind === 'globe') return point;
  const { pxCentre, pyCentre, pxRadius } = placement;
  const out = (pxRadius + PX_SMALLEST) / pxRadius;
  return {
    ...point,
    px: pxCentre + (point.px - pxCentre) * out,
    py: pyCentre + (point.py - pyCentre) * out,
  };
}

/** A hairline each, one over the other: where they are dense they are dark. */
function drawStrokes(
  { context, palette, state }: Sheet,
  { space, placement }: DirectionsView,
  apart: number,
): void {
  const lit = isLit(state, 'inputs');
  const { pxCentre, pyCentre, pxRadius } = placement;
  const [inner, outer] = [pxRadius + 2, pxRadius + (lit ? 13 : 9)];
  const point = newPoint();
  context.strokeStyle = palette.input;
  context.lineWidth = lit ? 1.5 : 1;
  const plain = Math.min(0.85, Math.max(0.2, 0.5 * apart));
  for (const { x, y, z, norm } of space.inputs) {
    if (norm === 0) continue;
    placement.place(x, y, z, 1, point);
    context.globalAlpha = markAlpha(state, 'inputs') * plain * levelAlpha(point.level);
    context.beginPath();
    context.moveTo(pxCentre + inner * point.x, pyCentre - inner * point.y);
    context.lineTo(pxCentre + outer * point.x, pyCentre - outer * point.y);
    context.stroke();
  }
  context.globalAlpha = 1;
}

import { symbol } from '../../drawing/axis/number.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import { addCircle, clipToBox } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import type { DrawnPlane, PlaneView } from './model.ts';

/** What moves: the path so far, v at the playhead, the reading under the pointer. */
export function drawMoving(sheet: Sheet, view: DrawnPlane): void {
  const { context, palette, state } = sheet;
  const { plane, space, hovered } = view;
  const { path } = space;
  const { time } = state.player;
  const point = path.at(time);
  const [px, py] = [plane.px(point[plane.axes[0]]!), plane.py(point[plane.axes[1]]!)];

  context.save();
  clipToBox(context, plane.box);
  const { points, frames } = view.path;
  const passed = path.indexAt(time);
  context.strokeStyle = palette.bundle;
  context.lineWidth = 2.5;
  context.lineJoin = 'round';
  context.beginPath();
  let begun = false;
  for (let index = 0; index < frames.length && frames[index]! <= passed; index++) {
    if (begun) context.lineTo(points[2 * index]!, points[2 * index + 1]!);
    else context.moveTo(points[2 * index]!, points[2 * index + 1]!);
    begun = true;
  }
  if (begun && isPlace(px, py)) context.lineTo(px, py);
  context.stroke();
  context.restore();

  if (isPlace(px, py)) {
    drawV(sheet, view, px, py);
  }
  if (hovered !== null) drawHovered(sheet, view, hovered);
}

function drawV({ context, palette }: Sheet, { plane }: PlaneView, px: number, py: number): void {
  const { box } = plane;
  if (px < box.left || px > box.right || py < box.top || py > box.bottom) return;
  context.beginPath();
  addCircle(context, px, py, plane.roomy ? 6.5 : 5);
  context.fillStyle = palette.bundle;
  context.fill();
  context.strokeStyle = palette.ground;
  context.lineWidth = 2;
  context.stroke();
  drawText(context, palette, [symbol('v')], px - 4, py - 13, {
    size: plane.fontSize + 2,
    align: 'right',
    colour: palette.bundle,
    halo: true,
  });
}

/** A ring where the pointer reads the path. */
function drawHovered({ context, palette }: Sheet, { plane, space }: PlaneView, frame: number): void {
  if (frame >= space.path.count) return;
  const point = space.path.point(frame);
  context.beginPath();
  addCircle(context, plane.px(point[plane.axes[0]]!), plane.py(point[plane.axes[1]]!), 4);
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.stroke();
}

function isPlace(px: number, py: number): boolean {
  return Math.abs(px) < 1e5 && Math.abs(py) < 1e5;
}

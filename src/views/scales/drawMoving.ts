import { addCircle, crisp } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import type { ScalesView } from './model.ts';

const PX_DOT = 4.5;

/** The run on screen: a line at its own value, with the playhead on it, and its time through all rows. */
export function drawMoving({ context, palette, state }: Sheet, view: ScalesView): void {
  const { layout, axis, over } = view;
  const { box } = layout;
  const py = crisp(Math.min(box.bottom - 1, layout.yScale(axis.position(state.parameters[over]))));
  const inside = state.player.time <= layout.end;
  const px = Math.min(box.right, layout.xScale(state.player.time));
  if (inside) {
    context.strokeStyle = palette.control;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(crisp(px), box.top);
    context.lineTo(crisp(px), box.bottom);
    context.stroke();
  }
  for (const [colour, thick] of [
    [palette.ground, 4],
    [palette.ink, 1.5],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = thick;
    context.beginPath();
    context.moveTo(box.left, py);
    context.lineTo(box.right, py);
    context.stroke();
  }
  context.beginPath();
  addCircle(context, px, py, PX_DOT);
  // one that has gone on beyond the map is hollow
  context.fillStyle = inside ? palette.ink : palette.ground;
  context.fill();
  context.strokeStyle = inside ? palette.ground : palette.ink;
  context.lineWidth = 1.5;
  context.stroke();
}

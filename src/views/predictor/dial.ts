import { numberText, symbol, upright } from '../../drawing/axis/number.ts';
import type { Context2D } from '../../drawing/canvas/context.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import { addStar, strokeArrow } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { words } from '../../text/words.ts';
import type { PlaneView } from './model.ts';
import type { Plane } from './plane.ts';
import { type Wedge, wedgeOf } from './regions.ts';

/**
 * The direction of v by itself: while v is as small as lambda^2 it cannot be seen in the plane, and its direction is all that there
 * is to see. Near 0 the region S is a cone of directions.
 */
interface Dial {
  readonly px: number;
  readonly py: number;
  readonly radius: number;
}

const PX_ROOM = { width: 330, height: 230 };

/** In a corner that S leaves free; null where there is no room. */
function dialOf(plane: Plane): Dial | null {
  const { box, roomy, first } = plane;
  if (box.right - box.left < PX_ROOM.width || box.bottom - box.top < PX_ROOM.height) return null;
  const radius = roomy ? 44 : 30;
  if (first.shares) return { px: box.left + radius + 34, py: box.top + radius + 56, radius };
  const py = box.bottom - radius - 60;
  // S is about the first axis
  if (py - radius - 26 < plane.py(0)) return null;
  return { px: box.right - radius - 34, py, radius };
}

/** Its rim, the directions of S at 0, gamma and v*. */
export function drawDial(sheet: Sheet, view: PlaneView): void {
  const { context, palette } = sheet;
  const { plane, space } = view;
  const dial = dialOf(plane);
  if (dial === null) return;
  const { px, py, radius } = dial;
  context.fillStyle = palette.ground;
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.beginPath();
  context.arc(px, py, radius, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.beginPath();
  context.moveTo(px - radius, py);
  context.lineTo(px + radius, py);
  context.moveTo(px, py - radius);
  context.lineTo(px, py + radius);
  context.stroke();
  for (const [margin, alpha] of [
    [false, 0.18],
    [true, 0.3],
  ] as const) {
    const wedge = space.region === null ? null : wedgeOf(space.region, plane.axes, margin);
    if (wedge === null) continue;
    context.fillStyle = palette.bundle;
    context.globalAlpha = alpha;
    fillWedge(context, dial, wedge);
    context.globalAlpha = 1;
  }
  drawGammaNeedle(sheet, view, dial);
  drawStar(sheet, view, dial);
  drawText(context, palette, [upright(words().pictures.predictor.direction)], px, py - radius - 15, {
    size: plane.fontSize - 1,
    align: 'center',
    halo: true,
  });
}

/** Where v points now, and how long it is. */
export function drawNeedle(sheet: Sheet, { plane }: PlaneView, point: Float64Array): void {
  const { context, palette } = sheet;
  const dial = dialOf(plane);
  if (dial === null) return;
  const direction = directionOf(point, plane);
  if (direction !== null) {
    context.strokeStyle = context.fillStyle = palette.bundle;
    context.lineWidth = 2;
    const { px, py, radius } = dial;
    strokeArrow(context, px, py, px + radius * direction[0], py - radius * direction[1], 9);
  }
  const length = Math.hypot(...point);
  const text = [upright('|'), symbol('v'), upright('| = '), ...numberText(length)];
  drawText(context, palette, text, dial.px, dial.py + dial.radius + 14, {
    size: plane.fontSize - 1,
    align: 'center',
    colour: palette.ink,
    halo: true,
  });
}

/** Unit vector on the two axes; null for 0 and what is no number. */
function directionOf(point: Float64Array, { axes }: Plane): readonly [number, number] | null {
  const [x, y] = [point[axes[0]]!, point[axes[1]]!];
  // scaled first: squares of 1e-200 are 0
  const size = Math.max(Math.abs(x), Math.abs(y));
  if (!(size > 0 && size < Number.POSITIVE_INFINITY)) return null;
  const length = size * Math.hypot(x / size, y / size);
  return [x / length, y / length];
}

function fillWedge(context: Context2D, { px, py, radius }: Dial, { from, to }: Wedge): void {
  context.beginPath();
  context.moveTo(px, py);
  // canvas angles run clockwise
  context.arc(px, py, radius, -to, -from);
  context.closePath();
  context.fill();
}

function drawGammaNeedle(
  { context, palette }: Sheet,
  { space, plane }: PlaneView,
  { px, py, radius }: Dial,
): void {
  const gamma = directionOf(space.gamma, plane);
  if (gamma === null) return;
  context.strokeStyle = palette.gamma;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(px + (radius - 3) * gamma[0], py - (radius - 3) * gamma[1]);
  context.lineTo(px + (radius + 5) * gamma[0], py - (radius + 5) * gamma[1]);
  context.stroke();
  drawText(
    context,
    palette,
    [symbol('\u03b3')],
    px + (radius + 11) * gamma[0],
    py - (radius + 11) * gamma[1] + 5,
    {
      size: plane.fontSize,
      align: 'center',
      colour: palette.gamma,
      halo: true,
    },
  );
}

function drawStar({ context, palette }: Sheet, { space, plane }: PlaneView, { px, py, radius }: Dial): void {
  const target = space.target === null ? null : directionOf(space.target, plane);
  if (target === null) return;
  context.fillStyle = palette.teacher;
  context.beginPath();
  addStar(context, px + radius * target[0], py - radius * target[1], 5);
  context.fill();
}

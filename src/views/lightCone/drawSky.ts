import { plainNumber, upright } from '../../drawing/axis/number.ts';
import type { Context2D } from '../../drawing/canvas/context.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import { addStar, addTriangle } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import type { Palette } from '../../drawing/palette.ts';
import { LEVELS, levelAlpha, newPoint } from '../../drawing/sphere/placement.ts';
import { lightConeWords } from '../../text/lightConeWords.ts';
import type { ConeView } from './model.ts';
import type { SkyPlacement } from './skyPlacement.ts';

const ANGLE_NAMES = [0, 45, 90, 135, 180];

/** What of the sky stands still: its rings or rim, inputs, teacher. */
export function drawSky(sheet: Sheet, view: ConeView): void {
  const { sky } = view;
  if (sky === null) return;
  drawSkyRings(sheet, view, sky);
  if (sky.kind !== 'angle') drawLandmarks(sheet, view, sky);
  if (!view.layout.roomy) return;
  const { context, palette } = sheet;
  const text = lightConeWords();
  const heading =
    view.boosted === null ? text.skyOf[sky.kind] : text.own.heading(plainNumber(view.boosted.rapidity, 2));
  const py = sky.pyCentre - sky.pxRadius - (sky.kind === 'angle' ? 34 : 24);
  drawText(context, palette, [upright(heading)], sky.pxCentre, py, {
    size: view.fontSize - 1,
    align: 'center',
  });
}

function drawSkyRings({ context, palette }: Sheet, view: ConeView, sky: SkyPlacement): void {
  const { pxCentre, pyCentre, pxRadius, pxInner } = sky;
  const end = sky.kind === 'angle' ? Math.PI : 2 * Math.PI;
  context.lineWidth = 1.25;
  context.strokeStyle = palette.control;
  ring(context, sky, pxRadius, end);
  if (sky.kind === 'globe') return;
  context.lineWidth = 1;
  context.strokeStyle = palette.hairline;
  ring(context, sky, pxInner, end);
  const size = view.fontSize - 2;
  if (view.layout.roomy) drawRingNames(context, palette, sky, size);
  if (sky.kind === 'circle') return;
  context.beginPath();
  context.moveTo(pxCentre - pxRadius, pyCentre);
  context.lineTo(pxCentre + pxRadius, pyCentre);
  context.stroke();
  for (const degrees of ANGLE_NAMES) {
    const turn = (degrees * Math.PI) / 180;
    const reach = pxRadius + 0.9 * size;
    const align = degrees < 80 ? 'left' : degrees > 100 ? 'right' : 'center';
    drawText(
      context,
      palette,
      [upright(`${degrees}°`)],
      pxCentre + reach * Math.cos(turn),
      pyCentre - reach * Math.sin(turn),
      { size, align },
    );
  }
}

/** Of circles below the middle, of half circles on the left, where negative neurons end. */
function drawRingNames(
  context: Context2D,
  palette: Palette,
  { kind, pxCentre, pyCentre, pxRadius, pxInner }: SkyPlacement,
  size: number,
): void {
  const text = lightConeWords();
  const names = [
    [text.now, pxRadius],
    [text.lastKink, pxInner],
  ] as const;
  for (const [name, reach] of names) {
    const [px, py] =
      kind === 'circle' ? [pxCentre, pyCentre + reach - size] : [pxCentre - reach, pyCentre + size];
    drawText(context, palette, [upright(name)], px, py, { size, align: 'center', halo: true });
  }
}

function ring(context: Context2D, sky: SkyPlacement, pxRadius: number, end: number): void {
  context.beginPath();
  // canvas angles run clockwise
  context.arc(sky.pxCentre, sky.pyCentre, pxRadius, -end, 0);
  context.stroke();
}

/** Inputs and the teacher, where they point. */
function drawLandmarks({ context, palette }: Sheet, view: ConeView, sky: SkyPlacement): void {
  const { space, layout } = view;
  const length = space.inputs.length > 60 ? 4 : layout.roomy ? 7 : 5;
  const point = newPoint();
  context.fillStyle = palette.input;
  for (const { x, y, z, norm } of space.inputs) {
    if (norm === 0) continue;
    context.beginPath();
    if (sky.globe === null) {
      const reach = sky.pxRadius + 6;
      addTriangle(context, sky.pxCentre + reach * x, sky.pyCentre - reach * y, -x, y, length);
    } else {
      sky.globe.place(x, y, z, 1, point);
      addTriangle(context, point.px, point.py - 0.6 * length, 0, -1, length);
      context.globalAlpha = levelAlpha(point.level);
    }
    context.fill();
  }
  context.globalAlpha = 1;
  const { teacher } = space;
  if (teacher === null) return;
  const reach = sky.pxRadius + (layout.roomy ? 19 : 9);
  if (sky.globe !== null) sky.globe.place(teacher.x, teacher.y, teacher.z, 1, point);
  else {
    point.px = sky.pxCentre + reach * teacher.x;
    point.py = sky.pyCentre - reach * teacher.y;
    point.level = LEVELS - 1;
  }
  context.globalAlpha = levelAlpha(point.level);
  context.beginPath();
  addStar(context, point.px, point.py, layout.roomy ? 7 : 5);
  context.fillStyle = palette.teacher;
  context.strokeStyle = palette.ground;
  context.lineWidth = 1;
  context.fill();
  context.stroke();
  context.globalAlpha = 1;
}

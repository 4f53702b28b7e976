import { en } from '../../text/en.ts';
import { type RichText, symbol, upright } from '../axis/number.ts';
import { addCircle, addStar, addTriangle } from '../canvas/marks.ts';
import { drawText } from '../canvas/richText.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { addSphereLine, capCircle } from '../directions/globe.ts';
import { LEVELS, levelAlpha, newMark } from '../directions/placement.ts';
import type { Palette } from '../palette.ts';
import type { ConeView } from './model.ts';
import type { SkyPlacement } from './skyPlacement.ts';

/** Parallels of the sky about the boost, in degrees, and meridians a turn: the great circles that stars move along. */
const PARALLELS = [30, 60, 90, 120, 150];
const MERIDIANS = 12;
const ANGLE_NAMES = [0, 45, 90, 135, 180];

/** What of the sky stands still: its rings or rim, inputs, teacher. */
export function drawSky(sheet: Sheet, view: ConeView): void {
  const { sky } = view;
  if (sky === null) return;
  drawRings(sheet, view, sky);
  if (sky.kind !== 'angle') drawLandmarks(sheet, view, sky);
  if (!view.layout.roomy) return;
  const { context, palette } = sheet;
  const heading = en.pictures['light-cone'].skyOf[sky.kind];
  const py = sky.pyCentre - sky.pxRadius - (sky.kind === 'angle' ? 34 : 24);
  drawText(context, palette, [upright(heading)], sky.pxCentre, py, {
    size: view.fontSize - 1,
    align: 'center',
  });
}

function drawRings({ context, palette }: Sheet, view: ConeView, sky: SkyPlacement): void {
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
  context: CanvasRenderingContext2D,
  palette: Palette,
  { kind, pxCentre, pyCentre, pxRadius, pxInner }: SkyPlacement,
  size: number,
): void {
  const text = en.pictures['light-cone'];
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

function ring(context: CanvasRenderingContext2D, sky: SkyPlacement, pxRadius: number, end: number): void {
  context.beginPath();
  // canvas angles run clockwise
  context.arc(sky.pxCentre, sky.pyCentre, pxRadius, -end, 0);
  context.stroke();
}

/** Inputs and the teacher, where they point. */
function drawLandmarks({ context, palette }: Sheet, view: ConeView, sky: SkyPlacement): void {
  const { scenery, layout } = view;
  const length = scenery.inputs.length > 60 ? 4 : layout.roomy ? 7 : 5;
  const mark = newMark();
  context.fillStyle = palette.input;
  for (const { x, y, z, norm } of scenery.inputs) {
    if (norm === 0) continue;
    context.beginPath();
    if (sky.globe === null) {
      const reach = sky.pxRadius + 6;
      addTriangle(context, sky.pxCentre + reach * x, sky.pyCentre - reach * y, -x, y, length);
    } else {
      sky.globe.place(x, y, z, 1, mark);
      addTriangle(context, mark.px, mark.py - 0.6 * length, 0, -1, length);
      context.globalAlpha = levelAlpha(mark.level);
    }
    context.fill();
  }
  context.globalAlpha = 1;
  const { teacher } = scenery;
  if (teacher === null) return;
  const reach = sky.pxRadius + (layout.roomy ? 19 : 9);
  if (sky.globe !== null) sky.globe.place(teacher.x, teacher.y, teacher.z, 1, mark);
  else {
    mark.px = sky.pxCentre + reach * teacher.x;
    mark.py = sky.pyCentre - reach * teacher.y;
    mark.level = LEVELS - 1;
  }
  context.globalAlpha = levelAlpha(mark.level);
  context.beginPath();
  addStar(context, mark.px, mark.py, layout.roomy ? 7 : 5);
  context.fillStyle = palette.teacher;
  context.strokeStyle = palette.ground;
  context.lineWidth = 1;
  context.fill();
  context.stroke();
  context.globalAlpha = 1;
}

/**
 * The globe's graticule about the boost, which turns with it: stars move along its meridians, from astern to ahead.
 * @param axis unit vector in the display basis
 */
export function drawBoostGraticule(
  { context, palette }: Sheet,
  sky: SkyPlacement,
  axis: readonly number[],
): void {
  if (sky.globe === null) return;
  const { front, side, up } = frameAbout(axis);
  const turned = (line: Float64Array): Float64Array => {
    const out = new Float64Array(line.length);
    for (let at = 0; at < line.length; at += 3) {
      for (let k = 0; k < 3; k++) {
        out[at + k] = line[at]! * side[k]! + line[at + 1]! * up[k]! + line[at + 2]! * front[k]!;
      }
    }
    return out;
  };
  const lines = [...PARALLELS.map(capCircle), ...MERIDIAN_LINES].map(turned);
  context.lineWidth = 1;
  context.strokeStyle = palette.gamma;
  for (const near of [false, true]) {
    context.globalAlpha = near ? 0.4 : 0.14;
    context.beginPath();
    for (const line of lines) addSphereLine(context, sky.globe, line, near);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** From ahead (z) to astern, evenly about it. */
const MERIDIAN_LINES: readonly Float64Array[] = Array.from({ length: MERIDIANS }, (_, k) => {
  const [c, s] = [Math.cos((2 * Math.PI * k) / MERIDIANS), Math.sin((2 * Math.PI * k) / MERIDIANS)];
  return Float64Array.from(
    Array.from({ length: 37 }, (_, at) => {
      const angle = (Math.PI * at) / 36;
      return [c * Math.sin(angle), s * Math.sin(angle), Math.cos(angle)];
    }).flat(),
  );
});

/** Three orthonormal vectors, the first along the axis. */
function frameAbout(axis: readonly number[]) {
  const front = axis;
  const [x, y, z] = axis as [number, number, number];
  // across the axis and whichever coordinate axis is farther from it
  const helper = Math.abs(y) < 0.9 ? [0, 1, 0] : [1, 0, 0];
  const side = [
    helper[1]! * z - helper[2]! * y,
    helper[2]! * x - helper[0]! * z,
    helper[0]! * y - helper[1]! * x,
  ];
  const size = Math.hypot(...side) || 1;
  for (let k = 0; k < 3; k++) side[k]! /= size;
  const up = [y * side[2]! - z * side[1]!, z * side[0]! - x * side[2]!, x * side[1]! - y * side[0]!];
  return { front, side, up };
}

/** The boost in the sky: an arrow from the middle of the rings, a mark on the globe, the right end of the half circle. */
export function drawSkyBoost(
  sheet: Sheet,
  view: ConeView,
  sky: SkyPlacement,
  axis: { readonly x: number; readonly y: number; readonly z: number },
  share: number,
): void {
  const { context, palette } = sheet;
  const { fontSize, layout } = view;
  const name: RichText = [symbol('g')];
  const setting = { size: fontSize, weight: 600, halo: true, colour: palette.gamma } as const;
  context.strokeStyle = palette.gamma;
  context.fillStyle = palette.gamma;
  if (sky.globe !== null) {
    const mark = sky.globe.place(axis.x, axis.y, axis.z, 1, newMark());
    context.globalAlpha = levelAlpha(mark.level);
    context.lineWidth = 2;
    context.beginPath();
    addCircle(context, mark.px, mark.py, layout.roomy ? 7 : 5);
    context.stroke();
    drawText(context, palette, name, mark.px + 11, mark.py - 9, setting);
    context.globalAlpha = 1;
    return;
  }
  const [x, y] = sky.kind === 'angle' ? [1, 0] : [axis.x, axis.y];
  // ahead, whatever the rate
  context.lineWidth = 1;
  context.globalAlpha = 0.5;
  context.setLineDash([4, 3]);
  context.beginPath();
  context.moveTo(sky.pxCentre, sky.pyCentre);
  context.lineTo(sky.pxCentre + sky.pxRadius * x, sky.pyCentre - sky.pxRadius * y);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
  const length = 0.92 * sky.pxInner * Math.min(1, share);
  context.lineWidth = layout.roomy ? 3 : 2;
  if (length < 1) return;
  const [px, py] = [sky.pxCentre + length * x, sky.pyCentre - length * y];
  context.beginPath();
  context.moveTo(sky.pxCentre, sky.pyCentre);
  context.lineTo(px - 6 * x * Math.min(1, length / 10), py + 6 * y * Math.min(1, length / 10));
  context.stroke();
  context.beginPath();
  addTriangle(context, px, py, x, -y, Math.min(length, layout.roomy ? 10 : 8));
  context.fill();
  if (length < 16) return;
  drawText(
    context,
    palette,
    name,
    sky.pxCentre + 0.5 * length * x - 9 * y,
    sky.pyCentre - 0.5 * length * y - 9 * x,
    setting,
  );
}

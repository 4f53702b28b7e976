import { type RichText, symbol } from '../../drawing/axis/number.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import { addCircle, addTriangle } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { addSphereLine, capCircle } from '../../drawing/sphere/globe.ts';
import { levelAlpha, newPoint } from '../../drawing/sphere/placement.ts';
import type { ConeView } from './model.ts';
import type { SkyPlacement } from './skyPlacement.ts';

/** Parallels of the sky about the boost, in degrees, and meridians a turn: the great circles that stars move along. */
const PARALLELS = [90];
const MERIDIANS = 8;
/** A graticule, which the curves of stars lie over. */
const DASH = [1, 4];

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
    context.globalAlpha = near ? 0.9 : 0.35;
    context.setLineDash(DASH);
    context.beginPath();
    for (const line of lines) addSphereLine(context, sky.globe, line, near);
    context.stroke();
  }
  context.setLineDash([]);
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

/** The boost in the sky: an arrow from the middle of the rings, a head on the globe, the right end of the half circle. */
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
    const point = sky.globe.place(axis.x, axis.y, axis.z, 1, newPoint());
    context.globalAlpha = levelAlpha(point.level);
    context.lineWidth = 2;
    context.beginPath();
    addCircle(context, point.px, point.py, layout.roomy ? 7 : 5);
    context.stroke();
    drawText(context, palette, name, point.px + 11, point.py - 9, setting);
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

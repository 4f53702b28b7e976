import { lowered, raised, symbol } from '../../drawing/axis/number.ts';
import { drawText, measureText } from '../../drawing/canvas/richText.ts';
import { addStar, clipToBox } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { predictorWords } from '../../text/predictorWords.ts';
import { drawEllipsoid } from './drawEllipsoid.ts';
import { drawAxisNames, drawEigenAxes, drawGrid } from './drawPlaneAxes.ts';
import type { PlaneView } from './model.ts';
import type { PathPixels } from './pathPixels.ts';
import { gatherMarks, timeMarks } from './timeMarks.ts';

const PX_NEAR_AXIS = 60;
const RAY_STEPS = 120;

/** All that stands still while a run plays: axes, ellipsoid, the whole path, times on it, v* and gamma. */
export function drawStill(sheet: Sheet, view: PlaneView): void {
  const { context, palette } = sheet;
  const { plane, space, ghost } = view;
  drawGrid(sheet, plane);
  context.save();
  clipToBox(context, plane.box);
  drawEigenAxes(sheet, plane);
  // for d > 2 its section goes with v, and is drawn with S
  if (space.dimension === 2) drawEllipsoid(sheet, view, null);
  if (ghost !== null) drawPath(sheet, ghost, palette.control, 0.5);
  drawPath(sheet, view.path, palette.bundle, 0.55);
  drawGammaRay(sheet, view);
  context.restore();
  drawAxisNames(sheet, view);
  drawTarget(sheet, view);
  drawTimeMarks(sheet, view);
}

function drawPath({ context }: Sheet, { points }: PathPixels, colour: string, alpha: number): void {
  context.strokeStyle = colour;
  context.globalAlpha = alpha;
  context.lineWidth = 1;
  context.beginPath();
  for (let index = 0; index < points.length; index += 2) {
    if (index === 0) context.moveTo(points[0]!, points[1]!);
    else context.lineTo(points[index]!, points[index + 1]!);
  }
  context.stroke();
  context.globalAlpha = 1;
}

/**
 * The ray along gamma, where v goes while it is small, CSS pixels x y x y ..; in magnified shares it is bent. Empty where gamma
 * is 0 in this plane.
 */
export function gammaRay({ plane, space }: Pick<PlaneView, 'plane' | 'space'>): number[] {
  const [a, b] = [space.gamma[plane.axes[0]]!, space.gamma[plane.axes[1]]!];
  const points: number[] = [];
  if (!(Math.hypot(a, b) > 0)) return points;
  const { box } = plane;
  const along = Math.abs(a) >= Math.abs(b);
  const axis = along ? plane.first : plane.second;
  const scale = along ? plane.xScale : plane.yScale;
  const [unit, from] = [along ? a : b, along ? plane.px(0) : plane.py(0)];
  const [ahead, behind] = along ? [box.right, box.left] : [box.top, box.bottom];
  const end = unit > 0 ? ahead : behind;
  for (let step = 0; step <= RAY_STEPS; step++) {
    const nu = axis.nu(scale.invert(from + ((end - from) * step) / RAY_STEPS)) / unit;
    const [px, py] = [plane.px(nu * a), plane.py(nu * b)];
    if (!(Math.abs(px) < 1e5 && Math.abs(py) < 1e5)) break;
    points.push(px, py);
  }
  return points;
}

function drawGammaRay({ context, palette }: Sheet, view: PlaneView): void {
  const { box, fontSize } = view.plane;
  const points = gammaRay(view);
  if (points.length === 0) return;
  context.strokeStyle = palette.gamma;
  context.lineWidth = 1.5;
  context.setLineDash([2, 3]);
  context.beginPath();
  let label: readonly [number, number] | null = null;
  for (let at = 0; at < points.length; at += 2) {
    const [px, py] = [points[at]!, points[at + 1]!];
    if (at === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
    if (px < box.right - 8 && py > box.top + 20 && py < box.bottom - 20) label = [px, py];
  }
  context.stroke();
  context.setLineDash([]);
  if (label === null) return;
  drawText(context, palette, [symbol('\u03b3')], label[0], label[1] - 0.75 * fontSize, {
    size: fontSize + 1,
    align: 'right',
    colour: palette.gamma,
    halo: true,
  });
}

function drawTarget({ context, palette }: Sheet, { plane, space }: PlaneView): void {
  const { target, single } = space;
  if (target === null) return;
  const { axes, fontSize, box } = plane;
  const [px, py] = [plane.px(target[axes[0]]!), plane.py(target[axes[1]]!)];
  context.fillStyle = palette.teacher;
  context.strokeStyle = palette.ground;
  context.lineWidth = 2;
  context.beginPath();
  addStar(context, px, py, plane.roomy ? 9 : 7);
  context.stroke();
  context.fill();
  const name = single ? [symbol('v'), raised('*')] : [symbol('v'), lowered('1')];
  const right = px + 28 < box.right;
  drawText(context, palette, name, px + (right ? 11 : -11), py - 8, {
    size: fontSize + 1,
    align: right ? 'left' : 'right',
    colour: palette.teacher,
    halo: true,
  });
}

/** T0, T1, T2 and the last kink where the path was then: hollow diamonds, named below. */
function drawTimeMarks({ context, palette }: Sheet, { plane, space }: PlaneView): void {
  const { path, run } = space;
  const { box, fontSize, axes } = plane;
  const placed = gatherMarks(timeMarks(run, predictorWords().lastKink), (time) => {
    const point = path.at(time);
    return [plane.px(point[axes[0]]!), plane.py(point[axes[1]]!)];
  });
  /** where the names in each line under the path end, CSS pixels */
  const taken: number[] = [];
  for (const { px, py, name } of placed) {
    if (px < box.left || px > box.right || py < box.top || py > box.bottom) continue;
    const half = 4;
    context.beginPath();
    context.moveTo(px, py - half);
    context.lineTo(px + half, py);
    context.lineTo(px, py + half);
    context.lineTo(px - half, py);
    context.closePath();
    context.fillStyle = palette.ground;
    context.fill();
    context.strokeStyle = palette.ink;
    context.lineWidth = 1.25;
    context.stroke();
    const size = fontSize - 1;
    const length = measureText(context, palette, name, { size });
    const pxName = Math.min(px - 3, box.right - length);
    // a name that would run into the one before goes a line lower
    const row = taken.findIndex((pxEnd) => pxName > pxEnd + 4);
    const line = row < 0 ? taken.length : row;
    taken[line] = pxName + length;
    // the path is mostly a little above the first axis: the names stand in lines under both
    const axis = plane.py(0);
    const under = py <= axis && py > axis - PX_NEAR_AXIS ? axis : py;
    const pyName = under + half + 3 + 1.2 * size * line;
    drawText(context, palette, name, pxName, pyName, { size, baseline: 'top', halo: true });
  }
}

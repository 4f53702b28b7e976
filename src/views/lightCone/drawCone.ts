import { polygonHull } from 'd3-polygon';
import { raised, symbol } from '../../drawing/axis/number.ts';
import type { Context2D } from '../../drawing/canvas/context.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import { addStar, addTriangle } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { LEVELS, newPoint } from '../../drawing/sphere/placement.ts';
import { ARCS, inPlane, type Sign } from './conePlacement.ts';
import { drawCircleNames, drawHalfNames } from './drawConeNames.ts';
import type { ConeView } from './model.ts';
import { teacherRays } from './teacherRays.ts';

/** Few and dotted: the flow lines of a boost are what is to be followed. */
const RULINGS = 12;
const RULING_DASH = [1, 4];

/** All of the cone that stands still while a run plays: its two halves, the inputs in the plane of w, the teacher. */
export function drawCone(sheet: Sheet, view: ConeView): void {
  // from the back to the front as it is seen from a little above
  drawHalf(sheet, view, -1);
  drawInputs(sheet, view);
  drawHalf(sheet, view, 1);
  drawCircleNames(sheet, view);
  drawHalfNames(sheet, view);
  drawTeachers(sheet, view);
}

function drawHalf({ context, palette }: Sheet, view: ConeView, sign: Sign): void {
  const { cone, radial, space } = view;
  const dimension = space.run.start.dataset.dimension;
  const point = newPoint();
  const rim = Array.from({ length: ARCS }, (_, k): [number, number] => {
    const turn = (2 * Math.PI * k) / ARCS;
    cone.place(Math.cos(turn), Math.sin(turn), sign, point);
    return [point.px, point.py];
  });
  if (dimension > 1) {
    context.fillStyle = palette[sign > 0 ? 'positive' : 'negative'];
    context.globalAlpha = 0.055;
    fillPolygon(context, polygonHull([...rim, [cone.pxCentre, cone.pyCentre]]) ?? rim);
    // the inside of the upper half is seen through its rim
    context.globalAlpha = sign > 0 ? 0.05 : 0.03;
    fillPolygon(context, rim);
    context.globalAlpha = 1;
  }
  drawRulings(context, view, sign, dimension, palette.control);
  if (dimension === 1) return;
  for (const value of view.radial.rings) {
    strokeCircle(context, view, sign, radial.radius(Math.log10(value)), palette.control, 0.32);
  }
  strokeCircle(context, view, sign, 1, palette.control, 0.9);
}

function fillPolygon(context: Context2D, points: readonly [number, number][]): void {
  context.beginPath();
  for (const [at, [px, py]] of points.entries()) {
    if (at === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.closePath();
  context.fill();
}

/** Rays of light: the straight lines of the cone. On a line (d = 1) there are but two. */
function drawRulings(
  context: Context2D,
  { cone }: ConeView,
  sign: Sign,
  dimension: number,
  colour: string,
): void {
  const count = dimension === 1 ? 2 : RULINGS;
  const point = newPoint();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  for (let k = 0; k < count; k++) {
    const turn = (2 * Math.PI * k) / count;
    const [x, y] = [Math.cos(turn), Math.sin(turn)];
    cone.place(x, y, sign, point);
    context.globalAlpha = dimension === 1 ? 0.9 : point.level === LEVELS - 1 ? 0.6 : 0.3;
    if (dimension > 1) context.setLineDash(RULING_DASH);
    context.beginPath();
    context.moveTo(point.px, point.py);
    cone.place(0, 0, 0, point);
    context.lineTo(point.px, point.py);
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** The circle of the cone at a radius, its far half fainter. */
function strokeCircle(
  context: Context2D,
  { cone }: ConeView,
  sign: Sign,
  radius: number,
  colour: string,
  alpha: number,
): void {
  const point = newPoint();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  for (const near of [false, true]) {
    context.globalAlpha = near ? alpha : 0.55 * alpha;
    context.beginPath();
    let drawing = false;
    for (let k = 0; k <= ARCS; k++) {
      const turn = (2 * Math.PI * k) / ARCS;
      cone.place(radius * Math.cos(turn), radius * Math.sin(turn), sign * radius, point);
      const here = (point.level === LEVELS - 1) === near;
      if (drawing) context.lineTo(point.px, point.py);
      else if (here) context.moveTo(point.px, point.py);
      drawing = here;
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** The inputs, by direction, as triangles about the plane of w in which a = 0. */
function drawInputs({ context, palette }: Sheet, { cone, space, layout }: ConeView): void {
  const length = space.inputs.length > 60 ? 5 : layout.roomy ? 8 : 5;
  const point = newPoint();
  const foot = newPoint();
  context.fillStyle = palette.input;
  for (const { x, y, z, norm } of space.inputs) {
    if (norm === 0) continue;
    const [east, north] = inPlane(space.basis.kind, x, y, z);
    const size = Math.hypot(east, north);
    if (size < 1e-3) continue;
    cone.place(east / size, north / size, 0, point);
    cone.place((1.1 * east) / size, (1.1 * north) / size, 0, foot);
    const reach = Math.hypot(foot.px - point.px, foot.py - point.py) || 1;
    context.globalAlpha = 0.25 + 0.75 * Math.min(1, size * size);
    context.beginPath();
    addTriangle(
      context,
      point.px,
      point.py,
      (point.px - foot.px) / reach,
      (point.py - foot.py) / reach,
      length,
    );
    context.fill();
  }
  context.globalAlpha = 1;
}

/** A teacher neuron is light-like too: a star on the cone, and its ray. */
function drawTeachers({ context, palette }: Sheet, view: ConeView): void {
  const { cone, layout, fontSize } = view;
  const point = newPoint();
  for (const { x, y, height, single } of teacherRays(view)) {
    cone.place(x, y, height, point);
    context.strokeStyle = palette.teacher;
    context.lineWidth = 1;
    context.globalAlpha = 0.5;
    context.setLineDash([2, 3]);
    context.beginPath();
    context.moveTo(cone.pxCentre, cone.pyCentre);
    context.lineTo(point.px, point.py);
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
    context.beginPath();
    addStar(context, point.px, point.py, layout.roomy ? 9 : 6);
    context.fillStyle = palette.teacher;
    context.strokeStyle = palette.ground;
    context.lineWidth = 1.5;
    context.fill();
    context.stroke();
    if (!layout.roomy || !single) continue;
    drawText(context, palette, [symbol('v'), raised('\u2217')], point.px + 13, point.py, {
      size: fontSize,
      weight: 600,
      halo: true,
      colour: palette.teacher,
    });
  }
}

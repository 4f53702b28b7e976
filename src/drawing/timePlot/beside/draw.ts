import { keptStyle } from '../../beside/keptStyle.ts';
import type { Context2D } from '../../canvas/context.ts';
import { addCircle } from '../../canvas/shapes.ts';
import type { Sheet } from '../../canvas/sheet.ts';
import { resolveColour } from '../../palette.ts';
import { coordinateAt } from '../columns.ts';
import { addCurve, clipToCurves } from '../drawCurves.ts';
import type { PlotLayout } from '../layout.ts';
import { isShown, type Scene } from '../scene.ts';
import { isCut } from '../timeLayout.ts';
import { type CurvesBeside, type LoggedCurve, type PanelBeside, timeIn } from './model.ts';

const PX_LINE = 1.5;
const PX_RIM = 4;
/** Of the ring where a kept run stands now, or has ended. */
const PX_RING = 3;
/** Of the head of an arrow at the right side, half its height. */
const PX_ARROW = 4.5;
/** Of a bead of a logged curve, and from one to the next along it. */
const PX_BEAD = 1.75;
const PX_BETWEEN_BEADS = 8;

/**
 * The curves of the kept runs, each in its colour and dash.
 * @param rimmed they lie over others
 */
export function drawCurvesBeside(
  { context, palette }: Sheet,
  layout: PlotLayout,
  { runs }: PanelBeside,
  rimmed = false,
): void {
  context.save();
  clipToCurves(context, layout);
  context.lineJoin = 'round';
  for (const one of runs) {
    const { columns, beside } = one;
    const { colour, dash } = keptStyle(beside.place);
    const own = onAxes(layout, one);
    for (let l = 0; l < columns.lines.length; l++) {
      context.beginPath();
      addCurve(context, own, columns.column(l), columns.count, columns.lines[l]!.sparse);
      if (rimmed) strokeWith(context, palette.ground, PX_RIM, []);
      strokeWith(context, palette[colour], PX_LINE, dash);
    }
  }
  context.restore();
  for (const one of runs) drawArrows(context, layout, one, palette[keptStyle(one.beside.place).colour]);
}

/** Where curves are cut that go on past the end of the axis. */
function drawArrows(context: Context2D, layout: PlotLayout, { columns }: CurvesBeside, colour: string): void {
  const { box, yScale, timeAtPx } = layout;
  const { run, lines } = columns;
  if (!isCut(layout, run.endTime)) return;
  const end = timeAtPx(box.right);
  context.fillStyle = colour;
  for (let l = 0; l < lines.length; l++) {
    const coordinate = coordinateAt(run, columns.column(l), end, lines[l]!.sparse);
    if (!isShown(layout, box.right, coordinate)) continue;
    const py = yScale(coordinate);
    context.beginPath();
    context.moveTo(box.right + 2, py - PX_ARROW);
    context.lineTo(box.right + 2 + PX_ARROW, py);
    context.lineTo(box.right + 2, py + PX_ARROW);
    context.closePath();
    context.fill();
  }
}

function strokeWith(context: Context2D, colour: string, px: number, dash: readonly number[]): void {
  context.strokeStyle = colour;
  context.lineWidth = px;
  context.setLineDash(dash as number[]);
  context.stroke();
}

/** The axes of the run on screen with the pixels of a kept run's own frames. */
export function onAxes(layout: PlotLayout, { columns: { run, count } }: CurvesBeside): PlotLayout {
  return { ...layout, pxTimes: Float64Array.from(run.times.subarray(0, count), layout.xScale) };
}

/** Rings where the kept runs are at `time`, as their curves are drawn. */
export function drawRingsBeside({ sheet, layout }: Scene, { runs }: PanelBeside, time: number): void {
  const { context, palette } = sheet;
  for (const { columns, beside } of runs) {
    const at = timeIn(columns.run, time);
    const px = layout.xScale(at);
    context.strokeStyle = palette[keptStyle(beside.place).colour];
    for (let l = 0; l < columns.lines.length; l++) {
      const coordinate = coordinateAt(columns.run, columns.column(l), at, columns.lines[l]!.sparse);
      if (isShown(layout, px, coordinate)) strokeRing(context, palette.ground, px, layout.yScale(coordinate));
    }
  }
}

function strokeRing(context: Context2D, ground: string, px: number, py: number): void {
  context.beginPath();
  addCircle(context, px, py, PX_RING);
  context.fillStyle = ground;
  context.fill();
  context.lineWidth = PX_LINE;
  context.stroke();
}

/** What a file has logged, as beads: they are seen on our curve where both are the same, and beside it where not. */
export function drawLogged({ context, palette }: Sheet, layout: PlotLayout, { logged }: PanelBeside): void {
  context.save();
  clipToCurves(context, layout);
  context.lineWidth = 1;
  context.fillStyle = palette.ground;
  for (const curve of logged) {
    context.strokeStyle = resolveColour(palette, curve.line.colour);
    for (const { px, py } of beadsOf(layout, curve)) {
      context.beginPath();
      addCircle(context, px, py, PX_BEAD);
      context.fill();
      context.stroke();
    }
  }
  context.restore();
}

/** Places along a logged curve, evenly apart. */
export function beadsOf(
  { xScale, yScale }: Pick<PlotLayout, 'xScale' | 'yScale'>,
  { times, coordinates }: Pick<LoggedCurve, 'times' | 'coordinates'>,
): { px: number; py: number }[] {
  const beads: { px: number; py: number }[] = [];
  let last: { px: number; py: number } | null = null;
  /** how far it is to the next bead */
  let left = 0;
  for (let k = 0; k < times.length; k++) {
    const here = { px: xScale(times[k]!), py: yScale(coordinates[k]!) };
    if (!Number.isFinite(here.py)) {
      last = null;
      continue;
    }
    if (last === null) left = 0;
    const from: { px: number; py: number } = last ?? here;
    const length = Math.hypot(here.px - from.px, here.py - from.py);
    let along = left;
    for (; along <= length; along += PX_BETWEEN_BEADS) {
      const share = length === 0 ? 0 : along / length;
      beads.push({ px: from.px + share * (here.px - from.px), py: from.py + share * (here.py - from.py) });
    }
    left = along - length;
    last = here;
  }
  return beads;
}

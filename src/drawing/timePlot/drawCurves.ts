import type { Context2D } from '../canvas/context.ts';
import { clipToBox } from '../canvas/shapes.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { NEURON_STYLES, type NeuronStyle } from '../neurons/neuronStyle.ts';
import { resolveColour } from '../palette.ts';
import type { CurveColumns } from './columns.ts';
import type { PlotLayout } from './layout.ts';
import { curveAlphas } from './litCurves.ts';

/** Points nearer than this to the last one drawn are left out: nobody sees them, and long runs have many. */
const PX_RESOLUTION = 0.6;

/** Adds one curve to the open path; a value the axis has no place for breaks it, NaN in a `sparse` one does not. */
export function addCurve(
  context: Context2D,
  layout: PlotLayout,
  column: Float64Array,
  count: number,
  sparse = false,
): void {
  const { pxTimes, yScale } = layout;
  const zero = yScale(0);
  const slope = yScale(1) - zero;
  let drawing = false;
  let pxLast = 0;
  let pyLast = 0;
  const end = Math.min(count, pxTimes.length);
  for (let f = 0; f < end; f++) {
    const coordinate = column[f]!;
    if (!Number.isFinite(coordinate)) {
      if (!(sparse && Number.isNaN(coordinate))) drawing = false;
      continue;
    }
    const px = pxTimes[f]!;
    const py = zero + slope * coordinate;
    if (!drawing) context.moveTo(px, py);
    else if (f < end - 1 && Math.abs(px - pxLast) < PX_RESOLUTION && Math.abs(py - pyLast) < PX_RESOLUTION) {
      continue;
    } else context.lineTo(px, py);
    drawing = true;
    pxLast = px;
    pyLast = py;
  }
}

/** All curves of a run: neurons by group, then the lines with their names. */
export function drawCurves(sheet: Sheet, layout: PlotLayout, columns: CurveColumns): void {
  const { context, palette, state } = sheet;
  const { neurons, lines, count } = columns;
  const alphas = curveAlphas(state, columns);
  context.save();
  clipToCurves(context, layout);
  context.lineJoin = 'round';
  // a hairline: anything wider is outlined first, which takes several times as long
  context.lineWidth = 1;
  for (const [order, style] of NEURON_STYLES.entries()) {
    context.strokeStyle = palette[style.colour];
    context.globalAlpha = alphas.neurons[order]! * alphaOf(neurons.length);
    context.setLineDash(style.dash as number[]);
    forGroup(columns, style, (c) => strokeColumn(context, layout, columns.column(c), count));
  }
  for (let l = 0; l < lines.length; l++) {
    const line = lines[l]!;
    context.globalAlpha = alphas.lines[l]!;
    context.strokeStyle = resolveColour(palette, line.colour);
    context.lineWidth = line.thin || line.reference ? 1 : 2;
    context.setLineDash((line.dash ?? []) as number[]);
    strokeColumn(context, layout, columns.column(neurons.length + l), count, line.sparse);
  }
  context.restore();
}

/** The curves of the run before, while a knob turns. */
export function drawGhost({ context, palette }: Sheet, layout: PlotLayout, ghost: CurveColumns): void {
  const curves = ghost.neurons.length + ghost.lines.length;
  // the axes are laid out for the run on screen: only the pixels of the times are the ghost's own
  const own = {
    ...layout,
    pxTimes: Float64Array.from(ghost.run.times.subarray(0, ghost.count), layout.xScale),
  };
  context.save();
  clipToCurves(context, layout);
  context.strokeStyle = palette.control;
  context.lineWidth = curves > 4 ? 0.75 : 1.5;
  context.globalAlpha = curves > 4 ? 0.3 : 0.6;
  for (let c = 0; c < curves; c++) strokeColumn(context, own, ghost.column(c), ghost.count);
  context.restore();
}

/** A little more than the box of the data, or curves on its edge would be cut in half. */
export function clipToCurves(context: Context2D, { box }: Pick<PlotLayout, 'box'>): void {
  const { left, top, right, bottom } = box;
  clipToBox(context, { left, top: top - 2, right: right + 1, bottom: bottom + 2 });
}

function strokeColumn(
  context: Context2D,
  layout: PlotLayout,
  column: Float64Array,
  count: number,
  sparse?: boolean,
): void {
  context.beginPath();
  addCurve(context, layout, column, count, sparse);
  context.stroke();
}

function alphaOf(curves: number): number {
  if (curves <= 20) return 0.9;
  return curves <= 100 ? 0.65 : 0.4;
}

/** Visits the drawn curves of one group. */
export function forGroup(columns: CurveColumns, style: NeuronStyle, visit: (c: number) => void): void {
  const { neurons, run } = columns;
  for (let c = 0; c < neurons.length; c++) {
    if (run.start.groups[neurons[c]!] === style.group) visit(c);
  }
}

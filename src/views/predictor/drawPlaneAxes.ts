import { lowered, numberText, type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import type { Context2D } from '../../drawing/canvas/context.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import { crisp } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import type { PredictorSpace } from '../../findings/predictor/predictorSpace.ts';
import { predictorWords } from '../../text/predictorWords.ts';
import type { PlaneView } from './model.ts';
import type { Plane } from './plane.ts';
import type { PlaneAxis } from './planeAxis.ts';

const PX_PER_TICK = { x: 52, y: 26 };

/** The grid, and the numbers of its lines. */
export function drawGrid({ context, palette }: Sheet, plane: Plane): void {
  const { box, first, second, px, py, xScale, yScale, fontSize } = plane;
  const within = (axis: PlaneAxis, scale: typeof xScale) =>
    scale.domain().map((end) => axis.nu(end)) as [number, number];
  const columns = first.ticks(...within(first, xScale), px, PX_PER_TICK.x);
  const rows = second.ticks(...within(second, yScale), py, PX_PER_TICK.y);
  context.strokeStyle = palette.grid;
  context.lineWidth = 1;
  context.beginPath();
  for (const nu of columns) addLine(context, crisp(px(nu)), box.top, crisp(px(nu)), box.bottom);
  for (const nu of rows) addLine(context, box.left, crisp(py(nu)), box.right, crisp(py(nu)));
  context.stroke();
  const size = fontSize;
  for (const nu of columns) {
    const setting = { size, align: 'center', baseline: 'top' } as const;
    drawText(context, palette, first.label(nu), px(nu), box.bottom + 4, setting);
  }
  for (const nu of rows) {
    const setting = { size, align: 'right' } as const;
    drawText(context, palette, second.label(nu), box.left - 6, py(nu), setting);
  }
}

/** The eigen-axes through 0. */
export function drawEigenAxes({ context, palette }: Sheet, { box, px, py }: Plane): void {
  context.strokeStyle = palette.control;
  context.lineWidth = 1;
  context.beginPath();
  addLine(context, box.left, crisp(py(0)), box.right, crisp(py(0)));
  addLine(context, crisp(px(0)), box.top, crisp(px(0)), box.bottom);
  context.stroke();
}

/** `nu_1 along u_1, eta_1 = 0.87`: each eigen-axis with its eigenvalue, at its end; shorter where there is little room. */
export function drawAxisNames({ context, palette }: Sheet, { plane, space }: PlaneView): void {
  const { box, px, first, second, fontSize } = plane;
  const setting = { size: fontSize, colour: palette.ink, halo: true } as const;
  drawText(context, palette, axisName(first, space, plane.roomy), box.right - 4, box.bottom - 4, {
    ...setting,
    align: 'right',
    baseline: 'bottom',
  });
  const side = Math.min(box.right - 60, Math.max(box.left, px(0))) + 6;
  drawText(context, palette, axisName(second, space, plane.roomy), side, box.top + 2, {
    ...setting,
    baseline: 'top',
  });
}

export function coordinateName({ k, shares }: PlaneAxis): RichText {
  return [symbol(shares ? 'q' : '\u03bd'), lowered(String(k + 1))];
}

function axisName(axis: PlaneAxis, { basis }: PredictorSpace, full: boolean): RichText {
  const index = lowered(String(axis.k + 1));
  const eigenvalue = [symbol('\u03b7'), index, upright(' = '), ...numberText(basis.values[axis.k]!)];
  const { axisName, axisShort, axisLearned } = predictorWords();
  if (full && axis.shares && !axis.magnified) return setParts(axisLearned([symbol('u'), index], eigenvalue));
  if (!full) return setParts(axisShort(coordinateName(axis), eigenvalue));
  return setParts(axisName(coordinateName(axis), [symbol('u'), index], eigenvalue));
}

function addLine(context: Context2D, x0: number, y0: number, x1: number, y1: number): void {
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
}

import { upright } from '../../../drawing/axis/number.ts';
import { drawText, measureText } from '../../../drawing/canvas/richText.ts';
import { crisp } from '../../../drawing/canvas/shapes.ts';
import { labPlotWords } from '../../../text/labPlotWords.ts';
import type { CurveView } from './curveView.ts';
import { drawKey } from './keyRow.ts';
import type { LabSheet, PlotFrame } from './request.ts';

/** Left edge of what is written above a plot. */
const PX_KEY = 8;

/** Grid, ticks, axis names and the key: what stands still while points come in. */
export function drawCurveFrame(sheet: LabSheet, view: CurveView): void {
  const { context, palette } = sheet;
  const { box, xTicks, yTicks, strips, fontSize } = view;
  context.lineWidth = 1;
  context.strokeStyle = palette.grid;
  context.beginPath();
  for (const { px } of xTicks) {
    context.moveTo(crisp(px), box.top);
    context.lineTo(crisp(px), box.bottom);
  }
  for (const { py } of yTicks) {
    context.moveTo(box.left, crisp(py));
    context.lineTo(box.right, crisp(py));
  }
  context.stroke();
  context.strokeStyle = palette.hairline;
  context.beginPath();
  for (const py of [box.bottom, ...stripEnds(view)]) {
    context.moveTo(box.left, crisp(py));
    context.lineTo(box.right, crisp(py));
  }
  context.stroke();

  const setting = { align: 'right', size: fontSize } as const;
  for (const { py, text } of yTicks) drawText(context, palette, text, box.left - 6, py, setting);
  if (strips.zero !== null) drawText(context, palette, [upright('0')], box.left - 6, strips.zero, setting);
  if (strips.none !== null) {
    const text = labPlotWords().noneStrip;
    drawText(context, palette, [upright(text)], box.left - 6, strips.none, setting);
  }
  drawXAxis(sheet, view, pyTicks(view));
  drawTitle(sheet, view);
  drawKey(sheet, view.key, PX_KEY, pyKey(view), fontSize);
}

/** Below the rows of what has no height. */
function pyTicks(view: CurveView): number {
  return Math.max(view.box.bottom, ...stripEnds(view)) + 5;
}

function stripEnds({ strips, fontSize }: CurveView): number[] {
  const half = Math.round(1.5 * fontSize) / 2;
  return [strips.zero, strips.none].filter((py) => py !== null).map((py) => py + half);
}

export function drawTitle({ context, palette }: LabSheet, { title, fontSize }: PlotFrame): void {
  if (title === null) return;
  const setting = { size: 1.15 * fontSize, weight: 600, colour: palette.ink };
  drawText(context, palette, [upright(title)], PX_KEY, fontSize, setting);
}

/** Where the key begins. */
export function pyKey({ title, fontSize }: PlotFrame): number {
  return Math.round((title === null ? 0.4 : 2) * fontSize);
}

/** Numbers under an axis, those that would run into each other or out left away, and its name below them. */
export function drawXAxis(
  { context, palette, pxWidth }: LabSheet,
  { box, xTicks, xTitle, fontSize }: PlotFrame,
  py: number,
): void {
  const setting = { size: fontSize, baseline: 'top' } as const;
  let free = Number.NEGATIVE_INFINITY;
  for (const { px, text } of xTicks) {
    const half = measureText(context, palette, text, setting) / 2;
    if (px - half < free || px + half > pxWidth) continue;
    drawText(context, palette, text, px, py, { ...setting, align: 'center' });
    free = px + half + 6;
  }
  const middle = (box.left + box.right) / 2;
  drawText(context, palette, xTitle, middle, py + 1.35 * fontSize, {
    ...setting,
    align: 'center',
    colour: palette.ink,
  });
}

import { symbol, tickText, wantsPowers } from '../axis/number.ts';
import type { Context2D } from '../canvas/context.ts';
import { drawText, measureText } from '../canvas/richText.ts';
import { crisp } from '../canvas/shapes.ts';
import type { Sheet } from '../canvas/sheet.ts';
import type { PlotLayout } from './layout.ts';
import type { TimeLayout } from './timeLayout.ts';

/** Grid, ticks and their numbers; the zero of an axis for both signs stronger than the rest. */
export function drawAxes({ context, palette }: Sheet, layout: PlotLayout): void {
  const { box, xScale, yScale, valueAxis, fontSize } = layout;
  context.lineWidth = 1;
  context.strokeStyle = palette.grid;
  context.beginPath();
  for (const time of layout.timeTicks) {
    const px = crisp(xScale(time));
    context.moveTo(px, box.top);
    context.lineTo(px, box.bottom);
  }
  for (const value of layout.valueTicks) {
    const py = crisp(yScale(valueAxis.coordinate(value)));
    context.moveTo(box.left, py);
    context.lineTo(box.right, py);
  }
  context.stroke();

  if (valueAxis.kind === 'symlog') {
    context.strokeStyle = palette.inkSoft;
    context.beginPath();
    context.moveTo(box.left, crisp(yScale(0)));
    context.lineTo(box.right, crisp(yScale(0)));
    context.stroke();
  }

  context.strokeStyle = palette.hairline;
  context.beginPath();
  context.moveTo(box.left, crisp(box.bottom));
  context.lineTo(box.right, crisp(box.bottom));
  context.stroke();

  const powers = valueAxis.kind === 'symlog' || (valueAxis.kind === 'log' && wantsPowers(layout.valueTicks));
  for (const value of layout.valueTicks) {
    const py = yScale(valueAxis.coordinate(value));
    drawText(context, palette, tickText(value, powers), box.left - 6, py, { align: 'right', size: fontSize });
  }
  if (layout.foot) drawTimeTicks(context, palette, layout);
}

/** The numbers under a time axis, with its symbol at the end: t, or k of iterations. */
export function drawTimeTicks(context: Context2D, palette: Sheet['palette'], layout: TimeLayout): void {
  const { box, xScale, fontSize } = layout;
  const py = box.bottom + 4;
  const setting = { size: fontSize, baseline: 'top' } as const;
  for (const time of layout.timeTicks) {
    const px = xScale(time);
    // the axis's own symbol stands at its end
    const label = tickText(time / (layout.step ?? 1), false);
    if (px + measureText(context, palette, label, setting) / 2 > box.right + 1) continue;
    drawText(context, palette, label, px, py, { ...setting, align: 'center' });
  }
  drawText(context, palette, [symbol(layout.step === null ? 't' : 'k')], box.right + 3, py, {
    ...setting,
    colour: palette.ink,
  });
}

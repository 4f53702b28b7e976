import { addCircle } from '../canvas/marks.ts';
import { drawText } from '../canvas/richText.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { resolveColour } from '../palette.ts';
import type { Mark } from './definition.ts';
import type { PlotLayout } from './layout.ts';
import { isShown } from './scene.ts';

/** Points of a panel that are worth a label, as rings with the label above; a label that would cover the last is left out. */
export function drawMarks({ context, palette }: Sheet, layout: PlotLayout, marks: readonly Mark[]): void {
  const { xScale, yScale, valueAxis, fontSize } = layout;
  let pxFree = Number.NEGATIVE_INFINITY;
  for (const { time, value, colour, label } of marks) {
    const px = xScale(time);
    const coordinate = valueAxis.coordinate(value);
    if (!isShown(layout, px, coordinate)) continue;
    const py = yScale(coordinate);
    context.beginPath();
    addCircle(context, px, py, 4);
    context.fillStyle = palette.ground;
    context.fill();
    context.strokeStyle = resolveColour(palette, colour);
    context.lineWidth = 2;
    context.stroke();
    if (px < pxFree) continue;
    const setting = { size: fontSize, align: 'center', weight: 600, halo: true } as const;
    const length = drawText(context, palette, label, px, py - 1.1 * fontSize, {
      ...setting,
      colour: palette.ink,
    });
    pxFree = px + length + 4;
  }
}

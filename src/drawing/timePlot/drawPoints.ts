import { drawText, measureText } from '../canvas/richText.ts';
import { addCircle, type Sides } from '../canvas/shapes.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { resolveColour } from '../palette.ts';
import type { LabelledPoint } from './definition.ts';
import type { PlotLayout } from './layout.ts';
import { isShown } from './scene.ts';

/** Labels that would cover one another stand in so many rows; one that finds none free is left out. */
const ROWS = 3;

/**
 * Points of a panel that are worth a label, by time: rings, with the label above or below.
 * @returns where the labels stand
 */
export function drawPoints(
  { context, palette }: Sheet,
  layout: PlotLayout,
  points: readonly LabelledPoint[],
): Sides[] {
  const labels: Sides[] = [];
  const { box, xScale, yScale, valueAxis, fontSize } = layout;
  const pxFree = new Array<number>(ROWS).fill(Number.NEGATIVE_INFINITY);
  for (const { time, value, colour, label, side } of points) {
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
    const setting = { size: fontSize, weight: 600, halo: true, colour: palette.ink } as const;
    const length = measureText(context, palette, label, setting);
    // below, where a falling curve goes on to the right, it ends at the point
    const wanted = side === 'below' ? px + 4 - length : px - length / 2;
    const left = Math.max(box.left, Math.min(wanted, box.right - length));
    const row = pxFree.findIndex((free) => left >= free);
    const pyLabel = py + (side === 'below' ? 1.1 + row : -1.1 - row) * fontSize;
    if (row < 0 || pyLabel < box.top || pyLabel > box.bottom) continue;
    drawText(context, palette, label, left, pyLabel, setting);
    pxFree[row] = left + length + 4;
    const half = 0.6 * fontSize;
    labels.push({ left, right: left + length, top: pyLabel - half, bottom: pyLabel + half });
  }
  return labels;
}

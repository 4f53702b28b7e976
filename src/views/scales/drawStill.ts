import { type RichText, tickText, upright } from '../../drawing/axis/number.ts';
import { drawText, measureText } from '../../drawing/canvas/richText.ts';
import { clipToBox, crisp } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { setFormula } from '../../drawing/note/formula.ts';
import { drawTimeTicks } from '../../drawing/timePlot/drawAxes.ts';
import { scaleWords } from '../../text/scaleWords.ts';
import { drawKey } from './drawKey.ts';
import { drawKeptLines } from './keptLines.ts';
import { linesOf, type MapLine } from './lines.ts';
import type { ScalesView } from './model.ts';

const PX_FROM_LINE = 5;

/** Axes, key, kept runs, and what the theory says over the rows. */
export function drawStill(sheet: Sheet, view: ScalesView): void {
  drawAxes(sheet, view);
  drawKey(sheet, view);
  drawKeptLines(sheet, view);
  const lines = linesOf(view);
  sheet.context.save();
  clipToBox(sheet.context, view.layout.box);
  for (const line of lines) strokeLine(sheet, line);
  sheet.context.restore();
  for (const line of lines) nameLine(sheet, view, line);
}

function drawAxes({ context, palette }: Sheet, { layout, axis, over }: ScalesView): void {
  const { box, fontSize, yScale, valueTicks } = layout;
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.strokeRect(box.left - 0.5, box.top - 0.5, box.right - box.left + 1, box.bottom - box.top + 1);
  context.strokeStyle = palette.control;
  context.beginPath();
  for (const value of valueTicks) {
    const py = crisp(Math.min(box.bottom - 1, yScale(axis.position(value))));
    context.moveTo(box.left - 4, py);
    context.lineTo(box.left, py);
  }
  for (const time of layout.timeTicks) {
    const px = crisp(layout.xScale(time));
    context.moveTo(px, box.bottom);
    context.lineTo(px, box.bottom + 3);
  }
  context.stroke();
  for (const value of valueTicks) {
    const py = yScale(axis.position(value));
    // the name of the axis stands at its top
    if (py < box.top + 0.9 * fontSize) continue;
    const label: RichText =
      over === 'angle' ? [...tickText(value, false), upright('°')] : tickText(value, over === 'initScale');
    drawText(context, palette, label, box.left - 6, py, { align: 'right', size: fontSize });
  }
  drawText(context, palette, setFormula(scaleWords().axes[over]), box.left - 6, box.top, {
    align: 'right',
    size: fontSize,
    colour: palette.ink,
  });
  drawTimeTicks(context, palette, layout);
}

/** In ink, with a rim of the ground's colour, so that it is seen on light and dark cells. */
function strokeLine({ context, palette }: Sheet, { points, dashes, thick }: MapLine): void {
  if (points.length < 4) return;
  const trace = () => {
    context.beginPath();
    context.moveTo(points[0]!, points[1]!);
    for (let at = 2; at < points.length; at += 2) context.lineTo(points[at]!, points[at + 1]!);
    context.stroke();
  };
  context.lineJoin = 'round';
  context.setLineDash([]);
  context.strokeStyle = palette.ground;
  context.lineWidth = thick + 2;
  trace();
  context.strokeStyle = palette.ink;
  context.lineWidth = thick;
  context.setLineDash(dashes);
  trace();
  context.setLineDash([]);
}

function nameLine({ context, palette }: Sheet, { layout }: ScalesView, { label, at, side }: MapLine): void {
  if (at === null) return;
  const { box, fontSize } = layout;
  const length = measureText(context, palette, label, { size: fontSize });
  const fits = side === 'left' ? at.px - length - 2 * PX_FROM_LINE > box.left : at.px + length < box.right;
  const left = fits === (side === 'left');
  drawText(context, palette, label, at.px + (left ? -PX_FROM_LINE : PX_FROM_LINE), at.py, {
    size: fontSize,
    align: left ? 'right' : 'left',
    colour: palette.ink,
    halo: true,
  });
}

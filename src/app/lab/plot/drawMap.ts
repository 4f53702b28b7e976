import { drawText } from '../../../drawing/canvas/richText.ts';
import { addCircle, addSquare } from '../../../drawing/canvas/shapes.ts';
import { drawTitle, drawXAxis, pyKey } from './drawFrame.ts';
import { addCross, addDiamond } from './glyphs.ts';
import type { MapCell, MapView } from './mapView.ts';
import type { OutcomeGroup } from './outcomes.ts';
import type { LabSheet } from './request.ts';
import { inkOn, toneAt } from './tones.ts';

/** A cell that is smaller on one side has no mark but its colour: the note and the table say the rest. */
const PX_MARKED = 9;
const PX_KEY_EDGE = 8;

/** Everything around the cells: names, ticks, the key. */
export function drawMapFrame(sheet: LabSheet, view: MapView): void {
  const { context, palette } = sheet;
  const { box, yTicks, yTitle, fontSize } = view;
  const setting = { align: 'right', size: fontSize } as const;
  for (const { py, text } of yTicks) drawText(context, palette, text, box.left - 6, py, setting);
  context.save();
  context.translate(PX_KEY_EDGE + 0.5 * fontSize, (box.top + box.bottom) / 2);
  context.rotate(-Math.PI / 2);
  drawText(context, palette, yTitle, 0, 0, { align: 'center', size: fontSize, colour: palette.ink });
  context.restore();
  drawXAxis(sheet, view, box.bottom + 6);
  drawTitle(sheet, view);
  if (view.outcomes) drawOutcomeKey(sheet, view);
  else drawColourKey(sheet, view);
}

function drawColourKey({ context, palette, pxWidth }: LabSheet, { box, key, fontSize }: MapView): void {
  if (key.length === 0) return;
  const left = box.right + 10;
  const steps = Math.round(box.bottom - box.top);
  for (let step = 0; step < steps; step += 2) {
    context.fillStyle = toneAt(1 - step / steps);
    context.fillRect(left, box.top + step, 14, Math.min(2, steps - step));
  }
  context.strokeStyle = palette.control;
  context.lineWidth = 1;
  for (const { share, text } of key) {
    const py = box.bottom - share * (box.bottom - box.top);
    context.beginPath();
    context.moveTo(left + 14, py);
    context.lineTo(left + 18, py);
    context.stroke();
    if (left + 21 < pxWidth) drawText(context, palette, text, left + 21, py, { size: fontSize });
  }
}

/** Marks of all ends that there are, with their words; the colour behind one is the share that met the target. */
function drawOutcomeKey({ context, palette }: LabSheet, view: MapView): void {
  const { fontSize, ends } = view;
  const side = 1.2 * fontSize;
  for (const { group, text, px, row } of ends) {
    const py = pyKey(view) + (row + 0.5) * 1.5 * fontSize;
    const left = PX_KEY_EDGE + px;
    const share = group === 'met' ? 1 : 0;
    context.fillStyle = toneAt(share);
    context.fillRect(left, py - side / 2, side, side);
    drawOutcome(context, left + side / 2, py, 0.32 * fontSize, group, inkOn(share));
    drawText(context, palette, text, left + side + 5, py, { size: fontSize });
  }
}

/** @param only points to draw; all where it is left out. What was there before is painted over. */
export function drawCells(sheet: LabSheet, view: MapView, only?: ReadonlySet<number>): void {
  for (const cell of view.cells) if (only === undefined || only.has(cell.point)) drawCell(sheet, cell);
}

function drawCell({ context, palette }: LabSheet, cell: MapCell): void {
  const { left: x, top: y, width: w, height: h, px, py, reading, endings } = cell;
  const share = endings === null ? cell.share : endings.most === null ? null : endings.met;
  context.fillStyle = share === null ? palette.surface : toneAt(share);
  context.fillRect(x, y, w, h);
  const least = Math.min(w, h);
  const radius = Math.min(4, 0.26 * least);
  if (endings !== null && endings.most !== null) {
    if (least >= PX_MARKED) drawOutcome(context, px, py, radius, endings.most, inkOn(endings.met));
  } else if (share === null && reading.done > 0) {
    context.strokeStyle = palette.ink;
    context.lineWidth = 1.5;
    context.beginPath();
    addCross(context, px, py, Math.max(2, radius));
    context.stroke();
  } else if (share === null) {
    context.fillStyle = palette.control;
    context.fillRect(px - 0.75, py - 0.75, 1.5, 1.5);
  }
  if (share === null || least < PX_MARKED) return;
  // a corner that is still open: trials are missing
  if (reading.done < reading.trials) {
    const corner = Math.min(7, 0.4 * least);
    context.fillStyle = palette.ground;
    context.beginPath();
    context.moveTo(x + w - corner, y);
    context.lineTo(x + w, y);
    context.lineTo(x + w, y + corner);
    context.closePath();
    context.fill();
  }
  if (endings === null && reading.summary.without + reading.failed > 0) {
    context.strokeStyle = inkOn(share);
    context.lineWidth = 1;
    context.beginPath();
    addCross(context, x + 0.25 * w, y + h - 0.25 * h, Math.min(2.5, 0.15 * least));
    context.stroke();
  }
}

function drawOutcome(
  context: LabSheet['context'],
  px: number,
  py: number,
  radius: number,
  group: OutcomeGroup,
  colour: string,
): void {
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  if (group === 'met') addCircle(context, px, py, 0.6 * radius);
  else if (group === 'stalled') addSquare(context, px, py, radius);
  else if (group === 'limit') addCircle(context, px, py, radius);
  else if (group === 'diverged') addDiamond(context, px, py, radius);
  else addCross(context, px, py, radius);
  if (group === 'met' || group === 'diverged') context.fill();
  else context.stroke();
}

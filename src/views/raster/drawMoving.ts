import { upright } from '../../drawing/axis/number.ts';
import { measureText } from '../../drawing/canvas/richText.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { drawNeuronLabel, markLine, NEURON_LABEL } from '../../drawing/neurons/marked.ts';
import { neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import { neuronTag } from '../../drawing/timePlot/scene.ts';
import type { TimeLayout } from '../../drawing/timePlot/timeLayout.ts';
import { markedNeurons } from '../../state/selection.ts';
import { rasterWords } from '../../text/rasterWords.ts';
import { drawKinks, drawStretches, spanOf } from './drawRow.ts';
import { type RowPlace, rowPlace } from './layout.ts';
import type { RasterView } from './model.ts';

/** The row of the selected neuron is at least this high. */
const PX_LENS = 13;

/** All that moves: the selected neuron's row, the playhead. What the pointer reads is a note (`readings.ts`). */
export function drawMoving(sheet: Sheet, view: RasterView): void {
  const marked = markedNeurons(sheet.state);
  const { pointer } = view;
  const { time } = view.layout;
  for (const neuron of marked) {
    const lens = lensOf(view, neuron);
    if (lens !== null && time !== null) drawLens(sheet, view, time, neuron, lens);
  }
  if (time !== null) drawPlayhead(sheet, view, time);
  for (const [index, neuron] of marked.entries()) {
    const lens = lensOf(view, neuron);
    if (lens === null) continue;
    frameInMatrix(sheet, view, neuron);
    if (pointer === null && index === marked.length - 1) drawNumber(sheet, view, neuron, lens);
  }
}

/**
 * Where the row of a neuron is shown large; one that has no row of its own among the drawn is shown at the top of
 * its group.
 */
function lensOf({ rows, layout, run }: RasterView, neuron: number): RowPlace | null {
  const band = rows.bands.find(({ style }) => style === neuronStyle(run.start.groups[neuron]!));
  const row = rows.rowOf.get(neuron) ?? band?.first;
  if (row === undefined) return null;
  const { top, bottom } = rowPlace(layout, row);
  if (bottom - top >= PX_LENS) return { top, bottom };
  const { box } = (layout.time ?? layout.matrix)!;
  const middle = Math.round((top + bottom) / 2);
  const upper = Math.max(box.top, Math.min(middle - (PX_LENS - 1) / 2, box.bottom - PX_LENS));
  return { top: upper, bottom: upper + PX_LENS };
}

function drawLens(sheet: Sheet, view: RasterView, time: TimeLayout, neuron: number, lens: RowPlace): void {
  const { context, palette, state } = sheet;
  const { left, right } = time.box;
  context.fillStyle = palette.ground;
  context.fillRect(left - 2, lens.top - 3, right - left + 4, lens.bottom - lens.top + 6);
  drawStretches(sheet, view, time, neuron, lens);
  drawKinks(sheet, view.history.of(neuron), spanOf(view, time, neuron), lens, true);
  context.strokeStyle = palette.ink;
  context.lineWidth = markLine(state, neuron);
  context.strokeRect(left - 1.5, lens.top - 1.5, right - left + 3, lens.bottom - lens.top + 3);
}

function drawPlayhead({ context, palette, state }: Sheet, { layout }: RasterView, time: TimeLayout): void {
  const px = Math.round(time.xScale(state.player.time)) + 0.5;
  if (px > time.box.right + 1) return;
  const stretches = [time.box, ...(layout.detail === null ? [] : [layout.detail])];
  context.beginPath();
  for (const { top, bottom } of stretches) {
    context.moveTo(px, top - 4);
    context.lineTo(px, bottom);
  }
  // it crosses dark rows as well as the ground
  context.strokeStyle = palette.ground;
  context.lineWidth = 3;
  context.globalAlpha = 0.6;
  context.stroke();
  context.globalAlpha = 1;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.stroke();
}

function frameInMatrix(
  { context, palette, state }: Sheet,
  { layout, rows }: RasterView,
  neuron: number,
): void {
  const row = rows.rowOf.get(neuron);
  if (layout.matrix === null || row === undefined) return;
  const { left, right } = layout.matrix.box;
  const [top, bottom] = [layout.tops[row]!, layout.bottoms[row]!];
  context.strokeStyle = palette.ink;
  context.lineWidth = markLine(state, neuron);
  context.strokeRect(left - 1.5, top - 1.5, right - left + 3, bottom - top + 3);
}

/** The selected neuron's number and how much it is active on, at the playhead. */
function drawNumber(
  sheet: Sheet,
  { layout, run, history }: RasterView,
  neuron: number,
  lens: RowPlace,
): void {
  const { context, palette, state } = sheet;
  const { fontSize } = layout;
  const { box } = (layout.time ?? layout.matrix)!;
  const { on } = history.of(neuron).countsAt(state.player.time);
  const { samples } = run.start.dataset;
  const text = [...neuronTag(neuron), upright(rasterWords().activeOn(on, samples))];
  const length = measureText(context, palette, text, { ...NEURON_LABEL, size: fontSize });
  const at = layout.time === null ? box.left : layout.time.xScale(state.player.time);
  const px = at + 8 + length < box.right + 8 ? at + 8 : Math.max(box.left, at - 8 - length);
  const above = lens.top - 0.9 * fontSize;
  const py = above > box.top + fontSize / 2 ? above : lens.bottom + 0.9 * fontSize;
  drawNeuronLabel(sheet, neuron, text, px, py, { size: fontSize });
}

import { numberText, type RichText, symbol, upright } from '../axis/number.ts';
import { addCircle } from '../canvas/marks.ts';
import { drawText, measureText } from '../canvas/richText.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { neuronStyle } from '../neurons/neuronStyle.ts';
import { selectedNeuron } from '../neurons/selection.ts';
import { type Colour, resolveColour } from '../palette.ts';
import { type CurveColumns, coordinateAt } from './columns.ts';
import type { TimePlotDefinition } from './definition.ts';
import { addCurve, clipToBox } from './drawCurves.ts';
import type { PlotLayout } from './layout.ts';

/** Where the pointer is in the body of a plot, CSS pixels. */
export interface PointerPlace {
  readonly px: number;
  readonly py: number;
}

/** The selected neuron's curve as a path, kept while layout and frames are the same. */
export class SelectedCurve {
  private made: { layout: PlotLayout; neuron: number; count: number; path: Path2D } | null = null;

  path(layout: PlotLayout, columns: CurveColumns, neuron: number): Path2D | null {
    const { made } = this;
    if (made?.layout === layout && made.neuron === neuron && made.count === columns.count) return made.path;
    const column = columns.ofNeuron(neuron);
    if (column === null) return null;
    const path = new Path2D();
    addCurve(path, layout, column, columns.count);
    this.made = { layout, neuron, count: columns.count, path };
    return path;
  }
}

/** All that moves in a plot over time: the playhead, the selected neuron, the reading under the pointer. */
export function drawMoving(
  sheet: Sheet,
  layout: PlotLayout,
  columns: CurveColumns,
  definition: TimePlotDefinition,
  selected: SelectedCurve,
  pointer: PointerPlace | null,
): void {
  const { state } = sheet;
  const neuron = columns.neurons.length > 0 ? selectedNeuron(state) : null;
  if (neuron !== null) strokeSelected(sheet, layout, columns, neuron, selected);
  drawPlayhead(sheet, layout, state.player.time);
  drawDots(sheet, layout, columns, state.player.time);
  if (neuron !== null)
    drawReading(sheet, layout, columns, neuron, state.player.time, definition, pointer === null);
  if (pointer !== null) drawPointer(sheet, layout, columns, neuron, pointer, definition);
}

function drawPlayhead({ context, palette }: Sheet, { box, xScale }: PlotLayout, time: number): void {
  const px = Math.round(xScale(time)) + 0.5;
  if (px > box.right + 1) return;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(px, box.top - 4);
  context.lineTo(px, box.bottom);
  context.stroke();
}

function strokeSelected(
  { context, palette }: Sheet,
  layout: PlotLayout,
  columns: CurveColumns,
  neuron: number,
  selected: SelectedCurve,
): void {
  const path = selected.path(layout, columns, neuron);
  if (path === null) return;
  const style = neuronStyle(columns.run.start.groups[neuron]!);
  context.save();
  clipToBox(context, layout);
  context.lineJoin = 'round';
  context.strokeStyle = palette.ground;
  context.lineWidth = 5;
  context.stroke(path);
  context.setLineDash(style.dash as number[]);
  context.strokeStyle = palette[style.colour];
  context.lineWidth = 2.5;
  context.stroke(path);
  context.restore();
}

/** Where each named line stands at the playhead. */
function drawDots(
  { context, palette }: Sheet,
  layout: PlotLayout,
  columns: CurveColumns,
  time: number,
): void {
  for (const [l, line] of columns.lines.entries()) {
    const coordinate = coordinateAt(columns.run, columns.column(columns.neurons.length + l), time);
    drawDot(
      context,
      layout,
      layout.xScale(time),
      coordinate,
      resolveColour(palette, line.colour),
      palette.ground,
    );
  }
}

function drawDot(
  context: CanvasRenderingContext2D,
  { box, yScale }: PlotLayout,
  px: number,
  coordinate: number,
  colour: string,
  rim: string,
): void {
  const py = yScale(coordinate);
  if (!(py >= box.top - 4 && py <= box.bottom + 4) || px > box.right + 1) return;
  context.beginPath();
  addCircle(context, px, py, 4);
  context.fillStyle = colour;
  context.fill();
  context.strokeStyle = rim;
  context.lineWidth = 1.5;
  context.stroke();
}

/** The selected neuron at the playhead: a ring, its number and its value. */
function drawReading(
  sheet: Sheet,
  layout: PlotLayout,
  columns: CurveColumns,
  neuron: number,
  time: number,
  definition: TimePlotDefinition,
  withText: boolean,
): void {
  const { context, palette } = sheet;
  const column = columns.ofNeuron(neuron);
  if (column === null) return;
  const style = neuronStyle(columns.run.start.groups[neuron]!);
  const coordinate = coordinateAt(columns.run, column, time);
  const px = layout.xScale(time);
  const py = layout.yScale(coordinate);
  if (!Number.isFinite(py)) return;
  drawDot(context, layout, px, coordinate, palette[style.colour], palette.ground);
  context.beginPath();
  addCircle(context, px, py, 7);
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.stroke();
  if (!withText) return;
  const text = [...neuronTag(neuron), ...valueText(definition, layout.valueAxis.value(coordinate))];
  drawLabel(sheet, layout, text, px, py, style.colour);
}

/** What the pointer is over: the exact time, and the value there of the neuron or line that it reads. */
function drawPointer(
  sheet: Sheet,
  layout: PlotLayout,
  columns: CurveColumns,
  neuron: number | null,
  pointer: PointerPlace,
  definition: TimePlotDefinition,
): void {
  const { context, palette } = sheet;
  const { box } = layout;
  if (pointer.px < box.left || pointer.px > box.right) return;
  const time = Math.min(layout.timeAtPx(pointer.px), columns.run.endTime);
  const px = layout.xScale(time);
  context.strokeStyle = palette.control;
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  context.beginPath();
  context.moveTo(Math.round(px) + 0.5, box.top);
  context.lineTo(Math.round(px) + 0.5, box.bottom);
  context.stroke();
  context.setLineDash([]);

  const read = readingAt(layout, columns, neuron, time, pointer.py);
  const text: RichText[] = [[symbol('t'), upright(' = '), ...numberText(time, 4)]];
  if (read !== null) {
    drawDot(context, layout, px, read.coordinate, resolveColour(palette, read.colour), palette.ground);
    text.push([...read.name, ...valueText(definition, layout.valueAxis.value(read.coordinate), 4)]);
  }
  drawBox(sheet, layout, text, px, pointer.py);
}

interface Reading {
  readonly coordinate: number;
  readonly colour: Colour;
  readonly name: RichText;
}

function readingAt(
  layout: PlotLayout,
  columns: CurveColumns,
  neuron: number | null,
  time: number,
  py: number,
): Reading | null {
  const { run, lines, neurons } = columns;
  if (neuron !== null) {
    const column = columns.ofNeuron(neuron);
    if (column === null) return null;
    const style = neuronStyle(run.start.groups[neuron]!);
    return { coordinate: coordinateAt(run, column, time), colour: style.colour, name: neuronTag(neuron) };
  }
  let nearest: Reading | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [l, line] of lines.entries()) {
    const coordinate = coordinateAt(run, columns.column(neurons.length + l), time);
    const distance = Math.abs(layout.yScale(coordinate) - py);
    if (distance < least) {
      least = distance;
      nearest = {
        coordinate,
        colour: line.colour,
        name: lines.length > 1 ? [...line.name, upright('  ')] : [],
      };
    }
  }
  return nearest;
}

function valueText(definition: TimePlotDefinition, value: number, significant = 3): RichText {
  return [...definition.symbol, upright(' = '), ...numberText(value, significant), upright(definition.unit)];
}

function neuronTag(neuron: number): RichText {
  return [upright(`#${neuron + 1}  `)];
}

/** A label beside a point, on the side where there is room. */
function drawLabel(
  { context, palette }: Sheet,
  { box, fontSize }: PlotLayout,
  text: RichText,
  px: number,
  py: number,
  colour: Colour,
): void {
  const length = measureText(context, palette, text, { size: fontSize, weight: 600 });
  const right = px + 12 + length < box.right + 8;
  // above the curve, not on it
  const height = Math.min(Math.max(py - 1.1 * fontSize, box.top + fontSize / 2), box.bottom - fontSize / 2);
  drawText(context, palette, text, right ? px + 12 : Math.max(box.left, px - 12 - length), height, {
    size: fontSize,
    weight: 600,
    colour: resolveColour(palette, colour),
    halo: true,
  });
}

/** Lines of text on a ground of their own, beside the pointer. */
function drawBox(
  { context, palette }: Sheet,
  { box, fontSize }: PlotLayout,
  lines: readonly RichText[],
  px: number,
  py: number,
): void {
  const line = 1.35 * fontSize;
  const boxWidth =
    Math.max(...lines.map((text) => measureText(context, palette, text, { size: fontSize }))) + 12;
  const boxHeight = lines.length * line + 6;
  const left = px + 10 + boxWidth < box.right + 12 ? px + 10 : Math.max(0, px - 10 - boxWidth);
  const top = Math.min(Math.max(py - boxHeight - 8, box.top - 4), box.bottom - boxHeight);
  context.fillStyle = palette.raised;
  context.strokeStyle = palette.control;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(Math.round(left) + 0.5, Math.round(top) + 0.5, boxWidth, boxHeight, 4);
  context.fill();
  context.stroke();
  for (const [index, text] of lines.entries()) {
    drawText(context, palette, text, left + 6, top + 3 + line * (index + 0.5), {
      size: fontSize,
      colour: palette.ink,
    });
  }
}

import { upright } from '../../drawing/axis/number.ts';
import { drawText, measureText } from '../../drawing/canvas/richText.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import { Activity } from '../../model/problem.ts';
import { rasterWords } from '../../text/rasterWords.ts';
import { inputsOfColumn, type MatrixLayout } from './layout.ts';
import type { RasterView } from './model.ts';
import { Shades } from './shades.ts';

/** Cells at least this large are set apart by lines. */
const PX_LINES = 4;
/** Cells this large show a slide as a stroke across. */
const PX_STROKE = 5;
/** Columns this wide carry the number of their input. */
const PX_NUMBERED = 17;

/** Which neuron is active on which input at the playhead: full where it is on, half where it slides. */
export function drawMatrix(sheet: Sheet, view: RasterView): void {
  const { matrix } = view.layout;
  const { rows, history, inputs, run, patterns } = view;
  const { context, palette, state } = sheet;
  if (matrix === null) return;
  // of the time beyond nothing is known for a moment
  if (history.behind && state.player.time > history.until) return;
  const { tops, bottoms } = view.layout;
  const { box, columns } = matrix;
  const now = patterns.at(history, state.player.time);
  const pxColumn = (box.right - box.left) / columns;
  // a column of several inputs is shaded by how many of them are on; twice, so that a slide is a half
  const most = Math.ceil(inputs.length / columns);
  const shades = new Shades(2 * most);
  const slides: [number, number][] = [];
  for (const [row, neuron] of rows.neurons.entries()) {
    const pattern = now[history.placeOf(neuron)]!;
    const style = neuronStyle(run.start.groups[neuron]!);
    const [top, height] = [tops[row]!, bottoms[row]! - tops[row]!];
    let from = 0;
    let step = -1;
    for (let column = 0; column <= columns; column++) {
      const next = column === columns ? -1 : stepOf(pattern, view, matrix, column, most, shades);
      if (next === step) continue;
      if (step >= 0) {
        context.fillStyle = shades.colour(palette, style, step);
        context.fillRect(box.left + from * pxColumn, top, (column - from) * pxColumn, height);
      }
      [from, step] = [column, next];
    }
    if (columns === inputs.length && Math.min(pxColumn, height) >= PX_STROKE) {
      for (const [column, i] of inputs.entries())
        if (pattern[i] === Activity.Slide) slides.push([column, row]);
    }
  }
  drawLines(sheet, view, matrix, pxColumn);
  strokeSlides(sheet, view, matrix, pxColumn, slides);
  drawFoot(sheet, view, matrix, pxColumn);
}

function stepOf(
  pattern: Uint8Array,
  { inputs }: RasterView,
  matrix: MatrixLayout,
  column: number,
  most: number,
  shades: Shades,
): number {
  const [first, end] = inputsOfColumn(matrix, inputs.length, column);
  let halves = 0;
  for (let place = first; place < end; place++) {
    const activity = pattern[inputs[place]!];
    halves += activity === Activity.On ? 2 : activity === Activity.Slide ? 1 : 0;
  }
  return shades.step(Math.round((halves * most) / (end - first)));
}

/** Lines in the ground's colour between the cells. */
function drawLines(
  { context, palette }: Sheet,
  { layout, rows }: RasterView,
  { box, columns }: MatrixLayout,
  pxColumn: number,
): void {
  const { tops, bottoms } = layout;
  const low = bottoms[rows.neurons.length - 1]!;
  context.strokeStyle = palette.ground;
  context.lineWidth = 1;
  context.beginPath();
  if (pxColumn >= PX_LINES) {
    for (let column = 1; column < columns; column++) {
      const px = Math.round(box.left + column * pxColumn) + 0.5;
      context.moveTo(px, tops[0]!);
      context.lineTo(px, low);
    }
  }
  if (bottoms[0]! - tops[0]! >= PX_LINES) {
    for (const top of tops) {
      context.moveTo(box.left, top + 0.5);
      context.lineTo(box.right, top + 0.5);
    }
  }
  context.stroke();
}

function strokeSlides(
  { context, palette }: Sheet,
  { layout }: RasterView,
  { box }: MatrixLayout,
  pxColumn: number,
  slides: readonly (readonly [number, number])[],
): void {
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.beginPath();
  for (const [column, row] of slides) {
    const px = box.left + column * pxColumn;
    context.moveTo(px + 1, layout.bottoms[row]! - 1);
    context.lineTo(px + pxColumn - 1, layout.tops[row]! + 1);
  }
  context.stroke();
}

/** The numbers of the inputs, where there is room; else what the columns are. */
function drawFoot(
  { context, palette }: Sheet,
  { layout, inputs, rows }: RasterView,
  { box, columns }: MatrixLayout,
  pxColumn: number,
): void {
  const { fontSize } = layout;
  const text = rasterWords();
  const py = layout.bottoms[rows.neurons.length - 1]! + 4;
  const setting = { size: fontSize, baseline: 'top', align: 'center' } as const;
  if (columns === inputs.length && pxColumn >= PX_NUMBERED) {
    for (const [column, i] of inputs.entries()) {
      drawText(context, palette, [upright(String(i + 1))], box.left + (column + 0.5) * pxColumn, py, setting);
    }
    return;
  }
  const long = [upright(text.inputs)];
  const fits = measureText(context, palette, long, setting) <= box.right - box.left;
  const middle = (box.left + box.right) / 2;
  drawText(context, palette, fits ? long : [upright(text.inputsShort)], middle, py, setting);
}

import { upright } from '../../drawing/axis/number.ts';
import { drawText, measureText } from '../../drawing/canvas/richText.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { addGlyph } from '../../drawing/neurons/glyph.ts';
import type { NeuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import { drawTimeTicks } from '../../drawing/timePlot/drawAxes.ts';
import { drawPhases } from '../../drawing/timePlot/drawPhases.ts';
import type { TimeLayout } from '../../drawing/timePlot/timeLayout.ts';
import { words } from '../../text/words.ts';
import { drawKinks, drawStretches, spanOf } from './drawRow.ts';
import { rowPlace } from './layout.ts';
import type { RasterView } from './model.ts';

/** Cells in all rows together: where neurons kink everywhere no more is drawn, in a few dozen milliseconds. */
const MOST_CELLS = 60_000;

/** All that stands still while a run plays: the rows over time, their groups, the time axis. */
export function drawStill(sheet: Sheet, view: RasterView): void {
  const { layout, rows } = view;
  const { time } = layout;
  if (time !== null) {
    drawGrid(sheet, view, time);
    const cells = (rows.neurons.length * (time.box.right - time.box.left)) / MOST_CELLS;
    for (const [row, neuron] of rows.neurons.entries()) {
      drawStretches(sheet, view, time, neuron, rowPlace(layout, row), Math.max(1, cells));
    }
    // low rows show a kink only where it differs from what was foretold
    const marked = layout.separated || view.yardsticks !== null ? rows.neurons : [];
    for (const [row, neuron] of marked.entries()) {
      const span = spanOf(view, time, neuron);
      drawKinks(sheet, view.history.of(neuron), span, rowPlace(layout, row), layout.separated);
    }
  }
  drawGroups(sheet, view);
}

/** The axis stands under all that is drawn over time, the rows' own foot where the detail is between. */
function drawGrid({ context, palette }: Sheet, { layout, run }: RasterView, time: TimeLayout): void {
  const box = { ...time.box, bottom: (layout.detail ?? time.box).bottom };
  for (const part of layout.detail === null ? [time.box] : [time.box, layout.detail]) {
    drawPhases({ context, palette }, { box: part, xScale: time.xScale }, run);
  }
  context.lineWidth = 1;
  context.strokeStyle = palette.grid;
  context.beginPath();
  for (const tick of time.timeTicks) {
    const px = Math.round(time.xScale(tick)) + 0.5;
    context.moveTo(px, box.top);
    context.lineTo(px, box.bottom);
  }
  context.stroke();
  context.strokeStyle = palette.hairline;
  context.beginPath();
  context.moveTo(box.left, Math.round(box.bottom) + 0.5);
  context.lineTo(box.right, Math.round(box.bottom) + 0.5);
  context.stroke();
  drawTimeTicks(context, palette, { ...time, box });
}

/** Beside its rows the glyph of a group, and its name along them where they are high enough for it. */
function drawGroups(sheet: Sheet, { layout, rows, run }: RasterView): void {
  const { context, palette } = sheet;
  const { tops, bottoms, fontSize } = layout;
  const left = (layout.time ?? layout.matrix)!.box.left;
  const counts = countOfGroups(run.start.groups);
  for (const { style, first, end } of rows.bands) {
    const [top, bottom] = [tops[first]!, bottoms[end - 1]!];
    const middle = (top + bottom) / 2;
    drawGroupGlyph(sheet, style, left - 12, middle, fontSize / 3);
    const name = words().pictures.neurons.groups[style.name];
    const setting = { size: fontSize, weight: 500, colour: palette[style.colour] } as const;
    // the name with its number, or alone, or not at all
    const fits = [`${name} ${counts[style.group]}`, name].find(
      (text) => measureText(context, palette, [upright(text)], setting) + 8 <= bottom - top,
    );
    if (fits === undefined) continue;
    context.save();
    context.translate(left - 28 - (layout.roomy ? 4 : 0), middle);
    context.rotate(-Math.PI / 2);
    drawText(context, palette, [upright(fits)], 0, 0, { ...setting, align: 'center' });
    context.restore();
  }
}

function drawGroupGlyph(
  { context, palette }: Sheet,
  style: NeuronStyle,
  px: number,
  py: number,
  radius: number,
): void {
  context.beginPath();
  addGlyph(context, style, px, py, radius);
  context.fillStyle = style.glyph === 'hollow' ? palette.ground : palette[style.colour];
  context.fill();
  context.strokeStyle = palette[style.colour];
  context.lineWidth = 1;
  context.stroke();
}

function countOfGroups(groups: Uint8Array): number[] {
  const counts = [0, 0, 0];
  for (const group of groups) counts[group]!++;
  return counts;
}

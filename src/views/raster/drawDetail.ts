import { upright } from '../../drawing/axis/number.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import { addCircle } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import type { PlotBox } from '../../drawing/timePlot/timeLayout.ts';
import type { Foretold, Met } from '../../findings/kinks/kinkPairs.ts';
import type { NeuronHistory } from '../../findings/kinks/neuronHistory.ts';
import { LEVELS } from '../../findings/kinks/neuronInputs.ts';
import { Activity } from '../../model/problem.ts';
import { selectedNeuron } from '../../state/selection.ts';
import { rasterWords } from '../../text/rasterWords.ts';
import { detailOf, exampleNeuron, type InputRow } from './detail.ts';
import { clippedPx, spanOf } from './drawRow.ts';
import type { RasterView } from './model.ts';
import { eachApart, stretchesOf, type TimeSpan } from './stretches.ts';

const PX_NUMBERED = 11;
const PX_RINGS = 4;
/** How full a row is while its input is slid on. */
const SLIDING = 0.45;

/** The inputs of the selected neuron over time, or of one that stands for the others: what a row of the raster sums up. */
export function drawDetail(sheet: Sheet, view: RasterView): void {
  const { time, detail, fontSize } = view.layout;
  if (time === null || detail === null) return;
  const { context, palette, state } = sheet;
  const selected = selectedNeuron(state);
  const neuron = selected ?? exampleNeuron(view);
  if (neuron === null) return;
  const text = rasterWords();
  const style = neuronStyle(view.run.start.groups[neuron]!);
  const heading = selected === null ? text.example(neuron + 1) : text.detail(neuron + 1);
  drawText(context, palette, [upright(heading)], detail.left, detail.top - 0.8 * fontSize, {
    size: fontSize,
    weight: 500,
    colour: palette.ink,
  });
  const { rows, history, until } = detailOf(view, neuron);
  const span = { ...spanOf(view, time, neuron), until };
  const pxRow = (detail.bottom - detail.top) / rows.length;
  const gap = pxRow >= 4 ? 1 : 0;
  for (const [index, row] of rows.entries()) {
    const top = detail.top + index * pxRow;
    if (pxRow >= 2) {
      context.fillStyle = palette.hairline;
      const px = clippedPx(time, until) - detail.left;
      context.fillRect(detail.left, Math.floor(top + pxRow / 2), px, 1);
    }
    context.fillStyle = palette[style.colour];
    for (const { pxFrom, pxTo, level } of stretchesOf(row.track, span)) {
      if (level === 0) continue;
      context.globalAlpha = level === LEVELS[Activity.Slide] ? SLIDING : level / LEVELS[Activity.On];
      context.fillRect(pxFrom, top, pxTo - pxFrom, pxRow - gap);
    }
    context.globalAlpha = 1;
    if (pxRow >= PX_NUMBERED) {
      drawText(context, palette, [upright(String(row.sample + 1))], detail.left - 6, top + pxRow / 2, {
        size: Math.min(fontSize, pxRow),
        align: 'right',
      });
    }
  }
  drawCrossingMarks(sheet, view, history, span, detail, rows);
}

export interface RingPlace {
  readonly px: number;
  readonly py: number;
  readonly radius: number;
  /** met by a kink or not */
  readonly crossing: Foretold | Met;
}

/** Where the rings of a neuron's rows are; none where a row is too low for one. */
export function ringPlaces({ layout }: RasterView, rows: readonly InputRow[]): RingPlace[] {
  const { time, detail } = layout;
  if (time === null || detail === null) return [];
  const pxRow = (detail.bottom - detail.top) / rows.length;
  if (pxRow < PX_RINGS) return [];
  const radius = Math.min(4, 0.36 * pxRow);
  return rows.flatMap(({ met, unmet }, index) =>
    [...met, ...unmet].flatMap((crossing) => {
      const px = time.xScale(crossing.predicted);
      const py = detail.top + (index + 0.5) * pxRow;
      return px > detail.right ? [] : [{ px, py, radius, crossing }];
    }),
  );
}

/** Kinks as strokes, predictions as rings, hairlines between. */
function drawCrossingMarks(
  { context, palette }: Sheet,
  view: RasterView,
  history: NeuronHistory,
  span: TimeSpan,
  detail: PlotBox,
  rows: readonly InputRow[],
): void {
  const { pxOf, pxRight } = span;
  const pxRow = (detail.bottom - detail.top) / rows.length;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.beginPath();
  for (const [index, row] of rows.entries()) {
    const top = detail.top + index * pxRow;
    const middle = top + pxRow / 2;
    eachApart(row.track, span, 1, (px) => {
      context.moveTo(px, top);
      context.lineTo(px, top + pxRow - 1);
    });
    for (const { kink, predicted } of row.met) {
      const px = pxOf(history.track.time(kink));
      if (px > pxRight) break;
      context.moveTo(px, middle);
      context.lineTo(Math.min(pxOf(predicted), pxRight), middle);
    }
  }
  context.stroke();
  const rings = ringPlaces(view, rows);
  if (rings.length === 0) return;
  context.beginPath();
  for (const { px, py, radius } of rings) addCircle(context, px, py, radius);
  context.fillStyle = palette.ground;
  context.globalAlpha = 0.55;
  context.fill();
  context.globalAlpha = 1;
  context.stroke();
}

import { addCircle } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import type { TimeLayout } from '../../drawing/timePlot/timeLayout.ts';
import type { NeuronHistory } from '../../findings/kinks/neuronHistory.ts';
import type { RowPlace } from './layout.ts';
import type { RasterView } from './model.ts';
import { eachApart, type Stretch, stretchesOf, type TimeSpan } from './stretches.ts';

/** Marks of one row this near to each other are one. */
const PX_MARKS_APART = 2;
const PX_HAIRLINE_SEEN = 2;
/** Rows lower than this are left empty where the neuron is active on none. */
const PX_SILENT = 2;

/** Where a neuron's history is drawn over time: as far as it is known. */
export function spanOf({ history }: RasterView, time: TimeLayout, neuron: number): TimeSpan {
  const { xScale, timeAtPx, box } = time;
  return { pxOf: xScale, timeAt: timeAtPx, until: history.untilOf(neuron), pxRight: box.right };
}

/**
 * One neuron over time: stretches shaded by how many inputs it is active on, with a line through where it slides.
 * @param pxCell kinks nearer together than this may be shown by the mean of the shades
 */
export function drawStretches(
  { context, palette }: Sheet,
  view: RasterView,
  time: TimeLayout,
  neuron: number,
  { top, bottom }: RowPlace,
  pxCell = 1,
): void {
  const { run, history, shades } = view;
  const style = neuronStyle(run.start.groups[neuron]!);
  const middle = Math.floor((top + bottom) / 2);
  let pxFrom = Number.NaN;
  let pxTo = Number.NaN;
  let step = -1;
  const fill = () => {
    if (step === 0) {
      // active on none: nothing but a line to say that it is still there
      context.fillStyle = palette.hairline;
      if (bottom - top >= PX_SILENT) context.fillRect(pxFrom, middle, pxTo - pxFrom, 1);
    } else if (step > 0) {
      context.fillStyle = shades.colour(palette, style, step);
      context.fillRect(pxFrom, top, pxTo - pxFrom, bottom - top);
    }
  };
  const stretches = stretchesOf(history.of(neuron).track, spanOf(view, time, neuron), pxCell);
  for (const stretch of stretches) {
    const next = shades.stepOfMean(stretch.level);
    if (next === step) {
      pxTo = stretch.pxTo;
      continue;
    }
    fill();
    ({ pxFrom, pxTo } = stretch);
    step = next;
  }
  fill();
  drawSlides({ context, palette }, stretches, (top + bottom) / 2);
}

function drawSlides(
  { context, palette }: Pick<Sheet, 'context' | 'palette'>,
  stretches: readonly Stretch[],
  py: number,
): void {
  const slides = stretches.filter(({ slides }) => slides);
  if (slides.length === 0) return;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  context.beginPath();
  for (const { pxFrom, pxTo } of slides) {
    context.moveTo(pxFrom, py);
    context.lineTo(pxTo, py);
  }
  context.stroke();
  context.setLineDash([]);
}

/**
 * Every kink a stroke, every crossing of the yardstick a ring, a hairline between the two that belong together.
 * @param roomy false in low rows: there only the hairline is drawn, where it can be seen
 */
export function drawKinks(
  { context, palette }: Sheet,
  { track, pairs }: NeuronHistory,
  span: TimeSpan,
  { top, bottom }: RowPlace,
  roomy: boolean,
): void {
  const { pxOf, pxRight } = span;
  const middle = (top + bottom) / 2;
  const rings: number[] = [];
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.beginPath();
  if (roomy) {
    eachApart(track, span, PX_MARKS_APART, (px) => {
      context.moveTo(px, top + 0.5);
      context.lineTo(px, bottom - 0.5);
    });
  }
  for (const { kink, predicted } of pairs.met) {
    const px = pxOf(track.time(kink));
    if (px > pxRight + 1) break;
    const pxPredicted = pxOf(predicted);
    if (Math.abs(pxPredicted - px) > PX_HAIRLINE_SEEN) {
      context.moveTo(px, middle);
      context.lineTo(Math.min(pxRight, pxPredicted), middle);
    }
    rings.push(pxPredicted);
  }
  context.stroke();
  if (!roomy) return;
  for (const { predicted } of pairs.unmet) rings.push(pxOf(predicted));
  drawForetoldRings({ context, palette }, rings, pxRight, middle, Math.min(3.5, 0.32 * (bottom - top)));
}

function drawForetoldRings(
  { context, palette }: Pick<Sheet, 'context' | 'palette'>,
  places: number[],
  pxRight: number,
  py: number,
  radius: number,
): void {
  context.beginPath();
  let last = Number.NEGATIVE_INFINITY;
  for (const px of places.sort((a, b) => a - b)) {
    if (px > pxRight || px - last < PX_MARKS_APART) continue;
    addCircle(context, px, py, radius);
    last = px;
  }
  context.fillStyle = palette.ground;
  context.globalAlpha = 0.55;
  context.fill();
  context.globalAlpha = 1;
  context.stroke();
}

/** The axis may end before the run does, while a knob turns. */
export function clippedPx({ xScale, box }: TimeLayout, time: number): number {
  return Math.min(box.right, xScale(time));
}

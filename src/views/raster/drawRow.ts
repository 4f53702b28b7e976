import { addCircle } from '../canvas/marks.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { neuronStyle } from '../neurons/neuronStyle.ts';
import type { TimeLayout } from '../timePlot/timeLayout.ts';
import { type Stretch, stretchesOf } from './history.ts';
import type { RowPlace } from './layout.ts';
import type { RasterView } from './model.ts';
import type { Pairs } from './pairs.ts';
import type { Shades } from './shades.ts';

/** Stretches shorter than this are not seen. */
const PX_RESOLUTION = 0.5;
/** Marks of one row this near to each other are one. */
const PX_MARKS_APART = 2;
const PX_HAIRLINE_SEEN = 2;
/** Rows lower than this are left empty where the neuron is active on none. */
const PX_SILENT = 2;

/** One neuron over time: stretches shaded by how many inputs it is active on, with a line through where it slides. */
export function drawStretches(
  { context, palette }: Sheet,
  view: RasterView,
  time: TimeLayout,
  shades: Shades,
  neuron: number,
  { top, bottom }: RowPlace,
): void {
  const { run, history } = view;
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
  const stretches = stretchesOf(run, history.of(neuron));
  for (const stretch of stretches) {
    const [from, to] = [time.xScale(stretch.from), clippedPx(time, stretch.to)];
    if (from > time.box.right) break;
    const next = shades.step(stretch.active);
    if (step >= 0 && (next === step || to - from < PX_RESOLUTION)) {
      pxTo = to;
      continue;
    }
    fill();
    [pxFrom, pxTo, step] = [from, to, next];
  }
  fill();
  drawSlides({ context, palette }, time, stretches, (top + bottom) / 2);
}

function drawSlides(
  { context, palette }: Pick<Sheet, 'context' | 'palette'>,
  time: TimeLayout,
  stretches: readonly Stretch[],
  py: number,
): void {
  const slides = stretches.filter(({ sliding }) => sliding > 0);
  if (slides.length === 0) return;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  context.beginPath();
  for (const { from, to } of slides) {
    if (time.xScale(from) > time.box.right) continue;
    context.moveTo(time.xScale(from), py);
    context.lineTo(clippedPx(time, to), py);
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
  time: TimeLayout,
  pairs: Pairs,
  { top, bottom }: RowPlace,
  roomy: boolean,
): void {
  const height = bottom - top;
  const middle = (top + bottom) / 2;
  const { right } = time.box;
  const rings: number[] = [];
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.beginPath();
  let last = Number.NEGATIVE_INFINITY;
  for (const { time: at, predicted } of pairs.kinks) {
    const px = time.xScale(at);
    if (px > right + 1) break;
    if (roomy && px - last >= PX_MARKS_APART) {
      context.moveTo(px, top + 0.5);
      context.lineTo(px, bottom - 0.5);
      last = px;
    }
    if (Number.isNaN(predicted)) continue;
    const pxPredicted = time.xScale(predicted);
    if (Math.abs(pxPredicted - px) > PX_HAIRLINE_SEEN) {
      context.moveTo(px, middle);
      context.lineTo(Math.min(right, pxPredicted), middle);
    }
    rings.push(pxPredicted);
  }
  context.stroke();
  if (!roomy) return;
  for (const { predicted } of pairs.unmet) rings.push(time.xScale(predicted));
  drawRings({ context, palette }, rings, right, middle, Math.min(3.5, 0.32 * height));
}

function drawRings(
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

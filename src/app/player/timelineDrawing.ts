import { tickText } from '../../drawing/axis/number.ts';
import { countedTicks, linearTicks } from '../../drawing/axis/ticks.ts';
import { LOSS_AXIS } from '../../drawing/axis/valueAxis.ts';
import { drawText, measureText } from '../../drawing/canvas/richText.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { PHASE_COLOURS } from '../../drawing/phases.ts';
import { bandsOf } from '../../findings/theory/runPhases.ts';
import { firstFrom } from '../../model/halving.ts';
import type { TimeAxis } from '../../share/presentation.ts';
import type { Run } from '../../state/run.ts';
import { linearPiece, stepOf } from '../../state/timeAxis.ts';

/** Room below the curve for the labels of the axis. */
export const PX_LABELS = 18;
/** Height of the ticks of kinks: of one alone where there is never more than one at a pixel, else of where there are most. */
export const PX_KINK = 9;
const PX_ONE_KINK = 3;
/** As long as no more than so many share a pixel, ticks are as high as each other. */
const MOST_APART = 2;
/** A strip that is lower shows no names of phases. */
const PX_WITH_NAMES = 44;
const PX_BETWEEN_LABELS = 56;

/** How the timeline shows a run: `pxAt` maps flow time to CSS pixels. */
export interface TimelineView {
  readonly run: Run;
  readonly timeAxis: TimeAxis;
  readonly pxAt: (time: number) => number;
}

/** Draws everything of the timeline that stands still while the run plays. */
export function drawTimeline(sheet: Sheet, view: TimelineView): void {
  const { context, pxHeight, palette } = sheet;
  const pxPlot = pxHeight - PX_LABELS;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, view.pxAt(view.run.endTime), pxPlot);
  drawBands(sheet, view, pxPlot);
  drawFrame(sheet);
  drawLoss(sheet, view, pxPlot);
  drawKinks(sheet, view, pxPlot);
  drawTicks(sheet, view, pxPlot);
}

/** The phases, told apart by their greys, by their names and by the lines between them. */
function drawBands({ context, palette }: Sheet, { run, pxAt }: TimelineView, pxPlot: number): void {
  for (const { phase, from, to } of bandsOf(run)) {
    const px = Math.round(pxAt(from));
    context.fillStyle = palette[PHASE_COLOURS[phase]];
    context.fillRect(px, 0, Math.round(pxAt(to)) - px, pxPlot);
    if (from === 0) continue;
    context.fillStyle = palette.control;
    context.fillRect(px, 0, 1, pxPlot);
  }
}

/** The strip that a run will fill. */
export function drawFrame({ context, pxWidth, pxHeight, palette }: Sheet): void {
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.strokeRect(0.5, 0.5, pxWidth - 1, pxHeight - PX_LABELS - 1);
}

/** Heights of the loss on the axis of its picture, over the whole strip; null where there is none to show. */
export function lossHeights({ losses, frameCount }: Run, pxPlot: number): ((loss: number) => number) | null {
  let least = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (let f = 0; f < frameCount; f++) {
    const coordinate = LOSS_AXIS.coordinate(losses[f]!);
    if (!Number.isFinite(coordinate)) continue;
    if (coordinate < least) least = coordinate;
    if (coordinate > largest) largest = coordinate;
  }
  if (!(least <= largest)) return null;
  const { low, high } = LOSS_AXIS.domain(least, largest);
  // below the names of the phases, which a low strip is without
  const pxTop = pxPlot < PX_WITH_NAMES ? 3 : 20;
  const pxBottom = pxPlot - PX_KINK - 4;
  const perUnit = (pxBottom - pxTop) / (high - low);
  return (loss) => pxTop + (high - Math.min(Math.max(LOSS_AXIS.coordinate(loss), low), high)) * perUnit;
}

function drawLoss({ context, palette }: Sheet, { run, pxAt }: TimelineView, pxPlot: number): void {
  const { times, losses, frameCount } = run;
  const pyOf = lossHeights(run, pxPlot);
  if (pyOf === null) return;
  context.beginPath();
  let pxLast = Number.NEGATIVE_INFINITY;
  for (let f = 0; f < frameCount; f++) {
    const px = pxAt(times[f]!);
    // Half a pixel is finer than the eye; the last frame ends the curve.
    if (px - pxLast < 0.5 && f < frameCount - 1) continue;
    pxLast = px;
    if (f === 0) context.moveTo(px, pyOf(losses[f]!));
    else context.lineTo(px, pyOf(losses[f]!));
  }
  context.strokeStyle = palette.inkSoft;
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.stroke();
  context.lineTo(pxLast, pxPlot - 1);
  context.lineTo(0, pxPlot - 1);
  context.globalAlpha = 0.12;
  context.fillStyle = palette.inkSoft;
  context.fill();
  context.globalAlpha = 1;
}

/**
 * One tick a kink, at the foot. Where several share a pixel they are one tick, the higher the more they are: thousands of
 * ticks of one height are a bar that says nothing.
 */
function drawKinks(sheet: Sheet, { run, pxAt }: TimelineView, pxPlot: number): void {
  const { context, pxWidth, palette } = sheet;
  const { times } = run.kinks;
  const pxOf = (index: number) => Math.min(Math.round(pxAt(times[index]!)), pxWidth - 1);
  const ticks: { px: number; count: number }[] = [];
  // those of one pixel are passed over together
  for (let index = 0; index < run.kinkCount; ) {
    const px = pxOf(index);
    const next = firstFrom(index + 1, run.kinkCount, (later) => pxOf(later) > px);
    ticks.push({ px, count: next - index });
    index = next;
  }
  const most = ticks.reduce((sum, { count }) => Math.max(sum, count), 1);
  context.fillStyle = palette.control;
  for (const { px, count } of ticks) {
    const height = kinkHeight(count, most);
    context.fillRect(px, pxPlot - height - 1, 1, height);
  }
}

/** By the logarithm of the count, CSS pixels. */
export function kinkHeight(count: number, most: number): number {
  if (most <= MOST_APART) return PX_KINK;
  return PX_ONE_KINK + (PX_KINK - PX_ONE_KINK) * (Math.log(count) / Math.log(most));
}

function drawTicks(sheet: Sheet, { run, timeAxis, pxAt }: TimelineView, pxPlot: number): void {
  const { context, pxWidth, palette } = sheet;
  const step = stepOf(timeAxis, run);
  const times =
    timeAxis === 'linear'
      ? linearTicks(0, run.endTime)
      : countedTicks(step ?? 1, linearPiece(timeAxis, run), run.endTime, pxAt, PX_BETWEEN_LABELS);
  for (const time of times) {
    const px = pxAt(time);
    const label = tickText(time / (step ?? 1), false);
    context.fillStyle = palette.control;
    context.fillRect(Math.min(Math.round(px), pxWidth - 1), pxPlot, 1, 3);
    // The outermost labels stay inside.
    const pxLabel = measureText(context, palette, label);
    const pxLeft = Math.min(Math.max(px - pxLabel / 2, 0), pxWidth - pxLabel);
    drawText(context, palette, label, pxLeft, pxPlot + 11);
  }
}

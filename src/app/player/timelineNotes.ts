import { plainNumber, type RichText, upright } from '../../drawing/axis/number.ts';
import { LOSS_AXIS } from '../../drawing/axis/valueAxis.ts';
import type { PointerPlace } from '../../drawing/canvas/pointerPlace.ts';
import { phaseTerm } from '../../drawing/phases.ts';
import type { Mark } from '../../drawing/picture.ts';
import { distanceToCurve } from '../../drawing/timePlot/distanceToCurve.ts';
import { timeReading } from '../../drawing/timePlot/timeReading.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { firstAbove, firstNotBelow } from '../../state/sorted.ts';
import { stepOf } from '../../state/timeAxis.ts';
import { markWords } from '../../text/markWords.ts';
import { words } from '../../text/words.ts';
import { kinkText } from './kinkText.ts';
import { lossHeights, PX_KINK, PX_LABELS } from './timelineDrawing.ts';
import { namedBands } from './timelineMarks.ts';

/** The strip as it stands: what its notes are told from. */
export interface StripView {
  readonly run: Run;
  /** CSS pixels of a flow time, and back */
  readonly pxAt: (time: number) => number;
  readonly timeAt: (px: number) => number;
  readonly pxWidth: number;
  readonly pxHeight: number;
}

/** How near to a tick the pointer reads it, CSS pixels. */
const PX_TICK = 2;

/** What can be named on the strip: the loss, the kinks, the playhead, the phases. */
export function marksOfStrip(view: StripView, { player }: AppState): Mark[] {
  const { run, pxAt, pxWidth, pxHeight } = view;
  const pxPlot = pxHeight - PX_LABELS;
  const texts = markWords();
  const pxNow = Math.min(pxAt(player.time), pxWidth);
  return [
    ...lossMark(view, player.time),
    ...kinkMark(view, player.time),
    {
      id: 'playhead',
      ...texts.playhead,
      value: texts.time(plainNumber(player.time, 4)),
      at: { px: pxNow, py: 0 },
      reach: 4,
      hit: ({ px, py }) => (py <= pxPlot ? Math.abs(px - pxNow) : Number.POSITIVE_INFINITY),
    },
    ...namedBands(run).map(({ phase, name, explanation, from, to }) => ({
      id: `band ${phase}`,
      name: words().capitalised(name),
      explanation,
      term: phaseTerm(phase),
      value: words().player.marks.between(plainNumber(from), plainNumber(to)),
      at: { px: (pxAt(from) + pxAt(to)) / 2, py: 8 },
      area: true,
      hit: ({ px, py }: PointerPlace) =>
        py <= pxPlot && px >= pxAt(from) && px <= pxAt(to) ? 0 : Number.POSITIVE_INFINITY,
    })),
  ];
}

function lossMark({ run, pxAt, pxHeight }: StripView, time: number): Mark[] {
  const yScale = lossHeights(run, pxHeight - PX_LABELS);
  if (yScale === null) return [];
  const { times, losses, frameCount } = run;
  const curve = {
    pxTimes: Float64Array.from(times.subarray(0, frameCount), pxAt),
    yScale: (coordinate: number) => yScale(LOSS_AXIS.value(coordinate)),
  };
  const column = Float64Array.from(losses.subarray(0, frameCount), LOSS_AXIS.coordinate);
  const { loss } = stateAt(run, time);
  const texts = markWords();
  return [
    {
      id: 'loss',
      ...texts.curves.loss,
      term: 'loss',
      value: texts.now(plainNumber(loss)),
      at: { px: pxAt(time), py: yScale(loss) },
      hit: (place) => distanceToCurve(place, curve, column),
    },
  ];
}

/** The ticks as one: which is meant is read under the pointer. */
function kinkMark({ run, pxHeight, pxWidth }: StripView, time: number): Mark[] {
  if (run.kinkCount === 0) return [];
  const bottom = pxHeight - PX_LABELS;
  const passed = firstAbove(run.kinks.times, run.kinkCount, time);
  const texts = markWords();
  return [
    {
      id: 'kinks',
      ...texts.kinks,
      term: 'kink',
      value: texts.passed(passed, run.kinkCount),
      at: { px: pxWidth / 2, py: bottom - PX_KINK },
      reach: 2,
      hit: ({ py }) => Math.max(bottom - PX_KINK - py, 0, py - bottom),
    },
  ];
}

/** What the pointer reads on the strip: its time, the loss then, and the kinks there. */
export function readStrip(view: StripView, { px, py }: PointerPlace, { player }: AppState): RichText[] {
  const { run, pxAt, timeAt, pxHeight } = view;
  const time = Math.min(timeAt(px), run.endTime);
  const lines = [timeReading(time, stepOf(player.timeAxis, run))];
  const onTicks = py > pxHeight - PX_LABELS - PX_KINK - 2;
  if (!onTicks) return lines;
  const { times } = run.kinks;
  const first = firstNotBelow(times, run.kinkCount, timeAt(px - PX_TICK));
  const end = firstAbove(times, run.kinkCount, timeAt(px + PX_TICK));
  if (first >= end) return lines;
  let nearest = first;
  for (let k = first; k < end; k++) {
    if (Math.abs(pxAt(times[k]!) - px) < Math.abs(pxAt(times[nearest]!) - px)) nearest = k;
  }
  return [...lines, [upright(kinkText(run, nearest, end - first - 1))]];
}

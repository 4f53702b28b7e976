import { DomainKeeper } from '../../drawing/axis/domainKeeper.ts';
import { countedTicks, degreeTicks, linearTicks, logTicks } from '../../drawing/axis/ticks.ts';
import { isRoomy, plotBox } from '../../drawing/timePlot/layout.ts';
import { type PlotBox, plotFontSize, type TimeLayout, tickRoom } from '../../drawing/timePlot/timeLayout.ts';
import type { MapTimes } from '../../experiment/parameterMap.ts';
import type { MapAxis } from '../../findings/map/mapAxis.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { createTimeScale, stepOf } from '../../state/timeAxis.ts';
import { LOG_TIME } from './choices.ts';

/** Where the map stands, and its two axes. */
export interface MapLayout extends TimeLayout {
  readonly roomy: boolean;
  /** flow time at the right end of the axis */
  readonly end: number;
  /** CSS pixels of a position on the parameter's axis, whole at both ends */
  readonly yScale: (position: number) => number;
  readonly positionAtPx: (py: number) => number;
  /** values of the parameter */
  readonly valueTicks: readonly number[];
}

interface Size {
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly stage: boolean;
  readonly settings: readonly string[];
}

const PX_PER_TIME_TICK = 36;
const PX_PER_VALUE_TICK = 24;
/** The key stands above, in lines of its type. */
const KEY_LINES = 1.7;

/** The box of the map in a picture of a size. */
export function mapBox({
  pxWidth,
  pxHeight,
  stage,
}: Omit<Size, 'settings'>): PlotBox & { readonly roomy: boolean } {
  const request = { pxWidth, pxHeight, stage, foot: true };
  const roomy = isRoomy(request);
  const { left, right, bottom } = plotBox(request);
  const top = Math.min(Math.round(KEY_LINES * plotFontSize(roomy)), bottom - 10);
  return { left, top, right, bottom: Math.floor(bottom), roomy };
}

/** Lays the map out; before there is one, on the time axis of the run. */
export class MapLayouts {
  private readonly ends = new DomainKeeper();

  layout(
    size: Size,
    axis: MapAxis,
    times: MapTimes | null,
    run: Run,
    { player: { timeAxis }, gesture }: Pick<AppState, 'player' | 'gesture'>,
  ): MapLayout {
    const { roomy, ...box } = mapBox(size);
    const { endTime, firstKinkTime, complete } = run;
    const ownEnd = this.ends.settle({ low: 0, high: endTime > 0 ? endTime : 1 }, { gesture, complete });
    const end = times?.end ?? ownEnd.high;
    const log = size.settings.includes(LOG_TIME);
    const step = stepOf(timeAxis, run);
    const kink = firstKinkTime > 0 && Number.isFinite(firstKinkTime) ? firstKinkTime : 1;
    const linear = step ?? times?.linear ?? kink;
    const time = createTimeScale(log ? 'log' : 'linear', linear, end);
    const xScale = (t: number) => box.left + (box.right - box.left) * time.toFraction(t);
    const pxTick = (roomy ? 1.3 : 1) * PX_PER_TIME_TICK;
    const most = tickRoom(box.right - box.left, pxTick);
    const height = box.bottom - box.top;
    return {
      box,
      roomy,
      end,
      fontSize: plotFontSize(roomy),
      time,
      xScale,
      timeAtPx: (px) => time.toTime(Math.min(1, Math.max(0, (px - box.left) / (box.right - box.left)))),
      timeTicks: log
        ? countedTicks(step ?? 1, linear, end, xScale, pxTick, most)
        : linearTicks(0, end / (step ?? 1), most).map((count) => count * (step ?? 1)),
      step,
      yScale: (position) => box.bottom - height * position,
      positionAtPx: (py) => Math.min(1, Math.max(0, (box.bottom - py) / height)),
      valueTicks: ticksOf(axis, tickRoom(height, PX_PER_VALUE_TICK)),
    };
  }
}

function ticksOf({ over, low, high, log }: MapAxis, most: number): number[] {
  if (over === 'angle') return degreeTicks(low, high, most);
  return log ? logTicks(low, high, most) : linearTicks(low, high, most);
}

import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { createTimeScale, stepOf, type TimeScale } from '../../state/timeAxis.ts';
import { DomainKeeper, unionOf } from '../axis/domainKeeper.ts';
import { countedTicks, linearTicks, MAX_TICKS } from '../axis/ticks.ts';
import type { Sides } from '../canvas/shapes.ts';

/** The rectangle of the data inside the body of a plot, CSS pixels. */
export type PlotBox = Sides;

/** The time axis of a plot: what every picture over time has in common. */
export interface TimeLayout {
  readonly box: PlotBox;
  readonly fontSize: number;
  readonly time: TimeScale;
  /** CSS pixels of a flow time */
  readonly xScale: (time: number) => number;
  /** flow time of CSS pixels, clamped to what the axis shows */
  readonly timeAtPx: (px: number) => number;
  /** flow times */
  readonly timeTicks: readonly number[];
  /** flow time of a step, where the numbers at the ticks count iterations; null where they are flow times */
  readonly step: number | null;
}

const PX_PER_TIME_TICK = 36;

/** Lays a time axis out; remembers what it showed, to keep it still while it should be. */
export class TimeAxisLayout {
  private readonly times = new DomainKeeper();
  private readonly linearPiece = new DomainKeeper();

  /**
   * @param roomy there is room for larger type
   * @param last where the last of what is on the axis ends, if that is not the run
   */
  layout(box: PlotBox, roomy: boolean, run: Run, state: TimeState, last = run.endTime): TimeLayout {
    const axis = state.player.timeAxis;
    const now = { gesture: state.gesture, complete: run.complete };
    const end = this.times.settle({ low: 0, high: last > 0 ? last : 1 }, now).high;
    const step = stepOf(axis, run);
    // those beside each other turn logarithmic at one time
    const kinks = [run, ...(state.alongside ?? [])].map(firstKinkOf);
    const linear = step ?? this.linearPiece.settle(unionOf(kinks), now).low;
    const time = createTimeScale(axis, linear, end);
    const xScale = (t: number) => box.left + (box.right - box.left) * time.toFraction(t);
    const pxTick = (roomy ? 1.3 : 1) * PX_PER_TIME_TICK;
    const most = tickRoom(box.right - box.left, pxTick);
    return {
      box,
      fontSize: plotFontSize(roomy),
      time,
      xScale,
      timeAtPx: (px) => {
        const share = (px - box.left) / (box.right - box.left);
        return time.toTime(Math.min(1, Math.max(0, share)));
      },
      timeTicks:
        axis === 'linear'
          ? linearTicks(0, end, most)
          : countedTicks(step ?? 1, linear, end, xScale, pxTick, most),
      step,
    };
  }
}

type TimeState = Pick<AppState, 'gesture' | 'player'> & Partial<Pick<AppState, 'alongside'>>;

/** On linear time a run that is kept may be so many times as long as the one on screen, which would be squeezed by more. */
const MOST_LONGER = 2;

/**
 * Where a time axis ends. It holds the kept runs, those shown alongside and what a file has logged, so that all have the same; but on
 * linear time, where much longer ones would leave nothing of the run on screen, it ends with that, and they are cut (`isCut`).
 */
export function lastTime(
  run: Run,
  { kept, alongside, logged, player }: Pick<AppState, 'kept' | 'alongside' | 'logged' | 'player'>,
): number {
  const own = Math.max(run.endTime, ...alongside.map(({ endTime }) => endTime));
  const columns = Object.values(logged?.columns ?? {});
  const beside = Math.max(
    0,
    ...kept.map((one) => one.run?.endTime ?? 0),
    ...columns.map(({ times }) => times.at(-1) ?? 0),
  );
  return player.timeAxis === 'linear' && beside > MOST_LONGER * own ? own : Math.max(own, beside);
}

/** Whether something that goes on to flow time `end` leaves a plot over its right side. */
export function isCut({ box, xScale }: Pick<TimeLayout, 'box' | 'xScale'>, end: number): boolean {
  return xScale(end) > box.right + 1;
}

/** Size of the type in a plot, CSS pixels. */
export function plotFontSize(roomy: boolean): number {
  return roomy ? 14 : 12;
}

/** How many ticks have room on `px` pixels. */
export function tickRoom(px: number, pxEach: number): number {
  return Math.min(MAX_TICKS, Math.max(2, Math.floor(px / pxEach)));
}

/** Kept as an extent of one point. */
function firstKinkOf(run: Run): { low: number; high: number } {
  const end = run.firstKinkTime > 0 && Number.isFinite(run.firstKinkTime) ? run.firstKinkTime : 1;
  return { low: end, high: end };
}

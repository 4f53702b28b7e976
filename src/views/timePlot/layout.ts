import { type ScaleLinear, scaleLinear } from 'd3';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { createTimeScale, type TimeScale } from '../../state/timeAxis.ts';
import { DomainKeeper } from '../axis/domainKeeper.ts';
import { linearTicks, MAX_TICKS, timeTicks } from '../axis/ticks.ts';
import type { ValueAxis } from '../axis/valueAxis.ts';
import type { CurveColumns } from './columns.ts';

/** The rectangle of the data inside the body of a plot, CSS pixels. */
export interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlotLayout {
  readonly box: PlotBox;
  readonly fontSize: number;
  /** the numbers of the time axis stand below */
  readonly foot: boolean;
  readonly time: TimeScale;
  /** CSS pixels of a flow time */
  readonly xScale: (time: number) => number;
  /** flow time of CSS pixels, clamped to what the axis shows */
  readonly timeAtPx: (px: number) => number;
  /** CSS pixels of a coordinate of the value axis */
  readonly yScale: ScaleLinear<number, number>;
  readonly valueAxis: ValueAxis;
  readonly timeTicks: readonly number[];
  readonly valueTicks: readonly number[];
  /** CSS pixels of every frame's time */
  readonly pxTimes: Float64Array;
}

/**
 * The margins are the same in all pictures, whatever their numbers, so that pictures above each other have their
 * playheads above each other.
 */
const MARGIN = { left: 46, top: 8, right: 14, bottom: 22 };
const STAGE_MARGIN = { left: 60, top: 10, right: 20, bottom: 28 };
/** Under a panel that is not the lowest. */
const PX_BETWEEN_PANELS = 6;
const PX_PER_TIME_TICK = 36;
const PX_PER_VALUE_TICK = 24;

export interface LayoutRequest {
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly stage: boolean;
  /** it carries the numbers of the time axis: the lowest panel of a picture does */
  readonly foot: boolean;
}

/** Heights of the panels of a picture, so that their data have the same: the lowest carries the time axis besides. */
export function panelHeights(panels: number, pxHeight: number): number[] {
  const pxFoot = MARGIN.bottom - PX_BETWEEN_PANELS;
  const pxEach = Math.max(0, (pxHeight - pxFoot) / panels);
  return Array.from({ length: panels }, (_, index) => (index === panels - 1 ? pxEach + pxFoot : pxEach));
}

/** A stage smaller than this (on a phone) is set as the small pictures are. */
const PX_ROOMY = 420;

function isRoomy({ pxWidth, pxHeight, stage }: LayoutRequest): boolean {
  return stage && Math.min(pxWidth, pxHeight) >= PX_ROOMY;
}

export function plotBox(request: LayoutRequest): PlotBox {
  const { pxWidth, pxHeight } = request;
  const margin = isRoomy(request) ? STAGE_MARGIN : MARGIN;
  return {
    left: margin.left,
    top: margin.top,
    right: Math.max(margin.left + 10, pxWidth - margin.right),
    bottom: Math.max(margin.top + 10, pxHeight - (request.foot ? margin.bottom : PX_BETWEEN_PANELS)),
  };
}

/** Lays the axes of one plot out; remembers what they showed, to keep them still while they should be. */
export class PlotAxes {
  private readonly times = new DomainKeeper();
  private readonly linearPiece = new DomainKeeper();
  private readonly values = new DomainKeeper();

  layout(
    request: LayoutRequest,
    columns: CurveColumns,
    state: Pick<AppState, 'gesture' | 'player'>,
  ): PlotLayout {
    const { run } = columns;
    const box = plotBox(request);
    const now = { gesture: state.gesture, complete: run.complete };
    const end = this.times.settle({ low: 0, high: run.endTime > 0 ? run.endTime : 1 }, now).high;
    const linear = this.linearPiece.settle(linearPieceOf(run), now).low;
    const axis = state.player.timeAxis;
    const time = createTimeScale(axis, linear, end);
    const xScale = (t: number) => box.left + (box.right - box.left) * time.toFraction(t);

    const valueAxis = columns.axis;
    const domain = this.values.settle(valueAxis.domain(columns.low, columns.high), now);
    const yScale = scaleLinear([domain.low, domain.high], [box.bottom, box.top]);
    const roomy = isRoomy(request);
    const fontSize = roomy ? 14 : 12;
    const pxTick = (roomy ? 1.3 : 1) * PX_PER_TIME_TICK;
    const room = (px: number, each: number) => Math.min(MAX_TICKS, Math.max(2, Math.floor(px / each)));
    const maxTimes = room(box.right - box.left, pxTick);
    return {
      box,
      fontSize,
      time,
      xScale,
      timeAtPx: (px) => {
        const unit = (px - box.left) / (box.right - box.left);
        return time.toTime(Math.min(1, Math.max(0, unit)));
      },
      yScale,
      valueAxis,
      foot: request.foot,
      timeTicks:
        axis === 'linear' ? linearTicks(0, end, maxTimes) : timeTicks(linear, end, xScale, pxTick, maxTimes),
      valueTicks: valueAxis.ticks(domain, room(box.bottom - box.top, PX_PER_VALUE_TICK)),
      pxTimes: Float64Array.from(run.times.subarray(0, columns.count), xScale),
    };
  }
}

/** Kept as an extent of one point. */
function linearPieceOf(run: Run): { low: number; high: number } {
  const end = run.firstKinkTime > 0 && Number.isFinite(run.firstKinkTime) ? run.firstKinkTime : 1;
  return { low: end, high: end };
}

import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { AppState } from '../../state/appState.ts';
import { DomainKeeper, type Extent, unionOf } from '../axis/domainKeeper.ts';
import type { ValueAxis } from '../axis/valueAxis.ts';
import type { CurveColumns } from './columns.ts';
import {
  lastTime,
  type PlotBox,
  plotFontSize,
  TimeAxisLayout,
  type TimeLayout,
  tickRoom,
} from './timeLayout.ts';

export interface PlotLayout extends TimeLayout {
  /** a heading stands above */
  readonly head: boolean;
  /** the numbers of the time axis stand below */
  readonly foot: boolean;
  /** CSS pixels of a coordinate of the value axis */
  readonly yScale: ScaleLinear<number, number>;
  readonly valueAxis: ValueAxis;
  readonly valueTicks: readonly number[];
  /** CSS pixels of every frame's time */
  readonly pxTimes: Float64Array;
  /** flow time at which what the axis is to hold ends (`lastTime`); it may show more while it keeps still */
  readonly last: number;
}

/**
 * The margins are the same in all pictures, whatever their numbers, so that pictures above each other have their
 * playheads above each other.
 */
const MARGIN = { left: 46, top: 8, right: 14, bottom: 22 };
const STAGE_MARGIN = { left: 60, top: 10, right: 20, bottom: 28 };
/** Above a panel with a heading, in lines of its type. */
const HEAD_LINES = 1.6;
/** Under a panel that is not the lowest. */
const PX_BETWEEN_PANELS = 6;
const PX_PER_VALUE_TICK = 24;

/** Of a plot's width that a line of text may take: the falling curve wants the rest. */
export const SAID_OF_WIDTH = 0.62;

export interface LayoutRequest {
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly stage: boolean;
  /** it carries the numbers of the time axis: the lowest panel of a picture does */
  readonly foot: boolean;
  /** it has a heading above */
  readonly head?: boolean;
  /** height of the picture that it is a panel of */
  readonly pxPicture?: number;
}

/**
 * Heights of the panels of a picture, so that their data have the same: the lowest carries the time axis besides. Whole
 * pixels, or the hairlines of the lower ones would be blurred.
 */
export function panelHeights(panels: number, pxHeight: number, roomy: boolean): number[] {
  const pxFoot = (roomy ? STAGE_MARGIN : MARGIN).bottom - PX_BETWEEN_PANELS;
  const pxEach = Math.floor(Math.max(0, (pxHeight - pxFoot) / panels));
  const pxLowest = pxHeight - (panels - 1) * pxEach;
  return Array.from({ length: panels }, (_, index) => (index === panels - 1 ? pxLowest : pxEach));
}

/** A stage smaller than this (on a phone) is set as the small pictures are. */
const PX_ROOMY = 420;

export function isRoomy({ pxWidth, pxHeight, stage, pxPicture = pxHeight }: LayoutRequest): boolean {
  return stage && Math.min(pxWidth, pxPicture) >= PX_ROOMY;
}

export function plotBox(request: LayoutRequest): PlotBox {
  const { pxWidth, pxHeight } = request;
  const roomy = isRoomy(request);
  const margin = roomy ? STAGE_MARGIN : MARGIN;
  const top = request.head ? Math.round(HEAD_LINES * plotFontSize(roomy)) : margin.top;
  return {
    left: margin.left,
    top,
    right: Math.max(margin.left + 10, pxWidth - margin.right),
    bottom: Math.max(top + 10, pxHeight - (request.foot ? margin.bottom : PX_BETWEEN_PANELS)),
  };
}

/** Lays the axes of one plot out; remembers what they showed, to keep them still while they should be. */
export class PlotAxes {
  private readonly timeAxis = new TimeAxisLayout();
  private readonly values = new DomainKeeper();

  layout(
    request: LayoutRequest,
    columns: CurveColumns,
    state: Pick<AppState, 'gesture' | 'player' | 'kept' | 'alongside' | 'logged'>,
    beside: readonly Extent[] = [],
  ): PlotLayout {
    const { run } = columns;
    const box = plotBox(request);
    const last = lastTime(run, state);
    const time = this.timeAxis.layout(box, isRoomy(request), run, state, last);
    const now = { gesture: state.gesture, complete: run.complete };
    const valueAxis = columns.axis;
    const { low, high } = unionOf([columns, ...beside]);
    const domain = this.values.settle(valueAxis.domain(low, high), now);
    const yScale = scaleLinear([domain.low, domain.high], [box.bottom, box.top]);
    return {
      ...time,
      last,
      yScale,
      valueAxis,
      head: request.head === true,
      foot: request.foot,
      valueTicks: valueAxis.ticks(domain, tickRoom(box.bottom - box.top, PX_PER_VALUE_TICK)),
      pxTimes: Float64Array.from(run.times.subarray(0, columns.count), time.xScale),
    };
  }
}

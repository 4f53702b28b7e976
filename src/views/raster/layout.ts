import type { NeuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import { isRoomy, plotBox } from '../../drawing/timePlot/layout.ts';
import {
  lastTime,
  type PlotBox,
  TimeAxisLayout,
  type TimeLayout,
} from '../../drawing/timePlot/timeLayout.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import type { Rows } from './rows.ts';

export interface RasterRequest {
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly stage: boolean;
  /** only the inputs at the playhead, not the time before and after it */
  readonly matrixOnly: boolean;
}

/** Rows this high are set apart by a line. */
const PX_SEPARATED = 5;
const PX_THIN = 3;

/** The row of a place among the rows, without the line that sets it apart from the next. */
export function rowPlace({ tops, bottoms, separated }: RasterLayout, row: number): RowPlace {
  const [top, bottom] = [tops[row]!, bottoms[row]!];
  return { top, bottom: separated && bottom - top >= PX_THIN ? bottom - 1 : bottom };
}

/** Where a row stands, CSS pixels. */
export interface RowPlace {
  readonly top: number;
  readonly bottom: number;
}

/** Where everything stands in the body of the raster, CSS pixels. */
export interface RasterLayout {
  readonly roomy: boolean;
  readonly fontSize: number;
  /** the time axis, its box the rows over time; null where only the matrix is shown */
  readonly time: TimeLayout | null;
  /** neurons by inputs at the playhead, on the same rows; null where there is no room for it */
  readonly matrix: MatrixLayout | null;
  /** the inputs of one neuron over time, under the rows; null where there is no room for them */
  readonly detail: PlotBox | null;
  /** upper and lower edge of every row; whole pixels where rows are large */
  readonly tops: Float64Array;
  readonly bottoms: Float64Array;
  /** there is room for a line between the rows */
  readonly separated: boolean;
}

export interface MatrixLayout {
  readonly box: PlotBox;
  /** of inputs in order of crossing: fewer than inputs where those are too many to tell apart */
  readonly columns: number;
}

/** From this width on the matrix stands beside the rows over time. */
const PX_BOTH = 520;
const PX_MATRIX_GAP = 28;
const PX_MOST_COLUMN = 24;
const PX_LEAST_COLUMN = 2;
const PX_MOST_ROW = 28;
const DEAD_SHARE = 0.4;
const PX_BAND_GAP = 6;
/** Between the last row and the foot of the box, for the strip of the phases. */
const PX_FOOT = 8;
/** Per input in the detail, and its share of the height at most. */
const PX_DETAIL_ROW = 11;
const DETAIL_SHARE = 0.28;

/** There is room for names in full, and for the inputs of one neuron. */
export function isRoomyRaster(request: RasterRequest): boolean {
  return isRoomy({ ...request, foot: true });
}

/** Height that the rows have, whatever run is shown. */
export function rowsHeight(request: RasterRequest): number {
  const box = plotBox({ ...request, foot: true });
  const detail = isRoomyRaster(request) && !request.matrixOnly;
  return Math.max(10, (box.bottom - box.top) * (detail ? 1 - DETAIL_SHARE : 1));
}

/** Lays the raster out; keeps the time axis still while it should be. */
export class RasterAxes {
  private readonly timeAxis = new TimeAxisLayout();

  layout(
    request: RasterRequest,
    run: Run,
    rows: Rows,
    state: Pick<AppState, 'gesture' | 'player' | 'alongside'>,
  ): RasterLayout {
    const { samples } = run.start.dataset;
    const roomy = isRoomyRaster(request);
    const fontSize = roomy ? 14 : 12;
    const whole = plotBox({ ...request, foot: true });
    const withTime = !request.matrixOnly;
    const withMatrix = !withTime || request.pxWidth >= PX_BOTH;
    const pxDetail = withTime && roomy ? detailHeight(whole, samples) : 0;
    const bottom = pxDetail > 0 ? whole.bottom - pxDetail - 1.9 * fontSize : whole.bottom;
    const pxMatrix = withMatrix ? matrixWidth(whole, samples, withTime) : 0;
    const right = withMatrix ? whole.right - pxMatrix - PX_MATRIX_GAP : whole.right;
    const box: PlotBox = { ...whole, right, bottom };
    const matrix: PlotBox = withTime
      ? { ...whole, left: whole.right - pxMatrix, bottom }
      : { ...whole, right: whole.left + pxMatrix };
    const pxColumns = matrix.right - matrix.left;
    return {
      roomy,
      fontSize,
      time: withTime
        ? this.timeAxis.layout(box, roomy, run, state, lastTime(run, { ...state, kept: [], logged: null }))
        : null,
      matrix: withMatrix
        ? { box: matrix, columns: Math.max(1, Math.min(samples, Math.floor(pxColumns / PX_LEAST_COLUMN))) }
        : null,
      detail: pxDetail > 0 ? { ...box, top: whole.bottom - pxDetail, bottom: whole.bottom } : null,
      ...rowEdges(rows, whole.top, bottom - PX_FOOT),
    };
  }
}

function detailHeight({ top, bottom }: PlotBox, samples: number): number {
  return Math.min(samples * PX_DETAIL_ROW, DETAIL_SHARE * (bottom - top));
}

function matrixWidth({ left, right }: PlotBox, samples: number, beside: boolean): number {
  const whole = right - left;
  return beside
    ? Math.min(samples * PX_MOST_COLUMN, 0.3 * whole)
    : Math.min(samples * 4 * PX_MOST_COLUMN, whole);
}

/** Rows of one height in a group, groups a little apart. */
function rowEdges(
  rows: Rows,
  top: number,
  bottom: number,
): Pick<RasterLayout, 'tops' | 'bottoms' | 'separated'> {
  const count = rows.neurons.length;
  const tops = new Float64Array(count);
  const bottoms = new Float64Array(count);
  const shares = rows.bands.map(({ style, first, end }) => (end - first) * shareOf(style, rows));
  const gaps = Math.max(0, rows.bands.length - 1) * PX_BAND_GAP;
  const pxShare = (bottom - top - gaps) / Math.max(1, sum(shares));
  const pxUnit = Math.min(PX_MOST_ROW, Math.max(0.25, pxShare));
  let edge = top;
  for (const { style, first, end } of rows.bands) {
    const pxRow = pxUnit * shareOf(style, rows);
    // edges on whole pixels are sharp; rows of a pixel or two would differ too much by it
    const settle = pxRow >= 3 ? Math.round : (py: number) => py;
    for (let row = first; row < end; row++) {
      tops[row] = settle(edge + (row - first) * pxRow);
      bottoms[row] = settle(edge + (row - first + 1) * pxRow);
    }
    edge += (end - first) * pxRow + PX_BAND_GAP;
  }
  return { tops, bottoms, separated: pxUnit >= PX_SEPARATED };
}

/** Height of a row against the others: on dead neurons nothing ever happens. */
function shareOf(style: NeuronStyle, { bands }: Rows): number {
  return style.name === 'dead' && bands.length > 1 ? DEAD_SHARE : 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The row at a height; -1 between the groups and beyond them. */
export function rowAt({ tops, bottoms }: RasterLayout, py: number): number {
  for (let row = 0; row < tops.length; row++) if (py >= tops[row]! && py < bottoms[row]!) return row;
  return -1;
}

/** Places in the order of inputs that column `column` stands for: from the first to before the second. */
export function inputsOfColumn(
  { columns }: MatrixLayout,
  samples: number,
  column: number,
): readonly [number, number] {
  return [Math.floor((column * samples) / columns), Math.floor(((column + 1) * samples) / columns)];
}

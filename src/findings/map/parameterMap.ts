import {
  type MapGrain,
  type MapMeasure,
  type MapMessage,
  type MapRow,
  type MapTimes,
  mapTimes,
} from '../../experiment/parameterMap.ts';
import type { Parameters } from '../../experiment/parameters.ts';
import { firstAbove } from '../../state/sorted.ts';
import type { MapAxis } from './mapAxis.ts';
import { rowsAtLevel } from './mapOrder.ts';

/** A row of a map as far as it is known. */
export interface KnownRow {
  readonly value: number;
  /** null where it could not be solved */
  readonly row: MapRow | null;
  readonly why: 'slow' | 'unsolved' | null;
  readonly grain: MapGrain;
  /** what it stands for, as positions: halfway to the rows beside it */
  readonly from: number;
  readonly to: number;
}

/** No row stands for more than one of the coarse map does: what has not been looked at stays empty. */
const MOST_HALF = 1 / (2 * (rowsAtLevel(0) - 1));

type Row = Omit<KnownRow, 'from' | 'to'>;

/** A map as it grows: appended to in place as rows come. */
export class ParameterMap {
  readonly parameters: Parameters;
  readonly axis: MapAxis;
  /** whether rows have angles, where they can be measured */
  readonly angles: boolean;
  /** null until the first row's run has told them */
  times: MapTimes | null = null;
  /** why there is no map at all; null where there is one, or may be */
  failed: 'slow' | 'unsolved' | 'broken' | null = null;
  /** milliseconds of solving so far */
  ms = 0;
  /** grows with every message */
  revision = 0;
  /** how many levels are complete */
  levels = 0;
  private readonly byValue = new Map<number, Row>();
  private readonly grids = new Map<MapGrain, Float64Array>();
  private sorted: readonly KnownRow[] | null = null;

  constructor(parameters: Parameters, axis: MapAxis, angles: boolean) {
    this.parameters = parameters;
    this.axis = axis;
    this.angles = angles;
  }

  /** how many rows there are, those that could not be solved among them */
  get count(): number {
    return this.byValue.size;
  }

  /** The same array until a row is added; from the foot to the top. */
  get rows(): readonly KnownRow[] {
    this.sorted ??= this.sort();
    return this.sorted;
  }

  /** Whether a row is there at least as finely. */
  has(value: number, grain: MapGrain): boolean {
    const known = this.byValue.get(value);
    return known !== undefined && (grain === 'draft' || known.grain === 'fine' || known.row === null);
  }

  take(message: MapMessage): void {
    this.revision++;
    if (message.kind === 'times') {
      this.times = message.times;
      return;
    }
    this.ms += message.kind === 'row' ? message.row.ms : message.ms;
    if (this.times === null) {
      this.failed = message.kind === 'failed' ? message.why : 'broken';
      return;
    }
    const row: Row =
      message.kind === 'row'
        ? { value: message.row.value, row: message.row, why: null, grain: message.row.grain }
        : { value: message.value, row: null, why: message.why, grain: message.grain };
    // a draft is better than what came to nothing
    if (row.row !== null || !this.byValue.has(row.value)) this.byValue.set(row.value, row);
    else this.byValue.set(row.value, { ...this.byValue.get(row.value)!, grain: 'fine' });
    this.sorted = null;
  }

  /** The row that stands at a position. */
  rowAt(position: number): KnownRow | null {
    return this.rows.find(({ from, to }) => position >= from && position <= to) ?? null;
  }

  /**
   * log10 of what was measured in a row at a flow time: on a straight line between its times; NaN after its end, and where
   * there is none.
   */
  logAt(row: MapRow, measure: MapMeasure, time: number): number {
    if (!(time <= row.end)) return Number.NaN;
    const grid = this.gridOf(row.grain);
    const column = row[measure];
    const k = firstAbove(grid, grid.length, time);
    const [t0, v0] = [grid[k - 1]!, column[k - 1]!];
    const atEnd = k === grid.length || grid[k]! > row.end;
    const [t1, v1] = atEnd ? [row.end, row.last[measure]] : [grid[k]!, column[k]!];
    // of 0 there is no logarithm to go to on a straight line
    if (!(t1 > t0) || v0 === v1 || !Number.isFinite(v1)) return v0;
    return v0 + ((time - t0) / (t1 - t0)) * (v1 - v0);
  }

  private gridOf(grain: MapGrain): Float64Array {
    let grid = this.grids.get(grain);
    if (grid === undefined) {
      grid = mapTimes(this.times!, grain);
      this.grids.set(grain, grid);
    }
    return grid;
  }

  private sort(): KnownRow[] {
    const rows = [...this.byValue.values()].sort((one, other) => one.value - other.value);
    const places = rows.map(({ value }) => this.axis.position(value));
    return rows.map((row, k) => ({
      ...row,
      from: Math.max(0, places[k]! - MOST_HALF, k === 0 ? 0 : (places[k - 1]! + places[k]!) / 2),
      to: Math.min(1, places[k]! + MOST_HALF, k + 1 === rows.length ? 1 : (places[k]! + places[k + 1]!) / 2),
    }));
  }
}

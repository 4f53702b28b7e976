import type { AppState } from '../../../state/appState.ts';
import type { LoggedColumn } from '../../../state/logged.ts';
import type { Run } from '../../../state/run.ts';
import { type RunBeside, runsBeside } from '../../beside/runsBeside.ts';
import { CurveColumns } from '../columns.ts';
import type { Line } from '../curves.ts';
import type { Panel } from '../definition.ts';
import { comparedLines } from './compared.ts';

/** What lies beside the curves of one panel: those of kept runs, on the axis of the run on screen, and what a file has logged. */
export interface PanelBeside {
  readonly runs: readonly CurvesBeside[];
  /** all curves of the run on screen, as the panel draws them */
  readonly of: CurveColumns;
  /** of the run on screen, the lines that the kept runs have */
  readonly present: CurveColumns;
  readonly logged: readonly LoggedCurve[];
  /** smallest and largest finite coordinate of all; low > high where there is none */
  readonly low: number;
  readonly high: number;
}

/** A kept run with the lines that stand for it in a panel (`comparedLines`). */
export interface CurvesBeside {
  readonly beside: RunBeside;
  readonly columns: CurveColumns;
}

/** A column of a file over the line that it is to be held to. */
export interface LoggedCurve {
  /** of the file */
  readonly file: string;
  readonly line: Line;
  /** flow time, increasing */
  readonly times: Float64Array;
  /** as many, on the axis of the panel */
  readonly coordinates: Float64Array;
}

/** Keeps what lies beside one panel: curves of a run are gathered once, and brought up to date as its frames arrive. */
export class BesideModel {
  private readonly panel: Panel;
  private columns = new WeakMap<Run, CurveColumns>();
  private logged = new WeakMap<LoggedColumn, Float64Array>();
  /** what `columns` and `logged` were made with */
  private axis: CurveColumns['axis'] | null = null;
  private settings: readonly string[] = [];

  constructor(panel: Panel) {
    this.panel = panel;
  }

  /** @returns null where nothing lies beside the curves of the panel */
  update(of: CurveColumns, settings: readonly string[], state: AppState): PanelBeside | null {
    if (of.axis !== this.axis || settings !== this.settings) {
      this.axis = of.axis;
      this.settings = settings;
      this.columns = new WeakMap();
      this.logged = new WeakMap();
    }
    const { findings } = state;
    const runs = runsBeside(state)
      .map((beside) => ({ beside, columns: this.columnsOf(beside.run, of, findings) }))
      .filter(({ columns }) => columns.lines.length > 0);
    const logged = this.loggedCurves(of, state);
    if (runs.length === 0 && logged.length === 0) return null;
    const extents = [...runs.map(({ columns }) => columns), ...logged.map(extentOf)];
    return {
      runs,
      of,
      present: this.columnsOf(of.run, of, findings),
      logged,
      low: Math.min(...extents.map(({ low }) => low)),
      high: Math.max(...extents.map(({ high }) => high)),
    };
  }

  private columnsOf(run: Run, { axis }: CurveColumns, findings: number): CurveColumns {
    let columns = this.columns.get(run);
    if (columns === undefined) {
      const { panel, settings } = this;
      columns = new CurveColumns({ valueAxis: axis, lines: () => comparedLines(panel, run, settings) }, run);
      this.columns.set(run, columns);
    }
    columns.update(findings);
    return columns;
  }

  private loggedCurves({ lines, axis }: CurveColumns, { logged }: AppState): LoggedCurve[] {
    if (logged === null) return [];
    return lines.flatMap((line) => {
      if (line.logged === undefined) return [];
      const column =
        typeof line.logged === 'number'
          ? logged.eigenCoordinates.get(line.logged)
          : logged.columns[line.logged];
      if (column === undefined) return [];
      let coordinates = this.logged.get(column);
      if (coordinates === undefined) {
        coordinates = column.values.map((value) => axis.coordinate(value));
        this.logged.set(column, coordinates);
      }
      return [{ file: logged.name, line, times: column.times, coordinates }];
    });
  }
}

function extentOf({ coordinates }: LoggedCurve): { low: number; high: number } {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const coordinate of coordinates) {
    if (!Number.isFinite(coordinate)) continue;
    if (coordinate < low) low = coordinate;
    if (coordinate > high) high = coordinate;
  }
  return { low, high };
}

/** The time at which a run is read for `time`: one that has ended stays at its end, one that goes on has no value there yet. */
export function timeIn(run: Pick<Run, 'complete' | 'endTime'>, time: number): number {
  return run.complete ? Math.min(time, run.endTime) : time;
}

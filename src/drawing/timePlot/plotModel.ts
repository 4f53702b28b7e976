import { useMemo } from 'react';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { CurveColumns } from './columns.ts';
import type { Panel } from './definition.ts';
import { type LayoutRequest, PlotAxes, type PlotLayout } from './layout.ts';

/** Curves of the run before are only a hint. */
const MAX_GHOST_CURVES = 80;

export interface Plot {
  readonly columns: CurveColumns;
  readonly ghost: CurveColumns | null;
  readonly layout: PlotLayout;
}

/**
 * What the layers of one panel draw from, brought up to date by whichever asks first: all layers of a tick see the same.
 */
export class PlotModel {
  private readonly panel: Panel;
  private readonly axes = new PlotAxes();
  private readonly columns = new WeakMap<Run, CurveColumns>();
  private readonly ghosts = new WeakMap<Run, CurveColumns>();
  private made: { readonly key: readonly unknown[]; readonly plot: Plot } | null = null;

  constructor(panel: Panel) {
    this.panel = panel;
  }

  /** null while there is no frame to draw */
  update(request: LayoutRequest, state: AppState): Plot | null {
    const { run, ghost } = state;
    if (run === null || run.frameCount === 0) return null;
    const { pxWidth, pxHeight, stage, foot, head, pxPicture } = request;
    const { timeAxis } = state.player;
    const key = [
      run,
      state.revision,
      run.frameCount,
      ghost,
      timeAxis,
      state.gesture,
      pxWidth,
      pxHeight,
      stage,
      foot,
      head,
      pxPicture,
      state.findings,
    ];
    const { made } = this;
    if (made?.key.every((item, index) => item === key[index])) return made.plot;
    const columns = this.columnsOf(this.columns, run, state.findings);
    const layout = this.axes.layout(request, columns, state);
    const plot = {
      columns,
      ghost: ghost === null ? null : this.columnsOf(this.ghosts, ghost, state.findings, MAX_GHOST_CURVES),
      layout,
    };
    this.made = { key, plot };
    return plot;
  }

  /** As drawn last, for the pointer. */
  get current(): Plot | null {
    return this.made?.plot ?? null;
  }

  private columnsOf(
    known: WeakMap<Run, CurveColumns>,
    run: Run,
    findings: number,
    maxCurves?: number,
  ): CurveColumns {
    let columns = known.get(run);
    if (columns === undefined) {
      columns = new CurveColumns(this.panel, run, maxCurves);
      known.set(run, columns);
    }
    columns.update(findings);
    return columns;
  }
}

export function usePlotModel(panel: Panel): PlotModel {
  return useMemo(() => new PlotModel(panel), [panel]);
}

import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import type { Extent } from '../axis/domainKeeper.ts';
import type { PointerPlace } from '../canvas/pointerPlace.ts';
import { Kept } from '../kept.ts';
import type { Model, Request } from '../picture.ts';
import type { BesideModel, PanelBeside } from './beside/model.ts';
import { besidePart } from './besidePart.ts';
import { CurveColumns } from './columns.ts';
import type { Overlay, Panel } from './definition.ts';
import { isRoomy, type LayoutRequest, PlotAxes, type PlotLayout, panelHeights } from './layout.ts';

/** Curves of the run before are only a hint. */
const MAX_GHOST_CURVES = 80;

export interface TimePlotView {
  readonly plots: readonly Plot[];
  /** where the pointer reads, in the body; null where it does not */
  readonly pointer: PointerPlace | null;
}

/** One panel as it is drawn. */
export interface Plot {
  readonly panel: Panel;
  /** where it begins in the body, CSS pixels */
  readonly pyTop: number;
  readonly pxHeight: number;
  readonly layout: PlotLayout;
  readonly columns: CurveColumns;
  /** curves of the run before while a knob turns */
  readonly ghost: CurveColumns | null;
  /** curves of the runs that are kept beside it, and of a file; null where there are none */
  readonly beside: PanelBeside | null;
  /** laid over the curves now */
  readonly overlay: Overlay | null;
}

/** Whether a height of the body is in a panel. */
export function isInside({ pyTop, pxHeight }: Plot, py: number): boolean {
  return py >= pyTop && py < pyTop + pxHeight;
}

/** Panels above each other; each remembers the curves of its runs, and what its axes showed. */
export class TimePlotModel implements Model<TimePlotView> {
  private readonly panels: readonly PanelModel[];
  private readonly kept = new Kept<readonly Plot[]>();

  constructor(panels: readonly Panel[]) {
    this.panels = panels.map((panel) => new PanelModel(panel));
  }

  update(request: Request, state: AppState): TimePlotView | null {
    const { run, revision, findings, ghost, kept, keptRevision, logged, gesture, player } = state;
    if (run === null || run.frameCount === 0) return null;
    const { pxWidth, pxHeight, stage, settings, local } = request;
    const ofRun = [run, revision, run.frameCount, findings, ghost, player.timeAxis, gesture];
    const key = [...ofRun, kept, keptRevision, logged, pxWidth, pxHeight, stage, settings];
    return { plots: this.kept.of(key, () => this.plotsOf(run, request, state)), pointer: local.pointer };
  }

  private plotsOf(run: Run, request: Request, state: AppState): readonly Plot[] {
    const { pxWidth, pxHeight: pxPicture, stage, settings } = request;
    const { panels } = this;
    const roomy = isRoomy({ pxWidth, pxHeight: pxPicture, stage, foot: true });
    const heights = panelHeights(panels.length, pxPicture, roomy);
    let pyTop = 0;
    return panels.map((panel, index) => {
      const pxHeight = heights[index]!;
      const foot = index === panels.length - 1;
      const plot = panel.plotOf(run, { pxWidth, pxHeight, pxPicture, stage, foot }, settings, state);
      const placed = { ...plot, pyTop, pxHeight };
      pyTop += pxHeight;
      return placed;
    });
  }
}

class PanelModel {
  private readonly panel: Panel;
  private readonly axes = new PlotAxes();
  private columns = new WeakMap<Run, CurveColumns>();
  private ghosts = new WeakMap<Run, CurveColumns>();
  /** what `columns` and `ghosts` were made with: the same array until one is another */
  private settings: readonly string[] = [];
  private beside: BesideModel | null = null;

  constructor(panel: Panel) {
    this.panel = panel;
  }

  plotOf(
    run: Run,
    request: LayoutRequest,
    settings: readonly string[],
    state: AppState,
  ): Omit<Plot, 'pyTop' | 'pxHeight'> {
    const { panel } = this;
    const { ghost, findings } = state;
    this.setSettings(settings);
    const columns = this.columnsOf(this.columns, run, findings);
    const head = panel.heading !== undefined;
    const part = besidePart(state);
    if (part !== null) this.beside ??= new part.BesideModel(panel);
    const beside = part === null ? null : this.beside!.update(columns, settings, state);
    return {
      panel,
      layout: this.axes.layout({ ...request, head }, columns, state, [
        ...(beside === null ? [] : [beside]),
        ...state.alongside.map((other) => this.extentOf(other, columns, findings)),
      ]),
      columns,
      beside,
      ghost: ghost === null ? null : this.columnsOf(this.ghosts, ghost, findings, MAX_GHOST_CURVES),
      overlay: panel.overlay !== undefined && settings.includes(panel.overlay.setting) ? panel.overlay : null,
    };
  }

  /** Lines may be others with other settings; the curves of neurons are the same, and take long to gather. */
  private setSettings(settings: readonly string[]): void {
    if (settings === this.settings) return;
    this.settings = settings;
    if (this.panel.lines === undefined) return;
    this.columns = new WeakMap();
    this.ghosts = new WeakMap();
  }

  /** What a run that is shown alongside takes of the axis of this one. */
  private extentOf(other: Run, { axis }: CurveColumns, findings: number): Extent {
    const { axis: own, low, high } = this.columnsOf(this.columns, other, findings);
    if (own === axis || !(low <= high)) return { low, high };
    return { low: axis.coordinate(own.value(low)), high: axis.coordinate(own.value(high)) };
  }

  private columnsOf(
    known: WeakMap<Run, CurveColumns>,
    run: Run,
    findings: number,
    maxCurves?: number,
  ): CurveColumns {
    let columns = known.get(run);
    if (columns === undefined) {
      columns = new CurveColumns(this.panel, run, maxCurves, this.settings);
      known.set(run, columns);
    }
    columns.update(findings);
    return columns;
  }
}

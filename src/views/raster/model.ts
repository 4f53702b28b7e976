import { orderInputs } from '../../findings/kinks/inputOrder.ts';
import { KinkHistory } from '../../findings/kinks/kinkHistory.ts';
import { theoryOfRun } from '../../findings/theory/runTheory.ts';
import type { Yardsticks } from '../../model/theory/yardsticks.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { RasterAxes, type RasterLayout, type RasterRequest, rowsHeight } from './layout.ts';
import { drawnNeurons, orderRows, type Rows } from './rows.ts';

/** What the layers of the raster draw from. */
export interface RasterView {
  readonly run: Run;
  readonly history: KinkHistory;
  readonly rows: Rows;
  readonly layout: RasterLayout;
  /** inputs in the order in which neurons cross them (n) */
  readonly inputs: Int32Array;
  /** null while those of a large network are being traced */
  readonly yardsticks: Yardsticks | null;
}

/** Brought up to date by whichever layer asks first: all layers of a tick see the same. */
export class RasterModel {
  private readonly axes = new RasterAxes();
  private history: KinkHistory | null = null;
  private made: { readonly key: readonly unknown[]; readonly view: RasterView } | null = null;

  /** null while there is no frame to draw */
  update(request: RasterRequest, state: AppState): RasterView | null {
    const { run } = state;
    if (run === null || run.frameCount === 0) return null;
    const yardsticks = theoryOfRun(run)?.yardsticks ?? null;
    const { pxWidth, pxHeight, stage, matrixOnly } = request;
    const { frameCount, kinkCount, complete } = run;
    const history = this.historyOf(run, rowsHeight(request), yardsticks);
    const { timeAxis } = state.player;
    const key = [history, history.seen, frameCount, kinkCount, complete, timeAxis, state.gesture];
    const all = [...key, pxWidth, pxHeight, stage, matrixOnly];
    if (this.made?.key.every((item, index) => item === all[index])) return this.made.view;
    const rows = orderRows(history);
    const view: RasterView = {
      run,
      history,
      rows,
      layout: this.axes.layout(request, run, rows, state),
      inputs: orderInputs(history),
      yardsticks,
    };
    this.made = { key: all, view };
    return view;
  }

  /** As drawn last, for the pointer. */
  get current(): RasterView | null {
    return this.made?.view ?? null;
  }

  /** Kept while the run, what is foretold of it and the number of rows stay. */
  private historyOf(run: Run, pxRows: number, yardsticks: Yardsticks | null): KinkHistory {
    const drawn = drawnNeurons(run, pxRows);
    const known = this.history;
    const same =
      known?.run === run && known.yardsticks === yardsticks && known.neurons.length === drawn.length;
    const history = same ? known : new KinkHistory(run, drawn, yardsticks);
    this.history = history;
    if (history.behind) history.update();
    return history;
  }
}

import type { PointerPlace } from '../../drawing/canvas/pointerPlace.ts';
import { Kept } from '../../drawing/kept.ts';
import type { Model, PictureBox, Request } from '../../drawing/picture.ts';
import { orderInputs } from '../../findings/kinks/inputOrder.ts';
import { KinkHistory } from '../../findings/kinks/kinkHistory.ts';
import { PatternsAt } from '../../findings/kinks/patternsAt.ts';
import { theoryOfRun } from '../../findings/theory/runTheory.ts';
import type { Yardsticks } from '../../model/theory/yardsticks.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { RasterAxes, type RasterLayout, type RasterRequest, rowsHeight } from './layout.ts';
import { drawnNeurons, orderRows, type Rows } from './rows.ts';
import { MATRIX } from './settings.ts';
import { Shades } from './shades.ts';

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
  /** of a neuron by how many inputs it is on */
  readonly shades: Shades;
  /** of the drawn neurons at the playhead, brought on from where they were drawn last */
  readonly patterns: PatternsAt;
  /** null where the pointer reads nothing */
  readonly pointer: PointerPlace | null;
}

export function requestOf({ pxWidth, pxHeight, stage, settings }: PictureBox): RasterRequest {
  return { pxWidth, pxHeight, stage, matrixOnly: settings.includes(MATRIX) };
}

/** Brought up to date by whichever layer asks first: all layers of a tick see the same. */
export class RasterModel implements Model<RasterView> {
  private readonly axes = new RasterAxes();
  private readonly patterns = new PatternsAt();
  private readonly shades = new Kept<Shades>();
  private readonly still = new Kept<RasterView>();
  private readonly kept = new Kept<RasterView>();
  private history: KinkHistory | null = null;

  update(request: Request, state: AppState): RasterView | null {
    const { run } = state;
    if (run === null || run.frameCount === 0) return null;
    const asked = requestOf(request);
    const { pxWidth, pxHeight, stage, matrixOnly } = asked;
    const { frameCount, kinkCount, complete } = run;
    const yardsticks = theoryOfRun(run)?.yardsticks ?? null;
    const history = this.historyOf(run, rowsHeight(asked), yardsticks);
    const known = [history, history.seen, frameCount, kinkCount, complete];
    const key = [...known, state.player.timeAxis, state.gesture, pxWidth, pxHeight, stage, matrixOnly];
    const still = this.still.of(key, () => this.viewOf(history, asked, state));
    const { pointer } = request.local;
    return this.kept.of([still, pointer], () => ({ ...still, pointer }));
  }

  private viewOf(history: KinkHistory, asked: RasterRequest, state: AppState): RasterView {
    const { run, yardsticks } = history;
    const { samples } = run.start.dataset;
    const rows = orderRows(history);
    return {
      run,
      history,
      rows,
      layout: this.axes.layout(asked, run, rows, state),
      inputs: orderInputs(history),
      yardsticks,
      shades: this.shades.of([samples], () => new Shades(samples)),
      patterns: this.patterns,
      pointer: null,
    };
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

import { compareCrossings, inputOrder } from '../../model/theory/crossingOrder.ts';
import type { Yardsticks } from '../../model/theory/yardsticks.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { theoryOfRun } from '../theory/runTheory.ts';
import { RasterHistory } from './history.ts';
import { RasterAxes, type RasterLayout, type RasterRequest, rowsHeight } from './layout.ts';
import { kinksOf, type Pairs, pairKinks } from './pairs.ts';
import { drawnNeurons, orderRows, type Rows } from './rows.ts';

/** What the layers of the raster draw from. */
export interface RasterView {
  readonly run: Run;
  readonly history: RasterHistory;
  readonly rows: Rows;
  readonly layout: RasterLayout;
  /** inputs in the order in which neurons cross them (n) */
  readonly inputs: Int32Array;
  /** null while those of a large network are being traced */
  readonly yardsticks: Yardsticks | null;
  /** of any neuron; remembered while the view stands */
  readonly pairsOf: (neuron: number) => Pairs;
}

/** Brought up to date by whichever layer asks first: all layers of a tick see the same. */
export class RasterModel {
  private readonly axes = new RasterAxes();
  private history: RasterHistory | null = null;
  private made: { readonly key: readonly unknown[]; readonly view: RasterView } | null = null;

  /** null while there is no frame to draw */
  update(request: RasterRequest, state: AppState): RasterView | null {
    const { run } = state;
    if (run === null || run.frameCount === 0) return null;
    const yardsticks = theoryOfRun(run)?.yardsticks ?? null;
    const { pxWidth, pxHeight, stage, matrixOnly } = request;
    const { frameCount, kinkCount, complete } = run;
    const { timeAxis } = state.player;
    const key = [run, frameCount, kinkCount, complete, yardsticks, timeAxis, state.gesture];
    const all = [...key, pxWidth, pxHeight, stage, matrixOnly];
    if (this.made?.key.every((item, index) => item === all[index])) return this.made.view;
    const history = this.historyOf(run, rowsHeight(request));
    const rows = orderRows(history);
    const pairs = new Map<number, Pairs>();
    const view: RasterView = {
      run,
      history,
      rows,
      layout: this.axes.layout(request, run, rows, state),
      inputs: orderInputs(history, yardsticks),
      yardsticks,
      pairsOf(neuron) {
        let known = pairs.get(neuron);
        if (known === undefined) {
          known = pairKinks(run, history.of(neuron), yardsticks);
          pairs.set(neuron, known);
        }
        return known;
      },
    };
    this.made = { key: all, view };
    return view;
  }

  /** As drawn last, for the pointer. */
  get current(): RasterView | null {
    return this.made?.view ?? null;
  }

  /** Kept while the run and the number of rows stay. */
  private historyOf(run: Run, pxRows: number): RasterHistory {
    const drawn = drawnNeurons(run, pxRows);
    if (this.history?.run !== run || this.history.neurons.length !== drawn.length) {
      this.history = new RasterHistory(run, drawn);
    }
    this.history.update();
    return this.history;
  }
}

const inputOrders = new WeakMap<RasterHistory, Int32Array>();

/**
 * Inputs in the order in which the drawn neurons cross them. Until the run is complete, that which the yardsticks foretell:
 * columns stay put while kinks arrive.
 */
function orderInputs(history: RasterHistory, yardsticks: Yardsticks | null): Int32Array {
  const { run } = history;
  const { samples } = run.start.dataset;
  if (!run.complete) {
    return yardsticks === null
      ? Int32Array.from({ length: samples }, (_, i) => i)
      : inputOrder(yardsticks.crossings, samples);
  }
  let order = inputOrders.get(history);
  if (order === undefined) {
    order = inputOrder(history.drawnKinks(), samples);
    inputOrders.set(history, order);
  }
  return order;
}

/** Lemma 3 on a run: of the neurons that cross any input, how many do so in the order of their yardsticks. */
interface OrderKept {
  readonly kept: number;
  readonly crossing: number;
}

const orders = new WeakMap<Run, OrderKept>();

/** Counted once a run: the inputs a neuron crosses are the first ones of its yardstick. null until run and yardsticks are known. */
export function orderKept(run: Run): OrderKept | null {
  const known = orders.get(run);
  if (known !== undefined) return known;
  const yardsticks = run.complete ? theoryOfRun(run)?.yardsticks : undefined;
  if (yardsticks === undefined) return null;
  const crossing = compareCrossings(yardsticks, kinksOf(run)).filter(({ kinks }) => kinks > 0);
  const order = {
    kept: crossing.filter(({ sameOrder }) => sameOrder).length,
    crossing: crossing.length,
  };
  orders.set(run, order);
  return order;
}

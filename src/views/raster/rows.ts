import { NEURON_STYLES, type NeuronStyle, neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import { shownNeurons } from '../../drawing/neurons/shownNeurons.ts';
import type { KinkHistory } from '../../findings/kinks/kinkHistory.ts';
import { startingCosine } from '../../findings/startingAngles.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';

/** Neighbouring rows of one group. */
interface Band {
  readonly style: NeuronStyle;
  /** places of its first row and of the row after its last */
  readonly first: number;
  readonly end: number;
}

/** The rows of the raster from top to bottom. */
export interface Rows {
  /** neuron of each row */
  readonly neurons: Int32Array;
  /** row of each drawn neuron */
  readonly rowOf: ReadonlyMap<number, number>;
  readonly bands: readonly Band[];
}

/** Rows at most, and at least where the box is low; and multiplications that finding their first patterns may cost. */
const MAX_ROWS = 240;
const MIN_ROWS = 24;
const MAX_PRODUCTS = 3e7;
const PX_LEAST_ROW = 2;

/** How many neurons a raster on `pxRows` pixels shows of a run at most. */
function mostRows({ start }: Run, pxRows: number): number {
  const { samples, dimension } = start.dataset;
  const affordable = Math.floor(MAX_PRODUCTS / (samples * dimension));
  return Math.max(MIN_ROWS, Math.min(MAX_ROWS, affordable, Math.floor(pxRows / PX_LEAST_ROW)));
}

/** By the number of rows. */
const keptByMost = () => new Map<number, Int32Array>();

/**
 * The neurons that are drawn, in order of number: a fair sample of each group where all are too many. The same array for the
 * same number of rows.
 */
export function drawnNeurons(run: Run, pxRows: number): Int32Array {
  const most = mostRows(run, pxRows);
  const byMost = memoOn(run, keptByMost);
  const neurons = byMost.get(most) ?? shownNeurons(run.start.groups, most);
  byMost.set(most, neurons);
  return neurons;
}

/**
 * Puts the drawn neurons in order: group by group, the most telling first; in a group by the time of the last kink, the
 * earliest on top, so that the last gains (or the final deactivations) make one staircase. While the run is being
 * solved that is not known, and rows must not jump: then by the angle to gamma at the start.
 */
export function orderRows(history: KinkHistory): Rows {
  const { run, neurons } = history;
  const cosines = Array.from(neurons, (neuron) => startingCosine(run, neuron));
  const lastKink = (place: number) => {
    const { track } = history.at(place);
    return track.count === 0 ? 0 : track.time(track.count - 1);
  };
  const places = Array.from(neurons.keys());
  const settled = run.complete && !history.behind;
  const lasts = places.map((place) => (settled ? lastKink(place) : 0));
  const order = new Int32Array(neurons.length);
  const bands: Band[] = [];
  let filled = 0;
  for (const style of [...NEURON_STYLES].reverse()) {
    const members = places.filter((place) => neuronStyle(run.start.groups[neurons[place]!]!) === style);
    members.sort((a, b) => lasts[a]! - lasts[b]! || cosines[b]! - cosines[a]! || a - b);
    if (members.length > 0) bands.push({ style, first: filled, end: filled + members.length });
    for (const place of members) order[filled++] = neurons[place]!;
  }
  return { neurons: order, rowOf: new Map(Array.from(order, (neuron, row) => [neuron, row])), bands };
}

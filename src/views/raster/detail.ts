import { Activity } from '../../model/problem.ts';
import type { Run } from '../../state/run.ts';
import type { NeuronHistory } from './history.ts';
import type { RasterView } from './model.ts';
import type { PairedKink } from './pairs.ts';

/** One input of one neuron over time. */
export interface InputRow {
  readonly sample: number;
  /** the `Activity` at t = 0 */
  readonly start: number;
  readonly kinks: readonly PairedKink[];
  /** flow times of crossings of the yardstick that the neuron has not made */
  readonly unmet: readonly number[];
}

/**
 * The inputs of one neuron from top to bottom: on from the start and never lost, then in the order in which it first crosses
 * them, then those it never meets. So gains and losses both are a staircase.
 */
export function inputRows(view: RasterView, neuron: number): InputRow[] {
  const history = view.history.of(neuron);
  const { kinks, unmet } = view.pairsOf(neuron);
  const rows = Array.from(history.start, (start, sample) => ({
    sample,
    start,
    kinks: [] as PairedKink[],
    unmet: [] as number[],
  }));
  for (const kink of kinks) rows[kink.sample]!.kinks.push(kink);
  for (const { sample, predicted } of unmet) rows[sample]!.unmet.push(predicted);
  const never = ({ start }: InputRow) =>
    start === Activity.On ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const first = (row: InputRow) => row.kinks[0]?.time ?? row.unmet[0] ?? never(row);
  return rows.sort((a, b) => compare(first(a), first(b)) || a.sample - b.sample);
}

/** Infinities are equal to themselves, too. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Stretches of flow time in which an input is on or slid on, to the time the run has reached. */
export function litStretches(
  { start, kinks }: InputRow,
  endTime: number,
): { from: number; to: number; activity: number }[] {
  const lit: { from: number; to: number; activity: number }[] = [];
  let [from, activity] = [0, start];
  for (const kink of [...kinks, { time: endTime, activity: Activity.Off }]) {
    const to = Math.min(kink.time, endTime);
    if (activity !== Activity.Off && to > from) lit.push({ from, to, activity });
    [from, activity] = [to, kink.activity];
  }
  return lit;
}

/** The neuron that stands for all where none is selected: of the drawn ones in the first group, that with the most kinks. */
export function exampleNeuron({ rows, history }: RasterView): number | null {
  const band = rows.bands[0];
  if (band === undefined) return null;
  let most: NeuronHistory | null = null;
  for (let row = band.first; row < band.end; row++) {
    const own = history.of(rows.neurons[row]!);
    if (most === null || own.kinks.length > most.kinks.length) most = own;
  }
  return most?.neuron ?? null;
}

/** The last kink of a neuron up to `time`, with what was foretold of it; null where there is none. */
export function lastKink(view: RasterView, neuron: number, time: number): PairedKink | null {
  return view.pairsOf(neuron).kinks.findLast((kink) => kink.time <= time) ?? null;
}

/** The activity of a neuron on one input at `time`, and since when; from 0 where it has no kink there before. */
export function inputAt(
  run: Run,
  history: NeuronHistory,
  sample: number,
  time: number,
): { activity: number; since: number } {
  const { kinks } = run;
  let [activity, since] = [history.start[sample]!, 0];
  for (const index of history.kinks) {
    if (kinks.times[index]! > time) break;
    if (kinks.samples[index] !== sample) continue;
    activity = kinks.activities[index]!;
    since = kinks.times[index]!;
  }
  return { activity, since };
}

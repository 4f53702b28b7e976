import type { ActiveTrack } from '../../findings/kinks/activeTrack.ts';
import type { Foretold, Met } from '../../findings/kinks/kinkPairs.ts';
import type { NeuronHistory } from '../../findings/kinks/neuronHistory.ts';
import { Activity } from '../../model/problem.ts';
import type { RasterView } from './model.ts';

/** One input of one neuron over time. */
export interface InputRow {
  readonly sample: number;
  /** LEVELS over time */
  readonly track: ActiveTrack;
  /** its kinks that the yardstick foretells, and crossings that it has not made */
  readonly met: readonly Met[];
  readonly unmet: readonly Foretold[];
}

/** The inputs of one neuron. */
export interface Detail {
  readonly history: NeuronHistory;
  /** flow time to which they are known */
  readonly until: number;
  readonly rows: readonly InputRow[];
}

/**
 * The inputs of one neuron from top to bottom: on from the start and never lost, then in the order in which it first crosses
 * them, then those it never meets. So gains and losses both are a staircase.
 */
export function detailOf({ history }: RasterView, neuron: number): Detail {
  const own = history.of(neuron);
  const inputs = history.inputsOf(neuron);
  const rows = inputs.tracks.map((track, sample) => ({
    sample,
    track,
    met: [] as Met[],
    unmet: [] as Foretold[],
  }));
  for (const kink of own.pairs.met) rows[kink.sample]!.met.push(kink);
  for (const crossing of own.pairs.unmet) rows[crossing.sample]!.unmet.push(crossing);
  const first = ({ sample, unmet }: InputRow) => {
    const kink = own.firsts[sample]!;
    if (kink >= 0) return own.track.time(kink);
    return unmet[0]?.predicted ?? (own.start[sample] === Activity.On ? -Infinity : Infinity);
  };
  rows.sort((a, b) => compare(first(a), first(b)) || a.sample - b.sample);
  return { history: own, until: Math.min(history.untilOf(neuron), inputs.until), rows };
}

/** Infinities are equal to themselves, too. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The neuron that stands for all where none is selected: of the drawn ones in the first group, that with the most kinks. */
export function exampleNeuron({ rows, history }: RasterView): number | null {
  const band = rows.bands[0];
  if (band === undefined) return null;
  let most: NeuronHistory | null = null;
  for (let row = band.first; row < band.end; row++) {
    const own = history.of(rows.neurons[row]!);
    if (most === null || own.track.count > most.track.count) most = own;
  }
  return most?.neuron ?? null;
}

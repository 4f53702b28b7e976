import { firstFrom } from '../../model/halving.ts';
import type { Run } from '../../state/run.ts';
import { Finding } from '../background/finding.ts';

/** Kinks that are sorted on the spot, in a few milliseconds; and in a piece. */
const MOST_AT_ONCE = 30_000;
const KINKS_A_PIECE = 4096;

/** The kinks of a complete run, neuron by neuron. */
export class KinksByNeuron {
  private readonly run: Run;
  /** kinks of neuron j are order[first[j]] .. order[first[j + 1] - 1], by time */
  private readonly first: Int32Array;
  private readonly order: Int32Array;

  constructor(run: Run, first: Int32Array, order: Int32Array) {
    this.run = run;
    this.first = first;
    this.order = order;
  }

  /** The last kink of neuron j at or before `time`, as an index into the run's kinks; -1 where there is none. O(log) */
  lastBefore(j: number, time: number): number {
    const { first, order, run } = this;
    const { times } = run.kinks;
    const end = firstFrom(first[j]!, first[j + 1]!, (at) => times[order[at]!]! > time);
    return end === first[j] ? -1 : order[end - 1]!;
  }
}

const sorted = new Finding<KinksByNeuron>({
  ready: (run) => run.complete,
  brief: ({ kinkCount, start }) => kinkCount + start.initial.width <= MOST_AT_ONCE,
  *pieces(run) {
    const { neurons } = run.kinks;
    const { width } = run.start.initial;
    const first = new Int32Array(width + 1);
    for (let index = 0; index < run.kinkCount; index++) {
      first[neurons[index]! + 1]!++;
      if (index % KINKS_A_PIECE === 0) yield;
    }
    for (let j = 0; j < width; j++) first[j + 1]! += first[j]!;
    const next = first.slice(0, width);
    const order = new Int32Array(run.kinkCount);
    for (let index = 0; index < run.kinkCount; index++) {
      order[next[neurons[index]!]!++] = index;
      if (index % KINKS_A_PIECE === 0) yield;
    }
    return new KinksByNeuron(run, first, order);
  },
});

/** null until the run is complete, and while very many kinks are being sorted */
export function kinksByNeuron(run: Run): KinksByNeuron | null {
  return sorted.of(run);
}

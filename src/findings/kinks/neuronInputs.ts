import { Activity } from '../../model/problem.ts';
import type { Run } from '../../state/run.ts';
import { ActiveTrack } from './activeTrack.ts';
import type { KinkReader } from './kinkReading.ts';
import type { NeuronHistory } from './neuronHistory.ts';

/** How lit an input is by what its neuron is on it; a mean of them is in between. */
export const LEVELS = { [Activity.Off]: 0, [Activity.Slide]: 1, [Activity.On]: 2 } as const;

/** The kinks of one neuron input by input. */
export class NeuronInputs implements KinkReader {
  readonly history: NeuronHistory;
  /** by input: LEVELS over time */
  readonly tracks: readonly ActiveTrack[];
  private seen = 0;

  constructor(run: Run, history: NeuronHistory) {
    this.history = history;
    this.tracks = Array.from(
      history.start,
      (start) => new ActiveTrack(run, start === Activity.On ? LEVELS[Activity.On] : LEVELS[Activity.Off]),
    );
  }

  get behind(): boolean {
    return this.seen < this.history.track.count;
  }

  /** Flow time of the first of the neuron's kinks that is not read yet; Infinity where all are. */
  get until(): number {
    return this.behind ? this.history.track.time(this.seen) : Number.POSITIVE_INFINITY;
  }

  read(most: number): void {
    const { history, tracks } = this;
    const end = Math.min(history.track.count, this.seen + most);
    for (; this.seen < end; this.seen++) {
      const activity = history.activity(this.seen) as Activity;
      const sliding = activity === Activity.Slide ? 1 : 0;
      tracks[history.sample(this.seen)]!.push(history.track.kinks[this.seen]!, LEVELS[activity], sliding);
    }
  }
}

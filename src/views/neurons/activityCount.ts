import { Group } from '../../model/initialisation.ts';
import { Activity } from '../../model/problem.ts';
import type { Run } from '../../state/run.ts';

/** Counts at one time of a run, for the sentence about what is happening now. */
export interface Now {
  /** neurons of the positive group, and how many of them are active on every input: the bundle so far */
  readonly positive: number;
  readonly positiveOnAll: number;
  /** neurons of the negative group, and how many of them are active on no input any more */
  readonly negative: number;
  readonly negativeOff: number;
}

/**
 * Which neuron is active on which input, told from the start and the kinks since. The signs of the pre-activations would
 * not do: the last input that a negative neuron loses leaves it on the boundary for ever, where rounding gives the sign.
 */
export class ActivityCount {
  private run: Run | null = null;
  /** m x n, the `Activity` after the kinks applied so far */
  private activities = new Uint8Array(0);
  private applied = 0;

  /** The counts at flow time `time`. Going forward costs the kinks passed, going back all of them. */
  at(run: Run, time: number): Now {
    const { kinks, kinkCount } = run;
    const back = this.applied > 0 && kinks.times[this.applied - 1]! > time;
    if (run !== this.run || back) this.begin(run);
    const { samples } = run.start.dataset;
    for (; this.applied < kinkCount && kinks.times[this.applied]! <= time; this.applied++) {
      const kink = kinks.neurons[this.applied]! * samples + kinks.samples[this.applied]!;
      this.activities[kink] = kinks.activities[this.applied]!;
    }
    return this.count(run);
  }

  private begin(run: Run): void {
    const { dimension, samples, inputs } = run.start.dataset;
    const { width, hidden } = run.start.initial;
    this.run = run;
    this.applied = 0;
    this.activities = new Uint8Array(width * samples);
    for (let j = 0; j < width; j++) {
      for (let i = 0; i < samples; i++) {
        let preActivation = 0;
        for (let k = 0; k < dimension; k++) {
          preActivation += hidden[j * dimension + k]! * inputs[i * dimension + k]!;
        }
        if (preActivation > 0) this.activities[j * samples + i] = Activity.On;
      }
    }
  }

  private count({ start }: Run): Now {
    const { groups, dataset } = start;
    const { samples } = dataset;
    const counts = { positive: 0, positiveOnAll: 0, negative: 0, negativeOff: 0 };
    for (let j = 0; j < groups.length; j++) {
      const row = this.activities.subarray(j * samples, (j + 1) * samples);
      if (groups[j] === Group.Positive) {
        counts.positive++;
        if (row.every((activity) => activity === Activity.On)) counts.positiveOnAll++;
      } else if (groups[j] === Group.Negative) {
        counts.negative++;
        if (row.every((activity) => activity === Activity.Off)) counts.negativeOff++;
      }
    }
    return counts;
  }
}

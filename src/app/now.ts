import type { Frame } from '../experiment/trajectory.ts';
import { Group } from '../model/initialisation.ts';
import type { Run } from '../state/run.ts';

/** Counts of one frame, for the sentence about what is happening now. */
export interface Now {
  /** neurons of the positive group, and how many of them are active on every input: the bundle so far */
  readonly positive: number;
  readonly positiveOnAll: number;
  /** neurons of the negative group, and how many of them are active on no input any more */
  readonly negative: number;
  readonly negativeOff: number;
  /** loss over the loss at the start */
  readonly lossShare: number;
}

/** O(m n d) at worst; a neuron is left as soon as its answer is known. */
export function describeNow(run: Run, { loss, hidden }: Frame): Now {
  const { dimension, samples, inputs } = run.start.dataset;
  const { groups } = run.start;
  const counts = { positive: 0, positiveOnAll: 0, negative: 0, negativeOff: 0 };
  for (let j = 0; j < groups.length; j++) {
    if (groups[j] === Group.Dead) continue;
    const positive = groups[j] === Group.Positive;
    // A positive neuron is looked for an input it is off on, a negative one for an input it is on on.
    let found = false;
    for (let i = 0; i < samples && !found; i++) {
      let preActivation = 0;
      for (let k = 0; k < dimension; k++) {
        preActivation += hidden[j * dimension + k]! * inputs[i * dimension + k]!;
      }
      found = preActivation > 0 !== positive;
    }
    if (positive) {
      counts.positive++;
      if (!found) counts.positiveOnAll++;
    } else {
      counts.negative++;
      if (!found) counts.negativeOff++;
    }
  }
  return { ...counts, lossShare: loss / run.losses[0]! };
}

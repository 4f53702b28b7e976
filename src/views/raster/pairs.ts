import type { Kinks } from '../../model/problem.ts';
import type { Yardsticks } from '../../model/theory/yardsticks.ts';
import type { Run } from '../../state/run.ts';
import type { NeuronHistory } from './history.ts';

/** A neuron goes over the boundary of an input, or begins to slide along it. */
export interface Crossing {
  readonly sample: number;
  /** the `Activity` after it */
  readonly activity: number;
}

/** A kink of the run with the crossing of the yardstick that foretells it. */
export interface PairedKink extends Crossing {
  readonly time: number;
  /** flow time of the yardstick's crossing; NaN where it has none */
  readonly predicted: number;
}

export interface Pairs {
  /** the neuron's kinks so far, by time */
  readonly kinks: readonly PairedKink[];
  /** crossings of its yardstick that it has not made, by time */
  readonly unmet: readonly (Crossing & { readonly predicted: number })[];
}

/**
 * Pairs the kinks of one neuron with its yardstick's crossings: the first kink that turns an input on with the first crossing
 * that does, and so forth, in whatever order the inputs come.
 * @param yardsticks null while they are not known: then no kink has a prediction
 */
export function pairKinks(
  { kinks, endTime }: Run,
  history: NeuronHistory,
  yardsticks: Yardsticks | null,
): Pairs {
  const foretold = crossingsByInput(yardsticks, history.neuron);
  // kinks may be here before the frames around them
  const reached = history.kinks.filter((index) => kinks.times[index]! <= endTime);
  const paired = reached.map((index) => {
    const [sample, activity] = [kinks.samples[index]!, kinks.activities[index]!];
    const predicted = foretold.get(keyOf(sample, activity))?.shift() ?? Number.NaN;
    return { time: kinks.times[index]!, sample, activity, predicted };
  });
  const unmet = [...foretold].flatMap(([key, times]) =>
    times.map((predicted) => ({ sample: Math.floor(key / 4), activity: key % 4, predicted })),
  );
  return { kinks: paired, unmet: unmet.sort((a, b) => a.predicted - b.predicted) };
}

/** Times of the crossings of yardstick `neuron`, by input and side. */
function crossingsByInput(yardsticks: Yardsticks | null, neuron: number): Map<number, number[]> {
  const byInput = new Map<number, number[]>();
  if (yardsticks === null) return byInput;
  const { crossings, first } = yardsticks;
  for (let index = first[neuron]!; index < first[neuron + 1]!; index++) {
    const key = keyOf(crossings.samples[index]!, crossings.activities[index]!);
    const times = byInput.get(key);
    if (times === undefined) byInput.set(key, [crossings.times[index]!]);
    else times.push(crossings.times[index]!);
  }
  return byInput;
}

function keyOf(sample: number, activity: number): number {
  return 4 * sample + activity;
}

/** The run's kinks so far as the model takes them. */
export function kinksOf({ kinks, kinkCount }: Run): Kinks {
  return { ...kinks, count: kinkCount };
}

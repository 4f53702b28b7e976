import { bisector } from 'd3-array';
import type { Yardsticks } from '../../model/theory/yardsticks.ts';

/** A neuron goes over the boundary of an input, or begins to slide along it. */
export interface Crossing {
  readonly sample: number;
  /** the `Activity` after it */
  readonly activity: number;
}

/** A crossing of a yardstick, at the flow time at which it makes it. */
export interface Foretold extends Crossing {
  readonly predicted: number;
  /** which of its yardstick's crossings it is, from 1 */
  readonly place: number;
}

/** A crossing of a yardstick that its neuron has made as well. */
export interface Met extends Foretold {
  /** number of the neuron's kink, among its own */
  readonly kink: number;
}

/**
 * Pairs the kinks of one neuron with its yardstick's crossings as they come: the first kink that turns an input on with the
 * first crossing that does, and so forth, in whatever order the inputs come.
 */
export class Pairs {
  /** by kink */
  readonly met: Met[] = [];
  /** crossings not made yet, by input and side, each list by time */
  private readonly waiting = new Map<number, Foretold[]>();
  /** crossings that its yardstick makes */
  readonly crossings: number;
  private left = 0;
  private unmetCrossings: readonly Foretold[] | null = null;

  /** @param yardsticks null while they are not known: then no kink has a prediction */
  constructor(yardsticks: Yardsticks | null, neuron: number) {
    this.crossings = yardsticks === null ? 0 : yardsticks.first[neuron + 1]! - yardsticks.first[neuron]!;
    if (yardsticks === null) return;
    const { crossings, first } = yardsticks;
    for (let index = first[neuron]!; index < first[neuron + 1]!; index++) {
      const [sample, activity] = [crossings.samples[index]!, crossings.activities[index]!];
      const place = index - first[neuron]! + 1;
      const crossing = { sample, activity, predicted: crossings.times[index]!, place };
      const list = this.waiting.get(keyOf(sample, activity));
      if (list === undefined) this.waiting.set(keyOf(sample, activity), [crossing]);
      else list.push(crossing);
      this.left++;
    }
  }

  /** The neuron's next kink, with its number among its own. */
  take(kink: number, sample: number, activity: number): void {
    if (this.left === 0) return;
    const crossing = this.waiting.get(keyOf(sample, activity))?.shift();
    if (crossing === undefined) return;
    this.met.push({ ...crossing, kink });
    this.left--;
    this.unmetCrossings = null;
  }

  /** Flow time at which the yardstick makes the crossing of one of the neuron's kinks; NaN where it makes none. */
  predictedOf(kink: number): number {
    return this.metBy(kink)?.predicted ?? Number.NaN;
  }

  /** The crossing of one of the neuron's kinks; null where its yardstick makes none. */
  metBy(kink: number): Met | null {
    const met = this.met[byKink.left(this.met, kink)];
    return met?.kink === kink ? met : null;
  }

  /** The crossings that the neuron has not made, by time. */
  get unmet(): readonly Foretold[] {
    this.unmetCrossings ??= [...this.waiting.values()].flat().sort((a, b) => a.predicted - b.predicted);
    return this.unmetCrossings;
  }
}

const byKink = bisector(({ kink }: Met) => kink);

function keyOf(sample: number, activity: number): number {
  return 4 * sample + activity;
}

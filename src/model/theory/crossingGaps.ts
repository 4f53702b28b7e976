import type { Kinks } from '../problem.ts';
import type { Yardsticks } from './yardsticks.ts';

const KINKS_A_PIECE = 4096;

/**
 * How far, in flow time, every crossing of a yardstick is from that of its neuron (the paper's Lemma 3 (iii)): the first kink of
 * the neuron that turns an input on belongs to the first crossing that does, and so forth. In pieces of some thousand kinks.
 * @returns as long as `yardsticks.crossings`, in its order; Infinity for a crossing that the neuron has not made
 */
export function* crossingGaps(
  { width, crossings, first }: Yardsticks,
  kinks: Kinks,
): Generator<void, Float64Array> {
  const gaps = new Float64Array(crossings.count).fill(Number.POSITIVE_INFINITY);
  /** of each neuron, its first crossing that was not made: kinks come nearly in their order */
  const open = first.slice(0, width);
  for (let index = 0; index < kinks.count; index++) {
    if (index % KINKS_A_PIECE === KINKS_A_PIECE - 1) yield;
    const j = kinks.neurons[index]!;
    const end = first[j + 1]!;
    for (let own = open[j]!; own < end; own++) {
      const same =
        crossings.samples[own] === kinks.samples[index] &&
        crossings.activities[own] === kinks.activities[index];
      if (!same || gaps[own] !== Number.POSITIVE_INFINITY) continue;
      gaps[own] = Math.abs(crossings.times[own]! - kinks.times[index]!);
      break;
    }
    while (open[j]! < end && gaps[open[j]!] !== Number.POSITIVE_INFINITY) open[j]!++;
  }
  return gaps;
}

import { Activity, type Kinks } from '../problem.ts';
import type { Yardsticks } from './yardsticks.ts';

const KINKS_A_PIECE = 4096;

/** How one neuron's kinks compare with the crossings of its yardstick (the paper's Lemma 3). */
export interface CrossingComparison {
  /**
   * its kinks so far are the first crossings of its yardstick: the same inputs in the same order, to the same side. Without
   * `finished` that is a beginning, and no order kept
   */
  readonly sameOrder: boolean;
  /** it has made every crossing of its yardstick, in whatever order */
  readonly finished: boolean;
  /** how many of its kinks, from the first on, match its yardstick's crossings */
  readonly matched: number;
  /** its kinks in all */
  readonly kinks: number;
  /** crossings of its yardstick in all */
  readonly crossings: number;
  /** the largest distance in flow time of a matched pair; 0 where there is none */
  readonly largestGap: number;
}

/**
 * Compares the kinks of a run with the yardsticks' crossings, neuron by neuron (m), in pieces of some thousand kinks.
 * @param until kinks later than this flow time are left out (T0, say, or the playhead)
 */
export function* compareCrossingsInPieces(
  yardsticks: Yardsticks,
  kinks: Kinks,
  until = Infinity,
): Generator<void, CrossingComparison[]> {
  const { width, crossings, first } = yardsticks;
  const matched = new Int32Array(width);
  const seen = new Int32Array(width);
  const gaps = new Float64Array(width);
  const made = new Uint8Array(crossings.count);
  const left = Int32Array.from({ length: width }, (_, j) => first[j + 1]! - first[j]!);
  for (let index = 0; index < kinks.count && kinks.times[index]! <= until; index++) {
    if (index % KINKS_A_PIECE === KINKS_A_PIECE - 1) yield;
    const j = kinks.neurons[index]!;
    const own = first[j]! + matched[j]!;
    const isOf = (crossing: number) =>
      crossings.samples[crossing] === kinks.samples[index] &&
      crossings.activities[crossing] === kinks.activities[index];
    const inOrder = matched[j] === seen[j] && own < first[j + 1]! && isOf(own);
    seen[j]!++;
    if (left[j]! > 0) {
      let crossing = inOrder ? own : first[j]!;
      while (crossing < first[j + 1]! && (made[crossing] === 1 || !isOf(crossing))) crossing++;
      if (crossing < first[j + 1]!) {
        made[crossing] = 1;
        left[j]!--;
      }
    }
    if (!inOrder) continue;
    matched[j]!++;
    gaps[j] = Math.max(gaps[j]!, Math.abs(crossings.times[own]! - kinks.times[index]!));
  }
  return Array.from({ length: width }, (_, j) => ({
    sameOrder: matched[j] === seen[j],
    finished: left[j] === 0,
    matched: matched[j]!,
    kinks: seen[j]!,
    crossings: first[j + 1]! - first[j]!,
    largestGap: gaps[j]!,
  }));
}

/**
 * The inputs in the order in which the neurons cross them: sorted by the mean place they have in the neurons' orders of
 * crossing; inputs never crossed come last, by index. The columns of the activation raster. Crossings are added as they come.
 */
export class InputOrder {
  private readonly places: Float64Array;
  private readonly counts: Int32Array;
  /** crossings so far, by neuron */
  private readonly crossings: number[] = [];

  constructor(samples: number) {
    this.places = new Float64Array(samples);
    this.counts = new Int32Array(samples);
  }

  /** The next crossing of neuron j is that of input i. */
  add(j: number, i: number): void {
    const place = this.crossings[j] ?? 0;
    this.crossings[j] = place + 1;
    this.places[i]! += place;
    this.counts[i]!++;
  }

  /** n, by those added so far */
  inputs(): Int32Array {
    const { places, counts } = this;
    const mean = (i: number) => (counts[i] === 0 ? Infinity : places[i]! / counts[i]!);
    return Int32Array.from(counts.keys()).sort((a, b) => {
      const difference = mean(a) - mean(b);
      return Number.isNaN(difference) || difference === 0 ? a - b : difference;
    });
  }
}

/** The order of the crossings to `activity` among all of `kinks` (n). */
export function inputOrder(kinks: Kinks, samples: number, activity: Activity = Activity.On): Int32Array {
  const order = new InputOrder(samples);
  for (let index = 0; index < kinks.count; index++) {
    if (kinks.activities[index] === activity) order.add(kinks.neurons[index]!, kinks.samples[index]!);
  }
  return order.inputs();
}

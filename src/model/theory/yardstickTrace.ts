import { gramMatrixInPieces } from '../gramMatrix.ts';
import { KinkList } from '../kinkList.ts';
import type { Pieces } from '../pieces.ts';
import type { Activity, Dataset, Network } from '../problem.ts';
import { CrossingSearch } from './crossingSearch.ts';
import { YardstickMotion } from './yardstickMotion.ts';
import { startYardstick, type YardstickData, type Yardsticks, yardsticksOf } from './yardsticks.ts';

/** Floating point operations, roughly, that `traceYardsticksInPieces` takes: a millisecond for about a million. */
export function yardstickFlops(
  { samples, dimension }: Pick<Dataset, 'samples' | 'dimension'>,
  width: number,
): number {
  const crossings = samples / 2;
  return (
    width * (2 * samples * dimension + crossings * (8 * samples + 12 * dimension + 60)) +
    samples ** 2 * dimension
  );
}

/**
 * Finds every crossing of every yardstick, O(m (n d + crossings (n + d))) and O(n^2 d) for the Gram matrix. In pieces: the
 * rows of the Gram matrix, each O(n d), then the crossings, each O(n + d), and starts, O(n d).
 * @param initial the network at t = 0; neurons are taken as balanced, with the sign of their last-layer weight
 */
export function* traceYardsticksInPieces(dataset: Dataset, initial: Network): Pieces<Yardsticks> {
  const { inputs, samples, dimension } = dataset;
  const search = new CrossingSearch(dataset, yield* gramMatrixInPieces(inputs, samples, dimension));
  const trace = new YardstickTrace(dataset, initial, search);
  for (let j = 0; j < initial.width; j++) {
    yield j / initial.width;
    yield* trace.traceNext();
  }
  return yardsticksOf(trace.data(), dataset, initial);
}

class YardstickTrace {
  private readonly crossings = new KinkList();
  private readonly first: Int32Array;
  private lastCrossing = 0;
  private clearances = new Float64Array(64);
  private found = new Uint8Array(64);
  private readonly initial: Network;
  private readonly motion: YardstickMotion;
  private readonly changed: number[] = [];
  private readonly search: CrossingSearch;
  private readonly samples: number;
  private traced = 0;

  constructor(dataset: Dataset, initial: Network, search: CrossingSearch) {
    this.initial = initial;
    this.motion = new YardstickMotion(dataset);
    this.first = new Int32Array(initial.width + 1);
    this.search = search;
    this.samples = dataset.samples;
  }

  /** Finds the crossings of one more yardstick. */
  *traceNext(): Generator<void, void> {
    startYardstick(this.motion, this.initial, this.traced);
    yield* this.trace(this.traced);
    this.traced++;
    this.first[this.traced] = this.crossings.count;
  }

  /** What was found, in arrays as long as that. */
  data(): YardstickData {
    const { first, lastCrossing, crossings, clearances, found } = this;
    const { count, times, neurons, samples, activities } = crossings;
    return {
      width: this.initial.width,
      crossings: {
        count,
        times: times.slice(0, count),
        neurons: neurons.slice(0, count),
        samples: samples.slice(0, count),
        activities: activities.slice(0, count),
      },
      first,
      clearances: clearances.slice(0, count),
      found: found.slice(0, count),
      lastCrossing,
    };
  }

  private *trace(j: number): Generator<void, void> {
    const { motion, changed, search, samples } = this;
    search.start(motion);
    let previous = -1;
    // far above what can happen: in the paper's setting every input is crossed at most once
    for (let count = 0; count < 4 * samples + 16; count++) {
      const rapidity = search.next(motion);
      if (rapidity === Infinity) return;
      const time = motion.time + rapidity / motion.speed;
      const before = motion.activities.slice();
      // over a closed stage the least is that of one of its ends: docs/mathematics.md says why
      const atStart = search.clearance(previous);
      search.move(motion.advanceTo(time));
      const clearance = Math.min(atStart, search.clearance(previous));
      previous = search.sample;
      motion.cross(search.sample, changed);
      search.update(motion, changed);
      if (motion.activities[search.sample] === before[search.sample]) search.graze();
      for (const i of changed) {
        if (motion.activities[i] === before[i]) continue;
        this.crossings.push(time, j, i, motion.activities[i]! as Activity);
        this.annotate(i === search.sample, clearance);
      }
      this.lastCrossing = Math.max(this.lastCrossing, time);
      yield;
    }
  }

  /** What the list of crossings has no column for. */
  private annotate(found: boolean, clearance: number): void {
    const index = this.crossings.count - 1;
    if (index >= this.found.length) {
      const [flags, clearances] = [this.found, this.clearances];
      this.found = new Uint8Array(2 * index);
      this.found.set(flags);
      this.clearances = new Float64Array(2 * index);
      this.clearances.set(clearances);
    }
    this.found[index] = found ? 1 : 0;
    this.clearances[index] = clearance;
  }
}

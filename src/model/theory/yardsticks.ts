import { gramMatrixInPieces } from '../gramMatrix.ts';
import { KinkList } from '../kinkList.ts';
import type { Pieces } from '../pieces.ts';
import type { Activity, Dataset, Kinks, Network } from '../problem.ts';
import { CrossingSearch } from './crossingSearch.ts';
import { YardstickMotion } from './yardstickMotion.ts';

/**
 * The yardsticks of all neurons of a run (the paper's Lemma 3: neurons cross the inputs in their yardstick's order, at
 * nearly its times). They are closed form: what is kept is the list of crossings, from which `state` replays the boosts.
 */
export interface Yardsticks {
  /** m */
  readonly width: number;
  /** crossings neuron after neuron, each in its order of time: those of neuron j are first[j] .. first[j + 1] - 1 */
  readonly crossings: Kinks;
  /** m + 1 */
  readonly first: Int32Array;
  /** one a crossing: the least |cosine| between the yardstick and an input that it does not cross there */
  readonly clearances: Float64Array;
  /** flow time of the last crossing of all; 0 where there is none */
  readonly lastCrossing: number;
  /**
   * Where yardstick j is at `time`, in O(crossings).
   * @param direction receives alpha_j/|alpha_j| (d)
   * @returns ln |alpha_j|, with alpha_j(0) = w_j(0): comparable with ln |w_j| of the run as it is
   */
  state(j: number, time: number, direction: Float64Array): number;
  /** Replays yardstick j up to `time`, with all that is known of it there; valid until the next call of this object. */
  replay(j: number, time: number): YardstickMotion;
  /** Replays yardstick j once from end to end: `visit` sees it at the start and after every crossing, on its way from there. */
  walk(j: number, visit: (motion: YardstickMotion) => void): void;
}

/** Floating point operations, roughly, that `traceYardsticksInPieces` takes: a millisecond for about a million. */
export function yardstickFlops({ samples, dimension }: Dataset, width: number): number {
  const crossings = samples / 2;
  return (
    width * (2 * samples * dimension + crossings * (8 * samples + 12 * dimension + 60)) +
    samples ** 2 * dimension
  );
}

/** The same, roughly, of replaying one yardstick: its start, and about half of the inputs crossed. */
export function replayFlops({ samples, dimension }: Dataset): number {
  return 4 * samples * dimension + (samples / 2) * 20 * dimension;
}

/**
 * Finds every crossing of every yardstick, O(m (n d + crossings (n + d))) and O(n^2 d) for the Gram matrix. In pieces: the
 * rows of the Gram matrix, each O(n d), then the crossings, each O(n + d), and starts, O(n d).
 * @param initial the network at t = 0; neurons are taken as balanced, with the sign of their last-layer weight
 */
export function* traceYardsticksInPieces(dataset: Dataset, initial: Network): Pieces<Yardsticks> {
  const { inputs, samples, dimension } = dataset;
  const search = new CrossingSearch(dataset, yield* gramMatrixInPieces(inputs, samples, dimension));
  const traced = new TracedYardsticks(dataset, initial, search);
  for (let j = 0; j < initial.width; j++) {
    yield j / initial.width;
    yield* traced.traceNext();
  }
  return traced;
}

class TracedYardsticks implements Yardsticks {
  readonly width: number;
  readonly crossings = new KinkList();
  readonly first: Int32Array;
  lastCrossing = 0;
  clearances = new Float64Array(64);
  /** 1 a crossing: it was found, not the consequence of one found at the same time (an input slid on that is let go) */
  private found = new Uint8Array(64);
  private readonly dimension: number;
  private readonly initial: Network;
  private readonly motion: YardstickMotion;
  private readonly changed: number[] = [];
  private readonly search: CrossingSearch;
  private readonly samples: number;
  private traced = 0;

  constructor(dataset: Dataset, initial: Network, search: CrossingSearch) {
    this.width = initial.width;
    this.dimension = dataset.dimension;
    this.initial = initial;
    this.motion = new YardstickMotion(dataset);
    this.first = new Int32Array(initial.width + 1);
    this.search = search;
    this.samples = dataset.samples;
  }

  /** Finds the crossings of one more yardstick. */
  *traceNext(): Generator<void, void> {
    this.begin(this.traced);
    yield* this.trace(this.traced);
    this.traced++;
    this.first[this.traced] = this.crossings.count;
  }

  replay(j: number, time: number): YardstickMotion {
    const { crossings, motion } = this;
    this.begin(j);
    for (let index = this.first[j]!; index < this.first[j + 1]!; index++) {
      if (crossings.times[index]! > time) break;
      this.pass(index);
    }
    motion.advanceTo(time);
    return motion;
  }

  walk(j: number, visit: (motion: YardstickMotion) => void): void {
    this.begin(j);
    visit(this.motion);
    for (let index = this.first[j]!; index < this.first[j + 1]!; index++) {
      if (this.pass(index)) visit(this.motion);
    }
  }

  /** Moves on to a recorded crossing and over it. @returns false where it came along with the one before it */
  private pass(index: number): boolean {
    if (this.found[index] !== 1) return false;
    this.motion.advanceTo(this.crossings.times[index]!);
    this.motion.cross(this.crossings.samples[index]!, this.changed);
    return true;
  }

  state(j: number, time: number, direction: Float64Array): number {
    const motion = this.replay(j, time);
    direction.set(motion.direction);
    return motion.logNorm;
  }

  private begin(j: number): void {
    // as for the groups, a last-layer weight of 0 counts as negative
    this.motion.start(this.initial.hidden, j * this.dimension, this.initial.output[j]! > 0 ? 1 : -1);
  }

  private *trace(j: number): Generator<void, void> {
    const { motion, changed, search, samples } = this;
    search.start(motion);
    // far above what can happen: in the paper's setting every input is crossed at most once
    for (let count = 0; count < 4 * samples + 16; count++) {
      const rapidity = search.next(motion);
      if (rapidity === Infinity) return;
      const time = motion.time + rapidity / motion.speed;
      const before = motion.activities.slice();
      search.move(motion.advanceTo(time));
      const clearance = search.clearance();
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

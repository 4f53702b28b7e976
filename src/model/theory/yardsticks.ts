import type { Dataset, Kinks, Network } from '../problem.ts';
import { YardstickMotion } from './yardstickMotion.ts';

/** What is found of the yardsticks of all neurons: no more than numbers, so that a worker can send it. */
export interface YardstickData {
  /** m */
  readonly width: number;
  /** crossings neuron after neuron, each in its order of time: those of neuron j are first[j] .. first[j + 1] - 1 */
  readonly crossings: Kinks;
  /** m + 1 */
  readonly first: Int32Array;
  /**
   * one a crossing: over the closed stage that ends there, the least |cosine| between the yardstick and an input that it crosses
   * neither at the start nor at the end of it
   */
  readonly clearances: Float64Array;
  /** one a crossing, 1 where it was found; 0 where it came along with the one before it (an input slid on that is let go) */
  readonly found: Uint8Array;
  /** flow time of the last crossing of all; 0 where there is none */
  readonly lastCrossing: number;
}

/**
 * The yardsticks of all neurons of a run (the paper's Lemma 3: neurons cross the inputs in their yardstick's order, at
 * nearly its times). They are closed form: what is kept is the list of crossings, from which `state` replays the boosts.
 */
export interface Yardsticks extends YardstickData {
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

/** Floating point operations, roughly, of replaying one yardstick: its start, and about half of the inputs crossed. */
export function replayFlops({ samples, dimension }: Dataset): number {
  return 4 * samples * dimension + (samples / 2) * 20 * dimension;
}

/** Puts the yardstick of neuron j at t = 0; as for the groups, a last-layer weight of 0 counts as negative. */
export function startYardstick(
  motion: YardstickMotion,
  { dimension, hidden, output }: Network,
  j: number,
): void {
  motion.start(hidden, j * dimension, output[j]! > 0 ? 1 : -1);
}

/** The yardsticks whose crossings were found of these data and this start: on whatever thread that was. */
export function yardsticksOf(data: YardstickData, dataset: Dataset, initial: Network): Yardsticks {
  return new ReplayedYardsticks(data, dataset, initial);
}

/** What can be sent from one thread to another. */
export function dataOfYardsticks({
  width,
  crossings,
  first,
  clearances,
  found,
  lastCrossing,
}: YardstickData): YardstickData {
  return { width, crossings, first, clearances, found, lastCrossing };
}

class ReplayedYardsticks implements Yardsticks {
  readonly width: number;
  readonly crossings: Kinks;
  readonly first: Int32Array;
  readonly clearances: Float64Array;
  readonly found: Uint8Array;
  readonly lastCrossing: number;
  private readonly initial: Network;
  private readonly motion: YardstickMotion;
  private readonly changed: number[] = [];

  constructor(data: YardstickData, dataset: Dataset, initial: Network) {
    this.width = data.width;
    this.crossings = data.crossings;
    this.first = data.first;
    this.clearances = data.clearances;
    this.found = data.found;
    this.lastCrossing = data.lastCrossing;
    this.initial = initial;
    this.motion = new YardstickMotion(dataset);
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
    startYardstick(this.motion, this.initial, j);
  }
}

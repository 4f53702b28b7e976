import { Activity } from '../../model/problem.ts';
import type { Yardsticks } from '../../model/theory/yardsticks.ts';
import type { Run } from '../../state/run.ts';
import { startingPatternOf } from '../activity/startingPatterns.ts';
import { ActiveTrack } from './activeTrack.ts';
import { Pairs } from './kinkPairs.ts';

/** What is known after so many of a neuron's kinks, so that no more than those since have to be looked at. */
interface Checkpoint {
  /** n, `Activity` */
  readonly pattern: Uint8Array;
  /** n, its last kink on each input, as a number among its own; -1 where there is none */
  readonly lasts: Int32Array;
}

/** Kinks between two checkpoints at least; more where there are many inputs, or they would be larger than the kinks. */
const LEAST_INTERVAL = 1024;
const KINKS_AN_INPUT = 8;

/** Which inputs one neuron is active on at the start, and its kinks since, with the crossings that foretell them. */
export class NeuronHistory {
  readonly neuron: number;
  /** n, `Activity` at t = 0; everybody's, and not to be written to */
  readonly start: Uint8Array;
  /** by the number of inputs that it is on */
  readonly track: ActiveTrack;
  readonly pairs: Pairs;
  /** n, its first kink on each input, as a number among its own; -1 where there is none */
  readonly firsts: Int32Array;
  /** kinks between two checkpoints */
  readonly interval: number;
  private readonly run: Run;
  private readonly now: { readonly pattern: Uint8Array; readonly lasts: Int32Array };
  private readonly checkpoints: Checkpoint[] = [];
  private on: number;
  private sliding = 0;

  constructor(run: Run, neuron: number, yardsticks: Yardsticks | null) {
    const { samples } = run.start.dataset;
    this.run = run;
    this.neuron = neuron;
    this.start = startingPatternOf(run, neuron);
    this.on = countOf(this.start, Activity.On);
    this.track = new ActiveTrack(run, this.on);
    this.pairs = new Pairs(yardsticks, neuron);
    this.firsts = new Int32Array(samples).fill(-1);
    this.interval = Math.max(LEAST_INTERVAL, KINKS_AN_INPUT * samples);
    this.now = { pattern: this.start.slice(), lasts: this.firsts.slice() };
  }

  /** Takes in its next kink, `index` of the run's kinks. */
  take(index: number): void {
    const { track, now, firsts, run } = this;
    const kink = track.count;
    if (kink > 0 && kink % this.interval === 0) {
      this.checkpoints.push({ pattern: now.pattern.slice(), lasts: now.lasts.slice() });
    }
    const i = run.kinks.samples[index]!;
    const activity = run.kinks.activities[index]!;
    const before = now.pattern[i]!;
    this.on += Number(activity === Activity.On) - Number(before === Activity.On);
    this.sliding += Number(activity === Activity.Slide) - Number(before === Activity.Slide);
    now.pattern[i] = activity;
    now.lasts[i] = kink;
    if (firsts[i] === -1) firsts[i] = kink;
    track.push(index, this.on, this.sliding);
    this.pairs.take(kink, i, activity);
  }

  /** The input of its kink k, and the `Activity` after it. */
  sample(k: number): number {
    return this.run.kinks.samples[this.track.kinks[k]!]!;
  }

  activity(k: number): number {
    return this.run.kinks.activities[this.track.kinks[k]!]!;
  }

  /** How many inputs it is on, and slides on, at `time`. */
  countsAt(time: number): { readonly on: number; readonly sliding: number } {
    const k = this.track.passed(time);
    return { on: this.track.level(k), sliding: this.track.sliding(k) };
  }

  /** n, its `Activity` on every input after its first k kinks; written into `into` */
  patternAfter(k: number, into: Uint8Array): Uint8Array {
    const from = this.checkpointBefore(k);
    into.set(from === 0 ? this.start : this.checkpoints[from - 1]!.pattern);
    this.replay(into, from * this.interval, k);
    return into;
  }

  /** Applies its kinks from number `from` to before number `to` to a pattern. */
  replay(pattern: Uint8Array, from: number, to: number): void {
    for (let k = from; k < to; k++) pattern[this.sample(k)] = this.activity(k);
  }

  /** Its last kink on an input among its first k; -1 where there is none. */
  lastOn(sample: number, k: number): number {
    const from = this.checkpointBefore(k);
    for (let last = k - 1; last >= from * this.interval; last--)
      if (this.sample(last) === sample) return last;
    return from === 0 ? -1 : this.checkpoints[from - 1]!.lasts[sample]!;
  }

  private checkpointBefore(k: number): number {
    return Math.min(this.checkpoints.length, Math.floor(k / this.interval));
  }
}

/** How many inputs of a pattern have the given activity. */
export function countOf(pattern: Uint8Array, activity: Activity): number {
  let count = 0;
  for (const one of pattern) if (one === activity) count++;
  return count;
}

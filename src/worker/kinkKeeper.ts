import { mostKinks } from '../experiment/memory.ts';
import type { KinkChunk, KinksLeftOut } from '../experiment/trajectory.ts';
import { KinkList } from '../model/kinkList.ts';
import type { Activity, Kinks } from '../model/problem.ts';

/** Changes that are kept between frames before they are looked for half as often. */
const CHANGES_A_STRIDE = 2 ** 18;
/** The activity of a pair of neuron and input that has not kinked yet: of the start nothing is known here. */
const AS_AT_START = 255;

/**
 * The kinks of a run on their way to the page. Up to a number that memory allows (`mostKinks`) they are kept one by one. In a run
 * with more, pairs of neuron and input have kinked again and again: from there on only what changed from one frame to
 * another is kept, at the time of its last kink, so that the activation patterns of the frames stay exact. Where even that is
 * too much it is every second frame, every fourth ..
 */
export class KinkKeeper {
  private readonly samples: number;
  private readonly most: number;
  private taken = 0;
  private lastTaken = 0;
  private gathering = new KinkList();
  private left: KinksLeftOut | null = null;
  private told: KinksLeftOut | null = null;
  /** m x n, the `Activity` of every pair after the kinks so far */
  private readonly now: Uint8Array;
  /** the same as it follows from the kinks kept; null while that is all of them */
  private kept: Uint8Array | null = null;
  /** kinks of the last step, in which frames may still be taken, and how many of them are in `now` */
  private readonly step = new KinkList();
  private applied = 0;
  /** m x n, the time of the last kink of every pair, where it is none that was kept one by one */
  private lastTimes: Float64Array | null = null;
  private kinksSince = 0;
  private frames = 0;
  private stride = 1;
  private changes = 0;

  constructor(width: number, samples: number) {
    this.samples = samples;
    this.most = mostKinks(width, samples);
    this.now = new Uint8Array(width * samples).fill(AS_AT_START);
  }

  /** null where every kink is kept */
  get leftOut(): KinksLeftOut | null {
    return this.left;
  }

  /** The kinks of a step, before the frames in it. */
  take(kinks: Kinks): void {
    this.applyUntil(Number.POSITIVE_INFINITY);
    this.step.clear();
    this.applied = 0;
    for (let index = 0; index < kinks.count; index++) {
      const [time, j, i] = [kinks.times[index]!, kinks.neurons[index]!, kinks.samples[index]!];
      const activity = kinks.activities[index]! as Activity;
      if (this.taken++ < this.most) {
        this.now[j * this.samples + i] = activity;
        this.gathering.push(time, j, i, activity);
        this.lastTaken = time;
        continue;
      }
      this.left ??= { from: this.lastTaken, count: 0 };
      this.kept ??= this.now.slice();
      this.lastTimes ??= new Float64Array(this.now.length);
      this.step.push(time, j, i, activity);
    }
  }

  /** A frame is taken at `time`, in the last step. */
  frame(time: number): void {
    if (this.kept === null) return;
    this.applyUntil(time);
    this.frames++;
    if (this.frames % this.stride === 0) this.keepChanges();
  }

  /** The run has ended. */
  finish(): void {
    this.applyUntil(Number.POSITIVE_INFINITY);
    this.keepChanges();
  }

  /** What is to be sent since the last call; null where there is nothing new. */
  gathered(): KinkChunk | null {
    const { count, times, neurons, samples, activities } = this.gathering;
    if (count === 0 && this.left === this.told) return null;
    this.told = this.left;
    this.gathering = new KinkList();
    return {
      times: times.slice(0, count),
      neurons: neurons.slice(0, count),
      samples: samples.slice(0, count),
      activities: activities.slice(0, count),
    };
  }

  private applyUntil(time: number): void {
    const { step, now, lastTimes } = this;
    for (; this.applied < step.count && step.times[this.applied]! <= time; this.applied++) {
      const pair = step.neurons[this.applied]! * this.samples + step.samples[this.applied]!;
      now[pair] = step.activities[this.applied]!;
      lastTimes![pair] = step.times[this.applied]!;
      this.kinksSince++;
    }
  }

  private keepChanges(): void {
    const { kept, now, lastTimes, left } = this;
    if (kept === null || lastTimes === null || left === null) return;
    const changed: number[] = [];
    for (let pair = 0; pair < now.length; pair++) if (kept[pair] !== now[pair]) changed.push(pair);
    changed.sort((one, other) => lastTimes[one]! - lastTimes[other]!);
    for (const pair of changed) {
      kept[pair] = now[pair]!;
      const j = Math.floor(pair / this.samples);
      this.gathering.push(lastTimes[pair]!, j, pair - j * this.samples, now[pair]! as Activity);
    }
    this.left = { ...left, count: left.count + this.kinksSince - changed.length };
    this.kinksSince = 0;
    this.changes += changed.length;
    if (this.changes < CHANGES_A_STRIDE) return;
    this.changes = 0;
    this.stride *= 2;
  }
}

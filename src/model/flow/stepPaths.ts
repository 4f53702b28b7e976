import type { KinkList } from '../kinkList.ts';
import type { Activity } from '../problem.ts';
import { opposite } from './flowState.ts';
import type { MergedSamples } from './mergedSamples.ts';

/**
 * The neurons that a step cannot move with their group, because they kink or slide in it, each with its kinks in
 * order. Enough to go their ways again (`pathReplay.ts`).
 */
export class StepPaths {
  /** number of paths */
  count = 0;
  /** the kinks of path p are starts[p] to starts[p + 1] - 1 */
  starts = new Int32Array(65);
  neurons = new Int32Array(64);
  kinks = 0;
  /** fraction of the step */
  taus = new Float64Array(256);
  lines = new Int32Array(256);
  /** what the neuron is on the line's first sample */
  activities = new Uint8Array(256);
  /** how much the gradients' slopes jump, in units of 1 / step; 0 where the kink is of no account */
  jumps = new Float64Array(256);
  /** by how much, in parts of the step, a kink is reported later than the walk has it (`PathWalk`); not walked */
  delays = new Float64Array(256);
  /** sum of `jumps` */
  jump = 0;
  /** when, in parts of the step, a line lets go whose delay is the longest of all, and that delay */
  release = 0;
  releaseDelay = 0;
  /** per neuron: sweep in which it was last given a path; a number that is never reset stands for all flags at once */
  private readonly markedIn: Int32Array;
  private sweep = 0;

  constructor(width: number) {
    this.markedIn = new Int32Array(width);
  }

  clear(): void {
    this.count = 0;
    this.kinks = 0;
    this.jump = 0;
    this.releaseDelay = 0;
    this.sweep++;
  }

  /** Opens a path; the kinks pushed from now on are its own. */
  open(neuron: number): void {
    if (this.count === this.neurons.length) {
      this.neurons = grown(this.neurons, Int32Array);
      const starts = new Int32Array(this.neurons.length + 1);
      starts.set(this.starts);
      this.starts = starts;
    }
    this.neurons[this.count] = neuron;
    this.starts[this.count] = this.kinks;
    this.starts[++this.count] = this.kinks;
    this.markedIn[neuron] = this.sweep;
  }

  push(tau: number, line: number, activity: Activity): void {
    if (this.kinks === this.taus.length) {
      this.taus = grown(this.taus, Float64Array);
      this.lines = grown(this.lines, Int32Array);
      this.activities = grown(this.activities, Uint8Array);
      this.jumps = grown(this.jumps, Float64Array);
      this.delays = grown(this.delays, Float64Array);
    }
    this.taus[this.kinks] = tau;
    this.lines[this.kinks] = line;
    this.activities[this.kinks] = activity;
    this.jumps[this.kinks] = 0;
    this.delays[this.kinks] = 0;
    this.starts[this.count] = ++this.kinks;
  }

  /** Of the kink last pushed. */
  setJump(jump: number): void {
    this.jumps[this.kinks - 1] = jump;
    this.jump += jump;
  }

  /** Takes note of a line that lets go at `tau`, by this much too early. */
  addRelease(tau: number, delay: number): void {
    if (Math.abs(delay) <= Math.abs(this.releaseDelay)) return;
    this.release = tau;
    this.releaseDelay = delay;
  }

  /** Of the kinks pushed from number `from` on. */
  setDelay(from: number, delay: number): void {
    this.delays.fill(delay, from, this.kinks);
  }

  /** Whether the neuron goes its own way in this step. */
  has(neuron: number): boolean {
    return this.markedIn[neuron] === this.sweep;
  }

  /** Writes all kinks of the step from `start` to `end`, one an input, into `list`, ordered by time. */
  writeTo(list: KinkList, { starts, members, twins }: MergedSamples, start: number, end: number): void {
    list.clear();
    if (this.kinks === 0) return;
    const taus = this.taus.slice(0, this.kinks);
    for (let kink = 0; kink < taus.length; kink++) {
      taus[kink] = Math.max(0, Math.min(1, taus[kink]! + this.delays[kink]!));
    }
    const owners = new Int32Array(this.kinks);
    for (let path = 0; path < this.count; path++) {
      owners.fill(this.neurons[path]!, this.starts[path], this.starts[path + 1]);
    }
    const order = Uint32Array.from(owners, (_, kink) => kink).sort((e, f) => taus[e]! - taus[f]! || e - f);
    for (const kink of order) {
      const time = start + (end - start) * taus[kink]!;
      const line = this.lines[kink]!;
      const activity = this.activities[kink] as Activity;
      for (let at = starts[line]!; at < starts[line + 1]!; at++) {
        list.push(time, owners[kink]!, members[at]!, activity);
      }
      const twin = twins[line]!;
      if (twin < 0) continue;
      for (let at = starts[twin]!; at < starts[twin + 1]!; at++) {
        list.push(time, owners[kink]!, members[at]!, opposite(activity));
      }
    }
  }
}

function grown<T extends Int32Array | Float64Array | Uint8Array>(
  column: T,
  Column: new (length: number) => T,
): T {
  const next = new Column(2 * column.length);
  next.set(column);
  return next;
}

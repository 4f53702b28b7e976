import { Activity } from '../../model/problem.ts';
import type { Run } from '../../state/run.ts';
import { firstAbove } from '../../state/sorted.ts';
import { PatternKeys } from './patternKeys.ts';
import { startingPatternOf } from './startingPatterns.ts';

/** A snapshot at least every so many kinks, and at most so many of its bytes for each of them. */
const LEAST_INTERVAL = 2 ** 16;
const BYTES_A_KINK = 8;

/**
 * Which neuron is active on which input at one time, told from the start and the kinks since. The signs of the
 * pre-activations would not do: the last input that a negative neuron loses leaves it on the boundary for ever, where
 * rounding gives the sign. Snapshots on the way make any time that has been passed once a short way from one of them.
 */
export class Activities {
  /** per neuron, how many inputs it is active on (m) */
  readonly active: Int32Array;
  /** per neuron, how many inputs' boundaries it slides along (m) */
  readonly sliding: Int32Array;
  /** per neuron, how many inputs with a positive and with a negative label it is active on (m) */
  readonly activePositive: Int32Array;
  readonly activeNegative: Int32Array;
  /** kinks from one snapshot to the next */
  readonly interval: number;
  private readonly run: Run;
  /** m x n, the `Activity` after the kinks applied so far */
  private readonly matrix: Uint8Array;
  private readonly keys: PatternKeys;
  /** all that a snapshot holds */
  private readonly state: readonly (Uint8Array | Int32Array)[];
  private readonly snapshots: (Uint8Array | Int32Array)[][] = [];
  private applied = 0;
  /** the most kinks that were ever applied */
  private front = 0;

  /** On no input at all: `begin` gives each neuron its start. */
  constructor(run: Run) {
    const { width } = run.start.initial;
    const { samples } = run.start.dataset;
    this.run = run;
    this.matrix = new Uint8Array(width * samples);
    this.active = new Int32Array(width);
    this.sliding = new Int32Array(width);
    this.activePositive = new Int32Array(width);
    this.activeNegative = new Int32Array(width);
    this.keys = new PatternKeys(width, samples);
    const { active, sliding, activePositive, activeNegative, keys } = this;
    this.state = [this.matrix, active, sliding, activePositive, activeNegative, keys.low, keys.high];
    const bytes = this.state.reduce((sum, { byteLength }) => sum + byteLength, 0);
    this.interval = Math.max(LEAST_INTERVAL, Math.ceil(bytes / BYTES_A_KINK));
  }

  /** The pattern of neuron j at the start, O(n d); before any move. */
  begin(j: number): void {
    const { samples } = this.run.start.dataset;
    const pattern = startingPatternOf(this.run, j);
    this.matrix.set(pattern, j * samples);
    for (let i = 0; i < samples; i++) this.count(j, i, pattern[i]!, 1);
  }

  /**
   * Moves to flow time `time`, kinks at that very time passed; past no more than `most` kinks that were never passed before.
   * @returns whether it is there
   */
  moveTo(time: number, most: number): boolean {
    const { kinks, kinkCount } = this.run;
    const goal = firstAbove(kinks.times, kinkCount, time);
    this.comeNear(Math.min(goal, this.front));
    for (let left = most; this.applied < goal; ) {
      if (this.applied >= this.front && --left < 0) return false;
      this.pass();
    }
    return true;
  }

  /** What neuron j is on input i. */
  of(j: number, i: number): Activity {
    return this.matrix[j * this.run.start.dataset.samples + i]! as Activity;
  }

  /** The pattern of neuron j (n, `Activity`): as it stands, and it goes on with the next move. */
  patternOf(j: number): Uint8Array {
    const { samples } = this.run.start.dataset;
    return this.matrix.subarray(j * samples, (j + 1) * samples);
  }

  /** A number that is the same for the same pattern. */
  keyOf(j: number): number {
    return this.keys.of(j);
  }

  /** How many different patterns there are among the neurons that are active on some input or slide along one. */
  patterns(): number {
    const { active, sliding, keys } = this;
    const seen = new Set<number>();
    for (let j = 0; j < active.length; j++) {
      if (active[j]! + sliding[j]! > 0) seen.add(keys.of(j));
    }
    return seen.size;
  }

  /** Back to the last snapshot before kink number `goal`, where that is the shorter way there. */
  private comeNear(goal: number): void {
    const { snapshots, interval, state } = this;
    const nearest = Math.min(snapshots.length - 1, Math.floor(goal / interval));
    if (nearest < 0 || (this.applied <= goal && this.applied >= nearest * interval)) return;
    for (const [index, column] of state.entries()) column.set(snapshots[nearest]![index]!);
    this.applied = nearest * interval;
  }

  /** Applies the next kink. */
  private pass(): void {
    const { kinks, start } = this.run;
    if (this.applied === this.snapshots.length * this.interval) {
      this.snapshots.push(this.state.map((column) => column.slice()));
    }
    const j = kinks.neurons[this.applied]!;
    const i = kinks.samples[this.applied]!;
    const activity = kinks.activities[this.applied]! as Activity;
    const place = j * start.dataset.samples + i;
    this.count(j, i, this.matrix[place]!, -1);
    this.count(j, i, activity, 1);
    this.matrix[place] = activity;
    this.applied++;
    if (this.applied > this.front) this.front = this.applied;
  }

  private count(j: number, i: number, activity: number, change: 1 | -1): void {
    if (activity === Activity.Off) return;
    this.keys.toggle(j, i, activity);
    if (activity === Activity.Slide) {
      this.sliding[j]! += change;
      return;
    }
    const label = this.run.start.dataset.labels[i]!;
    this.active[j]! += change;
    if (label > 0) this.activePositive[j]! += change;
    if (label < 0) this.activeNegative[j]! += change;
  }
}

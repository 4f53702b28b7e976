import { Activity } from '../../model/problem.ts';
import type { Run } from '../../state/run.ts';
import { PatternKeys } from './patternKeys.ts';

/**
 * Which neuron is active on which input at one time, told from the start and the kinks since. The signs of the
 * pre-activations would not do: the last input that a negative neuron loses leaves it on the boundary for ever, where
 * rounding gives the sign. Moving costs the kinks passed, forward and back.
 */
export class Activities {
  /** per neuron, how many inputs it is active on (m) */
  readonly active: Int32Array;
  /** per neuron, how many inputs' boundaries it slides along (m) */
  readonly sliding: Int32Array;
  /** per neuron, how many inputs with a positive and with a negative label it is active on (m) */
  readonly activePositive: Int32Array;
  readonly activeNegative: Int32Array;
  private readonly run: Run;
  /** m x n, the `Activity` after the kinks applied so far */
  private readonly matrix: Uint8Array;
  private readonly keys: PatternKeys;
  private applied = 0;
  /** per kink applied, the `Activity` before it */
  private before = new Uint8Array(256);

  /** @param start m x n, the `Activity` at t = 0; taken over */
  constructor(run: Run, start: Uint8Array) {
    const { width } = run.start.initial;
    const { samples } = run.start.dataset;
    this.run = run;
    this.matrix = start;
    this.active = new Int32Array(width);
    this.sliding = new Int32Array(width);
    this.activePositive = new Int32Array(width);
    this.activeNegative = new Int32Array(width);
    this.keys = new PatternKeys(width, samples);
    for (let j = 0; j < width; j++) {
      for (let i = 0; i < samples; i++) this.count(j, i, start[j * samples + i]!, 1);
    }
  }

  /** Moves to flow time `time`, kinks at that very time passed. */
  moveTo(time: number): this {
    const { kinks, kinkCount } = this.run;
    while (this.applied < kinkCount && kinks.times[this.applied]! <= time) this.redo();
    while (this.applied > 0 && kinks.times[this.applied - 1]! > time) this.undo();
    return this;
  }

  /** What neuron j is on input i. */
  of(j: number, i: number): Activity {
    return this.matrix[j * this.run.start.dataset.samples + i]! as Activity;
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

  private redo(): void {
    if (this.applied === this.before.length) {
      const longer = new Uint8Array(2 * this.applied);
      longer.set(this.before);
      this.before = longer;
    }
    const { kinks } = this.run;
    this.before[this.applied] = this.set(this.applied, kinks.activities[this.applied]! as Activity);
    this.applied++;
  }

  private undo(): void {
    this.applied--;
    this.set(this.applied, this.before[this.applied]! as Activity);
  }

  /** @returns what it was before */
  private set(kink: number, activity: Activity): Activity {
    const { kinks, start } = this.run;
    const j = kinks.neurons[kink]!;
    const i = kinks.samples[kink]!;
    const place = j * start.dataset.samples + i;
    const before = this.matrix[place]! as Activity;
    this.count(j, i, before, -1);
    this.count(j, i, activity, 1);
    this.matrix[place] = activity;
    return before;
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

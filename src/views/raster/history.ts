import { Activity, type Kinks } from '../../model/problem.ts';
import type { Run } from '../../state/run.ts';
import { firstAbove } from '../../state/sorted.ts';

/** Which inputs one neuron is active on at the start, and its kinks since. */
export interface NeuronHistory {
  readonly neuron: number;
  /** n, `Activity` at t = 0 */
  readonly start: Uint8Array;
  /** its kinks so far, as indices into the run's kinks, by time */
  readonly kinks: readonly number[];
}

/** A stretch of flow time in which a neuron keeps its activation pattern. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** inputs it is active on */
  readonly active: number;
  /** inputs whose boundary it slides along */
  readonly sliding: number;
}

/**
 * The histories of some neurons of a run, brought up to date as kinks arrive. A pattern is told from the start and the
 * kinks since: the last input that a neuron loses leaves it on the boundary, where the sign of a pre-activation is rounding.
 */
export class RasterHistory {
  readonly run: Run;
  /** in order of number */
  readonly neurons: Int32Array;
  /** kinks of these neurons, as indices into the run's kinks, by time */
  readonly passed: number[] = [];
  private readonly histories: { neuron: number; start: Uint8Array; kinks: number[] }[];
  /** place of a neuron among `neurons`, -1 for the others (m) */
  private readonly places: Int32Array;
  private seen = 0;
  private single: { history: NeuronHistory; seen: number } | null = null;

  constructor(run: Run, neurons: Int32Array) {
    this.run = run;
    this.neurons = neurons;
    this.places = new Int32Array(run.start.initial.width).fill(-1);
    this.histories = Array.from(neurons, (neuron, place) => {
      this.places[neuron] = place;
      return { neuron, start: startingPattern(run, neuron), kinks: [] };
    });
  }

  /** Takes in the kinks that the run has gained. */
  update(): void {
    const { kinks, kinkCount } = this.run;
    for (; this.seen < kinkCount; this.seen++) {
      const place = this.places[kinks.neurons[this.seen]!]!;
      if (place < 0) continue;
      this.histories[place]!.kinks.push(this.seen);
      this.passed.push(this.seen);
    }
  }

  /** The kinks of the drawn neurons as columns, copied. */
  drawnKinks(): Kinks {
    const { passed } = this;
    const { times, neurons, samples, activities } = this.run.kinks;
    return {
      count: passed.length,
      times: Float64Array.from(passed, (index) => times[index]!),
      neurons: Int32Array.from(passed, (index) => neurons[index]!),
      samples: Int32Array.from(passed, (index) => samples[index]!),
      activities: Uint8Array.from(passed, (index) => activities[index]!),
    };
  }

  /** of the neuron at `place` of `neurons` */
  at(place: number): NeuronHistory {
    return this.histories[place]!;
  }

  /** -1 for a neuron that is not among `neurons` */
  placeOf(neuron: number): number {
    return this.places[neuron] ?? -1;
  }

  /** Of any neuron of the run: of one that is not among `neurons` in a walk through all kinks, remembered. */
  of(neuron: number): NeuronHistory {
    const place = this.placeOf(neuron);
    if (place >= 0) return this.histories[place]!;
    if (this.single?.history.neuron === neuron && this.single.seen === this.seen) return this.single.history;
    const own: number[] = [];
    const { neurons } = this.run.kinks;
    for (let index = 0; index < this.seen; index++) if (neurons[index] === neuron) own.push(index);
    const history = { neuron, start: startingPattern(this.run, neuron), kinks: own };
    this.single = { history, seen: this.seen };
    return history;
  }
}

/** n, as the groups are told: on where w . x_i > 0 */
function startingPattern({ start }: Run, neuron: number): Uint8Array {
  const { dimension, samples, inputs } = start.dataset;
  const { hidden } = start.initial;
  const pattern = new Uint8Array(samples);
  for (let i = 0; i < samples; i++) {
    let preActivation = 0;
    for (let k = 0; k < dimension; k++) {
      preActivation += hidden[neuron * dimension + k]! * inputs[i * dimension + k]!;
    }
    pattern[i] = preActivation > 0 ? Activity.On : Activity.Off;
  }
  return pattern;
}

/** How many kinks of a run are passed at `time`, those at that very time among them. */
export function kinksUntil({ kinks, kinkCount }: Run, time: number): number {
  return firstAbove(kinks.times, kinkCount, time);
}

/** The `Activity` of a neuron on every input at `time` (n), a kink at that very time passed. */
export function patternAt({ kinks }: Run, history: NeuronHistory, time: number): Uint8Array {
  const pattern = history.start.slice();
  for (const index of history.kinks) {
    if (kinks.times[index]! > time) break;
    pattern[kinks.samples[index]!] = kinks.activities[index]!;
  }
  return pattern;
}

/** How many inputs of a pattern have the given activity. */
export function countOf(pattern: Uint8Array, activity: Activity): number {
  let count = 0;
  for (const one of pattern) if (one === activity) count++;
  return count;
}

/** The stretches between a neuron's kinks, from 0 to the flow time the run has reached; none of length 0. */
export function stretchesOf({ kinks, endTime }: Run, history: NeuronHistory): Stretch[] {
  const pattern = history.start.slice();
  const counts = [0, 0, 0];
  for (const one of pattern) counts[one]!++;
  const stretches: Stretch[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to > from)
      stretches.push({ from, to, active: counts[Activity.On]!, sliding: counts[Activity.Slide]! });
    from = Math.max(from, to);
  };
  for (const index of history.kinks) {
    close(Math.min(kinks.times[index]!, endTime));
    const i = kinks.samples[index]!;
    counts[pattern[i]!]!--;
    pattern[i] = kinks.activities[index]!;
    counts[pattern[i]!]!++;
  }
  close(endTime);
  return stretches;
}

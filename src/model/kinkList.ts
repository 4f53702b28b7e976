import type { Activity, Kinks } from './problem.ts';

/** Kinks in the order they are recorded, in columns that grow. */
export class KinkList implements Kinks {
  count = 0;
  times = new Float64Array(64);
  neurons = new Int32Array(64);
  samples = new Int32Array(64);
  activities = new Uint8Array(64);

  clear(): void {
    this.count = 0;
  }

  push(time: number, neuron: number, sample: number, activity: Activity): void {
    if (this.count === this.times.length) this.grow();
    this.times[this.count] = time;
    this.neurons[this.count] = neuron;
    this.samples[this.count] = sample;
    this.activities[this.count] = activity;
    this.count++;
  }

  /** Drops the kinks later than `time`. */
  dropAfter(time: number): void {
    while (this.count > 0 && this.times[this.count - 1]! > time) this.count--;
  }

  /** Sets kinks later than `time` to it. */
  clampTo(time: number): void {
    for (let index = this.count - 1; index >= 0 && this.times[index]! > time; index--)
      this.times[index] = time;
  }

  private grow(): void {
    const capacity = 2 * this.times.length;
    const { times, neurons, samples, activities } = this;
    this.times = new Float64Array(capacity);
    this.neurons = new Int32Array(capacity);
    this.samples = new Int32Array(capacity);
    this.activities = new Uint8Array(capacity);
    this.times.set(times);
    this.neurons.set(neurons);
    this.samples.set(samples);
    this.activities.set(activities);
  }
}

import type { Activity } from '../problem.ts';
import type { NeuronPath } from './neuronPath.ts';

/**
 * The kinks inside a step under trial, with times tau in [0, 1], neuron after neuron, and where each neuron that
 * kinks stands at the end of the step.
 */
export class StepKinkList {
  count = 0;
  times = new Float64Array(256);
  neurons = new Int32Array(256);
  samples = new Int32Array(256);
  activities = new Uint8Array(256);
  outputs = new Float64Array(256);

  /** neurons that were taken through the step by themselves */
  pathCount = 0;
  pathNeurons = new Int32Array(64);
  /** kinks of path u are pathStarts[u] to pathStarts[u + 1] - 1 */
  pathStarts = new Int32Array(65);
  /** a at the end */
  ends = new Float64Array(64);
  /** n each, at the end */
  preActivations: Float64Array;
  displacements: Float64Array;
  patterns: Uint8Array;
  private readonly samplesCount: number;

  constructor(samples: number) {
    this.samplesCount = samples;
    this.preActivations = new Float64Array(64 * samples);
    this.displacements = new Float64Array(64 * samples);
    this.patterns = new Uint8Array(64 * samples);
  }

  clear(): void {
    this.count = 0;
    this.pathCount = 0;
    this.pathStarts[0] = 0;
  }

  push(tau: number, neuron: number, sample: number, activity: Activity, output: number): void {
    if (this.count === this.times.length) {
      this.times = doubled(this.times);
      this.neurons = doubled(this.neurons);
      this.samples = doubled(this.samples);
      this.activities = doubled(this.activities);
      this.outputs = doubled(this.outputs);
    }
    const at = this.count++;
    this.times[at] = tau;
    this.neurons[at] = neuron;
    this.samples[at] = sample;
    this.activities[at] = activity;
    this.outputs[at] = output;
  }

  /** Keeps the end of a path; its kinks have been pushed. */
  keepEnd(path: NeuronPath): void {
    const n = this.samplesCount;
    if (this.pathCount === this.pathNeurons.length) {
      this.pathNeurons = doubled(this.pathNeurons);
      this.ends = doubled(this.ends);
      this.preActivations = doubled(this.preActivations);
      this.displacements = doubled(this.displacements);
      this.patterns = doubled(this.patterns);
      const starts = new Int32Array(2 * this.pathCount + 1);
      starts.set(this.pathStarts);
      this.pathStarts = starts;
    }
    const u = this.pathCount++;
    this.pathNeurons[u] = path.neuron;
    this.pathStarts[u + 1] = this.count;
    this.ends[u] = path.a;
    this.preActivations.set(path.preActivations, u * n);
    this.displacements.set(path.displacement, u * n);
    this.patterns.set(path.activity, u * n);
  }
}

function doubled<T extends Float64Array | Int32Array | Uint8Array>(array: T): T {
  const Columns = array.constructor as new (length: number) => T;
  const larger = new Columns(2 * array.length);
  larger.set(array);
  return larger;
}

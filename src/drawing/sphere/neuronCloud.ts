import type { Frame } from '../../experiment/trajectory.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { taughtGroups } from '../../findings/twoTeachers/taughtGroups.ts';
import { Group } from '../../model/initialisation.ts';
import type { Run } from '../../state/run.ts';
import { shownNeurons } from '../neurons/shownNeurons.ts';
import { type DisplayBasis, type Projected, projectDirection } from './displayBasis.ts';

/** Neurons drawn at most, and weights read at most for one frame of them. */
const MAX_GLYPHS = 5000;
const MAX_WEIGHTS = 400_000;
/** Frames kept projected: those of the trails, and the one at the playhead. */
const KEPT_FRAMES = 32;

/** One frame in the display basis: unit directions and log10 of the sizes of the drawn neurons, and the bundle vector. */
export interface CloudFrame {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
  /** -Infinity for a zero vector */
  readonly logNorm: Float32Array;
  /** log10 |a|; -Infinity for 0 */
  readonly logOutput: Float32Array;
  /** 1 where a > 0, else -1 */
  readonly sign: Int8Array;
  /** v, the sum of a_j w_j over the positive group */
  readonly bundle: Projected;
  /** with two teachers, the sum of |a_j| w_j over the negative group, which is to learn the second; null else */
  readonly secondBundle: Projected | null;
}

/** The neurons of a run as directions, frame by frame, in the order of `neurons`. */
export class NeuronCloud {
  readonly run: Run;
  readonly basis: DisplayBasis;
  /** the neurons drawn, in order of number */
  readonly neurons: Int32Array;
  /** between two frames; overwritten by the next `at` */
  private readonly between: CloudFrame;
  private readonly kept = new Map<number, CloudFrame>();
  private readonly bundleSum: Float64Array;

  constructor(run: Run, basis: DisplayBasis, maxGlyphs = MAX_GLYPHS) {
    const { dimension } = run.start.dataset;
    this.run = run;
    this.basis = basis;
    const most = Math.min(maxGlyphs, Math.ceil(MAX_WEIGHTS / dimension));
    this.neurons = shownNeurons(run.start.groups, most);
    this.between = emptyFrame(this.neurons.length);
    this.bundleSum = new Float64Array(dimension);
  }

  /** Frame f, from memory where it was wanted lately. */
  frame(f: number): CloudFrame {
    // By time: the number of a frame changes when frames are thinned.
    const time = this.run.times[f]!;
    const known = this.kept.get(time);
    const frame = known ?? this.project(this.run.frame(f), emptyFrame(this.neurons.length));
    this.kept.delete(time);
    this.kept.set(time, frame);
    if (this.kept.size > KEPT_FRAMES) this.kept.delete(this.kept.keys().next().value!);
    return frame;
  }

  /** The state at `time` (`stateAt`). Valid until the next call. */
  at(time: number): CloudFrame {
    const { run } = this;
    const state = stateAt(run, time);
    const f = run.frameIndexAt(state.time);
    if (run.times[f] === state.time) return this.frame(f);
    return this.project(state, this.between);
  }

  private project({ output, hidden }: Frame, frame: CloudFrame): CloudFrame {
    for (let s = 0; s < this.neurons.length; s++) {
      const { x, y, z, norm } = projectDirection(this.basis, hidden, this.neurons[s]!);
      frame.x[s] = x;
      frame.y[s] = y;
      frame.z[s] = z;
      frame.logNorm[s] = Math.log10(norm);
      const a = output[this.neurons[s]!]!;
      frame.logOutput[s] = Math.log10(Math.abs(a));
      frame.sign[s] = a > 0 ? 1 : -1;
    }
    const second = taughtGroups(this.run)?.[1].vectorIn({ output, hidden }) ?? null;
    const secondBundle = second && projectDirection(this.basis, second);
    return { ...frame, bundle: this.projectBundle(output, hidden), secondBundle };
  }

  /** v = sum of a_j w_j over the positive group */
  private projectBundle(output: Float64Array, hidden: Float64Array): Projected {
    const { groups } = this.run.start;
    const { bundleSum } = this;
    const d = bundleSum.length;
    bundleSum.fill(0);
    for (let j = 0; j < groups.length; j++) {
      if (groups[j] !== Group.Positive) continue;
      const a = output[j]!;
      for (let k = 0; k < d; k++) bundleSum[k]! += a * hidden[j * d + k]!;
    }
    return projectDirection(this.basis, bundleSum);
  }
}

function emptyFrame(size: number): CloudFrame {
  return {
    x: new Float32Array(size),
    y: new Float32Array(size),
    z: new Float32Array(size),
    logNorm: new Float32Array(size),
    logOutput: new Float32Array(size),
    sign: new Int8Array(size),
    bundle: { x: 0, y: 0, z: 0, norm: 0 },
    secondBundle: null,
  };
}

import { Group } from '../../model/initialisation.ts';
import type { Run } from '../../state/run.ts';
import { shownNeurons } from '../neurons/shownNeurons.ts';
import { type DisplayBasis, type Projected, projectDirection } from './displayBasis.ts';

/** Neurons drawn at most, and weights read at most for one frame of them. */
const MAX_GLYPHS = 5000;
const MAX_WEIGHTS = 400_000;
/** Frames kept projected: the two about the playhead and those of the trails. */
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
  readonly bundle: Projected;
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
    const frame = known ?? this.project(f);
    this.kept.delete(time);
    this.kept.set(time, frame);
    if (this.kept.size > KEPT_FRAMES) this.kept.delete(this.kept.keys().next().value!);
    return frame;
  }

  /** The state at `time`, as `Run.frameAt` has it: log-norm and direction interpolated. Valid until the next call. */
  at(time: number): CloudFrame {
    const { times, frameCount } = this.run;
    const f = this.run.frameIndexAt(time);
    const before = this.frame(f);
    if (f + 1 >= frameCount || time <= times[f]!) return before;
    const after = this.frame(f + 1);
    const share = (time - times[f]!) / (times[f + 1]! - times[f]!);
    return mix(before, after, share, this.between, this.basis.kind !== 'projection');
  }

  private project(f: number): CloudFrame {
    const { hidden, output } = this.run.frame(f);
    const frame = emptyFrame(this.neurons.length);
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
    return { ...frame, bundle: this.projectBundle(f) };
  }

  /** v = sum of a_j w_j over the positive group */
  private projectBundle(f: number): Projected {
    const { output, hidden } = this.run.frame(f);
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
  };
}

/** @param whole the basis holds the vectors whole: a mean of two directions is made a direction again */
function mix(a: CloudFrame, b: CloudFrame, share: number, into: CloudFrame, whole: boolean): CloudFrame {
  const rest = 1 - share;
  for (let s = 0; s < into.x.length; s++) {
    let x = rest * a.x[s]! + share * b.x[s]!;
    let y = rest * a.y[s]! + share * b.y[s]!;
    let z = rest * a.z[s]! + share * b.z[s]!;
    if (whole) {
      const size = Math.sqrt(x * x + y * y + z * z) || 1;
      x /= size;
      y /= size;
      z /= size;
    }
    into.x[s] = x;
    into.y[s] = y;
    into.z[s] = z;
    into.logNorm[s] = rest * a.logNorm[s]! + share * b.logNorm[s]!;
    into.logOutput[s] = rest * a.logOutput[s]! + share * b.logOutput[s]!;
    into.sign[s] = a.sign[s]!;
  }
  return { ...into, bundle: mixBundle(a.bundle, b.bundle, share) };
}

function mixBundle(a: Projected, b: Projected, share: number): Projected {
  const rest = 1 - share;
  const norm = a.norm > 0 && b.norm > 0 ? a.norm ** rest * b.norm ** share : rest * a.norm + share * b.norm;
  return {
    x: rest * a.x + share * b.x,
    y: rest * a.y + share * b.y,
    z: rest * a.z + share * b.z,
    norm,
  };
}

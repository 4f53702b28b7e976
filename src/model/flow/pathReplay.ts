import { Activity } from '../problem.ts';
import { type FlowState, opposite } from './flowState.ts';
import type { NeuronPath } from './neuronPath.ts';
import type { PatternMotion } from './patternMotion.ts';
import { NODES } from './radau.ts';
import type { StepPaths } from './stepPaths.ts';
import type { Waveform } from './waveform.ts';

/** Goes recorded paths again, up to any time in the step, and carries the hidden weights along. */
export class PathReplay {
  private readonly path: NeuronPath;
  private readonly state: FlowState;
  private readonly waveform: Waveform;
  /** g_k of the active samples, 3 x d */
  private readonly gradient: Float64Array;

  constructor(path: NeuronPath, state: FlowState, waveform: Waveform) {
    this.path = path;
    this.state = state;
    this.waveform = waveform;
    this.gradient = new Float64Array(3 * state.dimension);
  }

  /**
   * Leaves a, p and the pattern at `until` in the path.
   * @param index of the path in `paths`
   * @param motion of the neuron's pattern at the start
   * @param hidden w at the start on entry, at `until` on return: d numbers from `at` on. Null: not wanted
   */
  run(
    paths: StepPaths,
    index: number,
    motion: PatternMotion,
    until: number,
    hidden: Float64Array | null,
    at: number,
  ): void {
    const { path } = this;
    path.begin(paths.neurons[index]!, motion);
    if (hidden !== null) motion.copyOpenGradient(this.gradient);
    let kink = paths.starts[index]!;
    const lastKink = paths.starts[index + 1]!;
    let tau = 0;
    for (let node = 0; node < 3 && tau < until; ) {
      // the same stops as on the walk, so that the same state is reached
      const end = Math.min(NODES[node as 0 | 1 | 2], until);
      const kinks = kink < lastKink && paths.taus[kink]! <= end;
      const to = kinks ? paths.taus[kink]! : end;
      path.evaluate(tau, to);
      path.advance();
      if (hidden !== null) this.moveHidden(hidden, at);
      tau = to;
      if (!kinks) {
        node++;
        continue;
      }
      const line = paths.lines[kink]!;
      const activity = paths.activities[kink] as Activity;
      if (hidden !== null) this.switchLine(line, activity);
      path.toggle(line, activity);
      kink++;
    }
  }

  /** The gradient itself, as `path.toggle` is about to change its products. */
  private switchLine(line: number, to: Activity): void {
    const twin = this.state.twins[line]!;
    this.switchSample(line, to);
    if (twin >= 0) this.switchSample(twin, opposite(to));
  }

  private switchSample(i: number, to: Activity): void {
    const change = (to === Activity.On ? 1 : 0) - (this.path.activity[i] === Activity.On ? 1 : 0);
    if (change === 0) return;
    const { inputs, dimension: d, samples: n } = this.state;
    const q = this.waveform.coefficients;
    const { gradient } = this;
    for (let power = 0; power < 3; power++) {
      const weight = change * q[power * n + i]!;
      for (let k = 0; k < d; k++) gradient[power * d + k]! += weight * inputs[i * d + k]!;
    }
  }

  /** w += sum_k e_k (g_k less its part in the lines slid on) */
  private moveHidden(hidden: Float64Array, at: number): void {
    const { gradient } = this;
    const { next, held } = this.path;
    const { inputs, dimension: d } = this.state;
    const e0 = next[1]!;
    const e1 = next[2]!;
    const e2 = next[3]!;
    for (let k = 0; k < d; k++) {
      hidden[at + k]! += e0 * gradient[k]! + e1 * gradient[d + k]! + e2 * gradient[2 * d + k]!;
    }
    const { mu, lines, count } = held;
    for (let u = 0; u < count; u++) {
      const share = e0 * mu[3 * u]! + e1 * mu[3 * u + 1]! + e2 * mu[3 * u + 2]!;
      for (let k = 0; k < d; k++) hidden[at + k]! -= share * inputs[lines[u]! * d + k]!;
    }
  }
}

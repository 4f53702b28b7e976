import { Activity } from '../problem.ts';
import { formMapAt, MAP_SIZE } from './boostMap.ts';
import type { NeuronPath } from './neuronPath.ts';
import { PathReplay } from './pathReplay.ts';
import type { PatternMotion } from './patternMotion.ts';
import type { StepParts } from './residualSweep.ts';

/**
 * The state inside the step last swept, and at its end: the same chains of boosts cut short, from the start of the step
 * on, at which the state still stands.
 */
export class StepReader {
  private readonly parts: StepParts;
  private readonly path: NeuronPath;
  private readonly replay: PathReplay;
  private readonly map = new Float64Array(MAP_SIZE);
  /** a' and e_k of the neuron last moved */
  private readonly moved = new Float64Array(4);
  /** patterns at the ends of the paths, in their order */
  private endPatterns = new Uint8Array(0);

  constructor(parts: StepParts, path: NeuronPath) {
    this.parts = parts;
    this.path = path;
    this.replay = new PathReplay(path, parts.state, parts.waveform);
  }

  /** Residuals at `tau` (a fraction of the step), written into `residuals` (n). */
  residualsAt(tau: number, residuals: Float64Array): void {
    const { state, groups, motions, sums, paths } = this.parts;
    const { path, map } = this;
    residuals.set(state.labels);
    for (let group = 0; group < groups.count; group++) {
      const motion = motions.of(group);
      sums.begin(motion);
      for (let u = groups.starts[group]!; u < groups.starts[group + 1]!; u++) {
        const j = groups.members[u]!;
        if (paths.has(j)) continue;
        sums.project(j);
        sums.add(j);
      }
      sums.close();
      formMapAt(motion.gram, tau, map);
      sums.subtractOutput(groups.members[groups.starts[group]!]!, map, 0, residuals, 0);
    }
    for (let index = 0; index < paths.count; index++) {
      this.replay.run(paths, index, this.motionOfPath(index), tau, null, 0);
      for (let i = 0; i < residuals.length; i++) {
        if (path.activity[i] === Activity.On) residuals[i]! -= path.a * path.preActivations[i]!;
      }
    }
  }

  /** The network at `tau`, written into `output` (m) and `hidden` (m x d). */
  stateAt(tau: number, output: Float64Array, hidden: Float64Array): void {
    const { state, groups, motions, sums, paths } = this.parts;
    const { dimension: d } = state;
    output.set(state.output);
    hidden.set(state.hidden);
    for (let group = 0; group < groups.count; group++) {
      const motion = motions.of(group);
      formMapAt(motion.gram, tau, this.map);
      sums.follow(motion);
      for (let u = groups.starts[group]!; u < groups.starts[group + 1]!; u++) {
        const j = groups.members[u]!;
        if (paths.has(j)) continue;
        this.move(j, motion, this.map, 0, output, hidden);
        state.balance(j, output, hidden);
      }
    }
    for (let index = 0; index < paths.count; index++) {
      const j = paths.neurons[index]!;
      this.replay.run(paths, index, this.motionOfPath(index), tau, hidden, j * d);
      output[j] = this.path.a;
      state.balance(j, output, hidden);
    }
  }

  /** Moves the state itself to the end of the step; patterns that have changed are grouped anew. */
  commit(): void {
    const { state, groups, motions, sums, paths } = this.parts;
    const { samples: n, output, hidden, preActivations, activity } = state;
    const { moved } = this;
    if (this.endPatterns.length < paths.count * n) this.endPatterns = new Uint8Array(2 * paths.count * n);
    let index = 0;
    for (let group = 0; group < groups.count; group++) {
      const motion = motions.of(group);
      const { speeds } = motion;
      sums.follow(motion);
      for (let u = groups.starts[group]!; u < groups.starts[group + 1]!; u++) {
        const j = groups.members[u]!;
        if (paths.has(j)) continue;
        this.move(j, motion, motion.maps, 2 * MAP_SIZE, output, hidden);
        const e0 = moved[1]!;
        const e1 = moved[2]!;
        const e2 = moved[3]!;
        for (let i = 0, at = j * n; i < n; i++, at++) {
          preActivations[at]! += e0 * speeds[i]! + e1 * speeds[n + i]! + e2 * speeds[2 * n + i]!;
        }
        state.restoreBalance(j);
        state.updateMargin(j);
      }
      // paths were opened group by group: each motion is asked for once
      for (; index < paths.count && groups.groupOf(paths.neurons[index]!) === group; index++)
        this.commitPath(index, motion);
    }
    // only now: the motions of the step read the patterns of its start
    for (index = 0; index < paths.count; index++) {
      const j = paths.neurons[index]!;
      activity.set(this.endPatterns.subarray(index * n, (index + 1) * n), j * n);
      groups.rehash(state, j);
      state.updateMargin(j);
    }
    if (paths.kinks > 0) groups.regroup(state);
    groups.updateMargins(state);
  }

  private commitPath(index: number, motion: PatternMotion): void {
    const { state, paths } = this.parts;
    const { samples: n, dimension: d, output, hidden, preActivations } = state;
    const { path } = this;
    const j = paths.neurons[index]!;
    this.replay.run(paths, index, motion, 1, hidden, j * d);
    output[j] = path.a;
    preActivations.set(path.preActivations, j * n);
    this.endPatterns.set(path.activity, index * n);
    state.restoreBalance(j);
  }

  private motionOfPath(index: number): PatternMotion {
    const { groups, motions, paths } = this.parts;
    return motions.of(groups.groupOf(paths.neurons[index]!));
  }

  /** a' and w' of a neuron that moves with the pattern that the sums follow; leaves e_k in `moved`. */
  private move(
    j: number,
    motion: PatternMotion,
    map: Float64Array,
    at: number,
    output: Float64Array,
    hidden: Float64Array,
  ): void {
    const { state, groups, sums } = this.parts;
    const { dimension: d } = state;
    const { moved } = this;
    sums.project(j);
    const { along0, along1, along2 } = sums;
    const a = state.output[j]!;
    for (let row = 0; row < 4; row++) {
      const m = at + 4 * row;
      moved[row] = map[m]! * a + map[m + 1]! * along0 + map[m + 2]! * along1 + map[m + 3]! * along2;
    }
    output[j] = moved[0]!;
    const group = groups.groupOf(j);
    const members = groups.starts[group + 1]! - groups.starts[group]!;
    motion.addGradient(moved[1]!, moved[2]!, moved[3]!, hidden, j * d, members);
  }
}

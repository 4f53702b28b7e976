import { Activity } from '../problem.ts';
import { MAP_SIZE } from './boostMap.ts';
import type { FlowState } from './flowState.ts';
import type { MotionStore } from './motionStore.ts';
import type { PathWalk } from './pathWalk.ts';
import type { PatternGroups } from './patternGroups.ts';
import type { PatternMotion } from './patternMotion.ts';
import type { PatternSums } from './patternSums.ts';
import { MOST_RAPIDITY } from './stepControl.ts';
import type { StepPaths } from './stepPaths.ts';
import type { Waveform } from './waveform.ts';

/** What a step is made of; shared by those that take it, read it and end it. */
export interface StepParts {
  readonly state: FlowState;
  readonly groups: PatternGroups;
  readonly waveform: Waveform;
  readonly motions: MotionStore;
  readonly sums: PatternSums;
  readonly paths: StepPaths;
  readonly walk: PathWalk;
}

/**
 * Moves all neurons through a step in which the residuals follow a given waveform, and says which residuals the moved
 * network has at the nodes. The state stays at the start of the step. A pattern whose neurons do not kink costs the
 * two sums of `PatternSums` a neuron; those that kink walk by themselves.
 */
export class ResidualSweep {
  private readonly parts: StepParts;
  /** lines whose boundary neurons of either sign may cross */
  private readonly endangeredPositive: Int32Array;
  private readonly endangeredNegative: Int32Array;
  /** how many, -1 while nobody has asked */
  private positiveCount = 0;
  private negativeCount = 0;

  constructor(parts: StepParts) {
    const { lines } = parts.state;
    this.parts = parts;
    this.endangeredPositive = Int32Array.from({ length: lines }, (_, i) => i);
    this.endangeredNegative = Int32Array.from({ length: lines }, (_, i) => i);
  }

  /**
   * @param start n, the residuals at the start
   * @param nodes 3 x n, the residuals assumed at the nodes
   * @param leastSquare of a_j at which a neuron's kinks count in `KinkCosts`
   * @param actual 3 x n, the residuals that the network moved by them has there
   * @returns false where a neuron is flung out of the numbers
   */
  run(
    start: Float64Array,
    nodes: Float64Array,
    step: number,
    leastSquare: number,
    actual: Float64Array,
  ): boolean {
    const { state, groups, waveform, motions, sums, paths, walk } = this.parts;
    const { samples: n, labels } = state;
    waveform.set(start, nodes, step);
    motions.forget();
    paths.clear();
    walk.begin(leastSquare);
    for (let node = 0; node < 3; node++) actual.set(labels, node * n);
    for (let group = 0; group < groups.count; group++) {
      const motion = motions.of(group);
      if (!(motion.rapidity < MOST_RAPIDITY)) return false;
      sums.begin(motion);
      if (!this.sweepGroup(group, motion, actual)) return false;
      sums.close();
      const neuron = groups.members[groups.starts[group]!]!;
      for (let node = 0; node < 3; node++) {
        sums.subtractOutput(neuron, motion.maps, node * MAP_SIZE, actual, node * n);
      }
    }
    return true;
  }

  /** Whether the last run broke off because the flow is not determined beyond some time in the step. */
  get branches(): boolean {
    return this.parts.walk.branches;
  }

  /** What the quadrature of the residuals missed at kinks in the last run, n; null for nothing. */
  get missedAtKinks(): Float64Array | null {
    const { costs } = this.parts.walk;
    return costs.any ? costs.missed : null;
  }

  /** What the same kinks put into the embedded estimate of the error, n; null for nothing. */
  get mistakenAtKinks(): Float64Array | null {
    const { costs } = this.parts.walk;
    return costs.any ? costs.mistaken : null;
  }

  /** 1 for the samples that neurons have become active on at such kinks, n; null for none. */
  get enteredAtKinks(): Uint8Array | null {
    const { costs } = this.parts.walk;
    return costs.any ? costs.entered : null;
  }

  private sweepGroup(group: number, motion: PatternMotion, actual: Float64Array): boolean {
    const { state, groups, sums, paths, walk } = this.parts;
    const { output, margins } = state;
    // No hidden weight vector moves further than max(|a|, |w|) (e^rapidity - 1): within its margin it meets nothing.
    const reach = Math.expm1(motion.rapidity);
    const safe = reach < groups.margins[group]!;
    this.positiveCount = -1;
    this.negativeCount = -1;
    // where last-layer weights may pass 0 the sliders are looked at one by one
    const signsKept = state.signsFixed || motion.held.count === 0;
    const positiveSlides = signsKept && motion.keepsSliding(1);
    const negativeSlides = signsKept && motion.keepsSliding(-1);
    for (let u = groups.starts[group]!; u < groups.starts[group + 1]!; u++) {
      const j = groups.members[u]!;
      const positive = output[j]! > 0;
      if (!(positive ? positiveSlides : negativeSlides)) {
        if (!walk.run(j, motion, paths, actual)) return false;
        continue;
      }
      sums.project(j);
      if (!safe && reach >= margins[j]!) {
        const list = positive ? this.endangeredPositive : this.endangeredNegative;
        const count = this.endangeredCount(positive, motion);
        if (count > 0 && this.crosses(j, motion, list, count)) {
          if (!walk.run(j, motion, paths, actual)) return false;
          continue;
        }
      }
      sums.add(j);
    }
    return true;
  }

  /** How many lines neurons of this sign may cross, listed; where signs may change the lists name every line. */
  private endangeredCount(positive: boolean, motion: PatternMotion): number {
    const { state } = this.parts;
    if (!state.signsFixed) return state.lines;
    if (positive) {
      if (this.positiveCount < 0) this.positiveCount = motion.endangered(1, this.endangeredPositive);
      return this.positiveCount;
    }
    if (this.negativeCount < 0) this.negativeCount = motion.endangered(-1, this.endangeredNegative);
    return this.negativeCount;
  }

  /** Whether the neuron just projected is beyond the boundary of a listed line at one of the nodes. */
  private crosses(j: number, motion: PatternMotion, list: Int32Array, count: number): boolean {
    const { state, sums } = this.parts;
    const { samples: n, output, preActivations, activity } = state;
    const { speeds, maps } = motion;
    const { along0, along1, along2 } = sums;
    const a = output[j]!;
    for (let map = 0; map < 3 * MAP_SIZE; map += MAP_SIZE) {
      const e0 =
        maps[map + 4]! * a + maps[map + 5]! * along0 + maps[map + 6]! * along1 + maps[map + 7]! * along2;
      const e1 =
        maps[map + 8]! * a + maps[map + 9]! * along0 + maps[map + 10]! * along1 + maps[map + 11]! * along2;
      const e2 =
        maps[map + 12]! * a + maps[map + 13]! * along0 + maps[map + 14]! * along1 + maps[map + 15]! * along2;
      for (let entry = 0; entry < count; entry++) {
        const i = list[entry]!;
        const p =
          preActivations[j * n + i]! + e0 * speeds[i]! + e1 * speeds[n + i]! + e2 * speeds[2 * n + i]!;
        if (activity[j * n + i] === Activity.On ? p < 0 : p > 0 && activity[j * n + i] === Activity.Off)
          return true;
      }
    }
    return false;
  }
}

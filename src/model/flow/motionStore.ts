import type { FlowState } from './flowState.ts';
import type { PatternGroups } from './patternGroups.ts';
import { PatternMotion, throughGram } from './patternMotion.ts';
import type { Waveform } from './waveform.ts';

/** Numbers that the motions may take together: 16 MiB. Beyond, each is formed anew wherever it is needed. */
const CAPACITY = 2 ** 21;

/** The motions of all patterns under the waveform of one sweep, each formed when it is first asked for. */
export class MotionStore {
  private readonly state: FlowState;
  private readonly groups: PatternGroups;
  private readonly waveform: Waveform;
  private readonly motions: PatternMotion[] = [];
  /** all motions have been formed at once since the last `forget` */
  private complete = false;
  /** pattern that the motion in each slot belongs to, -1 for none */
  private readonly formedFor: Int32Array;

  constructor(state: FlowState, groups: PatternGroups, waveform: Waveform) {
    const { samples: n, dimension: d, width: m } = state;
    this.state = state;
    this.groups = groups;
    this.waveform = waveform;
    this.formedFor = new Int32Array(Math.max(1, Math.min(m, Math.floor(CAPACITY / (6 * n + 3 * d + 64)))));
    this.forget();
  }

  /** The waveform or the patterns have changed. */
  forget(): void {
    this.formedFor.fill(-1);
    this.complete = false;
  }

  /** Valid until another pattern is asked for. */
  of(group: number): PatternMotion {
    const slot = group % this.formedFor.length;
    if (this.formedFor[slot] === -1 && !this.complete) this.formAll();
    const motion = this.motionIn(slot);
    if (this.formedFor[slot] !== group) {
      motion.form(this.groups.members[this.groups.starts[group]!]!);
      this.formedFor[slot] = group;
    }
    return motion;
  }

  /** Where the motions have room and their gradients' products with the samples are had from tables. */
  private formAll(): void {
    const { state, groups, waveform, formedFor } = this;
    this.complete = true;
    if (!throughGram(state) || groups.count > formedFor.length) return;
    const sums = groups.sumsOver(state);
    if (sums === null) return;
    const n = state.samples;
    sums.run(state.gram, n, waveform.coefficients, [0, n, 2 * n], (group) => this.motionIn(group).openSpeeds);
    for (let group = 0; group < groups.count; group++) {
      this.motionIn(group).complete(groups.members[groups.starts[group]!]!);
      formedFor[group] = group;
    }
  }

  private motionIn(slot: number): PatternMotion {
    while (this.motions.length <= slot) this.motions.push(new PatternMotion(this.state, this.waveform));
    return this.motions[slot]!;
  }
}

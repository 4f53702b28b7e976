import type { FlowState } from './flowState.ts';
import type { PatternGroups } from './patternGroups.ts';
import { PatternMotion, throughGram } from './patternMotion.ts';
import type { Waveform } from './waveform.ts';

/** Numbers that the motions may take together: 16 MiB. Beyond, they are formed anew, so many at a time, wherever they are needed. */
const CAPACITY = 2 ** 21;

/** The motions of all patterns under the waveform of one sweep, each formed when it is first asked for. */
export class MotionStore {
  private readonly state: FlowState;
  private readonly groups: PatternGroups;
  private readonly waveform: Waveform;
  private readonly motions: PatternMotion[] = [];
  /** the pattern from which on as many as have room were formed last, if by tables; -1 for none since the last `forget` */
  private formedFrom = -1;
  /** pattern that the motion in each slot belongs to, -1 for none */
  private readonly formedFor: Int32Array;

  /** @param capacity numbers that they may take together */
  constructor(state: FlowState, groups: PatternGroups, waveform: Waveform, capacity = CAPACITY) {
    const { samples: n, dimension: d, width: m } = state;
    this.state = state;
    this.groups = groups;
    this.waveform = waveform;
    this.formedFor = new Int32Array(Math.max(1, Math.min(m, Math.floor(capacity / (6 * n + 3 * d + 64)))));
    this.forget();
  }

  /** The waveform or the patterns have changed. */
  forget(): void {
    this.formedFor.fill(-1);
    this.formedFrom = -1;
  }

  /** Valid until another pattern is asked for. */
  of(group: number): PatternMotion {
    const slots = this.formedFor.length;
    const slot = group % slots;
    if (this.formedFor[slot] !== group && this.formedFrom !== group - slot) this.formFrom(group - slot);
    const motion = this.motionIn(slot);
    if (this.formedFor[slot] !== group) {
      motion.form(this.groups.members[this.groups.starts[group]!]!);
      this.formedFor[slot] = group;
    }
    return motion;
  }

  /** As many as have room, from pattern `first` on, where the gradients' products with the samples are had from tables. */
  private formFrom(first: number): void {
    const { state, groups, waveform, formedFor } = this;
    this.formedFrom = first;
    if (!throughGram(state)) return;
    const end = Math.min(groups.count, first + formedFor.length);
    const sums = groups.sumsOver(state, first, end);
    if (sums === null) return;
    const n = state.samples;
    sums.run(state.gram, n, waveform.coefficients, [0, n, 2 * n], (slot) => this.motionIn(slot).openSpeeds);
    for (let group = first; group < end; group++) {
      this.motionIn(group - first).complete(groups.members[groups.starts[group]!]!);
      formedFor[group - first] = group;
    }
  }

  private motionIn(slot: number): PatternMotion {
    while (this.motions.length <= slot) this.motions.push(new PatternMotion(this.state, this.waveform));
    return this.motions[slot]!;
  }
}

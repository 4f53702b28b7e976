import { type Boost, presentBoosts } from '../../model/theory/lightCone.ts';
import { type PatternState, patternState } from '../../model/theory/patterns.ts';
import type { Run } from '../../state/run.ts';
import { patternsAffordable } from './finalBundle.ts';

/** What moves the neurons in one frame. */
export interface FrameBoosts {
  readonly state: PatternState;
  readonly boosts: readonly Boost[];
}

/** The patterns and boosts of one frame after another, worked out once a frame. */
export class BoostsOfFrames {
  private readonly run: Run;
  private readonly affordable: boolean;
  private last: { readonly time: number; readonly found: FrameBoosts } | null = null;

  constructor(run: Run) {
    this.run = run;
    this.affordable = patternsAffordable(run);
  }

  /** Of frame f; null in a network too large to look at all patterns in every tick. */
  at(f: number): FrameBoosts | null {
    if (!this.affordable) return null;
    // by time: frames are numbered anew when they are thinned
    const { time, output, hidden } = this.run.frame(f);
    if (this.last?.time === time) return this.last.found;
    const state = patternState(this.run.start.dataset, output, hidden, this.run.residuals(f));
    const found = { state, boosts: presentBoosts(state) };
    this.last = { time, found };
    return found;
  }
}

import { type Boost, presentBoosts } from '../../model/theory/lightCone.ts';
import { type PatternState, patternState } from '../../model/theory/patterns.ts';
import type { Run } from '../../state/run.ts';
import type { State } from '../now/stateAt.ts';
import { patternsAffordable } from './finalBundle.ts';

/** What moves the neurons in one state. */
export interface StateBoosts {
  readonly state: PatternState;
  readonly boosts: readonly Boost[];
}

/** The patterns and boosts of one state after another, worked out once a state. */
export class BoostsOfStates {
  private readonly run: Run;
  private readonly affordable: boolean;
  private last: { readonly time: number; readonly found: StateBoosts } | null = null;

  constructor(run: Run) {
    this.run = run;
    this.affordable = patternsAffordable(run);
  }

  /** Of a state of the run; null in a network too large to look at all patterns in every tick. */
  of({ time, output, hidden, residuals }: State): StateBoosts | null {
    if (!this.affordable) return null;
    if (this.last?.time === time) return this.last.found;
    // a state's memory is used again
    const state = patternState(this.run.start.dataset, output, hidden, residuals.slice());
    const found = { state, boosts: presentBoosts(state) };
    this.last = { time, found };
    return found;
  }
}

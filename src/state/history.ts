import { type Parameters, sameParameters } from '../experiment/parameters.ts';
import type { AppState, Origin } from './appState.ts';
import type { KeptStep } from './kept.ts';
import type { Logged } from './logged.ts';

/** Steps that can be taken back: what a given start of each takes in memory is little, as they share its neurons. */
const MOST_STEPS = 100;

export const NO_ORIGIN: Origin = { data: null, start: null };

/** What a result file logged belongs to its run: it goes with it and comes back with it. */
type Remembered = Pick<AppState, 'parameters' | 'origin' | 'logged'>;
/** What the store becomes. */
export type Change = Remembered & Pick<AppState, 'canUndo' | 'canRedo'>;
/** What was on either side of a step. */
interface Step extends Remembered {
  /** `exchange`: a kept run came on screen, and the one there went in its place; else what the step made of the kept runs alone */
  readonly kept: 'exchange' | KeptStep | null;
}

/** A step taken back, or done again. */
export interface Moved {
  readonly change: Change;
  /** an exchange with a kept run is one again, the other way; with a change of the kept runs alone the parameters are as they were */
  readonly kept: Step['kept'];
}

/** What the parameters have been, to be taken back and done again. What is done while a knob or a mark is held is one step. */
export class History {
  private readonly past: Step[] = [];
  private readonly future: Step[] = [];
  /** the gesture under way has its step */
  private held = false;

  beginGesture(): void {
    this.held = false;
  }

  /** What the store becomes where its parameters become `next` by a change of some. */
  step(state: AppState, next: Parameters): Change {
    return this.take(state, { ...state, parameters: next, origin: originAfter(state, next) }, null);
  }

  /** The same where `next` have nothing of what was: what a file logged of another run goes. @param origin told where it does not follow from what was */
  leap(state: AppState, next: Parameters, origin: Origin = originAfter(state, next)): Change {
    return this.take(state, { parameters: next, origin, logged: null }, null);
  }

  /** The same where `next` are those of a kept run, and what is on screen is kept in its place. */
  exchange(state: AppState, next: Parameters): Change {
    return this.take(state, { ...state, parameters: next, origin: originAfter(state, next) }, 'exchange');
  }

  /** What the reader has put away does not come back with a step that is taken back. */
  forget(logged: Logged | null): void {
    for (const steps of [this.past, this.future]) {
      for (const [index, step] of steps.entries()) {
        if (step.logged === logged) steps[index] = { ...step, logged: null };
      }
    }
  }

  /** The reader's hand let kept runs go, or put others in their place. */
  stepKept(state: AppState, step: KeptStep): Change {
    return this.take(state, state, step);
  }

  private take(state: AppState, next: Remembered, kept: Step['kept']): Change {
    const { parameters, origin, logged } = state;
    if (kept || !sameParameters(parameters, next.parameters)) {
      if (kept || !(state.gesture && this.held)) this.past.push({ parameters, origin, logged, kept });
      if (this.past.length > MOST_STEPS) this.past.shift();
      // with the kept runs a step of its own, also in a hand that holds on
      this.held = state.gesture && !kept;
      this.future.length = 0;
    }
    return this.changeTo(next);
  }

  /** The same where a step is taken back; null where there is none. */
  undo(state: AppState): Moved | null {
    return this.move(this.past, this.future, state);
  }

  redo(state: AppState): Moved | null {
    return this.move(this.future, this.past, state);
  }

  private move(from: Step[], to: Step[], { parameters, origin, logged }: AppState): Moved | null {
    const next = from.pop();
    if (next === undefined) return null;
    const { kept } = next;
    to.push({ parameters, origin, logged, kept });
    // what a hand that holds on does from here is a step of its own: else it would take the place of what is gone back to
    this.held = false;
    return { change: this.changeTo(next), kept };
  }

  private changeTo({ parameters, origin, logged }: Remembered): Change {
    return { parameters, origin, logged, canUndo: this.past.length > 0, canRedo: this.future.length > 0 };
  }
}

function originAfter({ parameters, origin }: AppState, next: Parameters): Origin {
  const own = ({ scheme }: Parameters) => scheme === 'given';
  return {
    data: !own(next) ? null : own(parameters) ? origin.data : parameters,
    start: next.network === null ? null : parameters.network !== null ? origin.start : parameters,
  };
}

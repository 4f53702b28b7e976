import { type Parameters, sameParameters } from '../experiment/parameters.ts';
import type { AppState, Origin } from './appState.ts';
import type { KeptRun } from './kept.ts';
import type { Logged } from './logged.ts';

/** Steps that can be taken back: what a given start of each takes in memory is little, as they share its neurons. */
const MOST_STEPS = 100;

export const NO_ORIGIN: Origin = { data: null, start: null };

/** What a result file logged belongs to its run: it goes with it and comes back with it. */
type Remembered = Pick<AppState, 'parameters' | 'origin' | 'logged'>;
/** What the store becomes. */
export type Change = Remembered & Pick<AppState, 'canUndo' | 'canRedo'>;
/** A kept run that was let go, by what brings it back: it is solved anew, as what it held is room for others meanwhile. */
export interface LetGo extends Pick<KeptRun, 'parameters' | 'place'> {
  /** where it stood among those kept, from 0 */
  readonly at: number;
}
/** What the kept runs become by a step: first these go, then those come. */
export interface KeptChange {
  readonly gone: readonly LetGo[];
  readonly come: readonly LetGo[];
}
/** What was on either side of a step. */
interface Step extends Remembered {
  /** a kept run came on screen, and the one there went in its place */
  readonly exchange: boolean;
  /** where the kept runs alone were changed: what takes that back, or does it again */
  readonly kept: KeptChange | null;
}

/** A step taken back, or done again. */
export interface Moved {
  readonly change: Change;
  /** the step was an exchange with a kept run: it is one again, the other way */
  readonly exchange: boolean;
  /** the step let kept runs go, or put others in their place: the parameters are as they were */
  readonly kept: KeptChange | null;
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
    return this.take(state, { ...state, parameters: next, origin: originAfter(state, next) }, false);
  }

  /** The same where `next` have nothing of what was: what a file logged of another run goes. @param origin told where it does not follow from what was */
  leap(state: AppState, next: Parameters, origin: Origin = originAfter(state, next)): Change {
    return this.take(state, { parameters: next, origin, logged: null }, false);
  }

  /** The same where `next` are those of a kept run, and what is on screen is kept in its place. */
  exchange(state: AppState, next: Parameters): Change {
    return this.take(state, { ...state, parameters: next, origin: originAfter(state, next) }, true);
  }

  /** What the reader has put away does not come back with a step that is taken back. */
  forget(logged: Logged | null): void {
    for (const steps of [this.past, this.future]) {
      for (const [index, step] of steps.entries()) {
        if (step.logged === logged) steps[index] = { ...step, logged: null };
      }
    }
  }

  /** The hand of the reader let kept runs go, or put others in their place. */
  changeKept(state: AppState, before: readonly KeptRun[], after: readonly KeptRun[]): Change {
    const { parameters, origin, logged } = state;
    const kept = { gone: missing(after, before), come: missing(before, after) };
    if (kept.gone.length === 0) return this.changeTo(state);
    this.past.push({ parameters, origin, logged, exchange: false, kept: turned(kept) });
    if (this.past.length > MOST_STEPS) this.past.shift();
    this.held = false;
    this.future.length = 0;
    return this.changeTo(state);
  }

  private take(state: AppState, next: Remembered, exchange: boolean): Change {
    const { parameters, origin, logged } = state;
    if (!sameParameters(parameters, next.parameters)) {
      if (!(state.gesture && this.held)) this.past.push({ parameters, origin, logged, exchange, kept: null });
      if (this.past.length > MOST_STEPS) this.past.shift();
      this.held = state.gesture;
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
    const { exchange, kept } = next;
    to.push({ parameters, origin, logged, exchange, kept: kept && turned(kept) });
    // what a hand that holds on does from here is a step of its own: else it would take the place of what is gone back to
    this.held = false;
    return { change: this.changeTo(next), exchange, kept };
  }

  private changeTo({ parameters, origin, logged }: Remembered): Change {
    return { parameters, origin, logged, canUndo: this.past.length > 0, canRedo: this.future.length > 0 };
  }
}

/** Those of `all` that are not among `others`. */
function missing(others: readonly KeptRun[], all: readonly KeptRun[]): LetGo[] {
  return all
    .map(({ parameters, place }, at) => ({ parameters, place, at }))
    .filter((one) => !others.some(({ parameters }) => sameParameters(parameters, one.parameters)));
}

function turned({ gone, come }: KeptChange): KeptChange {
  return { gone: come, come: gone };
}

function originAfter({ parameters, origin }: AppState, next: Parameters): Origin {
  const own = ({ scheme }: Parameters) => scheme === 'given';
  return {
    data: !own(next) ? null : own(parameters) ? origin.data : parameters,
    start: next.network === null ? null : parameters.network !== null ? origin.start : parameters,
  };
}

import { type Parameters, sameParameters } from '../experiment/parameters.ts';
import type { AppState, Origin } from './appState.ts';

/** Steps that can be taken back: what a given start of each takes in memory is little, as they share its neurons. */
const MOST_STEPS = 100;

export const NO_ORIGIN: Origin = { data: null, start: null };

type Remembered = Pick<AppState, 'parameters' | 'origin'>;
type Change = Remembered & Pick<AppState, 'canUndo' | 'canRedo'>;

/** What the parameters have been, to be taken back and done again. What is done while a knob or a mark is held is one step. */
export class History {
  private readonly past: Remembered[] = [];
  private readonly future: Remembered[] = [];
  /** the gesture under way has its step */
  private held = false;

  beginGesture(): void {
    this.held = false;
  }

  /** What the store becomes where its parameters become `next`. @param origin told where it does not follow from what was */
  step(state: AppState, next: Parameters, origin: Origin = originAfter(state, next)): Change {
    const { parameters } = state;
    if (!sameParameters(parameters, next)) {
      if (!(state.gesture && this.held)) this.past.push({ parameters, origin: state.origin });
      if (this.past.length > MOST_STEPS) this.past.shift();
      this.held = state.gesture;
      this.future.length = 0;
    }
    return this.changeTo({ parameters: next, origin });
  }

  /** The same where a step is taken back; null where there is none. */
  undo(state: AppState): Change | null {
    return this.move(this.past, this.future, state);
  }

  redo(state: AppState): Change | null {
    return this.move(this.future, this.past, state);
  }

  private move(from: Remembered[], to: Remembered[], { parameters, origin }: AppState): Change | null {
    const next = from.pop();
    if (next === undefined) return null;
    to.push({ parameters, origin });
    return this.changeTo(next);
  }

  private changeTo(remembered: Remembered): Change {
    return { ...remembered, canUndo: this.past.length > 0, canRedo: this.future.length > 0 };
  }
}

function originAfter({ parameters, origin }: AppState, next: Parameters): Origin {
  const own = ({ scheme }: Parameters) => scheme === 'given';
  return {
    data: !own(next) ? null : own(parameters) ? origin.data : parameters,
    start: next.network === null ? null : parameters.network !== null ? origin.start : parameters,
  };
}

import type { AppStore } from '../../state/react.ts';
import type { Moved } from './handle.ts';

/** A run that is slower than this to show itself is not waited for: the hand goes on. */
const LONGEST_WAIT_MS = 100;

/**
 * What a hand does in one go: one step of the history, at most one solve a tick, the newest of what was wanted. The next is
 * asked for once the last is to be seen, so that a slow run shows itself on the way too. The run before stays faint until
 * the last of them is solved.
 */
export class Gesture {
  private readonly store: AppStore;
  private wanted: Moved = null;
  private tick: number | null = null;
  private askedAt = Number.NEGATIVE_INFINITY;
  private under = false;
  private finish: (() => void) | null = null;

  constructor(store: AppStore) {
    this.store = store;
  }

  begin(): void {
    if (this.under) return;
    this.finish?.();
    this.under = true;
    this.store.getState().beginGesture();
  }

  want(moved: Moved): void {
    if (moved === null) return;
    this.wanted = moved;
    this.tick ??= requestAnimationFrame(() => this.look());
  }

  end(): void {
    if (!this.under) return;
    this.under = false;
    if (this.tick !== null) cancelAnimationFrame(this.tick);
    this.tick = null;
    this.ask();
    this.endWhenSolved();
  }

  private look(): void {
    this.tick = null;
    if (this.wanted === null) return;
    const { run, parameters } = this.store.getState();
    const waits = run?.parameters !== parameters && performance.now() - this.askedAt < LONGEST_WAIT_MS;
    if (waits) this.tick = requestAnimationFrame(() => this.look());
    else this.ask();
  }

  private ask(): void {
    const { wanted } = this;
    this.wanted = null;
    if (wanted === null) return;
    this.askedAt = performance.now();
    this.store.getState().setParameters(wanted);
  }

  /** A hand that takes hold of something else ends it at once. */
  private endWhenSolved(): void {
    const isSolved = () => {
      const { run, parameters, solve } = this.store.getState();
      return solve.kind === 'failed' || (run?.parameters === parameters && run.complete);
    };
    const finish = () => {
      this.finish = null;
      unsubscribe();
      window.removeEventListener('pointerdown', finish, { capture: true });
      window.removeEventListener('keydown', finish, { capture: true });
      this.store.getState().endGesture();
    };
    const unsubscribe = this.store.subscribe(() => {
      if (isSolved()) finish();
    });
    if (isSolved()) {
      finish();
      return;
    }
    this.finish = finish;
    window.addEventListener('pointerdown', finish, { capture: true });
    window.addEventListener('keydown', finish, { capture: true });
  }
}

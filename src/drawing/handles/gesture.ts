import type { AppStore } from '../../state/react.ts';
import type { Moved } from './handle.ts';

/** While the hand moves a run is let come to its end, so that whole runs are seen on the way, but a slow one no longer than this ... */
const LONGEST_WAIT_MS = 120;
/** ... and after one that was given up unseen no shorter than this: where the machine is behind, none would ever be seen. */
const LONGEST_UNSEEN_MS = 1000;
/** A tick goes by without a move, which come once a tick: the hand rests. */
const REST_MS = 14;

/**
 * What a hand does in one go: one step of the history, at most one solve a tick, the newest of what was wanted. The next is
 * asked for once the last is whole, so that the run follows the hand as it goes, and at once when the hand rests. The run
 * before stays faint until the last of them is solved.
 */
export class Gesture {
  private readonly store: AppStore;
  private wanted: Moved = null;
  private tick: number | null = null;
  private askedAt = Number.NEGATIVE_INFINITY;
  private movedAt = Number.NEGATIVE_INFINITY;
  /** the last run was asked for before anything of the one before it was seen */
  private gaveUp = false;
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
    this.movedAt = performance.now();
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
    if (this.waits()) this.tick = requestAnimationFrame(() => this.look());
    else this.ask();
  }

  /** Whether the next run waits for the one that is being solved. */
  private waits(): boolean {
    if (this.isSolved()) return false;
    const now = performance.now();
    if (!this.isSeen() && this.gaveUp) return now - this.askedAt < LONGEST_UNSEEN_MS;
    return now - this.movedAt < REST_MS && now - this.askedAt < LONGEST_WAIT_MS;
  }

  private isSeen(): boolean {
    const { run, parameters } = this.store.getState();
    return run?.parameters === parameters;
  }

  private isSolved(): boolean {
    const { run, solve } = this.store.getState();
    return solve.kind === 'failed' || (this.isSeen() && run?.complete === true);
  }

  private ask(): void {
    const { wanted } = this;
    this.wanted = null;
    if (wanted === null) return;
    this.askedAt = performance.now();
    this.gaveUp = !this.isSeen() && !this.isSolved();
    this.store.getState().setParameters(wanted);
  }

  /** A hand that takes hold of something else ends it at once. */
  private endWhenSolved(): void {
    const finish = () => {
      this.finish = null;
      unsubscribe();
      window.removeEventListener('pointerdown', finish, { capture: true });
      window.removeEventListener('keydown', finish, { capture: true });
      this.store.getState().endGesture();
    };
    const unsubscribe = this.store.subscribe(() => {
      if (this.isSolved()) finish();
    });
    if (this.isSolved()) {
      finish();
      return;
    }
    this.finish = finish;
    window.addEventListener('pointerdown', finish, { capture: true });
    window.addEventListener('keydown', finish, { capture: true });
  }
}

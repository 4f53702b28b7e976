import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { timeScaleOf } from '../../state/timeAxis.ts';

/** A solve that takes no longer than this is never seen at work: the curve before stands until the new one is complete. */
const PATIENCE_MS = 300;

type Shown = Pick<AppState, 'run' | 'solve' | 'player'>;

/**
 * What the timeline shows of a state. A complete run fills it. A run that is being solved fills it from the left, up to the
 * solver's own estimate of how far it is; while a knob turns, one short solve after the other, the last complete run
 * stays. Positions run from 0 to 1.
 */
export class TimelineScale {
  private standing: Run | null = null;
  private solvingSince: number | null = null;
  private solving: Run | null = null;
  private readonly now: () => number;

  /** @param now a clock in milliseconds */
  constructor(now: () => number) {
    this.now = now;
  }

  /** The run to draw, and the share of the timeline it fills. */
  shown({ run, solve }: Shown): { readonly run: Run | null; readonly share: number } {
    const atWork = solve.kind === 'solving' && run !== null && !run.complete;
    if (!atWork) {
      this.solvingSince = null;
      if (run?.complete) this.standing = run;
      return { run, share: 1 };
    }
    if (this.solvingSince === null || this.solving !== run) this.solvingSince = this.now();
    this.solving = run;
    const brief = this.now() - this.solvingSince < PATIENCE_MS;
    return brief && this.standing !== null
      ? { run: this.standing, share: 1 }
      : { run, share: solve.progress };
  }

  /** Where the playhead stands. */
  playhead(state: Shown): number {
    const { run, player } = state;
    return run === null ? 0 : scaleOf(run, state).toFraction(player.time) * this.shown(state).share;
  }

  /** The flow time at a position, of what is solved. */
  timeAt(state: Shown, position: number): number {
    const { run } = state;
    const share = this.shown(state).share;
    return run === null || share === 0 ? 0 : scaleOf(run, state).toTime(Math.min(position / share, 1));
  }
}

function scaleOf(run: Run, { player }: Shown) {
  return timeScaleOf(player.timeAxis, run);
}

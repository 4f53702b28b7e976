import type { AppState } from '../../state/appState.ts';
import { createTimeScale } from '../../state/timeAxis.ts';

/**
 * The timeline's axis: what is solved of the run fills it from the left, up to the solver's own estimate of how far it is.
 * Positions run from 0 to 1.
 */

/** Share of the timeline that is solved: 1 for a complete run. */
export function solvedShare({ run, solve }: Pick<AppState, 'run' | 'solve'>): number {
  return solve.kind === 'solving' && run !== null && !run.complete ? solve.progress : 1;
}

type Shown = Pick<AppState, 'run' | 'solve' | 'player'>;

export function timelinePosition(state: Shown, time: number): number {
  return state.run === null ? 0 : scaleOf(state).toFraction(time) * solvedShare(state);
}

export function timelineTime(state: Shown, position: number): number {
  return state.run === null ? 0 : scaleOf(state).toTime(Math.min(position / solvedShare(state), 1));
}

function scaleOf({ run, player }: Shown) {
  return createTimeScale(player.timeAxis, run!.firstKinkTime, run!.endTime);
}

import type { AppState } from '../../state/appState.ts';
import type { Palette } from '../palette.ts';
import type { Context2D } from './context.ts';

/** What a layer is drawn from. The context is cleared, and scaled so that one unit is a CSS pixel. */
export interface Sheet {
  readonly context: Context2D;
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly palette: Palette;
  readonly state: AppState;
}

/** For a static layer: axes, curves. */
export function watchRun(state: AppState): readonly unknown[] {
  const { run, revision, findings, ghost, kept, keptRevision, logged, player, gesture } = state;
  return [run, revision, findings, ghost, kept, keptRevision, logged, player.timeAxis, gesture];
}

/** For a moving layer: playhead, selection, what is lit, neurons. */
export function watchPlayhead(state: AppState): readonly unknown[] {
  return [...watchRun(state), state.player.time, state.hovered, state.pinned, state.lit];
}

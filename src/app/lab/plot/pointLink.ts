import { cellAt } from '../../../experiment/sweep/cells.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import { shownParameters } from '../../../experiment/sweep/tables.ts';
import { FIRST_RUN_LINK } from '../../../share/versions.ts';
import { addressOf, tooLargeForLink } from '../../../state/addressBar.ts';
import type { AppState } from '../../../state/appState.ts';
import type { Gathered } from './gathered.ts';

/** The trial at the median of a point; null where there is none, as of how runs ended. */
export function middleOf(gathered: Gathered, point: number, measure: number | null): number | null {
  return measure === null ? null : gathered.reading(point, measure).middle;
}

/** The trial that a point opens: the one at the median, else the first. */
export function trialOf(gathered: Gathered, point: number, measure: number | null): number {
  return middleOf(gathered, point, measure) ?? 0;
}

/**
 * The page's own link to the run of a trial, as its writer has it: pictures, language and theme stay those of the reader. A sweep's
 * limits of time and steps are left out, as no link can say them: the run goes on to where it ends by itself.
 * @returns null where a link cannot carry it
 */
export function hrefOf(
  spec: SweepSpec,
  point: number,
  trial: number,
  state: AppState,
  location: Location,
): string | null {
  const { run } = cellAt(spec, point * spec.trials.count + trial);
  const parameters = shownParameters(run);
  if (tooLargeForLink({ parameters }) !== null) return null;
  const player = { ...state.player, playing: true };
  const address = addressOf(location, {
    ...state,
    parameters,
    player,
    wantedTime: null,
    pinned: null,
    kept: [],
    tour: null,
    ask: null,
    // the link is of the run
    lab: null,
  });
  const hash = address.indexOf('#');
  return hash < 0 ? FIRST_RUN_LINK : address.slice(hash);
}

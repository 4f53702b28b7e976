import { cellAt } from '../../../experiment/sweep/cells.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import { cellLink } from '../../../share/cellLink.ts';
import { linkOf } from '../../../state/addressBar.ts';
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
 * The link to the run of a trial, from `#` on: pictures, language and theme stay those of the reader.
 * @returns null where a link cannot carry it
 */
export function hrefOf(spec: SweepSpec, point: number, trial: number, state: AppState): string | null {
  const { view, axis, pace, theme, language, hide, embedding } = linkOf(state);
  const { run } = cellAt(spec, point * spec.trials.count + trial);
  return cellLink(run, { view, axis, pace, theme, language, hide, embedding });
}

import type { RunFile } from '../experiment/runFileSchema.ts';
import { shownParameters } from '../experiment/sweep/tables.ts';
import { formatLink, type LinkState } from './link.ts';
import { MOST_OWN, ownLength } from './ownLength.ts';
import { PLAIN } from './presentation.ts';
import { FIRST_RUN_LINK, NEWEST } from './versions.ts';

/** How a reader has the page, which a run that is opened does not change: pictures, axis and pace, language and theme. */
export type ReadersOwn = Pick<
  LinkState,
  'view' | 'axis' | 'pace' | 'theme' | 'language' | 'hide' | 'embedding'
>;

/**
 * The link to the run of a sweep's cell, from `#` on. A sweep's limits of time and steps are left out, as no link can say them: the
 * run goes on to where it ends by itself.
 * @param own left out as a fresh page has it
 * @returns null where a link cannot carry it
 */
export function cellLink(run: RunFile, own?: ReadersOwn): string | null {
  const parameters = shownParameters(run);
  if (ownLength(parameters) > MOST_OWN) return null;
  const link = formatLink({ ...PLAIN, view: NEWEST.view, ...own, parameters, time: null });
  return link === '' ? FIRST_RUN_LINK : `#${link}`;
}

/** The same in a table of many; null also of the user's own data or start, which would be in every row. */
export function rowLink(run: RunFile): string | null {
  return run.data.scheme === 'given' || !('width' in run.network) ? null : cellLink(run);
}

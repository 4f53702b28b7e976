import type { RunFile } from '../experiment/runFileSchema.ts';
import { shownParameters } from '../experiment/sweep/tables.ts';
import { formatLink } from './link.ts';
import { PLAIN } from './presentation.ts';
import { FIRST_RUN_LINK, NEWEST } from './versions.ts';

/** The link to the run of a sweep's cell, from `#` on; null of the user's own data or start, which would be in every one. */
export function cellLink(run: RunFile): string | null {
  if (run.data.scheme === 'given' || !('width' in run.network)) return null;
  const link = formatLink({ ...PLAIN, parameters: shownParameters(run), time: null, view: NEWEST.view });
  return link === '' ? FIRST_RUN_LINK : `#${link}`;
}

import { runFileOf } from '../../experiment/runFileParameters.ts';
import { runFileText } from '../../share/files/runFileText.ts';
import { linkOf } from '../../state/addressBar.ts';
import type { AppState } from '../../state/appState.ts';
import { download } from './download.ts';

/** Saves the run as a run file, with the state at the playhead as one that is wanted, as a link has it. */
export function saveRun(state: AppState): void {
  const { parameters, time } = linkOf(state);
  const text = runFileText(runFileOf(parameters, time === null ? [] : [time]));
  download(`relu-flow-${parameters.scheme}.json`, text, 'application/json');
}

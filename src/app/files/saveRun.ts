import { runFileOf } from '../../experiment/runFileParameters.ts';
import { runFileText } from '../../share/files/runFileText.ts';
import { linkOf } from '../../state/addressBar.ts';
import type { AppState } from '../../state/appState.ts';

/** Saves the run as a run file, with the state at the playhead as one that is wanted, as a link has it. */
export function saveRun(state: AppState): void {
  const { parameters, time } = linkOf(state);
  const text = runFileText(runFileOf(parameters, time === null ? [] : [time]));
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `relu-flow-${parameters.scheme}.json`;
  link.click();
  // the browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

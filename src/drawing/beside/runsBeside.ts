import { differencesOf } from '../../experiment/differences.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import type { RichText } from '../axis/number.ts';
import { runLabel } from './runLabel.ts';

/** A run that is kept beside the one on screen, as pictures draw it. */
export interface RunBeside {
  /** of the kept run */
  readonly id: number;
  /** of its colour and dash (`keptStyle.ts`) */
  readonly place: number;
  readonly run: Run;
  /** what differs in it from the run on screen */
  readonly label: RichText;
}

/** The kept runs that have frames and are another run than the one on screen, in the order in which they are kept. */
export function runsBeside({ run: present, kept }: Pick<AppState, 'run' | 'kept'>): readonly RunBeside[] {
  if (present === null) return [];
  return kept.flatMap(({ id, place, run }) => {
    if (run === null || run.frameCount === 0) return [];
    if (differencesOf(run.parameters, present.parameters).length === 0) return [];
    return [{ id, place, run, label: runLabel(run.parameters, present.parameters) }];
  });
}

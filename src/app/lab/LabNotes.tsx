import { useStore } from 'zustand';
import type { SweepSpec } from '../../experiment/sweep/spec.ts';
import { MOST_LAB, packLab } from '../../share/labLink.ts';
import { labWords } from '../../text/labWords.ts';
import type { Laboratory } from './engine/laboratory.ts';

interface LabNotesProps {
  readonly laboratory: Laboratory;
  readonly spec: SweepSpec;
}

/** What this browser does not do for a sweep, for as long as that is so. */
export function LabNotes({ laboratory, spec }: LabNotesProps) {
  const keeping = useStore(laboratory.store, (state) => state.keeping);
  const refused = useStore(laboratory.store, (state) => state.refused);
  const text = labWords();
  return (
    <div aria-live="polite">
      {refused !== null && <p className="lab__note lab__note--alert">{text.noWorkers(refused)}</p>}
      {keeping !== 'kept' && <p className="lab__note">{text.keeping[keeping]}</p>}
      {packLab(spec) === null && <p className="lab__note">{text.tooLarge(MOST_LAB / 1024)}</p>}
    </div>
  );
}

import { LAST_SWEEP } from '../../share/presentation.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';

export const LAB_BUTTON_ID = 'laboratory';

/** Opens the laboratory, at the sweep that was there last, and closes it. */
export function LabButton() {
  const open = useApp((state) => state.lab !== null);
  const off = useApp((state) => state.labOff);
  const setLab = useApp((state) => state.setLab);
  if (off) return null;
  const { laboratory, laboratoryShort } = words().app;
  return (
    <button
      type="button"
      id={LAB_BUTTON_ID}
      className="button"
      aria-label={laboratory}
      aria-pressed={open}
      onClick={() => setLab(open ? null : LAST_SWEEP)}
    >
      <span>{laboratory}</span>
      <span>{laboratoryShort}</span>
    </button>
  );
}

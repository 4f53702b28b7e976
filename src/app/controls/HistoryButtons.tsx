import type { ReactNode } from 'react';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { RedoIcon, UndoIcon } from '../icons.tsx';

/** Back and forth over what the parameters have been. */
export function HistoryButtons() {
  const { undo, redo } = words().controls;
  return (
    <>
      <Step
        name={undo}
        can={useApp((state) => state.canUndo)}
        act={useApp((state) => state.undo)}
        Icon={UndoIcon}
      />
      <Step
        name={redo}
        can={useApp((state) => state.canRedo)}
        act={useApp((state) => state.redo)}
        Icon={RedoIcon}
      />
    </>
  );
}

interface StepProps {
  readonly name: string;
  readonly can: boolean;
  readonly act: () => void;
  readonly Icon: () => ReactNode;
}

/** Out of use it keeps the focus: who steps back with the space bar is not thrown off at the end. */
function Step({ name, can, act, Icon }: StepProps) {
  return (
    <button
      type="button"
      className="button button--icon"
      aria-label={name}
      aria-disabled={!can}
      data-note={name}
      onClick={act}
    >
      <Icon />
    </button>
  );
}

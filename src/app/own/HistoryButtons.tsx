import type { ReactNode } from 'react';
import { useApp } from '../../state/react.ts';
import { ownWords } from '../../text/ownWords.ts';
import { icon } from '../icons.tsx';

const UndoIcon = icon(
  'M5.2 2.2 6.4 3.4 4.6 5.2H9a4.2 4.2 0 0 1 0 8.4H5V12h4a2.6 2.6 0 0 0 0-5.2H4.6l1.8 1.8-1.2 1.2L1.4 6z',
  14,
);
const RedoIcon = icon(
  'M10.8 2.2 9.6 3.4l1.8 1.8H7a4.2 4.2 0 0 0 0 8.4h4V12H7a2.6 2.6 0 0 1 0-5.2h4.4L9.6 8.6l1.2 1.2L14.6 6z',
  14,
);

/** Back and forth over what the parameters have been. */
export default function HistoryButtons() {
  const { undo, redo } = ownWords();
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
      data-control="history"
      data-note={name}
      onClick={act}
    >
      <Icon />
    </button>
  );
}

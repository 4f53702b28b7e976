import { words } from '../../text/words.ts';
import { CloseIcon, EnlargeIcon, ReduceIcon, StageIcon } from '../icons.tsx';

interface PictureActionsProps {
  readonly title: string;
  readonly large: boolean;
  readonly onStage: () => void;
  readonly onLarge: (large: boolean) => void;
  readonly onClose: () => void;
}

/** What can be done with a picture beside the stage. */
export function PictureActions({ title, large, onStage, onLarge, onClose }: PictureActionsProps) {
  const text = words().arrange;
  return (
    <>
      <BarButton name={large ? text.reduce(title) : text.enlarge(title)} onClick={() => onLarge(!large)}>
        {large ? <ReduceIcon /> : <EnlargeIcon />}
      </BarButton>
      <BarButton name={text.fillStage(title)} onClick={onStage}>
        <StageIcon />
      </BarButton>
      <BarButton name={text.close(title)} onClick={onClose}>
        <CloseIcon />
      </BarButton>
    </>
  );
}

interface BarButtonProps {
  readonly name: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

/** A button of a picture's bar that is an icon. */
export function BarButton({ name, onClick, children }: BarButtonProps) {
  return (
    <button
      type="button"
      className="button button--icon"
      aria-label={name}
      data-note={name}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

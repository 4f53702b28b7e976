import type { ReactNode } from 'react';
import { words } from '../../text/words.ts';
import { GripIcon } from '../icons.tsx';
import { useLit } from '../lit/useLit.ts';
import { useMove } from './moves.ts';

/** Id of the text that says how a handle is used. */
export const MOVE_HELP_ID = 'move-help';

interface SidePictureProps {
  readonly id: string;
  readonly title: string;
  readonly large: boolean;
  readonly children: (handle: ReactNode) => ReactNode;
}

/** A picture beside the stage, which can be moved among the others and onto the stage by its handle. */
export function SidePicture({ id, title, large, children }: SidePictureProps) {
  const move = useMove(id);
  const lit = useLit(`picture:${id}`);
  const name = words().arrange.move(title);
  const handle = (
    <button
      type="button"
      className="picture__handle"
      title={name}
      disabled={move === undefined}
      {...move?.handle}
      aria-label={name}
      aria-describedby={MOVE_HELP_ID}
    >
      <GripIcon />
    </button>
  );
  return (
    <section
      className="picture"
      data-picture={id}
      data-lit={lit}
      data-large={large ? '' : undefined}
      data-moving={move?.held ? '' : undefined}
      data-drop={move?.drop}
      style={move?.shift ? { translate: `${move.shift.x}px ${move.shift.y}px` } : undefined}
    >
      {children(handle)}
    </section>
  );
}

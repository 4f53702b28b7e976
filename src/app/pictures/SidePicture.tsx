import { useSortable } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { words } from '../../text/words.ts';
import { GripIcon } from '../icons.tsx';
import { useLit } from '../lit/useLit.ts';

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
  const sortable = useSortable({
    id,
    // The others keep their places until the picture is put down: a line shows where that would be.
    animateLayoutChanges: () => false,
    attributes: { roleDescription: words().arrange.handle },
  });
  const lit = useLit(`picture:${id}`);
  const { isDragging, isOver, activeIndex, index, transform } = sortable;
  const shift = isDragging && transform !== null ? transform : null;
  const name = words().arrange.move(title);
  const handle = (
    <button
      ref={sortable.setActivatorNodeRef}
      type="button"
      className="picture__handle"
      data-note={name}
      {...sortable.attributes}
      {...sortable.listeners}
      aria-label={name}
      aria-describedby={MOVE_HELP_ID}
    >
      <GripIcon />
    </button>
  );
  return (
    <section
      ref={sortable.setNodeRef}
      className="picture"
      data-picture={id}
      data-lit={lit}
      data-large={large ? '' : undefined}
      data-moving={isDragging ? '' : undefined}
      data-drop={isOver && !isDragging ? (activeIndex > index ? 'before' : 'after') : undefined}
      style={shift === null ? undefined : { translate: `${shift.x}px ${shift.y}px` }}
    >
      {children(handle)}
    </section>
  );
}

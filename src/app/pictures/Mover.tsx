import { DndContext, useDroppable } from '@dnd-kit/core';
import { SortableContext, useSortable } from '@dnd-kit/sortable';
import { type RefObject, useLayoutEffect } from 'react';
import type { OpenPicture } from '../../share/view.ts';
import { words } from '../../text/words.ts';
import { movesStore, setMove } from './moves.ts';
import { STAGE_ID, useMoving } from './useMoving.ts';

/** What all pictures stand in. */
type Around = RefObject<HTMLElement | null>;

export interface MoverProps {
  readonly view: readonly OpenPicture[];
  /** ids of the pictures beside the stage, in order */
  readonly side: readonly string[];
  readonly around: Around;
  readonly focusTitle: (id: string) => void;
}

/** The others keep their places while one is moved. */
const inPlace = () => null;

/**
 * Lets the side pictures be moved, with what a screen reader hears of it. The library wants to stand above what it moves;
 * here it stands beside the pictures, is given their elements, and tells them through `moves.ts`.
 */
export function Mover({ view, side, around, focusTitle }: MoverProps) {
  const { context, said } = useMoving(view, focusTitle);
  return (
    <>
      <DndContext {...context}>
        <StagePlace around={around} />
        <SortableContext items={[...side]} strategy={inPlace}>
          {side.map((id) => (
            <MoveOne key={id} id={id} around={around} />
          ))}
        </SortableContext>
      </DndContext>
      <p className="visually-hidden" aria-live="assertive">
        {said}
      </p>
    </>
  );
}

function StagePlace({ around }: { readonly around: Around }) {
  const { setNodeRef, isOver } = useDroppable({ id: STAGE_ID });
  useLayoutEffect(() => {
    setNodeRef(around.current?.querySelector<HTMLElement>('.stage') ?? null);
    return () => setNodeRef(null);
  }, [around, setNodeRef]);
  useLayoutEffect(() => {
    movesStore.setState({ overStage: isOver });
    return () => movesStore.setState({ overStage: false });
  }, [isOver]);
  return null;
}

function MoveOne({ id, around }: { readonly id: string; readonly around: Around }) {
  const sortable = useSortable({
    id,
    // The others keep their places until the picture is put down: a line shows where that would be.
    animateLayoutChanges: () => false,
    attributes: { roleDescription: words().arrange.handle },
  });
  const { attributes, listeners, setNodeRef, setActivatorNodeRef } = sortable;
  useLayoutEffect(() => {
    const picture = around.current?.querySelector<HTMLElement>(`[data-picture="${id}"]`) ?? null;
    setNodeRef(picture);
    setActivatorNodeRef(picture?.querySelector<HTMLElement>('.picture__handle') ?? null);
    return () => {
      setNodeRef(null);
      setActivatorNodeRef(null);
    };
  }, [id, around, setNodeRef, setActivatorNodeRef]);

  const { isDragging: held, isOver, activeIndex, index, transform } = sortable;
  const drop = isOver && !held ? (activeIndex > index ? 'before' : 'after') : undefined;
  const { x, y } = (held && transform) || AT_ITS_PLACE;
  useLayoutEffect(
    () => setMove(id, { handle: { ...attributes, ...listeners }, shift: held ? { x, y } : null, held, drop }),
    [id, attributes, listeners, held, drop, x, y],
  );
  useLayoutEffect(() => () => setMove(id, null), [id]);
  return null;
}

const AT_ITS_PLACE = { x: 0, y: 0 };

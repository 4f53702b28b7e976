import {
  type CollisionDetection,
  closestCenter,
  type DndContextProps,
  type KeyboardCodes,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { useState } from 'react';
import { MOVE_PICTURE_KEYS } from '../../drawing/keys/lateKeys.ts';
import type { PictureId } from '../../drawing/picture.ts';
import type { OpenPicture } from '../../share/view.ts';
import { withMoved, withOnStage } from '../../state/arrangement.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { prefersStillness } from '../stillness.ts';

/** Name of the stage among the places where a picture can be put down. */
export const STAGE_ID = 'stage';

/** A press that moves no further than this is a click. */
const PX_PRESS = 4;

/** Under the pointer; by keyboard, where there is none, the nearest. */
const collisions: CollisionDetection = (args) => {
  const under = pointerWithin(args);
  return under.length > 0 ? under : closestCenter(args);
};

export const KEY_CODES: KeyboardCodes = {
  start: [...MOVE_PICTURE_KEYS.take],
  end: [...MOVE_PICTURE_KEYS.putDown],
  cancel: [...MOVE_PICTURE_KEYS.leave],
};

/**
 * The library's own live region is a `status`, of which the page has one, for the solve: it is kept out of the page, and
 * what it would say is said by `Moving.said`.
 */
const APART = document.createElement('div');

interface Moving {
  /** props of `DndContext` */
  readonly context: DndContextProps;
  /** what a screen reader is told of the move */
  readonly said: string;
}

/**
 * Moving pictures by pointer and by keyboard.
 * @param focusTitle a picture that is put down on the stage leaves its handle behind: its title has the focus next
 */
export function useMoving(view: readonly OpenPicture[], focusTitle: (id: string) => void): Moving {
  const setView = useApp((state) => state.setView);
  const [said, say] = useState('');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: PX_PRESS } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: sortableKeyboardCoordinates,
      keyboardCodes: KEY_CODES,
      scrollBehavior: prefersStillness() ? 'auto' : 'smooth',
    }),
  );
  const text = words().arrange.said;
  const context: DndContextProps = {
    sensors,
    collisionDetection: collisions,
    accessibility: { container: APART },
    onDragStart: ({ active }) => say(text.up(titleOf(active.id))),
    onDragOver: ({ active, over }) => {
      if (over !== null && over.id !== active.id) say(text.over(titleOf(active.id), titleOf(over.id)));
    },
    onDragCancel: ({ active }) => say(text.back(titleOf(active.id))),
    onDragEnd({ active, over }) {
      const moved = String(active.id);
      const next =
        over === null
          ? view
          : over.id === STAGE_ID
            ? withOnStage(view, moved)
            : withMoved(view, moved, String(over.id));
      setView(next);
      if (over?.id === STAGE_ID) focusTitle(moved);
      const place = 1 + next.findIndex(({ id }) => id === moved);
      say(next === view ? text.back(titleOf(active.id)) : text.down(titleOf(active.id), place, view.length));
    },
  };
  return { context, said };
}

function titleOf(id: UniqueIdentifier): string {
  return id === STAGE_ID ? words().arrange.stage : words().pictures[id as PictureId].title;
}

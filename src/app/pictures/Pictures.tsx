import { DndContext } from '@dnd-kit/core';
import { SortableContext } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import type { OpenPicture } from '../../share/view.ts';
import { withChanged, withOnStage, withoutPicture, withPicture } from '../../state/arrangement.ts';
import { useApp } from '../../state/react.ts';
import { en } from '../../text/en.ts';
import type { Picture } from '../../views/picture.ts';
import { PICTURES } from '../../views/pictures.ts';
import { AddPicture } from './AddPicture.tsx';
import { PictureActions } from './PictureActions.tsx';
import { PictureFrame } from './PictureFrame.tsx';
import { MOVE_HELP_ID, SidePicture } from './SidePicture.tsx';
import { Stage } from './Stage.tsx';
import { useMoving } from './useMoving.ts';

interface Opened {
  readonly picture: Picture;
  readonly open: OpenPicture;
}

/** The others keep their places while one is moved. */
const inPlace = () => null;

/** The open pictures: the first of the view fills the stage, the others stand beside it in order. */
export function Pictures() {
  const view = useApp((state) => state.view);
  const setView = useApp((state) => state.setView);
  const { context, said } = useMoving(view);
  const opened = view.flatMap((open): Opened[] => {
    const picture = PICTURES.find(({ id }) => id === open.id);
    return picture === undefined ? [] : [{ picture, open }];
  });
  const closed = PICTURES.filter(({ id }) => !view.some((open) => open.id === id));
  const [stage, ...side] = opened;

  const onSettings = (id: string) => (settings: readonly string[]) =>
    setView(withChanged(view, id, { settings }));
  const beside = ({ picture, open }: Opened, handle: ReactNode) => (
    <PictureFrame
      picture={picture}
      open={open}
      stage={false}
      onSettings={onSettings(picture.id)}
      handle={handle}
      actions={
        <PictureActions
          title={en.pictures[picture.id].title}
          large={open.large}
          onStage={() => setView(withOnStage(view, picture.id))}
          onLarge={(large) => setView(withChanged(view, picture.id, { large }))}
          onClose={() => setView(withoutPicture(view, picture.id))}
        />
      }
    />
  );

  return (
    <main className="pictures" aria-label={en.arrange.region}>
      <DndContext {...context}>
        {stage !== undefined && (
          <Stage id={stage.picture.id}>
            <PictureFrame
              key={stage.picture.id}
              {...stage}
              stage={true}
              onSettings={onSettings(stage.picture.id)}
            />
          </Stage>
        )}
        <div className="side">
          <div className="side__pictures">
            <SortableContext items={side.map(({ picture }) => picture.id)} strategy={inPlace}>
              {side.map((one) => (
                <SidePicture
                  key={one.picture.id}
                  id={one.picture.id}
                  title={en.pictures[one.picture.id].title}
                  large={one.open.large}
                >
                  {(handle) => beside(one, handle)}
                </SidePicture>
              ))}
            </SortableContext>
          </div>
          <AddPicture closed={closed} onAdd={(id) => setView(withPicture(view, id))} />
        </div>
      </DndContext>
      <p id={MOVE_HELP_ID} className="visually-hidden">
        {en.arrange.moveHelp}
      </p>
      <p className="visually-hidden" aria-live="assertive">
        {said}
      </p>
    </main>
  );
}

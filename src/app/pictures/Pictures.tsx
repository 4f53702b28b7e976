import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { PICTURE_IDS, type PictureId } from '../../drawing/picture.ts';
import type { OpenPicture } from '../../share/view.ts';
import { withChanged, withOnStage, withoutPicture, withPicture } from '../../state/arrangement.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { Guide } from '../guide/Guide.tsx';
import { idle } from '../idle.ts';
import { NOW_DESCRIPTION_ID } from '../now/NowSentence.tsx';
import { AddPicture } from './AddPicture.tsx';
import type { MoverProps } from './Mover.tsx';
import { PictureActions } from './PictureActions.tsx';
import { PictureFrame } from './PictureFrame.tsx';
import { MOVE_HELP_ID, SidePicture } from './SidePicture.tsx';
import { Stage } from './Stage.tsx';
import { neighbourOf, useTitleFocus } from './useTitleFocus.ts';

interface Opened {
  readonly id: PictureId;
  readonly open: OpenPicture;
}

/** Fetched once the page has drawn what it has to draw. */
const Mover = lazy(async () => {
  await idle();
  // without a network the pictures stay where they are
  const fetched = await import('./Mover.tsx').catch(() => null);
  return { default: fetched?.Mover ?? ((_: MoverProps) => null) };
});

/** The open pictures: the first of the view fills the stage, the others stand beside it in order. */
export function Pictures() {
  const view = useApp((state) => state.view);
  const setView = useApp((state) => state.setView);
  const main = useRef<HTMLElement>(null);
  const focusTitle = useTitleFocus(main);
  const opened = view.flatMap((open): Opened[] => {
    const id = PICTURE_IDS.find((known) => known === open.id);
    return id === undefined ? [] : [{ id, open }];
  });
  const closed = PICTURE_IDS.filter((id) => !view.some((open) => open.id === id));
  const [stage, ...side] = opened;

  const onSettings = (id: string) => (settings: readonly string[]) =>
    setView(withChanged(view, id, { settings }));
  const beside = ({ id, open }: Opened, handle: ReactNode) => (
    <PictureFrame
      id={id}
      open={open}
      stage={false}
      onSettings={onSettings(id)}
      handle={handle}
      actions={
        <PictureActions
          title={words().pictures[id].title}
          large={open.large}
          onStage={() => {
            setView(withOnStage(view, id));
            focusTitle(id);
          }}
          onLarge={(large) => setView(withChanged(view, id, { large }))}
          onClose={() => {
            setView(withoutPicture(view, id));
            focusTitle(neighbourOf(view, id));
          }}
        />
      }
    />
  );

  return (
    <main
      ref={main}
      className="pictures"
      aria-label={words().arrange.region}
      aria-describedby={NOW_DESCRIPTION_ID}
    >
      {stage !== undefined && (
        <Stage id={stage.id}>
          <PictureFrame key={stage.id} {...stage} stage={true} onSettings={onSettings(stage.id)} />
        </Stage>
      )}
      <div className="side">
        <Guide />
        <div className="side__pictures">
          {side.map((one) => (
            <SidePicture
              key={one.id}
              id={one.id}
              title={words().pictures[one.id].title}
              large={one.open.large}
            >
              {(handle) => beside(one, handle)}
            </SidePicture>
          ))}
        </div>
        <AddPicture
          closed={closed}
          onAdd={(id) => {
            setView(withPicture(view, id));
            focusTitle(id);
          }}
        />
      </div>
      <p id={MOVE_HELP_ID} className="visually-hidden">
        {words().arrange.moveHelp}
      </p>
      <Suspense>
        <Mover view={view} side={side.map(({ id }) => id)} around={main} focusTitle={focusTitle} />
      </Suspense>
    </main>
  );
}

import { lazy, Suspense, useRef, useState } from 'react';
import type { PictureId } from '../../drawing/picture.ts';
import { words } from '../../text/words.ts';
import { placeBeside } from '../floating.ts';
import { PlusIcon } from '../icons.tsx';

/** What it shows is fetched when it is first opened. */
const PictureChoices = lazy(() =>
  import('./PictureChoices.tsx').then((module) => ({ default: module.PictureChoices })),
);

const MENU_ID = 'add-picture';

interface AddPictureProps {
  readonly closed: readonly PictureId[];
  readonly onAdd: (id: string) => void;
}

/** The menu of the pictures that are not open: it floats, and Escape closes it. */
export function AddPicture({ closed, onAdd }: AddPictureProps) {
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const text = words().arrange;
  if (closed.length === 0) return <p className="add-picture soft">{text.allOpen}</p>;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button add-picture"
        data-control="add-picture"
        popoverTarget={MENU_ID}
      >
        <PlusIcon />
        {text.add}
      </button>
      <div
        ref={menu}
        id={MENU_ID}
        className="floating add-picture__menu"
        popover="auto"
        role="dialog"
        aria-label={text.add}
        onBeforeToggle={({ newState }) => newState === 'open' && setOpen(true)}
        // not before it is closed: only from what still stands in it the focus goes back to the button
        onToggle={(event) => (event.newState === 'open' ? placeBeside(button, menu) : setOpen(false))}
      >
        {open && (
          <Suspense>
            <PictureChoices
              closed={closed}
              onChoose={(id) => {
                menu.current?.hidePopover();
                onAdd(id);
              }}
            />
          </Suspense>
        )}
      </div>
    </>
  );
}

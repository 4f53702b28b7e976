import { type MouseEvent, useRef, useState } from 'react';
import { useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { guideOf } from '../guide/guideState.ts';
import { SCENES } from './scenes.ts';

const MENU_ID = 'scenes';
export const SCENES_BUTTON_ID = 'scenes-button';

/** The scenes, as links: they can be copied, opened beside, and gone back from like any other. */
export function SceneMenu() {
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLElement>(null);
  const store = useAppStore();
  const [open, setOpen] = useState(false);
  const text = words().scenes;

  /** A popover floats above the page, out of its layout: it is put under its button when it opens. */
  function place() {
    const rectangle = button.current?.getBoundingClientRect();
    if (rectangle === undefined || menu.current === null) return;
    const pxRoom = document.documentElement.clientWidth - menu.current.offsetWidth - 8;
    menu.current.style.left = `${Math.max(8, Math.min(rectangle.left, pxRoom))}px`;
    menu.current.style.top = `${rectangle.bottom + 4}px`;
  }

  function choose(event: MouseEvent<HTMLAnchorElement>) {
    menu.current?.hidePopover();
    guideOf(store).setState({ closed: false, folded: false });
    // A link to where the page is already changes nothing: the scene begins anew.
    if (event.currentTarget.hash === window.location.hash) store.getState().restart();
  }

  return (
    <>
      <button ref={button} type="button" id={SCENES_BUTTON_ID} className="button" popoverTarget={MENU_ID}>
        {text.menu}
        <span aria-hidden="true" className="button__caret" />
      </button>
      <nav
        ref={menu}
        id={MENU_ID}
        className="scenes"
        popover="auto"
        aria-label={text.menu}
        onBeforeToggle={({ newState }) => newState === 'open' && setOpen(true)}
        // not before it is closed: only from what still stands in it the focus goes back to the button
        onToggle={(event) => (event.newState === 'open' ? place() : setOpen(false))}
      >
        <p className="soft">{text.explain}</p>
        <ul>
          {open &&
            SCENES.map(({ id, link }, place) => (
              <li key={id}>
                <a
                  href={`#${link}`}
                  aria-label={text.list[id].title}
                  aria-describedby={`scene-${id}`}
                  onClick={choose}
                >
                  <Thumbnail place={place} />
                  <span>{text.list[id].title}</span>
                  <span id={`scene-${id}`} className="soft">
                    {text.list[id].about}
                  </span>
                </a>
              </li>
            ))}
        </ul>
      </nav>
    </>
  );
}

/** How many drawings stand abreast on the sheet of them (`scripts/thumbnails.ts`). */
const ABREAST = 4;

/** The small picture of a scene, from a sheet that is fetched when the menu opens for the first time. */
function Thumbnail({ place }: { readonly place: number }) {
  const rows = Math.ceil(SCENES.length / ABREAST);
  const style = {
    backgroundPosition: `${(100 * (place % ABREAST)) / (ABREAST - 1)}% ${(100 * Math.floor(place / ABREAST)) / (rows - 1)}%`,
    backgroundSize: `${100 * ABREAST}% ${100 * rows}%`,
  };
  return <span className="scenes__thumbnail" style={style} />;
}

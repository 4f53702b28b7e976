import { type MouseEvent, useRef, useState } from 'react';
import { useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { guideOf } from '../guide/guideState.ts';
import { SCENES } from './scenes.ts';

const MENU_ID = 'scenes';

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
      <button ref={button} type="button" className="button" popoverTarget={MENU_ID}>
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
            SCENES.map(({ id, link }) => (
              <li key={id}>
                <a
                  href={`#${link}`}
                  aria-label={text.list[id].title}
                  aria-describedby={`scene-${id}`}
                  onClick={choose}
                >
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

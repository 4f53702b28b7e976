import { useEffect } from 'react';
import { commandOf, PAGE_KEYS } from '../../drawing/keys/keys.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { isTurnedOff } from '../keyboard/singleKeys.ts';
import { ownsText } from '../player/keyboard.ts';
import { toggleLecture } from '../theme.ts';

export const PRESENT_BUTTON_ID = 'present';

/** Shows the page as in a lecture; the key `p` does so too, and ends it. */
export function PresentButton() {
  const store = useAppStore();
  const presenting = useApp((state) => state.theme === 'projector');
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (commandOf(PAGE_KEYS, event.key) !== 'present' || event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTurnedOff(event.key)) return;
      if (event.target instanceof Element && ownsText(event.target)) return;
      toggleLecture(store);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);
  const text = words();
  return (
    <button
      type="button"
      id={PRESENT_BUTTON_ID}
      className="button"
      aria-keyshortcuts={PAGE_KEYS.present[0]}
      data-note={text.player.withKey(text.app.present, PAGE_KEYS.present[0])}
      aria-pressed={presenting}
      onClick={() => toggleLecture(store)}
    >
      {text.app.present}
    </button>
  );
}

import { useEffect } from 'react';
import { useApp, useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { ownsKey } from '../player/keyboard.ts';
import { toggleLecture } from '../theme.ts';

export const PRESENT_BUTTON_ID = 'present';

/** Shows the page as in a lecture; the key `p` does so too, and ends it. */
export function PresentButton() {
  const store = useAppStore();
  const presenting = useApp((state) => state.theme === 'projector');
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'p' || event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
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
      aria-keyshortcuts="p"
      data-note={text.player.withKey(text.app.present, 'p')}
      aria-pressed={presenting}
      onClick={() => toggleLecture(store)}
    >
      {text.app.present}
    </button>
  );
}

/** A letter is typed into a text field, and chooses in a select; a slider has no use for it. */
function ownsText(target: Element): boolean {
  return !target.matches('input[type="range"]') && ownsKey(target, 'p', null);
}

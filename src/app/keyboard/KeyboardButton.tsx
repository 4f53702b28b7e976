import { useEffect, useRef } from 'react';
import { commandOf, PAGE_KEYS } from '../../drawing/keys/keys.ts';
import { lateWords, words } from '../../text/words.ts';
import { useLateDialog } from '../dialog/useLateDialog.tsx';
import { KeyboardIcon } from '../icons.tsx';
import { ownsText } from '../player/keyboard.ts';
import { isTurnedOff } from './singleKeys.ts';

async function load() {
  const [fetched] = await Promise.all([import('./KeyboardMap.tsx'), lateWords('keyboard')]);
  return fetched.default;
}

/** Opens the map of all keys; so does the key `?`. */
export function KeyboardButton() {
  const [open, dialog] = useLateDialog(load, {});
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (commandOf(PAGE_KEYS, event.key) !== 'keyboard' || event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTurnedOff(event.key)) return;
      if (event.target instanceof Element && ownsText(event.target)) return;
      latest.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  const text = words();
  const [key] = PAGE_KEYS.keyboard;
  return (
    <>
      <button
        type="button"
        className="button button--icon"
        aria-label={text.app.keyboard}
        aria-haspopup="dialog"
        aria-keyshortcuts={key}
        data-note={text.player.withKey(text.app.keyboard, key)}
        onClick={open}
      >
        <KeyboardIcon />
      </button>
      {dialog}
    </>
  );
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { isClosing } from '../../drawing/keys/keys.ts';

/** The id of the control panel's element. */
export const PANEL_ID = 'controls';

/**
 * On phones the controls are a drawer over the player. Opening it brings the stage into sight and the focus to the
 * controls; Escape closes it and gives the focus back. On wider windows the panel always stands and nobody asks.
 */
export function useDrawer() {
  const [drawer, setDrawer] = useState(false);
  const opener = useRef<Element | null>(null);

  useEffect(() => {
    if (!drawer) return;
    opener.current = document.activeElement;
    window.scrollTo(0, 0);
    document.getElementById(PANEL_ID)?.focus();
    function onKeyDown(event: KeyboardEvent) {
      if (isClosing(event.key)) setDrawer(false);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      if (opener.current instanceof HTMLElement) opener.current.focus();
    };
  }, [drawer]);

  const toggleDrawer = useCallback(() => setDrawer((open) => !open), []);
  return { drawer, toggleDrawer };
}

import { type RefObject, useEffect, useRef } from 'react';
import { isClosing } from '../../drawing/keys/keys.ts';
import { LAB_BUTTON_ID } from './LabButton.tsx';
import { WAY_BACK_ID } from './LabReturn.tsx';

/** What Escape closes before it closes the laboratory. */
const OVER_IT = ':popover-open, dialog[open], .note';

/**
 * While it is mounted the focus is in the laboratory, and no other key than those of the laboratory does anything; then the focus is on
 * the button that opens it, or where a run has been opened out of it on the one that leads back.
 */
export function useLabMode(region: RefObject<HTMLElement | null>, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    region.current?.focus({ preventScroll: true });
    return () => {
      // when the page is laid out with its pictures again, and nothing else has taken the focus
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const wayBack = document.getElementById(WAY_BACK_ID) ?? document.getElementById(LAB_BUTTON_ID);
        wayBack?.focus({ preventScroll: true });
      });
    };
  }, [region]);
  useEffect(() => {
    let isOver = false;
    // before whatever is over it closes
    const onCapture = () => {
      isOver = document.querySelector(OVER_IT) !== null;
    };
    // behind all that is in the page, and before those who hear its keys wherever they are pressed
    const onKeyDown = (event: KeyboardEvent) => {
      event.stopPropagation();
      if (isClosing(event.key) && !isOver && !event.defaultPrevented) latest.current();
    };
    window.addEventListener('keydown', onCapture, { capture: true });
    document.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onCapture, { capture: true });
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';

import { MARK_WALK_KEYS, stepOf } from '../keys/keys.ts';

/**
 * Many buttons that are one stop of the tab key: arrows, Home and End walk over them, and the tab key comes back to the one
 * that had the focus last. Whatever buttons stand in it, whoever put them there.
 * @returns handlers for the element itself
 */
export function useRoving(toolbar: RefObject<HTMLElement | null>) {
  const last = useRef<HTMLElement | null>(null);

  // after every rendering: buttons may have come and gone
  useLayoutEffect(() => {
    const buttons = buttonsOf(toolbar.current);
    const stop = buttons.find((button) => button === last.current) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  });

  return {
    onFocus({ target }: FocusEvent<HTMLElement>) {
      const buttons = buttonsOf(toolbar.current);
      const stop = buttons.find((button) => button === target);
      if (stop === undefined) return;
      last.current = stop;
      for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const step = stepOf(MARK_WALK_KEYS, event.key);
      const buttons = buttonsOf(toolbar.current);
      const from = buttons.indexOf(event.target as HTMLElement);
      if (step === undefined || from < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      buttons[Math.min(buttons.length - 1, Math.max(0, from + step))]!.focus();
      // the page's own arrows step the player: not from here
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

function buttonsOf(toolbar: HTMLElement | null): HTMLElement[] {
  return toolbar === null ? [] : [...toolbar.querySelectorAll<HTMLElement>('button')];
}

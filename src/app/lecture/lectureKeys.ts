import { useEffect, useRef } from 'react';
import { arrowOf, commandOf } from '../../drawing/keys/keys.ts';
import { LECTURE_KEYS } from '../../drawing/keys/lateKeys.ts';

export interface LectureCommands {
  readonly next: () => void;
  readonly previous: () => void;
  readonly leave: () => void;
}

const TEXT = 'input:not([type="range"]), textarea, select, [contenteditable]';
const TURNED_BY_ARROWS = 'input[type="range"], [role="slider"]';
const PRESSED = 'button, summary, a';
/** What Escape closes before it ends the lecture. */
const OVER_IT = ':popover-open, dialog[open], .note, [data-drawer="open"]';

/**
 * What a key does in a lecture; null where it is left to what has the focus. Clickers send page keys. Arrows are of a slider
 * that has the focus, and the space bar of a button that was reached by key.
 */
export function lectureKey(key: string, target: Element): keyof LectureCommands | null {
  if (target.matches(TEXT)) return null;
  const command = commandOf(LECTURE_KEYS, key);
  if (command === 'leave') return target.ownerDocument.querySelector(OVER_IT) === null ? command : null;
  if (key === ' ' && target.matches(PRESSED) && target.matches(':focus-visible')) return null;
  if (arrowOf(key) !== null && target.matches(TURNED_BY_ARROWS)) return null;
  return command;
}

/** Hears the keys before anything else on the page does: there they step, play and leave the tour. */
export function useLectureKeys(commands: LectureCommands): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const command = lectureKey(event.key, target);
      if (command === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) latest.current[command]();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

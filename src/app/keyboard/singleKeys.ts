import { createStore } from 'zustand/vanilla';

const STORED = 'relu-flow:single-keys';

/**
 * Whether single characters (`p`, `.`, `]`) work wherever the focus is. Who dictates to a computer, or hits keys that were not
 * meant, turns them off (WCAG 2.1.4) in the keyboard map; the browser remembers it where it may.
 */
export const singleKeys = createStore<{ readonly on: boolean }>(() => ({ on: remembered() }));

export function setSingleKeys(on: boolean): void {
  singleKeys.setState({ on });
  try {
    if (on) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, 'off');
  } catch {
    // a browser that stores nothing keeps it as long as the page lives
  }
}

/** Whether a key is a single character that the reader has turned off. Space is none, by the words of that criterion. */
export function isTurnedOff(key: string): boolean {
  return key.length === 1 && key !== ' ' && !singleKeys.getState().on;
}

function remembered(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

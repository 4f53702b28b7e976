import { useCallback, useEffect, useRef, useState } from 'react';

/** While cells come in what is said of them changes so often at most, milliseconds: nobody reads or hears it faster. */
const PACE_MS = 1500;

/** A value that is told often and shown at a reader's pace; the last one always comes to be shown. */
export function useSlowly<T>(first: T): readonly [T, (value: T) => void] {
  const [shown, show] = useState(first);
  const state = useRef({ latest: first, timer: 0, last: Number.NEGATIVE_INFINITY });
  const tell = useCallback((value: T) => {
    const own = state.current;
    own.latest = value;
    if (own.timer !== 0) return;
    const now = performance.now();
    const wait = Math.max(0, own.last + PACE_MS - now);
    own.timer = window.setTimeout(() => {
      own.timer = 0;
      own.last = performance.now();
      show(own.latest);
    }, wait);
  }, []);
  useEffect(() => {
    const own = state.current;
    return () => window.clearTimeout(own.timer);
  }, []);
  return [shown, tell];
}

import { useEffect } from 'react';
import { useApp } from '../../state/react.ts';

/** A page that was in the background goes on from where it was, it does not leap. */
const MAX_TICK_SECONDS = 0.1;

/** Moves the playhead while the player plays: the page's only clock. */
export function usePlayerClock(): void {
  const playing = useApp((state) => state.player.playing);
  const tick = useApp((state) => state.tick);
  useEffect(() => {
    if (!playing) return;
    let last = performance.now();
    let request = requestAnimationFrame(function onFrame(now) {
      const seconds = (now - last) / 1000;
      last = now;
      request = requestAnimationFrame(onFrame);
      if (seconds > 0) tick(Math.min(seconds, MAX_TICK_SECONDS));
    });
    return () => cancelAnimationFrame(request);
  }, [playing, tick]);
}

import { useEffect } from 'react';
import type { AppState } from '../../state/appState.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { prefersStillness } from '../stillness.ts';
import { phaseStop } from './phaseStops.ts';

/** A page that was in the background goes on from where it was, it does not leap. */
const MAX_TICK_SECONDS = 0.1;

/** A reader who prefers reduced motion sees each border of phases for so long. */
const STEP_MS = 2000;

/** Moves the playhead while the player plays: the page's only clock. */
export function usePlayerClock(): void {
  const playing = useApp((state) => state.player.playing);
  const store = useAppStore();
  useEffect(() => {
    if (!playing) return;
    return prefersStillness() ? playSteps(store.getState) : playSmoothly(store.getState);
  }, [playing, store]);
}

function playSmoothly(getState: () => AppState): () => void {
  let last = performance.now();
  let request = requestAnimationFrame(function onFrame(now) {
    const seconds = (now - last) / 1000;
    last = now;
    request = requestAnimationFrame(onFrame);
    if (seconds > 0) getState().tick(Math.min(seconds, MAX_TICK_SECONDS));
  });
  return () => cancelAnimationFrame(request);
}

/** From one phase to the next, resting at each: nothing moves in between. */
function playSteps(getState: () => AppState): () => void {
  const timer = setInterval(() => {
    const { run, player, seek, play } = getState();
    if (run === null) return;
    const next = phaseStop(run, player.time, 1);
    seek(next);
    // a seek pauses
    if (next < run.endTime || !run.complete) play();
  }, STEP_MS);
  return () => clearInterval(timer);
}

import { createStore } from 'zustand/vanilla';
import { DEFAULTS } from '../../src/experiment/parameters.ts';
import type { AppState, TimeAxis } from '../../src/state/appState.ts';
import type { AppStore } from '../../src/state/react.ts';
import type { Run } from '../../src/state/run.ts';

/** A store with a run in it and no solver behind it: what pictures read and call works, the rest does nothing. */
export function sampleStore(run: Run | null, more: Partial<AppState> = {}): AppStore {
  const nothing = () => {};
  return createStore<AppState>((set, get) => {
    const player = (change: object) => set({ player: { ...get().player, ...change } });
    return {
      parameters: run?.parameters ?? DEFAULTS,
      view: [],
      run,
      ghost: null,
      revision: 1,
      solve: { kind: 'idle' },
      player: { time: 0, playing: false, speed: 1, timeAxis: 'log' },
      hovered: null,
      pinned: null,
      gesture: false,
      notices: [],
      open: () => {},
      setParameters: nothing,
      resetParameters: nothing,
      beginGesture: () => set({ gesture: true }),
      endGesture: () => set({ gesture: false }),
      setView: (view) => set({ view }),
      play: () => player({ playing: true }),
      pause: () => player({ playing: false }),
      seek: (time) => player({ time: Math.min(Math.max(time, 0), get().run?.endTime ?? 0) }),
      step: nothing,
      restart: nothing,
      setSpeed: nothing,
      setTimeAxis: (timeAxis: TimeAxis) => player({ timeAxis }),
      tick: nothing,
      hover: (hovered) => set({ hovered }),
      pin: (pinned) => set({ pinned }),
      notify: nothing,
      dismiss: nothing,
      ...more,
    };
  });
}

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { addressOf, tooLargeForLink } from '../../state/addressBar.ts';
import type { AppState } from '../../state/appState.ts';
import { useAppStore } from '../../state/react.ts';
import { type ExportRequest, useRequest } from './request.ts';

/** The state that a picture is taken away in: as it is, at one time, and without what pointer and hand do just now. */
export function frozen(state: AppState, time: number): AppState {
  return {
    ...state,
    hovered: null,
    lit: null,
    gesture: false,
    ghost: null,
    player: { ...state.player, time, playing: false },
  };
}

/** It again where more of the run is solved or known. */
export function useFrozen(): AppState {
  const store = useAppStore();
  const { time } = useRequest();
  const about = useStore(store, (state) => state.run);
  const revision = useStore(store, (state) => state.revision + state.keptRevision + state.findings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run is appended to in place: these say that it is another
  return useMemo(() => frozen(store.getState(), time), [store, time, about, revision]);
}

/**
 * The link to what is taken away: the run, at this time, with this picture alone. Of a page opened from a file only what stands
 * behind its `#`, which any page and the command take: where somebody keeps files is nobody's business. Of data that no link can
 * carry, the address of the page.
 */
export function linkToExport(location: Location, state: AppState, { id, settings }: ExportRequest): string {
  const [page] = location.href.split('#') as [string];
  const local = location.protocol === 'file:';
  if (tooLargeForLink(state) !== null) return local ? '' : page;
  const view = [{ id, settings, large: false }];
  const address = addressOf(location, { ...state, view, tour: null, ask: null, hidden: [], theme: null });
  return local ? address.slice(page.length) : address;
}

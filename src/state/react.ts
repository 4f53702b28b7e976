import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from './appState.ts';

export type AppStore = StoreApi<AppState>;

/** The page's one store, provided by the app. */
export const AppStoreContext = createContext<AppStore | null>(null);

/** The store itself, for what draws outside React through `subscribe`. */
export function useAppStore(): AppStore {
  const store = useContext(AppStoreContext);
  if (store === null) throw new Error('a component that reads the store stands outside AppStoreContext');
  return store;
}

/** Whether a parameter, or a picture by its id, stays as it is. */
export function useLocked(name: string): boolean {
  return useApp((state) => state.locked.has(name));
}

/** A part of the state; the component renders again when it changes. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useAppStore(), selector);
}

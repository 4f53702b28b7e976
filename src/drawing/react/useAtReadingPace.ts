import { useMemo } from 'react';
import type { AppState } from '../../state/appState.ts';
import { useApp } from '../../state/react.ts';
import { ReadingPace } from '../canvas/readingPace.ts';

/**
 * What is read of the state, for words and numbers: while the run plays it is worked out and rendered no faster than it can be
 * read (`ReadingPace`).
 * @param read keep it stable (`useCallback`): another function is asked at once
 */
export function useAtReadingPace<T>(read: (state: AppState) => T): T {
  const paced = useMemo(() => {
    const pace = new ReadingPace();
    let last: { readonly value: T } | null = null;
    return (state: AppState): T => {
      if (last === null || pace.due(state.player.playing)) last = { value: read(state) };
      return last.value;
    };
  }, [read]);
  return useApp(paced);
}

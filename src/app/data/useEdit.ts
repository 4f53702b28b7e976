import { useCallback } from 'react';
import type { GivenData } from '../../experiment/parameters.ts';
import { useAppStore } from '../../state/react.ts';

/** What changes the reader's own data as they then are: the same function for as long as the page lives. Not those of a scheme. */
export function useEdit(): (change: (now: GivenData) => GivenData) => void {
  const store = useAppStore();
  return useCallback(
    (change) => {
      const { parameters, setParameters } = store.getState();
      if (parameters.given === null) return;
      const given = change(parameters.given);
      // else there would be a step for undo that changes nothing
      if (given !== parameters.given) setParameters({ scheme: 'given', given });
    },
    [store],
  );
}

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { cellKey } from '../../../experiment/sweep/cells.ts';
import { Gathered } from './gathered.ts';
import type { LabStore } from './labStore.ts';

/** What has come of the sweep that is open, brought up to date by who draws it; another one when another sweep is opened or this one is begun anew. */
export function useGathered(store: LabStore): Gathered | null {
  const spec = useStore(store, (state) => state.spec);
  const results = useStore(store, (state) => state.results);
  return useMemo(() => {
    if (spec === null) return null;
    const gathered = new Gathered(spec, (cell) => cellKey(spec, cell));
    gathered.update(results);
    return gathered;
  }, [spec, results]);
}

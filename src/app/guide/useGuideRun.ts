import { useStore } from 'zustand';
import { sameParameters } from '../../experiment/parameters.ts';
import { searches } from '../../findings/leastNorm/searches.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import type { OpenScene } from './opened.ts';

/** The run on screen where it is the one that the guide speaks of; renders again whenever more is known of it. */
export function useGuideRun({ parameters }: Pick<OpenScene, 'parameters'>): Run | null {
  const run = useApp((state) => state.run);
  useApp((state) => state.revision);
  useApp((state) => state.findings);
  // a short search for M is over at once, and tells nobody else
  useStore(searches.current);
  return run !== null && sameParameters(run.parameters, parameters) ? run : null;
}

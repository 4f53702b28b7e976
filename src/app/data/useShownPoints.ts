import { useMemo } from 'react';
import type { GivenData } from '../../experiment/parameters.ts';
import { givenOf } from '../../state/edits.ts';
import { useApp } from '../../state/react.ts';

/** The data on the page. */
export interface ShownPoints {
  readonly given: GivenData;
  /** they are the reader's own, and can be changed */
  readonly own: boolean;
  /** the points have a constant coordinate besides */
  readonly bias: boolean;
}

/** null where there are none yet: the run of a scheme that is being set up, or that could not be. */
export function useShownPoints(): ShownPoints | null {
  const parameters = useApp((state) => state.parameters);
  const run = useApp((state) => (state.run?.parameters === state.parameters ? state.run : null));
  return useMemo(() => {
    const { given, bias } = parameters;
    if (given !== null) return { given, own: true, bias };
    return run === null ? null : { given: givenOf(run), own: false, bias };
  }, [parameters, run]);
}

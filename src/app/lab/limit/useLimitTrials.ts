import { useEffect, useState } from 'react';
import { type LimitTrials, limitTrialsInPieces } from '../../../experiment/sweep/limitCurve.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import { idle } from '../../idle.ts';

/** As long as this the page may be held up at a time: half a tick. */
const SLICE_MS = 8;

/** What follows for small lambda at every point of a sweep, worked out while the page is idle; null until then. */
export function useLimitTrials(spec: SweepSpec | null): LimitTrials | null {
  const [found, setFound] = useState<{ spec: SweepSpec; trials: LimitTrials } | null>(null);
  useEffect(() => {
    if (spec === null) return;
    let wanted = true;
    const pieces = limitTrialsInPieces(spec);
    const goOn = async () => {
      while (wanted) {
        await idle();
        const until = performance.now() + SLICE_MS;
        while (wanted && performance.now() < until) {
          const { done, value } = pieces.next();
          if (!done) continue;
          setFound({ spec, trials: value });
          return;
        }
      }
    };
    void goOn();
    return () => {
      wanted = false;
    };
  }, [spec]);
  return found !== null && found.spec === spec ? found.trials : null;
}

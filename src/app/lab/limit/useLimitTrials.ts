import { useEffect, useRef, useState } from 'react';
import { type LimitTrials, limitTrialsInPieces } from '../../../experiment/sweep/limitCurve.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import { idle } from '../../idle.ts';

/** As long as this the page may be held up at a time: a quarter of a tick. */
const SLICE_MS = 4;
/** How long it rests after each, while all processors are at the sweep: what draws the page needs them too. */
const REST_MS = 28;

/**
 * What follows for small lambda at every point of a sweep, worked out while the page is idle; null until then.
 * @param busy whether cells are being solved
 */
export function useLimitTrials(spec: SweepSpec | null, busy: () => boolean): LimitTrials | null {
  const [found, setFound] = useState<{ spec: SweepSpec; trials: LimitTrials } | null>(null);
  const latest = useRef(busy);
  latest.current = busy;
  useEffect(() => {
    if (spec === null) return;
    let wanted = true;
    const pieces = limitTrialsInPieces(spec);
    const goOn = async () => {
      while (wanted) {
        if (latest.current()) await new Promise((resolve) => setTimeout(resolve, REST_MS));
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

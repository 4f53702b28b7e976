import { Group } from '../../model/initialisation.ts';
import { norm } from '../../model/measures/angles.ts';
import { type PatternState, patternState } from '../../model/theory/patterns.ts';
import type { Run } from '../../state/run.ts';
import { countActivity } from '../activity/activityCount.ts';
import { isLookedThrough, lossRateOf } from './lossRate.ts';
import { guaranteedAt } from './nowFacts.ts';
import type { State } from './stateAt.ts';

/** What the dynamics do in one state, beside what is measured in it. */
export interface StateFacts {
  /** -d ln L/dt: exact where that is affordable, else as measured; null where the loss is 0, or it cannot be measured */
  readonly lossRate: number | null;
  /** how far the true rate may be from one that is measured; 0 of an exact one */
  readonly lossRateError: number;
  /** what the theory guarantees of it; null where it guarantees nothing */
  readonly guaranteedRate: number | null;
  /** different patterns among the neurons that are active on some input: how many boosts are at work; null while not known */
  readonly patterns: number | null;
  /** |g| of the bundle: rapidity per flow time; null while no positive neuron is active on all inputs */
  readonly bundleRapidity: number | null;
}

/** The facts of a state, O(m n d); of a large network no more than what is measured of the rate. */
export function stateFacts(run: Run, state: State): StateFacts {
  const { dataset, groups } = run.start;
  const { time, output, hidden, residuals } = state;
  const measured = lossRateOf(run, state);
  const rate = { lossRate: measured?.rate ?? null, lossRateError: measured?.error ?? 0 };
  if (!isLookedThrough(run)) return { ...rate, guaranteedRate: null, patterns: null, bundleRapidity: null };
  const patterns = patternState(dataset, output, hidden, residuals);
  return {
    ...rate,
    guaranteedRate: guaranteedAt(run, time),
    patterns: countActivity(run, time)?.patterns ?? null,
    bundleRapidity: rapidityOnAll(patterns, groups, dataset.samples),
  };
}

function rapidityOnAll({ groups: patterns, groupOf }: PatternState, groups: Uint8Array, samples: number) {
  for (let j = 0; j < groups.length; j++) {
    if (groups[j] !== Group.Positive) continue;
    const { activeCount, force } = patterns[groupOf[j]!]!;
    if (activeCount === samples) return norm(force);
  }
  return null;
}

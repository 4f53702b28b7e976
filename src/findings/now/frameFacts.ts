import { Group } from '../../model/initialisation.ts';
import { norm } from '../../model/measures/angles.ts';
import { presentRate } from '../../model/theory/convergenceRate.ts';
import { measuredRate } from '../../model/theory/measuredRate.ts';
import { type PatternState, patternState } from '../../model/theory/patterns.ts';
import type { Run } from '../../state/run.ts';
import { countActivity } from '../activity/activityCount.ts';
import { guaranteedAt } from './nowFacts.ts';

/** What the dynamics do in one frame, beside what is measured in it. */
export interface FrameFacts {
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

/** Flops up to which the patterns of a frame are gone through: a few milliseconds. */
const MOST_FLOPS = 2e6;

/** The facts of frame f, O(m n d); of a large network no more than what is measured of the rate. */
export function frameFacts(run: Run, f: number): FrameFacts {
  const { dataset, groups, initial } = run.start;
  const time = run.times[f]!;
  if (initial.width * dataset.samples * dataset.dimension > MOST_FLOPS) {
    const measured = measuredRate(run.times, run.losses, run.frameCount, time);
    return {
      lossRate: measured?.rate ?? null,
      lossRateError: measured?.error ?? 0,
      guaranteedRate: null,
      patterns: null,
      bundleRapidity: null,
    };
  }
  const { output, hidden } = run.frame(f);
  const state = patternState(dataset, output, hidden, run.residuals(f));
  return {
    lossRate: presentRate(dataset, output, hidden, state),
    lossRateError: 0,
    guaranteedRate: guaranteedAt(run, time),
    patterns: countActivity(run, time)?.patterns ?? null,
    bundleRapidity: rapidityOnAll(state, groups, dataset.samples),
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

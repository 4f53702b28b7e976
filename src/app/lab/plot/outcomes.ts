import type { CellEnd, Gathered } from './gathered.ts';

/** Ends of runs as a map of outcomes tells them apart; the first is the one that a sweep is after. */
export const OUTCOME_GROUPS = ['met', 'stalled', 'limit', 'diverged', 'failed'] as const;
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];

const GROUP_OF: Readonly<Record<CellEnd, OutcomeGroup>> = {
  loss: 'met',
  rest: 'stalled',
  'no-step': 'stalled',
  branching: 'stalled',
  time: 'limit',
  steps: 'limit',
  diverged: 'diverged',
  failure: 'failed',
};

/** How the trials of a point ended, as far as they have. */
export interface Endings {
  readonly counts: Readonly<Record<OutcomeGroup, number>>;
  /** the most frequent; of equals the one named later, which is the worse; null while none has come */
  readonly most: OutcomeGroup | null;
  /** share of those that have come whose loss met its target */
  readonly met: number;
}

export function endingsOf(gathered: Gathered, point: number): Endings {
  const counts = { met: 0, stalled: 0, limit: 0, diverged: 0, failed: 0 };
  let done = 0;
  for (let trial = 0; trial < gathered.spec.trials.count; trial++) {
    const outcome = gathered.outcomeOf(point, trial);
    if (outcome === null) continue;
    counts[GROUP_OF[outcome]]++;
    done++;
  }
  let most: OutcomeGroup | null = null;
  for (const group of OUTCOME_GROUPS)
    if (done > 0 && counts[group] >= (most === null ? 1 : counts[most])) most = group;
  return { counts, most, met: done === 0 ? 0 : counts.met / done };
}

import type { Stall } from '../model/solver.ts';
import type { Outcome } from '../model/train.ts';

/** How a run ended, a stalled one by why it goes no further. */
export type Ending = Exclude<Outcome['reason'], 'stalled'> | Stall;

export function endingOf({ reason, stall }: Outcome): Ending {
  if (reason !== 'stalled') return reason;
  // rest is a claim about all times to come: it is not made for an outcome that does not make it
  return stall ?? 'no-step';
}

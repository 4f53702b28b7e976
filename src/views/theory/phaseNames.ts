import { Phase } from '../../model/theory/phases.ts';
import { en } from '../../text/en.ts';

/** What a phase is called, the same wherever it is named. */
export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  [Phase.Alignment]: en.player.phases.alignment.name,
  [Phase.Departure]: en.player.phases.departure.name,
  [Phase.Convergence]: en.player.phases.convergence.name,
};

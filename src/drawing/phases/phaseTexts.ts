import { Phase } from '../../model/theory/phases.ts';
import { en } from '../../text/en.ts';

const { alignment, departure, convergence } = en.player.phases;

/** What a phase is called and what it is, the same wherever it is named. */
export const PHASE_TEXTS: Readonly<Record<Phase, { readonly name: string; readonly explanation: string }>> = {
  [Phase.Alignment]: alignment,
  [Phase.Departure]: departure,
  [Phase.Convergence]: convergence,
};

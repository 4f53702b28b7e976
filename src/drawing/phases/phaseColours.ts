import { Phase } from '../../model/theory/phases.ts';
import type { ColourName } from '../palette.ts';

/** The tint of a phase, the same in every picture. */
export const PHASE_COLOURS: Readonly<Record<Phase, ColourName>> = {
  [Phase.Alignment]: 'phaseAlignment',
  [Phase.Departure]: 'phaseDeparture',
  [Phase.Convergence]: 'phaseConvergence',
};

import { Phase } from '../model/theory/phases.ts';
import { words } from '../text/words.ts';
import type { ColourName } from './palette.ts';

/** The tint of a phase, the same in every picture. */
export const PHASE_COLOURS: Readonly<Record<Phase, ColourName>> = {
  [Phase.Alignment]: 'phaseAlignment',
  [Phase.Departure]: 'phaseDeparture',
  [Phase.Convergence]: 'phaseConvergence',
};

/** What a phase is called and what it is, the same wherever it is named. */
export function phaseText(phase: Phase): {
  readonly name: string;
  readonly short: string;
  readonly explanation: string;
} {
  const { alignment, departure, convergence } = words().player.phases;
  return {
    [Phase.Alignment]: alignment,
    [Phase.Departure]: departure,
    [Phase.Convergence]: convergence,
  }[phase];
}

/** The glossary's entry of a phase. */
export function phaseTerm(phase: Phase): 'alignment' | 'departure' | 'convergence' {
  if (phase === Phase.Alignment) return 'alignment';
  return phase === Phase.Departure ? 'departure' : 'convergence';
}

import { Group } from '../initialisation.ts';
import { type KinkTimes, kinksBefore, lastKinkAmong } from './lastKink.ts';

/** The three phases of a run, in order, as the paper divides it. */
export const Phase = { Alignment: 0, Departure: 1, Convergence: 2 } as const;
export type Phase = (typeof Phase)[keyof typeof Phase];

/** The borders of the phases, from the run. */
export interface Phases {
  /** flow time of the last kink of the positive group before it is halfway: alignment ends; 0 where it has none */
  readonly departure: number;
  /** the bundle is halfway to the teacher along the first eigenvector: convergence begins; null where the run never got there: then departure goes on */
  readonly convergence: number | null;
}

/** What was found of the first kinks of a run. */
export interface PhasesSoFar {
  /** how many kinks were looked at */
  readonly count: number;
  readonly phases: Phases;
}

/**
 * @param kinks columns by time, of which `count` are filled
 * @param groups m, `Group` of each neuron
 * @param halfway the first time at which the bundle's first eigen-coordinate is half the teacher's; null where it was not reached
 * @param before of the same run when it had fewer kinks: only those that came since are looked at
 */
export function phasesOf(
  kinks: KinkTimes,
  count: number,
  groups: ArrayLike<number>,
  halfway: number | null,
  before: PhasesSoFar | null = null,
): Phases {
  const known = before !== null && before.phases.convergence === halfway ? before : null;
  const end = halfway === null ? count : kinksBefore(kinks, count, halfway);
  const last = lastKinkAmong(kinks, known?.count ?? 0, end, (neuron) => groups[neuron] === Group.Positive);
  const departure = last < 0 ? (known?.phases.departure ?? 0) : kinks.times[last]!;
  return { departure, convergence: halfway };
}

/** The phase at a flow time. */
export function phaseAt({ departure, convergence }: Phases, time: number): Phase {
  if (convergence !== null && time >= convergence) return Phase.Convergence;
  return time >= departure ? Phase.Departure : Phase.Alignment;
}

/** A stretch of the run in one phase. */
export interface PhaseBand {
  readonly phase: Phase;
  /** flow times */
  readonly from: number;
  readonly to: number;
}

/** The bands that the run shows up to `end`, without empty ones. */
export function phaseBands({ departure, convergence }: Phases, end: number): PhaseBand[] {
  const until = convergence ?? end;
  return [
    { phase: Phase.Alignment, from: 0, to: departure },
    { phase: Phase.Departure, from: departure, to: until },
    { phase: Phase.Convergence, from: until, to: end },
  ]
    .map((band) => ({ ...band, from: Math.min(band.from, end), to: Math.min(band.to, end) }))
    .filter(({ from, to }) => to > from);
}

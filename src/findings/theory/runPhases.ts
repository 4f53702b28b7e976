import { Group } from '../../model/initialisation.ts';
import { type PhaseBand, type Phases, phaseBands, phasesOf } from '../../model/theory/phases.ts';
import { halfwayTime } from '../../model/theory/times.ts';
import type { Run } from '../../state/run.ts';
import { theoryOfRun } from './runTheory.ts';

/** The phases and the marked times of a run as far as it goes. */
export interface RunPhases {
  /** null without a teacher, or without a positive neuron, where they have no meaning: nothing gathers, and nothing leaves the saddle */
  readonly phases: Phases | null;
  /** null while the yardsticks of a large network are being traced */
  readonly t0: number | null;
  readonly t1: number | null;
  /** the first time at all at which the bundle's first eigen-coordinate is half the teacher's, which the bands of phases end in; null where it was not reached */
  readonly halfway: number | null;
  /** T2 of Theorem 6: the first time from T1 on at which it is at least half; null where it was not reached. From lambda = 1 up, where T1 is not after 0, it is `halfway` */
  readonly t2: number | null;
}

interface Known {
  readonly frameCount: number;
  readonly kinkCount: number;
  readonly theory: unknown;
  readonly value: RunPhases;
}

const known = new WeakMap<Run, Known>();

/** Worked out anew only when the run has grown; the same object until then. */
export function phasesOfRun(run: Run): RunPhases {
  const { frameCount, kinkCount } = run;
  const theory = theoryOfRun(run);
  const before = known.get(run);
  if (before?.frameCount === frameCount && before.kinkCount === kinkCount && before.theory === theory) {
    return before.value;
  }
  const value = workOut(run, before ?? null);
  known.set(run, { frameCount, kinkCount, theory, value });
  return value;
}

/** @param before what was known of the run when it was shorter: its kinks are not looked at again */
function workOut(run: Run, before: Known | null): RunPhases {
  const { start } = run;
  const theory = theoryOfRun(run);
  const early = { t0: theory?.t0 ?? null, t1: theory?.t1 ?? null };
  const teacher = theory?.teacherCoordinates?.[0];
  if (teacher === undefined || !hasPositive(run)) return { ...early, phases: null, halfway: null, t2: null };
  const halfway = run.halfwayTime ?? halfwayInFrames(run, teacher, 0);
  const { t1 } = early;
  const t2 = halfway === null || t1 === null || halfway >= t1 ? halfway : halfwayInFrames(run, teacher, t1);
  const phases = before?.value.phases ?? null;
  const soFar = before === null || phases === null ? null : { count: before.kinkCount, phases };
  const found = phasesOf(run.kinks, run.kinkCount, start.groups, halfway, soFar);
  return { ...early, halfway, t2, phases: found };
}

/** Whether a neuron of positive sign is active on some input at the start: only such ones can become the bundle. */
export function hasPositive({ start }: Run): boolean {
  return start.groups.includes(Group.Positive);
}

/** From the frames: where the solver did not look for it, in a run so large that its ends alone are kept, and for what comes after T1. */
function halfwayInFrames(run: Run, teacher: number, from: number): number | null {
  const first = Float64Array.from({ length: run.frameCount }, (_, f) => run.eigenCoordinates(f)[0]!);
  return halfwayTime(run.times, first, run.frameCount, teacher, from);
}

/** The stretches of a run in one phase, as far as it goes; none where phases have no meaning. */
export function bandsOf(run: Run): PhaseBand[] {
  const { phases } = phasesOfRun(run);
  return phases === null ? [] : phaseBands(phases, run.endTime);
}

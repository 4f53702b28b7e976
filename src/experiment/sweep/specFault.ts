import { type Fault, type FaultCode, FaultError } from '../fault.ts';

/** What can be wrong with a sweep beside what is wrong with any file; each has its sentence in `text/en/sweepProblems.ts`. */
export const SWEEP_PROBLEMS = [
  /** neither base nor axes are in it */
  'notASweep',
  /** `given` cells, of `max` */
  'tooManyCells',
  /** an axis over `parameter`, which no run of the sweep follows from */
  'idleAxis',
  /** more than one trial, and none of their seeds matters */
  'idleTrials',
  /** an axis has the value `given` more than once */
  'sameValue',
] as const;
export type SweepProblem = (typeof SWEEP_PROBLEMS)[number];

/** A fault of the kind that files have (`of-a-file`). */
export function sweepFault(
  problem: SweepProblem,
  field: string | null,
  values: Fault['values'] = {},
): FaultError {
  return new FaultError({ code: 'of-a-file', field, values: { ...values, problem } });
}

export function refuse(code: FaultCode, field: string | null, values: Fault['values'] = {}): never {
  throw new FaultError({ code, field, values });
}

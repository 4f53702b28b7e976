import type { Run } from '../state/run.ts';

/**
 * A positive quantity that is measured in some frames only, between those around `time` that have it, in its logarithm; NaN
 * where none has.
 */
export function logBetween(run: Run, column: Float64Array, time: number): number {
  let before = run.frameIndexAt(time);
  let after = Math.min(before + 1, run.frameCount - 1);
  while (before > 0 && Number.isNaN(column[before])) before--;
  while (after < run.frameCount - 1 && Number.isNaN(column[after])) after++;
  const [here, there] = [column[before]!, column[after]!];
  if (Number.isNaN(here) || after === before) return there;
  if (Number.isNaN(there)) return here;
  const share = Math.min(1, (time - run.times[before]!) / (run.times[after]! - run.times[before]!));
  return here > 0 && there > 0 ? here ** (1 - share) * there ** share : here + (there - here) * share;
}

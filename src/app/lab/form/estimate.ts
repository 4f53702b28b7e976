import { cellAt, pointCount } from '../../../experiment/sweep/cells.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';

/**
 * A rough guess of what a run costs before any is solved, in milliseconds of one worker: what it takes however small it is, what all
 * steps take of m neurons with n inputs, and of factorisations of n x n. From runs at 45 degrees between lambda = 1 and 4^-13 with
 * (n, m) from (4, 25) to (128, 1000): within a factor of three of the middle of those, but for large lambda, which takes longer.
 */
const MS_A_RUN = 10;
const MS_A_PAIR = 0.025;
const MS_A_CUBE = 6e-4;
/** Points that are looked at: of more, every second or third is enough. */
const MOST_POINTS = 200;

/** @param workers that solve side by side. @returns milliseconds */
export function roughTime(spec: SweepSpec, workers: number): number {
  const points = pointCount(spec);
  const stride = Math.ceil(points / MOST_POINTS);
  let sum = 0;
  let looked = 0;
  for (let point = 0; point < points; point += stride) {
    const { data, network } = cellAt(spec, point * spec.trials.count).run;
    const n = data.scheme === 'given' ? data.inputs.length : (data.n ?? data.d ?? 1);
    const m = 'width' in network ? network.width : network.output.length;
    sum += MS_A_RUN + MS_A_PAIR * n * m + MS_A_CUBE * n ** 3;
    looked++;
  }
  const cells = points * spec.trials.count;
  return ((sum / looked) * cells) / Math.min(workers, cells);
}

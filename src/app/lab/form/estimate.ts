import { cellAt, pointCount } from '../../../experiment/sweep/cells.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';

/**
 * A rough guess of what a run costs before any is solved, in milliseconds of one worker: what it takes however small it is, and what
 * each step's products of m neurons with n inputs and each n x n factorisation take. Measured at (n, m) = (12, 60), (64, 200) and
 * (256, 200), within a factor of three for everything between.
 */
const MS_A_RUN = 3;
const MS_PER_SIZE = 1.6e-4;
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
    sum += MS_A_RUN + MS_PER_SIZE * n * n * (m + n);
    looked++;
  }
  return (sum / looked) * points * spec.trials.count * (1 / Math.min(workers, points * spec.trials.count));
}

import type { Run } from '../state/run.ts';

/** The loss at `time`: between frames its logarithm is interpolated, without forming the neurons. */
export function lossAt(run: Run, time: number): number {
  const { times, losses, frameCount } = run;
  const f = run.frameIndexAt(time);
  const loss = losses[f]!;
  if (f + 1 >= frameCount || time <= times[f]!) return loss;
  const share = (time - times[f]!) / (times[f + 1]! - times[f]!);
  const next = losses[f + 1]!;
  return loss > 0 && next > 0 ? loss ** (1 - share) * next ** share : loss + (next - loss) * share;
}

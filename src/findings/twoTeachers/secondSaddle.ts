import { norm } from '../../model/measures/angles.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { type TaughtGroup, taughtGroups } from './taughtGroups.ts';

/**
 * The second saddle of a run with two teachers: the network that has learned one teacher and knows nothing of the other.
 * The first is the network that is 0.
 */
export interface SecondSaddle {
  /** the teacher learned there: 0 for v1, 1 for v2 */
  readonly learned: 0 | 1;
  /** loss of that saddle, from the data alone */
  readonly loss: number;
  /** flow time at which the run passes it: where its loss falls slowest between the two teachers; null where it ends there */
  readonly time: number | null;
}

/** Worked out once a run; null for a run without two teachers, that is not complete, or that never learned one. */
export function secondSaddle(run: Run): SecondSaddle | null {
  return run.complete ? memoOn(run, findSaddle) : null;
}

function findSaddle(run: Run): SecondSaddle | null {
  const groups = taughtGroups(run);
  if (groups === null) return null;
  const [first, second] = [halfwayFrame(run, groups[0]), halfwayFrame(run, groups[1])];
  if (first === second) return null;
  const learned = first < second ? 0 : 1;
  const loss = lossWithout(run, 1 - learned);
  return { learned, loss, time: slowest(run, Math.min(first, second), Math.max(first, second)) };
}

/** The first frame in which a group's vector is half as long as its teacher; Infinity where there is none. */
function halfwayFrame(run: Run, { teacher, vectorAt }: TaughtGroup): number {
  const half = norm(teacher) / 2;
  for (let f = 0; f < run.frameCount; f++) if (norm(vectorAt(f)) >= half) return f;
  return Number.POSITIVE_INFINITY;
}

/** Loss where all is learned but one teacher: (1/2n) sum of relu(v . x_i)^2. */
function lossWithout({ start }: Run, index: number): number {
  const { dimension, samples, inputs } = start.dataset;
  const teacher = start.teachers!.hidden.subarray(index * dimension, (index + 1) * dimension);
  let squares = 0;
  for (let i = 0; i < samples; i++) {
    let label = 0;
    for (let k = 0; k < dimension; k++) label += teacher[k]! * inputs[i * dimension + k]!;
    squares += Math.max(0, label) ** 2;
  }
  return squares / (2 * samples);
}

/** Middle of the two frames of [from, to] between which ln L falls slowest; null where the run has no frame `to`. */
function slowest({ times, losses }: Run, from: number, to: number): number | null {
  if (!Number.isFinite(to)) return null;
  let least = Number.POSITIVE_INFINITY;
  let time: number | null = null;
  for (let f = from + 1; f <= to; f++) {
    const rate = Math.log(losses[f - 1]! / losses[f]!) / (times[f]! - times[f - 1]!);
    if (!(rate < least)) continue;
    least = rate;
    time = (times[f - 1]! + times[f]!) / 2;
  }
  return time;
}

import type { Run } from '../state/run.ts';

/** A coordinate of v* - v that changes its sign. */
export interface ZeroCrossing {
  /** of the eigenvector, from 0 */
  readonly k: number;
  /** flow time, linear between the two frames */
  readonly time: number;
}

/**
 * Below this share of its start a coordinate is rounding and the tolerance of the solver, not the dynamics: its sign says
 * nothing any more.
 */
const LEAST_SHARE = 1e-6;
/** A coordinate that starts below this share of the largest is 0 to rounding, and whatever sign it has. */
const ROUNDING = 1e-12;

/** The first time each coordinate of v* - v crosses zero from the side it starts on, by time. */
export function zeroCrossings(run: Run): ZeroCrossing[] {
  const { frameCount, times } = run;
  if (frameCount === 0) return [];
  const start = run.eigenCoordinates(0);
  const largest = start.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const crossings: ZeroCrossing[] = [];
  for (let k = 0; k < start.length; k++) {
    if (Math.abs(start[k]!) <= ROUNDING * largest) continue;
    const f = firstChange(run, k, start[k]!);
    if (f === null) continue;
    const [before, after] = [run.eigenCoordinates(f - 1)[k]!, run.eigenCoordinates(f)[k]!];
    const share = before / (before - after);
    crossings.push({ k, time: times[f - 1]! + share * (times[f]! - times[f - 1]!) });
  }
  return crossings.sort((a, b) => a.time - b.time);
}

/** The first frame in which coordinate k is on the other side of 0 than `start`, if it goes on to more than rounding there. */
function firstChange(run: Run, k: number, start: number): number | null {
  let first: number | null = null;
  for (let f = 1; f < run.frameCount; f++) {
    const share = run.eigenCoordinates(f)[k]! / start;
    if (share >= 0) first = null;
    else first ??= f;
    if (first !== null && share < -LEAST_SHARE) return first;
  }
  return null;
}

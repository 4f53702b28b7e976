import { norm } from '../../model/measures/angles.ts';
import type { Run } from '../../state/run.ts';
import type { Extent } from '../axis/domainKeeper.ts';
import { logTicks, MAX_TICKS } from '../axis/ticks.ts';

/**
 * Radius by log-norm: log10|w| = `low` stands on a small inner circle (a direction needs a radius to be seen), `high`
 * on the rim. The rim is the unit circle unless some neuron is longer than 1.
 */
export interface RadialScale {
  /** radius, 1 at the rim, of log10 of a norm; what lies below the inner circle stands on it */
  radius(logNorm: number): number;
  /** log10 of the norm that stands on a radius, which is held between the inner circle and the rim */
  logNorm(radius: number): number;
  /** norms to draw a ring for, the rim left out */
  readonly rings: readonly number[];
}

export const INNER_RADIUS = 0.1;

export function radialScale({ low, high }: Extent, maxRings = MAX_TICKS - 1): RadialScale {
  const slope = (1 - INNER_RADIUS) / (high - low);
  return {
    radius: (logNorm) => (logNorm > low ? INNER_RADIUS + slope * (logNorm - low) : INNER_RADIUS),
    logNorm: (radius) => low + (Math.min(1, Math.max(INNER_RADIUS, radius)) - INNER_RADIUS) / slope,
    rings: logTicks(10 ** low, 10 ** high, maxRings).filter((value) => Math.log10(value) < high - 1e-9),
  };
}

/** Rounds the extent of log10 norms to what the radius should span: at least a decade, and 1 at the rim if it can be. */
export function radialExtent(lowest: number, highest: number): Extent {
  if (!(lowest <= highest)) return { low: -4, high: 0 };
  // Rounding lifts a last neuron a little above norm 1: it may stand on the rim.
  const high = highest <= 0.02 ? 0 : Math.ceil(highest * 4) / 4;
  return { low: Math.min(Math.floor(lowest), high - 1), high };
}

/** What the radius spans of a run, and of others that are seen on the same rings. */
export function radialExtentOf(extents: readonly NormExtent[]): Extent {
  for (const extent of extents) extent.update();
  const lowest = Math.min(...extents.map((extent) => extent.lowest));
  const highest = Math.max(...extents.map((extent) => extent.highest));
  return radialExtent(lowest, highest);
}

/** Work per frame that looking at the norms may cost; of wide networks only some neurons are looked at. */
const WEIGHTS_PER_FRAME = 50_000;

/** Smallest and largest log10 norm along a run, brought up to date as frames arrive. */
export class NormExtent {
  lowest = Number.POSITIVE_INFINITY;
  highest = Number.NEGATIVE_INFINITY;
  private readonly run: Run;
  private seenUntil = -1;

  constructor(run: Run) {
    this.run = run;
  }

  update(): void {
    const { times, frameCount } = this.run;
    // by time, not by number: frames may be thinned in between
    for (let f = frameCount - 1; f >= 0 && times[f]! > this.seenUntil; f--) this.look(f);
    this.seenUntil = frameCount === 0 ? -1 : times[frameCount - 1]!;
  }

  private look(f: number): void {
    const { dimension } = this.run.start.dataset;
    const { width } = this.run.start.initial;
    const { hidden } = this.run.frame(f);
    const stride = Math.ceil((width * dimension) / WEIGHTS_PER_FRAME);
    for (let j = 0; j < width; j += stride) {
      const size = norm(hidden, j * dimension, dimension);
      // a run that diverged ends beyond the finite numbers
      if (!(size > 0 && size < Number.POSITIVE_INFINITY)) continue;
      const log = Math.log10(size);
      if (log < this.lowest) this.lowest = log;
      if (log > this.highest) this.highest = log;
    }
  }
}

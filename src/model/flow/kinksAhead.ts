import { missedAfterJump } from './radau.ts';
import type { StepPaths } from './stepPaths.ts';

/** Kinks this near to the start of a step, as a share of it, are of the start. */
const AT_START = 1e-9;

/**
 * The kinks that an attempt has met, as a forecast for the next ones: a polynomial cannot follow the residuals past a
 * kink of a neuron with a share of the output, so a step that cannot afford what it misses at them ends at one of them.
 */
export class KinksAhead {
  private readonly times: number[] = [];
  /** how much the gradients' slopes in flow time jump there */
  private readonly jumps: number[] = [];

  /**
   * Takes the kinks of the attempt just made.
   * @param start of the step @param step its length
   */
  read(paths: StepPaths, start: number, step: number): void {
    this.times.length = 0;
    this.jumps.length = 0;
    const order: number[] = [];
    for (let kink = 0; kink < paths.kinks; kink++) {
      if (paths.jumps[kink]! > 0 && paths.taus[kink]! > AT_START) order.push(kink);
    }
    order.sort((k, l) => paths.taus[k]! - paths.taus[l]!);
    for (const kink of order) {
      this.times.push(start + paths.taus[kink]! * step);
      this.jumps.push(paths.jumps[kink]! / step);
    }
  }

  /**
   * The longest step from `start` of at most `wanted` that ends at a kink or at `wanted` and misses at most `most`;
   * `wanted` where there is none.
   */
  affordable(start: number, wanted: number, most: number): number {
    const { times } = this;
    let last = times.length - 1;
    while (last >= 0 && times[last]! >= start + wanted) last--;
    if (this.missed(start, wanted) <= most) return wanted;
    for (; last >= 0 && times[last]! > start; last--) {
      const step = times[last]! - start;
      if (this.missed(start, step) <= most) return step;
    }
    return wanted;
  }

  /** What the quadrature misses, at most, in a step from `start`. */
  private missed(start: number, step: number): number {
    const { times, jumps } = this;
    let missed = 0;
    for (let kink = 0; kink < times.length && times[kink]! < start + step; kink++) {
      if (times[kink]! <= start) continue;
      missed += step * step * Math.abs(missedAfterJump((times[kink]! - start) / step)) * jumps[kink]!;
    }
    return missed;
  }
}

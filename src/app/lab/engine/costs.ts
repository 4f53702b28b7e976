import { pointCount, valuesAt } from '../../../experiment/sweep/cells.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';

/** Fewer points say nothing of the others. */
const LEAST_POINTS = 2;
/** Points that the estimate looks at: of more, every second or third is enough. */
const MOST_LOOKED_AT = 4000;
const ROUNDS = 3;

/**
 * What a cell of each point costs, in milliseconds of a worker. Of points that were measured it is their mean. Of the others it is told from
 * those: costs span a factor of a hundred over the scale and the dimension and go about by products, so that their logarithm
 * is a sum of a part for each axis.
 */
export class Costs {
  private readonly spec: SweepSpec;
  private readonly sums: Float64Array;
  private readonly counts: Uint32Array;
  private measured = 0;

  constructor(spec: SweepSpec) {
    this.spec = spec;
    this.sums = new Float64Array(pointCount(spec));
    this.counts = new Uint32Array(pointCount(spec));
  }

  note(point: number, ms: number): void {
    if (this.counts[point] === 0) this.measured++;
    this.sums[point]! += ms;
    this.counts[point]!++;
  }

  /**
   * Milliseconds of all cells that are left together; null where too little is known.
   * @param left cells to be solved, by point
   */
  total(left: ArrayLike<number>): number | null {
    const { sums, counts, spec } = this;
    const unknown = sums.some((_, point) => counts[point] === 0 && left[point]! > 0);
    if (unknown && this.measured < Math.min(LEAST_POINTS, sums.length)) return null;
    const estimate = unknown ? this.model() : null;
    let total = 0;
    for (let point = 0; point < sums.length; point++) {
      if (left[point] === 0) continue;
      const count = counts[point]!;
      total += left[point]! * (count > 0 ? sums[point]! / count : estimate!(valuesAt(spec, point)));
    }
    return total;
  }

  /** The sum of a part for each axis that fits the logarithms best, by fitting one axis after the other to what is left. */
  private model(): (at: readonly number[]) => number {
    const stride = Math.ceil(this.measured / MOST_LOOKED_AT);
    const known: { readonly at: readonly number[]; readonly log: number }[] = [];
    let seen = 0;
    this.counts.forEach((count, point) => {
      if (count === 0 || seen++ % stride !== 0) return;
      // a clock of a tenth of a millisecond says nothing of less
      const log = Math.log(Math.max(this.sums[point]! / count, 0.05));
      known.push({ at: valuesAt(this.spec, point), log });
    });
    const mean = known.reduce((sum, { log }) => sum + log, 0) / known.length;
    const parts = this.spec.axes.map(({ values }) => new Float64Array(values.length));
    const sum = (at: readonly number[]) => at.reduce((sum, index, axis) => sum + parts[axis]![index]!, mean);
    for (let round = 0; round < ROUNDS; round++) {
      parts.forEach((part, axis) => {
        const sums = new Float64Array(part.length);
        const counts = new Uint32Array(part.length);
        for (const { at, log } of known) {
          const index = at[axis]!;
          sums[index]! += log - sum(at) + part[index]!;
          counts[index]!++;
        }
        fill(part, sums, counts);
      });
    }
    return (at) => Math.exp(sum(at));
  }
}

/** Means where there are any, and between them along the line from one to the next. */
function fill(part: Float64Array, sums: Float64Array, counts: Uint32Array): void {
  let before = -1;
  for (let index = 0; index <= part.length; index++) {
    const isKnown = index < part.length && counts[index]! > 0;
    if (isKnown) part[index] = sums[index]! / counts[index]!;
    if (!isKnown && index < part.length) continue;
    for (let gap = before + 1; gap < index; gap++) {
      if (before < 0) part[gap] = index < part.length ? part[index]! : 0;
      else if (index === part.length) part[gap] = part[before]!;
      else part[gap] = part[before]! + ((part[index]! - part[before]!) * (gap - before)) / (index - before);
    }
    before = index;
  }
}

import { pointCount, runAt, valuesAt } from '../../../experiment/sweep/cells.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import { roughCost } from './roughCost.ts';

/** An estimate, milliseconds: what is estimated lies between its ends four times of five. */
export interface TimeSpan {
  readonly low: number;
  readonly high: number;
}

/** Points that the estimate looks at: of more, every second or third is enough. A prime, so that no axis is in step with it. */
const MOST_LOOKED_AT = 1999;
const ROUNDS = 3;
/** What a point or a part of an axis is measured to be counts beside so many measurements that say what was guessed. */
const DOUBT = 1;
/** The same of what all guesses are off: the first cells of a worker are slower than any later one, as it warms up. */
const DOUBT_OF_ALL = 3;
/** Standard deviation of the logarithm of what a guess is off: of all cells alike, as by the machine, and of each point by itself. */
const OFF_TOGETHER = 0.35;
const OFF_APART = 0.5;
/** The same of gradient descent, whose steps nobody knows before. */
const OFF_DESCENT = 1.2;
/** Four of five times it is off by less than so many standard deviations. */
const WITHIN = 1.28;
/** However much is measured: what else the machine has to do changes. */
const LEAST_OFF = 0.08;

/**
 * What the cells of a sweep cost, in milliseconds of a worker: guessed from their sizes before any is solved, and mended by each that
 * is. Costs span a factor of a hundred over the scale and the dimension and go about by products, so that what the logarithm of
 * a guess is off is the sum of a part for all and a part for each value of each axis.
 */
export class Costs {
  private readonly spec: SweepSpec;
  private readonly sums: Float64Array;
  private readonly counts: Uint32Array;
  private looked: Looked | null = null;

  constructor(spec: SweepSpec) {
    this.spec = spec;
    this.sums = new Float64Array(pointCount(spec));
    this.counts = new Uint32Array(pointCount(spec));
  }

  /** A cell of `point` took so many milliseconds. */
  note(point: number, ms: number): void {
    this.sums[point]! += ms;
    this.counts[point]!++;
  }

  /**
   * How long it takes to solve what is left.
   * @param left cells, by point
   * @param width how many are solved at a time
   */
  timeLeft(left: ArrayLike<number>, width: number): TimeSpan {
    let cells = 0;
    for (let point = 0; point < left.length; point++) cells += left[point]!;
    if (cells === 0) return { low: 0, high: 0 };
    this.looked ??= lookAt(this.spec);
    const { points } = this.looked;
    const model = this.model(this.looked);
    let [seen, work, longest, known, squares] = [0, 0, 0, 0, 0];
    points.forEach((point, k) => {
      // where none of those that are looked at is left, all of them stand for the rest
      const count = left[point]!;
      if (count === 0) return;
      const measured = this.counts[point]!;
      const one = (this.sums[point]! + DOUBT * model.costOf(k)) / (measured + DOUBT);
      seen += count;
      work += count * one;
      longest = Math.max(longest, one);
      squares += (count * one * model.offApart) ** 2 / (1 + measured);
      if (measured > 0) known += count * one;
    });
    const all = seen === 0 ? 0 : (work * cells) / seen;
    const middle = Math.max(all / Math.min(width, cells), longest);
    // errors of single points make up for each other, that of all of them does not
    const together = model.offTogether * (work === 0 ? 1 : 1 - known / work);
    const off = Math.hypot(together, work === 0 ? 0 : Math.sqrt(squares) / work, LEAST_OFF);
    const factor = Math.exp(WITHIN * off);
    return { low: middle / factor, high: middle * factor };
  }

  /** What the guesses are off, fitted to the points that were measured, one part after the other. */
  private model({ points, guesses, isDescent }: Looked) {
    const { axes } = this.spec;
    const known: { readonly k: number; readonly at: readonly number[]; readonly off: number }[] = [];
    points.forEach((point, k) => {
      const count = this.counts[point]!;
      if (count === 0) return;
      // a clock of a tenth of a millisecond says nothing of less
      const off = Math.log(Math.max(this.sums[point]! / count, 0.05) / guesses[k]!);
      known.push({ k, at: valuesAt(this.spec, point), off });
    });
    let common = 0;
    const parts = axes.map(({ values }) => new Float64Array(values.length));
    const sum = (at: readonly number[]) =>
      at.reduce((sum, index, axis) => sum + parts[axis]![index]!, common);
    for (let round = 0; round < ROUNDS && known.length > 0; round++) {
      common += known.reduce((rest, { at, off }) => rest + off - sum(at), 0) / (known.length + DOUBT_OF_ALL);
      parts.forEach((part, axis) => {
        const rests = new Float64Array(part.length);
        const counts = new Uint32Array(part.length);
        for (const { at, off } of known) {
          rests[at[axis]!]! += off - sum(at) + part[at[axis]!]!;
          counts[at[axis]!]!++;
        }
        fill(part, rests, counts);
      });
    }
    const squares = known.reduce((rest, { at, off }) => rest + (off - sum(at)) ** 2, 0);
    const offApart = Math.sqrt(
      (4 * (isDescent ? OFF_DESCENT : OFF_APART) ** 2 + squares) / (4 + known.length),
    );
    // a mean is more than what a mean logarithm says: a few cells take many times as long as the others
    let [took, told] = [0, 0];
    for (const { k, at } of known) {
      const fit = guesses[k]! * Math.exp(sum(at));
      took += this.sums[points[k]!]! + (DOUBT_OF_ALL * fit) / known.length;
      told += this.counts[points[k]!]! * fit + (DOUBT_OF_ALL * fit) / known.length;
    }
    const smear = told === 0 ? 1 : took / told;
    return {
      costOf: (k: number) => smear * guesses[k]! * Math.exp(sum(valuesAt(this.spec, points[k]!))),
      offApart,
      offTogether: (isDescent ? OFF_DESCENT : OFF_TOGETHER) / Math.sqrt(1 + known.length / 4),
    };
  }
}

/** How long a whole sweep takes, before any of it has been solved. */
export function expectedTime(spec: SweepSpec, width: number): TimeSpan {
  return new Costs(spec).timeLeft(new Uint32Array(pointCount(spec)).fill(spec.trials.count), width);
}

/** Points that are looked at, and what a cell of each is guessed to take. */
interface Looked {
  readonly points: Uint32Array;
  readonly guesses: Float64Array;
  readonly isDescent: boolean;
}

function lookAt(spec: SweepSpec): Looked {
  const all = pointCount(spec);
  const count = Math.min(all, MOST_LOOKED_AT);
  const points = Uint32Array.from({ length: count }, (_, k) => Math.floor((k * all) / count));
  const runs = Array.from(points, (point) => runAt(spec, valuesAt(spec, point), 0));
  const isDescent = runs.some(({ training }) => training.method === 'descent');
  return { points, guesses: Float64Array.from(runs, roughCost), isDescent };
}

/** Means, held towards none where few tell of them, between them along the line from one to the next, and none beyond. */
function fill(part: Float64Array, sums: Float64Array, counts: Uint32Array): void {
  let before = -1;
  for (let index = 0; index <= part.length; index++) {
    const isKnown = index < part.length && counts[index]! > 0;
    if (isKnown) part[index] = sums[index]! / (counts[index]! + DOUBT);
    if (!isKnown && index < part.length) continue;
    for (let gap = before + 1; gap < index; gap++) {
      // beyond the ends of what is known nothing is: a single value says nothing of all others
      if (before < 0 || index === part.length) part[gap] = 0;
      else part[gap] = part[before]! + ((part[index]! - part[before]!) * (gap - before)) / (index - before);
    }
    before = index;
  }
}

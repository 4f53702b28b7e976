import { SubsetPlan } from './subsetPlan.ts';
import { makeTiles, type Tiles } from './subsetTiles.ts';

/** Below so many samples the ways of large problems, which round in another order, gain nothing. */
export const MANY_SAMPLES = 64;

/** Numbers that the work area may hold, 1 MB: it has to stay in a processor's second cache. */
const CAPACITY = 2 ** 17;
/** Numbers of a sum that are worked on at a time. */
const MOST_TILE = 96;

/**
 * The sums sum_{l in I} v_l R_l of scaled rows over many subsets I of the same n inputs at once, for as little as the
 * subsets have different parts: those of five inputs are tabulated (V. Arlazarov, E. Dinic, M. Kronrod and I. Faradzhev's
 * method, 1970), of eight tables those combinations are added that occur in some subset, of eight such sums again, and
 * so on. Subsets without anything in common cost about a fifth of as many products with a matrix, alike ones next to
 * nothing.
 *
 * `plan` lists the additions, once for all rows and weights; `run` does them, for some columns of the rows at a time.
 */
export class SubsetSums {
  private readonly made: SubsetPlan;
  private tiles: Tiles | null = null;

  /** @param samples n */
  constructor(samples: number) {
    this.made = new SubsetPlan(samples);
  }

  /** How many additions of rows a `run` makes: a measure of its cost that no clock has a part in. */
  get additions(): number {
    return this.made.additions;
  }

  /**
   * @param members of subset s is input l where members[starts[s] + l] equals `member`
   * @param count number of subsets
   */
  plan(members: Uint8Array, member: number, starts: ArrayLike<number>, count: number): void {
    this.made.make(members, member, starts, count);
  }

  /**
   * @param rows R, n x `size` @param weights v, n numbers from each of `places` on
   * @param outputs a subset's sums, one of `size` numbers after another for each of the places
   */
  run(
    rows: Float64Array,
    size: number,
    weights: Float64Array,
    places: readonly number[],
    outputs: (subset: number) => Float64Array,
  ): void {
    const { count, results, slots } = this.made;
    const powers = places.length;
    // an even number of them
    const columns = 2 * Math.max(2, Math.floor(Math.min(MOST_TILE, CAPACITY / slots) / (2 * powers)));
    const tile = powers * columns;
    this.tiles ??= makeTiles();
    const { tiles } = this;
    const area = tiles.begin(this.made, { rows, size, weights, places, columns });
    for (let from = 0; from < size; from += columns) {
      const wide = Math.min(columns, size - from);
      tiles.run(from, wide);
      for (let subset = 0; subset < count; subset++) {
        const output = outputs(subset);
        const at = results[subset]! * tile;
        for (let power = 0; power < powers; power++) {
          const source = at + power * columns;
          const target = power * size + from;
          for (let k = 0; k < wide; k++) output[target + k] = area[source + k]!;
        }
      }
    }
  }
}

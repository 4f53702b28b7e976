import { ARITY, PAIR, SCALE, SubsetPlan } from './subsetPlan.ts';

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
  private area = new Float64Array(0);

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
    const columns = Math.max(4, Math.floor(Math.min(MOST_TILE, CAPACITY / slots) / powers));
    const tile = powers * columns;
    if (this.area.length < slots * tile) this.area = new Float64Array(slots * tile);
    const { area } = this;
    area.fill(0, 0, tile);
    for (let from = 0; from < size; from += columns) {
      const wide = Math.min(columns, size - from);
      this.runTile(rows, size, weights, places, from, wide, columns);
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

  private runTile(
    rows: Float64Array,
    size: number,
    weights: Float64Array,
    places: readonly number[],
    from: number,
    wide: number,
    columns: number,
  ): void {
    const { area } = this;
    const { program, length } = this.made;
    const tile = places.length * columns;
    for (let at = 0; at < length; ) {
      const kind = program[at]!;
      const to = program[at + 1]! * tile;
      if (kind === SCALE) {
        const l = program[at + 2]!;
        const row = l * size + from;
        for (let power = 0; power < places.length; power++) {
          const weight = weights[places[power]! + l]!;
          const target = to + power * columns;
          for (let k = 0; k < wide; k++) area[target + k] = weight * rows[row + k]!;
        }
        at += 3;
      } else if (kind === PAIR) {
        addTwo(area, to, program[at + 2]! * tile, program[at + 3]! * tile, tile);
        at += 4;
      } else {
        addMany(area, to, program, at + 2, tile);
        at += 2 + ARITY;
      }
    }
  }
}

function addTwo(area: Float64Array, to: number, a: number, b: number, count: number): void {
  for (let k = 0; k < count; k++) area[to + k] = area[a + k]! + area[b + k]!;
}

/** The sum of `ARITY` slots named in the program from `at` on. */
function addMany(area: Float64Array, to: number, program: Int32Array, at: number, count: number): void {
  const a = program[at]! * count;
  const b = program[at + 1]! * count;
  const c = program[at + 2]! * count;
  const d = program[at + 3]! * count;
  const e = program[at + 4]! * count;
  const f = program[at + 5]! * count;
  const g = program[at + 6]! * count;
  const h = program[at + 7]! * count;
  for (let k = 0; k < count; k++) {
    area[to + k] =
      area[a + k]! +
      area[b + k]! +
      (area[c + k]! + area[d + k]!) +
      (area[e + k]! + area[f + k]! + (area[g + k]! + area[h + k]!));
  }
}

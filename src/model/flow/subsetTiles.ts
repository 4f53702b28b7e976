import { ARITY, PAIR, SCALE, type SubsetPlan } from './subsetPlan.ts';

/** What the sums of a plan are formed of (`SubsetSums.run`). */
export interface TileInput {
  /** R, n x `size` */
  readonly rows: Float64Array;
  readonly size: number;
  /** v, n numbers from each of `places` on */
  readonly weights: Float64Array;
  readonly places: readonly number[];
  /** columns of R in a tile, even */
  readonly columns: number;
}

/** Does the additions of a plan for some columns of the rows at a time. */
export interface Tiles {
  /**
   * @returns the work area: a slot is `columns` numbers for each of the places. It holds nothing yet, and is valid until the
   * next `begin`
   */
  begin(plan: SubsetPlan, input: TileInput): Float64Array;
  /** Fills the slots for `wide` columns from `from` on. */
  run(from: number, wide: number): void;
}

/** In plain loops, wherever nothing better is had. */
export class PlainTiles implements Tiles {
  private area = new Float64Array(0);
  private plan!: SubsetPlan;
  private input!: TileInput;

  begin(plan: SubsetPlan, input: TileInput): Float64Array {
    this.plan = plan;
    this.input = input;
    const tile = input.places.length * input.columns;
    if (this.area.length < plan.slots * tile) this.area = new Float64Array(plan.slots * tile);
    this.area.fill(0, 0, tile);
    return this.area;
  }

  run(from: number, wide: number): void {
    const { area } = this;
    const { program, length } = this.plan;
    const { rows, size, weights, places, columns } = this.input;
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

let make: () => Tiles = () => new PlainTiles();

export function makeTiles(): Tiles {
  return make();
}

/** Has `factory` make them from here on: what gives the same bits sooner (`simd/simdTiles.ts`). */
export function setTiles(factory: () => Tiles): void {
  make = factory;
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

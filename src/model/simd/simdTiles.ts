import type { SubsetPlan } from '../flow/subsetPlan.ts';
import { PlainTiles, setTiles, type TileInput, type Tiles } from '../flow/subsetTiles.ts';
import { KERNELS } from './kernels.ts';

const PAGE = 65536;

interface Kernels {
  runTile(
    program: number,
    length: number,
    area: number,
    rows: number,
    size: number,
    from: number,
    wide: number,
    weights: number,
    samples: number,
    powers: number,
    columns: number,
  ): void;
}

/**
 * The additions of `PlainTiles` by WebAssembly, two numbers at a time: the same operations in the same order, hence the same
 * bits, in a third of the time (`assembly/kernels.ts`). Its memory holds, one after another, the work area, the weights, the
 * rows and the program; what has not changed is not copied again.
 */
class SimdTiles implements Tiles {
  private readonly memory = new WebAssembly.Memory({ initial: 1 });
  private readonly kernels: Kernels;
  private input!: TileInput;
  private length = 0;
  private samples = 0;
  private weightsAt = 0;
  private rowsAt = 0;
  private programAt = 0;

  constructor(module: WebAssembly.Module) {
    const { exports } = new WebAssembly.Instance(module, { env: { memory: this.memory } });
    this.kernels = exports as unknown as Kernels;
  }

  begin(plan: SubsetPlan, input: TileInput): Float64Array {
    const { rows, size, weights, places, columns } = input;
    const n = rows.length / size;
    const numbers = plan.slots * places.length * columns;
    this.input = input;
    this.length = plan.length;
    this.samples = n;
    this.weightsAt = 8 * numbers;
    this.rowsAt = this.weightsAt + 8 * places.length * n;
    this.programAt = this.rowsAt + 8 * rows.length;
    const missing = this.programAt + 4 * plan.length - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
    const { buffer } = this.memory;
    const area = new Float64Array(buffer, 0, numbers);
    area.fill(0, 0, places.length * columns);
    const copied = new Float64Array(buffer, this.weightsAt, places.length * n);
    places.forEach((place, power) => {
      copied.set(weights.subarray(place, place + n), power * n);
    });
    new Float64Array(buffer, this.rowsAt, rows.length).set(rows);
    new Int32Array(buffer, this.programAt, plan.length).set(plan.program.subarray(0, plan.length));
    return area;
  }

  run(from: number, wide: number): void {
    const { kernels, length, samples, weightsAt, rowsAt, programAt } = this;
    const { size, places, columns } = this.input;
    kernels.runTile(
      programAt,
      length,
      0,
      rowsAt,
      size,
      from,
      wide,
      weightsAt,
      samples,
      places.length,
      columns,
    );
  }
}

/**
 * Puts them in the place of the plain ones, where the browser and the page's content policy allow it: elsewhere all stays as
 * it is. One for all sums, as each is formed in one go, and made when it is first asked for.
 */
export function addBySimd(): void {
  let tiles: SimdTiles | null | undefined;
  setTiles(() => {
    if (tiles === undefined) tiles = simdTiles();
    return tiles ?? new PlainTiles();
  });
}

function simdTiles(): SimdTiles | null {
  try {
    const bytes = Uint8Array.from(atob(KERNELS), (letter) => letter.charCodeAt(0));
    return new SimdTiles(new WebAssembly.Module(bytes));
  } catch {
    return null;
  }
}

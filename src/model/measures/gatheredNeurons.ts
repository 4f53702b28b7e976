import type { Network } from '../problem.ts';

/** Cells along an edge of the cube about the origin: of its six faces, each for both signs, so many neurons remain at most. */
const CELLS = 16;
export const MOST_GATHERED = 2 * 6 * CELLS * CELLS;

/**
 * A network of few neurons in place of a very wide one in three dimensions, O(m): those of one sign that point into the same cell
 * of a cube become one, with a = +-1 and the sum of their |a_j| w_j. On inputs that they are all active on, or none, it says the
 * same. It differs only within a cell's breadth (an eighth) of their boundaries, where each of them says little, by at most
 * sum |a_j| |w_j| |x| / 8 over those whose cell lies on the boundary.
 */
export function gatheredByDirection({ width, output, hidden }: Network): Network {
  const sums = new Float64Array(3 * MOST_GATHERED);
  const taken = new Uint8Array(MOST_GATHERED);
  let count = 0;
  for (let j = 0; j < width; j++) {
    const a = output[j]!;
    const cell = cellOf(hidden[3 * j]!, hidden[3 * j + 1]!, hidden[3 * j + 2]!);
    if (cell < 0 || a === 0) continue;
    const at = a > 0 ? cell : cell + MOST_GATHERED / 2;
    if (taken[at] === 0) count++;
    taken[at] = 1;
    for (let k = 0; k < 3; k++) sums[3 * at + k]! += Math.abs(a) * hidden[3 * j + k]!;
  }
  const gathered: Network = {
    dimension: 3,
    width: count,
    output: new Float64Array(count),
    hidden: new Float64Array(3 * count),
  };
  let next = 0;
  for (let at = 0; at < MOST_GATHERED; at++) {
    if (taken[at] === 0) continue;
    gathered.output[next] = at < MOST_GATHERED / 2 ? 1 : -1;
    gathered.hidden.set(sums.subarray(3 * at, 3 * at + 3), 3 * next);
    next++;
  }
  return gathered;
}

/** The cell of the cube that a vector points into; -1 of no direction. */
function cellOf(x: number, y: number, z: number): number {
  const [ax, ay, az] = [Math.abs(x), Math.abs(y), Math.abs(z)];
  const most = Math.max(ax, ay, az);
  if (!(most > 0 && most < Number.POSITIVE_INFINITY)) return -1;
  const axis = ax === most ? 0 : ay === most ? 1 : 2;
  const [main, u, v] = axis === 0 ? [x, y, z] : axis === 1 ? [y, z, x] : [z, x, y];
  const face = 2 * axis + (main > 0 ? 1 : 0);
  return (face * CELLS + stepOf(u / most)) * CELLS + stepOf(v / most);
}

/** Of a coordinate in [-1, 1]. */
function stepOf(share: number): number {
  return Math.min(CELLS - 1, Math.floor(((share + 1) / 2) * CELLS));
}

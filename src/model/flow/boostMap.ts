import { boostShape, boostWeights } from './boost.ts';
import { NODES } from './radau.ts';

/**
 * Neurons of one activation pattern move by the same boosts, so their motion from the start of a step to a later time
 * is one linear map from xi = (a, D_0, D_1, D_2), with D_k = g_k . w, to (a', e_0, e_1, e_2), with
 * w' = w + sum_k e_k g_k. A map is 16 numbers: row 0 (four numbers) gives a', row 1 + k gives e_k.
 */
export const MAP_SIZE = 16;

/** The weights of the six boosts that follow the nodes: two up to each of them. */
export const NODE_WEIGHTS = new Float64Array(18);
boostWeights(0, NODES[0], NODE_WEIGHTS, 0);
boostWeights(NODES[0], NODES[1], NODE_WEIGHTS, 6);
boostWeights(NODES[1], NODES[2], NODE_WEIGHTS, 12);

const shape = new Float64Array(2);
const lastWeights = new Float64Array(6);

/** Where nothing has moved yet: a' = a, e = 0. */
function identity(map: Float64Array, at: number): void {
  map.fill(0, at, at + MAP_SIZE);
  map[at] = 1;
}

/**
 * Follows the map at `at` by two boosts with the weights from `w` on.
 * @returns the sum of their rapidities
 */
function extend(map: Float64Array, at: number, gram: Float64Array, weights: Float64Array, w: number): number {
  let rapidity = 0;
  for (let boost = w; boost < w + 6; boost += 3) {
    const b0 = weights[boost]!;
    const b1 = weights[boost + 1]!;
    const b2 = weights[boost + 2]!;
    // g_k . b, and rho^2 = b . b
    const along0 = gram[0]! * b0 + gram[1]! * b1 + gram[2]! * b2;
    const along1 = gram[1]! * b0 + gram[3]! * b1 + gram[4]! * b2;
    const along2 = gram[2]! * b0 + gram[4]! * b1 + gram[5]! * b2;
    const square = Math.max(0, b0 * along0 + b1 * along1 + b2 * along2);
    boostShape(square, shape);
    const sinh = shape[0]!;
    const cosh = shape[1]!;
    rapidity += Math.sqrt(square);
    for (let c = at; c < at + 4; c++) {
      const a = map[c]!;
      // sigma = b . w, and w is where the boosts before have carried it
      let sigma = along0 * map[c + 4]! + along1 * map[c + 8]! + along2 * map[c + 12]!;
      if (c > at) sigma += weights[boost + c - at - 1]!;
      const coefficient = sigma * cosh + a * sinh;
      map[c] = a + square * cosh * a + sigma * sinh;
      map[c + 4]! += coefficient * b0;
      map[c + 8]! += coefficient * b1;
      map[c + 12]! += coefficient * b2;
    }
  }
  return rapidity;
}

/**
 * The maps from the start of the step to its three nodes, written into `maps` (48 numbers).
 * @returns the rapidity of the whole step: no neuron grows or shrinks by more than its exponential
 */
export function formNodeMaps(gram: Float64Array, maps: Float64Array): number {
  identity(maps, 0);
  let rapidity = extend(maps, 0, gram, NODE_WEIGHTS, 0);
  for (let node = 1; node < 3; node++) {
    const at = node * MAP_SIZE;
    maps.copyWithin(at, at - MAP_SIZE, at);
    rapidity += extend(maps, at, gram, NODE_WEIGHTS, 6 * node);
  }
  return rapidity;
}

/** The map from the start of the step to `tau`: the same chain of boosts, cut short. Written into map[0..15]. */
export function formMapAt(gram: Float64Array, tau: number, map: Float64Array): void {
  identity(map, 0);
  let from = 0;
  for (let node = 0; node < 3 && NODES[node]! <= tau; node++) {
    extend(map, 0, gram, NODE_WEIGHTS, 6 * node);
    from = NODES[node]!;
  }
  if (tau <= from) return;
  boostWeights(from, tau, lastWeights, 0);
  extend(map, 0, gram, lastWeights, 0);
}

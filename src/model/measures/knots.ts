/**
 * Knots of a network over a line of inputs (x, c): h(x) = sum_j a_j relu(w_j x + b_j c) is straight but for one bend of each
 * neuron, at x = -b_j c / w_j.
 * @param hidden m x 2, the (w_j, b_j); with `dimension` 1 the w_j alone, which all bend at 0
 * @param constant c, the last coordinate of every input
 * @returns m; NaN for a neuron that does not bend (w_j = 0), and where the bend is at no finite number
 */
export function knotsOf(hidden: Float64Array, dimension: 1 | 2, constant: number): Float64Array {
  const knots = new Float64Array(hidden.length / dimension);
  for (let j = 0; j < knots.length; j++) {
    const w = hidden[j * dimension]!;
    const b = dimension === 1 ? 0 : hidden[2 * j + 1]!;
    // + 0: no minus zero
    const knot = (-b * constant) / w + 0;
    knots[j] = w !== 0 && Number.isFinite(knot) ? knot : Number.NaN;
  }
  return knots;
}

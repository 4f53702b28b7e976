/**
 * The products of all rows of a matrix (n x n), in pieces of a row, O(n d) each.
 * @param inputs n x d
 */
export function* gramMatrixInPieces(
  inputs: Float64Array,
  samples: number,
  dimension: number,
): Generator<void, Float64Array> {
  const gram = new Float64Array(samples * samples);
  for (let i = 0; i < samples; i++) {
    for (let l = 0; l <= i; l++) {
      let product = 0;
      for (let k = 0; k < dimension; k++) product += inputs[i * dimension + k]! * inputs[l * dimension + k]!;
      gram[i * samples + l] = product;
      gram[l * samples + i] = product;
    }
    yield;
  }
  return gram;
}

/**
 * Coordinates of a vector in an eigenbasis (d).
 * @param vectors d x d, row k the k-th unit eigenvector
 */
export function eigenCoordinates(vectors: Float64Array, vector: Float64Array): Float64Array {
  const dimension = vector.length;
  return Float64Array.from({ length: dimension }, (_, k) => {
    let coordinate = 0;
    for (let l = 0; l < dimension; l++) coordinate += vectors[k * dimension + l]! * vector[l]!;
    return coordinate;
  });
}

/** v = sum of a_j w_j over a group (d): the bundle vector, for the positive group. */
export function bundleVector(
  members: ArrayLike<number>,
  output: Float64Array,
  hidden: Float64Array,
  dimension: number,
): Float64Array {
  const bundle = new Float64Array(dimension);
  for (let index = 0; index < members.length; index++) {
    const j = members[index]!;
    for (let k = 0; k < dimension; k++) bundle[k]! += output[j]! * hidden[j * dimension + k]!;
  }
  return bundle;
}

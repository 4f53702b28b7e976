/**
 * The products of `vector` (d) with the first `count` of `rows` (d each), written into `into`: four rows at a time, whose
 * sums do not wait for one another. Each sum is added up in the order of its entries, as `dot` does.
 */
export function rayProducts(
  rows: readonly Float64Array[],
  count: number,
  vector: Float64Array,
  into: Float64Array,
): void {
  const d = vector.length;
  let k = 0;
  for (; k + 4 <= count; k += 4) {
    const a = rows[k]!;
    const b = rows[k + 1]!;
    const c = rows[k + 2]!;
    const e = rows[k + 3]!;
    let sumA = 0;
    let sumB = 0;
    let sumC = 0;
    let sumE = 0;
    for (let l = 0; l < d; l++) {
      const x = vector[l]!;
      sumA += a[l]! * x;
      sumB += b[l]! * x;
      sumC += c[l]! * x;
      sumE += e[l]! * x;
    }
    into[k] = sumA;
    into[k + 1] = sumB;
    into[k + 2] = sumC;
    into[k + 3] = sumE;
  }
  for (; k < count; k++) {
    const a = rows[k]!;
    let sum = 0;
    for (let l = 0; l < d; l++) sum += a[l]! * vector[l]!;
    into[k] = sum;
  }
}

/** Adds `sign` times the sum of the first `count` of `rows` (d each), each times its weight, to `vector` (d), four rows at a time. */
export function addRays(
  rows: readonly Float64Array[],
  count: number,
  weights: Float64Array,
  sign: 1 | -1,
  vector: Float64Array,
): void {
  const d = vector.length;
  let k = 0;
  for (; k + 4 <= count; k += 4) {
    const a = rows[k]!;
    const b = rows[k + 1]!;
    const c = rows[k + 2]!;
    const e = rows[k + 3]!;
    const ofA = sign * weights[k]!;
    const ofB = sign * weights[k + 1]!;
    const ofC = sign * weights[k + 2]!;
    const ofE = sign * weights[k + 3]!;
    for (let l = 0; l < d; l++)
      vector[l] = vector[l]! + ofA * a[l]! + ofB * b[l]! + ofC * c[l]! + ofE * e[l]!;
  }
  for (; k < count; k++) {
    const a = rows[k]!;
    const weight = sign * weights[k]!;
    for (let l = 0; l < d; l++) vector[l]! += weight * a[l]!;
  }
}

/**
 * Inverse of the Gram matrix of a few inputs (those a neuron slides on), by Gauss-Jordan elimination with pivoting.
 * Duplicate inputs make it singular: a vanishing pivot's row and column are left out, so that of duplicates one
 * carries the whole share (a generalised inverse).
 * @returns s x s, row-major
 */
export function inverseGram(gram: Float64Array, n: number, slid: readonly number[]): Float64Array {
  const s = slid.length;
  const work = new Float64Array(2 * s * s);
  const row = 2 * s;
  let scale = 0;
  for (let u = 0; u < s; u++) {
    for (let v = 0; v < s; v++) work[u * row + v] = gram[slid[u]! * n + slid[v]!]!;
    work[u * row + s + u] = 1;
    scale = Math.max(scale, work[u * row + u]!);
  }
  // Symmetric elimination without exchange: the matrix is positive semidefinite.
  for (let c = 0; c < s; c++) {
    const pivot = work[c * row + c]!;
    if (pivot <= 1e-13 * scale) {
      for (let v = 0; v < row; v++) work[c * row + v] = 0;
      for (let u = 0; u < s; u++) work[u * row + c] = 0;
      continue;
    }
    for (let v = 0; v < row; v++) work[c * row + v] = work[c * row + v]! / pivot;
    for (let u = 0; u < s; u++) {
      const factor = work[u * row + c]!;
      if (u === c || factor === 0) continue;
      for (let v = 0; v < row; v++) work[u * row + v] = work[u * row + v]! - factor * work[c * row + v]!;
    }
  }
  const inverse = new Float64Array(s * s);
  for (let u = 0; u < s; u++) for (let v = 0; v < s; v++) inverse[u * s + v] = work[u * row + s + v]!;
  return inverse;
}

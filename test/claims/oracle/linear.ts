/** Linear algebra in plain code, for a handful of dimensions. */

export type Vector = ArrayLike<number>;

export function dot(u: Vector, v: Vector): number {
  let sum = 0;
  for (let k = 0; k < u.length; k++) sum += u[k]! * v[k]!;
  return sum;
}

/** Of a vector of 1e-200, too, whose square is no number any more. */
export function norm(u: Vector): number {
  const largest = Math.max(0, ...Array.from(u, Math.abs));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  return largest * Math.sqrt(Array.from(u).reduce((sum, x) => sum + (x / largest) ** 2, 0));
}

export function unit(u: Vector): number[] {
  const size = norm(u);
  return Array.from(u, (x) => x / size);
}

export function minus(u: Vector, v: Vector): number[] {
  return Array.from(u, (x, k) => x - v[k]!);
}

/** NaN where one of them is 0. From the chords of the unit vectors, so that small and nearly straight angles are right. */
export function degrees(u: Vector, v: Vector): number {
  const [one, other] = [unit(u), unit(v)];
  const apart = norm(minus(one, other));
  const together = norm(one.map((x, k) => x + other[k]!));
  return (2 * Math.atan2(apart, together) * 180) / Math.PI;
}

/** Eigenvalues, largest first, with unit eigenvectors, by Jacobi's rotations. */
export function eigen(symmetric: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const d = symmetric.length;
  const a = symmetric.map((row) => [...row]);
  const v: number[][] = a.map((_, k) => a.map((__, l) => (k === l ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < d; p++) {
      for (let q = p + 1; q < d; q++) {
        if (a[p]![q] === 0) continue;
        const theta = Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!) / 2;
        const [c, s] = [Math.cos(theta), Math.sin(theta)];
        for (let k = 0; k < d; k++) {
          const [x, y] = [a[k]![p]!, a[k]![q]!];
          a[k]![p] = c * x - s * y;
          a[k]![q] = s * x + c * y;
        }
        for (let k = 0; k < d; k++) {
          const [x, y] = [a[p]![k]!, a[q]![k]!];
          a[p]![k] = c * x - s * y;
          a[q]![k] = s * x + c * y;
          const [m, n] = [v[p]![k]!, v[q]![k]!];
          v[p]![k] = c * m - s * n;
          v[q]![k] = s * m + c * n;
        }
      }
    }
  }
  const order = a.map((_, k) => k).sort((k, l) => a[l]![l]! - a[k]![k]!);
  return { values: order.map((k) => a[k]![k]!), vectors: order.map((k) => v[k]!) };
}

/** Largest first, by one-sided rotations of the columns: small ones are as right as large ones. */
export function singularValues(rows: readonly Vector[], d: number): number[] {
  const columns = Array.from({ length: d }, (_, k) => rows.map((row) => row[k]!));
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < d; p++) {
      for (let q = p + 1; q < d; q++) {
        const [x, y] = [columns[p]!, columns[q]!];
        const [xx, yy, xy] = [dot(x, x), dot(y, y), dot(x, y)];
        if (xy === 0) continue;
        const theta = Math.atan2(2 * xy, yy - xx) / 2;
        const [c, s] = [Math.cos(theta), Math.sin(theta)];
        columns[p] = x.map((value, j) => c * value - s * y[j]!);
        columns[q] = x.map((value, j) => s * value + c * y[j]!);
      }
    }
  }
  return columns
    .map(norm)
    .sort((a, b) => b - a)
    .slice(0, Math.min(rows.length, d));
}

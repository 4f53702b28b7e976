import type { RegionShape } from './region.ts';

/** An ellipse on two eigen-axes, its own axes along them. */
export interface Ellipse {
  /** half of the coordinates of v* */
  readonly centre: readonly [number, number];
  readonly semiAxes: readonly [number, number];
}

/**
 * The ellipsoid v^T X X^T (v* - v) = 0, centred at half of v*, through 0 and v*: sum eta_k (nu_k - nu*_k/2)^2 = sum eta_k nu*_k^2/4.
 * Cut by the plane of two eigen-axes through a point, or (in the plane the same) projected on them.
 * @param through nu (d) of a point that the plane goes through; null for the projection, the ellipsoid's outline
 * @returns null where the plane misses the ellipsoid, or an eigenvalue is 0
 */
export function ellipse(
  { eigenvalues, teacher }: RegionShape,
  [a, b]: readonly [number, number],
  through: Float64Array | null,
): Ellipse | null {
  let squared = 0;
  for (let k = 0; k < teacher.length; k++) {
    squared += (eigenvalues[k]! * teacher[k]! * teacher[k]!) / 4;
    if (through === null || k === a || k === b) continue;
    const offset = through[k]! - teacher[k]! / 2;
    squared -= eigenvalues[k]! * offset * offset;
  }
  if (squared <= 0 || eigenvalues[a]! <= 0 || eigenvalues[b]! <= 0) return null;
  return {
    centre: [teacher[a]! / 2, teacher[b]! / 2],
    semiAxes: [Math.sqrt(squared / eigenvalues[a]!), Math.sqrt(squared / eigenvalues[b]!)],
  };
}

/** `count` points along the ellipse, x y x y .., the first repeated at the end. */
export function ellipsePoints({ centre, semiAxes }: Ellipse, count: number): Float64Array {
  const points = new Float64Array(2 * (count + 1));
  for (let index = 0; index <= count; index++) {
    const turn = (2 * Math.PI * (index % count)) / count;
    points[2 * index] = centre[0] + semiAxes[0] * Math.cos(turn);
    points[2 * index + 1] = centre[1] + semiAxes[1] * Math.sin(turn);
  }
  return points;
}

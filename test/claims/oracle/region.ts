import type { Oracle } from '../oracle.ts';
import { dot, norm } from './linear.ts';

/** One inequality of the region S that the theory keeps the bundle vector in. */
export interface Inequality {
  readonly kind: string;
  /** from 1, as the page counts; undefined where it is of no coordinate */
  readonly k?: number;
  readonly other?: number;
  /** above 0 where it holds */
  readonly margin: number;
}

/** All inequalities of S_l at v (section 3 of the paper), l from 1. */
export function region(
  { run, data, eigenvalues: eta, eigenvectors, teacherCoordinates }: Oracle,
  v: readonly number[],
  l: number,
): Inequality[] {
  const d = data.dimension;
  const nu = eigenvectors.map((u) => dot(u, v));
  const q = nu.map((value, k) => value / teacherCoordinates![k]!);
  const of = (k: number) => q[k - 1]!;
  const inequalities: Inequality[] = [];
  for (let k = 1; k < l; k++) inequalities.push({ kind: 'above', k, margin: of(k) - 1 });
  const floor = l === 1 ? 0 : eta[l - 1]! / (2 * eta[l - 2]!);
  inequalities.push({ kind: 'floor', k: l, margin: of(l) - floor });
  inequalities.push({ kind: 'ceiling', k: l, margin: 1 - of(l) });
  for (let k = l; k <= d; k++) {
    for (let other = k + 1; other <= d; other++) {
      const ratio = eta[other - 1]! / (2 * eta[k - 1]!);
      inequalities.push({ kind: 'lower', k, other, margin: of(other) - ratio * of(k) });
      inequalities.push({ kind: 'upper', k, other, margin: 1 - (1 - of(k)) ** (0.5 + ratio) - of(other) });
    }
  }
  const pull = nu.map((value, k) => eta[k]! * (teacherCoordinates![k]! - value));
  const cosine = dot(nu, pull) / (norm(nu) * norm(pull));
  inequalities.push({ kind: 'ellipsoid', margin: cosine });
  inequalities.push({ kind: 'cosine', margin: cosine - run.lambda ** (1 / 12) });
  return inequalities;
}

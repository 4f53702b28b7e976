import { norm } from '../../model/measures/angles.ts';
import type { Obstacle } from '../../model/theory/standing.ts';
import type { Run } from '../../state/run.ts';
import { theoryOfRun } from './runTheory.ts';
import { isClaimed, standingOf } from './standing.ts';

/** Where training ends in the limit lambda -> 0, as far as something is known of it. */
export type SmallScaleLimit =
  /** rank 1: all of the positive group along one direction, with sum |w_j|^2 = length */
  | {
      readonly kind: 'limit';
      /** the paper's theorem; or the same inside the span of the inputs, which is derived on this page's own account */
      readonly by: 'theorem7' | 'span';
      /** |v*|, or that of its projection on the span */
      readonly length: number;
    }
  /** nothing is known, for these reasons */
  | { readonly kind: 'none'; readonly obstacles: readonly Obstacle[] }
  /** not worked out yet, or too large to be */
  | { readonly kind: 'unknown' };

/** What of Theorem 7's hypotheses is another matter where the inputs do not span the space. */
const OF_THE_SPAN: readonly Obstacle[] = [
  'span',
  'correlation',
  'distinctEigenvalues',
  'positiveCoordinates',
];

/** The limit of a run's end as lambda goes to 0, with the data and the directions of its neurons as they are. */
export function smallScaleLimitOf(run: Run): SmallScaleLimit {
  const standing = standingOf(run, 'theorem7');
  const { dataset } = run.start;
  if (isClaimed(standing)) return { kind: 'limit', by: 'theorem7', length: norm(dataset.teacher!) };
  if (standing.kind !== 'not') return { kind: 'unknown' };
  const { obstacles } = standing;
  if (!obstacles.includes('span') || !obstacles.every((each) => OF_THE_SPAN.includes(each))) {
    return { kind: 'none', obstacles };
  }
  const span = theoryOfRun(run)?.span ?? null;
  if (span === null) return { kind: 'unknown' };
  return span.kept ? { kind: 'limit', by: 'span', length: span.length } : { kind: 'none', obstacles };
}

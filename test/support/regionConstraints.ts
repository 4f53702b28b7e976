import { type Constraint, forEachConstraint, type RegionShape } from '../../src/model/theory/region.ts';

/** Every constraint of S_piece at a point, each by itself; all are strict but `q_l <= 1`. */
export function regionConstraints(
  shape: RegionShape,
  coordinates: Float64Array,
  piece: number,
): Constraint[] {
  const constraints: Constraint[] = [];
  forEachConstraint(shape, coordinates, piece, (kind, k, other, margin) => {
    constraints.push({ kind, k, other, margin, held: kind === 'ceiling' ? margin >= 0 : margin > 0 });
  });
  return constraints;
}

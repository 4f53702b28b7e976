import { type ConstraintKind, forEachConstraint, type RegionShape } from './region.ts';

/** A rectangle of grid points on two eigen-axes, in coordinates nu. */
export interface RegionGrid {
  /** the eigen-axes, from 0 */
  readonly axes: readonly [number, number];
  /** extent on the first axis and number of points on it, at least 2 */
  readonly first: { readonly from: number; readonly to: number; readonly count: number };
  readonly second: { readonly from: number; readonly to: number; readonly count: number };
}

/** A signed constraint function on the grid: positive inside, 0 on the border. */
export interface RegionField {
  readonly kind: ConstraintKind;
  readonly k: number;
  readonly other: number;
  /** values[row * first.count + column]: the first axis runs along columns, as d3's contours want it */
  readonly values: Float64Array;
}

/** One piece S_l on the grid. */
export interface PieceFields {
  /** l - 1 */
  readonly piece: number;
  /** every constraint by itself, but those with the same sign all over the grid */
  readonly constraints: readonly RegionField[];
  /** the least of all margins but the cosine's: the piece with the cosine held against 0 */
  readonly insideWithoutMargin: Float64Array;
  /** the least of all margins: the piece itself */
  readonly inside: Float64Array;
}

/**
 * S_piece on a grid, for contours at 0. In the plane this is the piece; in more dimensions it is the section through
 * the point `through`, whose other coordinates are kept. O(points d^2).
 * @param through nu (d)
 * @param each whether every constraint gets a field of its own; in many dimensions there are too many to draw
 */
export function pieceFields(
  shape: RegionShape,
  through: Float64Array,
  grid: RegionGrid,
  piece: number,
  each = true,
): PieceFields {
  const { axes, first, second } = grid;
  const points = first.count * second.count;
  const inside = new Float64Array(points);
  const insideWithoutMargin = new Float64Array(points);
  const fields: RegionField[] = [];
  const point = through.slice();
  let index = 0;
  for (let row = 0; row < second.count; row++) {
    point[axes[1]] = second.from + ((second.to - second.from) * row) / (second.count - 1);
    for (let column = 0; column < first.count; column++, index++) {
      point[axes[0]] = first.from + ((first.to - first.from) * column) / (first.count - 1);
      let least = Infinity;
      let leastWithoutMargin = Infinity;
      let field = 0;
      forEachConstraint(shape, point, piece, (kind, k, other, margin) => {
        // at v = 0 and v = v* the cosine has no value; both are on the border
        const value = Number.isNaN(margin) ? 0 : margin;
        least = Math.min(least, value);
        if (kind !== 'cosine') leastWithoutMargin = Math.min(leastWithoutMargin, value);
        if (!each) return;
        if (index === 0) fields.push({ kind, k, other, values: new Float64Array(points) });
        fields[field++]!.values[index] = value;
      });
      inside[index] = least;
      insideWithoutMargin[index] = leastWithoutMargin;
    }
  }
  return {
    piece,
    constraints: fields.filter(({ values }) => changesSign(values)),
    inside,
    insideWithoutMargin,
  };
}

function changesSign(values: Float64Array): boolean {
  return values.some((value) => value > 0) && values.some((value) => value <= 0);
}

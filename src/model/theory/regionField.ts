import { type Constraint, type ConstraintKind, forEachConstraint, type RegionShape } from './region.ts';

/** A rectangle of grid points on two eigen-axes, in coordinates nu. */
export interface RegionGrid {
  /** the eigen-axes, from 0 */
  readonly axes: readonly [number, number];
  /** positions on the first axis, increasing, at least 2; they need not be even */
  readonly first: ArrayLike<number>;
  readonly second: ArrayLike<number>;
}

/** A signed constraint function on the grid: positive inside, 0 on the border. */
interface RegionField {
  readonly kind: ConstraintKind;
  readonly k: number;
  readonly other: number;
  /** values[row * first.length + column]: the first axis runs along columns, as d3's contours want it */
  readonly values: Float64Array;
}

/** One piece S_l on the grid. */
export interface PieceFields {
  /** l - 1 */
  readonly piece: number;
  /** every constraint by itself, but those with the same sign all over the grid */
  readonly constraints: readonly RegionField[];
  /** positive inside: the least of the margins but the cosine's, the piece with the cosine held against 0 */
  readonly insideWithoutMargin: Float64Array;
  /** the same with the cosine's: the piece itself */
  readonly inside: Float64Array;
}

/**
 * One constraint of S_piece on a grid, in the section through a point; null where it does not depend on the grid's axes.
 * At v = 0 and v = v*, where the cosine has no value, it is 0. O(points d).
 * @param through nu (d)
 */
export function constraintField(
  shape: RegionShape,
  through: Float64Array,
  grid: RegionGrid,
  piece: number,
  constraint: Pick<Constraint, 'kind' | 'k' | 'other'>,
): Float64Array | null {
  const values = new Float64Array(grid.first.length * grid.second.length).fill(Number.NaN);
  let depends = false;
  forEachPoint(through, grid, (point, index) => {
    const take = (kind: ConstraintKind, k: number, other: number, margin: number) => {
      if (kind !== constraint.kind || k !== constraint.k || other !== constraint.other) return;
      values[index] = Number.isNaN(margin) ? 0 : margin;
      depends = true;
    };
    forEachConstraint(shape, point, piece, take, grid.axes);
  });
  return depends ? values : null;
}

/** Calls `visit` with each point of the grid, row by row; the point is written over by the next. */
function forEachPoint(
  through: Float64Array,
  { axes, first, second }: RegionGrid,
  visit: (point: Float64Array, index: number) => void,
): void {
  const point = through.slice();
  let index = 0;
  for (let row = 0; row < second.length; row++) {
    point[axes[1]] = second[row]!;
    for (let column = 0; column < first.length; column++, index++) {
      point[axes[0]] = first[column]!;
      visit(point, index);
    }
  }
}

/**
 * S_piece on a grid, for contours at 0. In the plane this is the piece; in more dimensions it is the section through
 * the point `through`, whose other coordinates are kept. O(points d^2), or O(points d + d^2) without fields for `each` constraint.
 * @param through nu (d)
 * @param each whether every constraint gets a field of its own; in many dimensions there are too many to draw
 * @param kept kinds that hold all over the grid because it ends where they do: left out of the least margins, whose border
 *   between grid points they would bend
 */
export function pieceFields(
  shape: RegionShape,
  through: Float64Array,
  grid: RegionGrid,
  piece: number,
  each = true,
  kept: readonly ConstraintKind[] = [],
): PieceFields {
  const points = grid.first.length * grid.second.length;
  const inside = new Float64Array(points);
  const insideWithoutMargin = new Float64Array(points);
  const fields: RegionField[] = [];
  // a constraint that depends on neither axis is the same all over the grid: it has no border there, only a say
  const others = each ? Infinity : leastElsewhere(shape, through, grid.axes, piece);
  if (!(others > 0)) {
    // all of it is outside, wherever on the grid
    return {
      piece,
      constraints: [],
      inside: inside.fill(-1),
      insideWithoutMargin: insideWithoutMargin.fill(-1),
    };
  }
  forEachPoint(through, grid, (point, index) => {
    let least = Infinity;
    let leastWithoutMargin = Infinity;
    let field = 0;
    const take = (kind: ConstraintKind, k: number, other: number, margin: number) => {
      // at v = 0 and v = v* the cosine has no value; both are on the border
      const value = Number.isNaN(margin) ? 0 : margin;
      if (!kept.includes(kind)) {
        least = Math.min(least, value);
        if (kind !== 'cosine') leastWithoutMargin = Math.min(leastWithoutMargin, value);
      }
      if (!each) return;
      if (index === 0) fields.push({ kind, k, other, values: new Float64Array(points) });
      fields[field++]!.values[index] = value;
    };
    forEachConstraint(shape, point, piece, take, each ? null : grid.axes);
    inside[index] = least;
    insideWithoutMargin[index] = leastWithoutMargin;
  });
  return {
    piece,
    constraints: fields.filter(({ values }) => changesSign(values)),
    inside,
    insideWithoutMargin,
  };
}

/** The least margin of the constraints that depend on neither axis; infinite where there is none. */
function leastElsewhere(
  shape: RegionShape,
  through: Float64Array,
  axes: readonly [number, number],
  piece: number,
): number {
  const onAxis = (k: number) => k === axes[0] || k === axes[1];
  let least = Infinity;
  forEachConstraint(shape, through, piece, (kind, k, other, margin) => {
    if (kind === 'ellipsoid' || kind === 'cosine' || onAxis(k) || onAxis(other)) return;
    least = Math.min(least, margin);
  });
  return least;
}

function changesSign(values: Float64Array): boolean {
  return values.some((value) => value > 0) && values.some((value) => value <= 0);
}

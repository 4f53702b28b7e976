import { contours } from 'd3-contour';
import {
  type Constraint,
  type ConstraintKind,
  forEachConstraint,
  pieceOf,
  type RegionShape,
} from '../../model/theory/region.ts';
import { constraintField, pieceFields, type RegionGrid } from '../../model/theory/regionField.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { AxisPair } from './settings.ts';

/** Closed rings in coordinates nu on the two axes: x y x y .., the first point repeated; filled even-odd. */
export type Rings = readonly Float64Array[];

/** S_l in the plane, or its section. */
export interface PieceOutline {
  /** l - 1 */
  readonly piece: number;
  readonly inside: Rings;
  /** with the cosine held against 0 only */
  readonly withoutMargin: Rings;
}

/** Places `count` positions of an axis between two of its coordinates nu, as the plane spreads them. */
export type Spread = (axis: 0 | 1, from: number, to: number) => Float64Array;

/** The grid of a piece ends where these do. */
const KEPT = ['above', 'ceiling'] as const;

/**
 * Every piece S_l that can have points in the section through a point, as filled contours. Each has a grid of its own, that just
 * holds it: pieces may be very thin.
 * @param through nu (d)
 * @param farthest the largest coordinate on an eigen-axis that any piece has
 */
export function pieceOutlines(
  shape: RegionShape,
  through: Float64Array,
  axes: AxisPair,
  farthest: (k: number) => number,
  spread: Spread,
): PieceOutline[] {
  return possiblePieces(shape, through, axes).map((piece) => {
    const extent = (axis: 0 | 1) => {
      const teacher = shape.teacher[axes[axis]]!;
      return axes[axis] < piece
        ? spread(axis, teacher, Math.max(farthest(axes[axis]), teacher * (1 + 1e-12)))
        : spread(axis, 0, teacher);
    };
    const grid: RegionGrid = { axes, first: extent(0), second: extent(1) };
    const { inside, insideWithoutMargin } = pieceFields(shape, through, grid, piece, false, KEPT);
    return {
      piece,
      inside: ringsOf(grid, inside),
      withoutMargin: ringsOf(grid, insideWithoutMargin),
    };
  });
}

/** S_l asks for q_k > 1 before l and q_l <= 1: the coordinates off the axes leave at most three l. */
function possiblePieces(shape: RegionShape, through: Float64Array, [a, b]: AxisPair): number[] {
  const others = through.slice();
  others[a] = others[b] = Number.POSITIVE_INFINITY;
  const first = pieceOf(shape, others);
  const candidates = [a, b, ...(first === null ? [] : [first])];
  return candidates.filter((piece) => first === null || piece <= first).sort((one, other) => one - other);
}

/** One constraint in the plane by itself: where it holds. */
export interface ConstraintOutline {
  readonly kind: ConstraintKind;
  readonly held: Rings;
}

/** Null where the constraint does not depend on the axes of the plane. */
export function constraintOutline(
  shape: RegionShape,
  through: Float64Array,
  grid: RegionGrid,
  piece: number,
  constraint: Pick<Constraint, 'kind' | 'k' | 'other'>,
): ConstraintOutline | null {
  const field = constraintField(shape, through, grid, piece, constraint);
  return field === null ? null : { kind: constraint.kind, held: ringsOf(grid, field) };
}

/** Where a field on a grid is at least 0. */
function ringsOf({ first, second }: RegionGrid, field: Float64Array): Rings {
  const { coordinates } = contours()
    .size([first.length, second.length])
    .contour(field as unknown as number[], 0);
  return coordinates.flat().map((ring) => {
    const points = new Float64Array(2 * ring.length);
    for (const [index, [column, row]] of ring.entries()) {
      points[2 * index] = positionAt(first, column!);
      points[2 * index + 1] = positionAt(second, row!);
    }
    return points;
  });
}

/** d3 puts the middle of the first cell at 0.5, and closes a ring half a cell beyond the grid. */
function positionAt(positions: ArrayLike<number>, contourIndex: number): number {
  const index = Math.min(positions.length - 1, Math.max(0, contourIndex - 0.5));
  const before = Math.min(positions.length - 2, Math.floor(index));
  const share = index - before;
  return (1 - share) * positions[before]! + share * positions[before + 1]!;
}

/** Whether a point lies inside rings (even-odd). */
export function ringsContain(rings: Rings, x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let from = 0; from + 2 < ring.length; from += 2) {
      const [x0, y0, x1, y1] = [ring[from]!, ring[from + 1]!, ring[from + 2]!, ring[from + 3]!];
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    }
  }
  return inside;
}

/** Directions (radians, from the first axis towards the second) that S has at the origin of its plane. */
export interface Wedge {
  readonly from: number;
  readonly to: number;
}

const WEDGE_STEPS = 720;

/**
 * The directions in which the constraints of S_1 on two axes let a tiny v point; null where there are none. In the plane all
 * constraints count, and with `margin` also the cosine's; in more dimensions those between the two coordinates.
 */
export function wedgeAtOrigin(shape: RegionShape, [a, b]: AxisPair, margin: boolean): Wedge | null {
  const dimension = shape.teacher.length;
  const point = new Float64Array(dimension);
  const size = 1e-12 * Math.min(...shape.teacher);
  let from = Number.NaN;
  let to = Number.NaN;
  for (let step = 1; step < WEDGE_STEPS; step++) {
    // even in the ratio of the shares: in true angles S may be very thin
    const share = Math.tan((Math.PI / 2) * (step / WEDGE_STEPS));
    const scale = size / (1 + share);
    point[a] = scale * shape.teacher[a]!;
    point[b] = scale * share * shape.teacher[b]!;
    let held = true;
    const test = (kind: ConstraintKind, k: number, other: number, value: number) => {
      const ofCosine = kind === 'ellipsoid' || kind === 'cosine';
      const counts = ofCosine ? dimension === 2 && (margin || kind === 'ellipsoid') : k === a && other === b;
      if (counts && !(value > 0)) held = false;
    };
    forEachConstraint(shape, point, 0, test, [a, b]);
    if (!held) continue;
    to = Math.atan2(point[b]!, point[a]!);
    if (Number.isNaN(from)) from = to;
  }
  return Number.isNaN(from) ? null : { from, to };
}

/** By the name of the axes and the margin. */
const keptWedges = (_: RegionShape) => new Map<string, Wedge | null>();

/** The same, worked out once. */
export function wedgeOf(shape: RegionShape, axes: AxisPair, margin: boolean): Wedge | null {
  const kept = memoOn(shape, keptWedges);
  const name = `${axes} ${margin}`;
  if (!kept.has(name)) kept.set(name, wedgeAtOrigin(shape, axes, margin));
  return kept.get(name)!;
}

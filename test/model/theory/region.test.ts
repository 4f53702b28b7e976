import { describe, expect, it } from 'vitest';
import { ellipse, ellipsePoints } from '../../../src/model/theory/ellipsoid.ts';
import {
  ellipsoidCosine,
  pieceOf,
  type RegionShape,
  regionMembership,
  regionShape,
  upperShare,
} from '../../../src/model/theory/region.ts';
import { constraintField, pieceFields } from '../../../src/model/theory/regionField.ts';
import { regionConstraints } from '../../support/regionConstraints.ts';

const plane: RegionShape = regionShape(Float64Array.of(0.9, 0.2), Float64Array.of(0.8, 0.6), 1e-100)!;
const space: RegionShape = regionShape(
  Float64Array.of(1, 0.4, 0.1),
  Float64Array.of(0.7, 0.6, Math.sqrt(1 - 0.85)),
  1e-100,
)!;

/** The point with these shares q_k. */
const at = ({ teacher }: RegionShape, ...shares: number[]) => teacher.map((value, k) => value * shares[k]!);

/** `count` positions, evenly from one end to the other. */
const even = (from: number, to: number, count: number) =>
  Float64Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));

/** The definition of S_l word for word, with q, from 1. */
function inPiece(shape: RegionShape, point: Float64Array, l: number): boolean {
  const eta = [0, ...shape.eigenvalues];
  const q = [0, ...point.map((nu, k) => nu / shape.teacher[k]!)];
  const d = point.length;
  for (let k = 1; k < l; k++) if (!(q[k]! > 1)) return false;
  const floor = l === 1 ? 0 : eta[l]! / (2 * eta[l - 1]!);
  if (!(floor < q[l]! && q[l]! <= 1)) return false;
  for (let k = l; k <= d; k++) {
    for (let other = k + 1; other <= d; other++) {
      if (!((eta[other]! / (2 * eta[k]!)) * q[k]! < q[other]!)) return false;
      if (!(q[other]! < 1 - (1 - q[k]!) ** (1 / 2 + eta[other]! / (2 * eta[k]!)))) return false;
    }
  }
  let product = 0;
  let squared = 0;
  let force = 0;
  for (let k = 0; k < d; k++) {
    const pull = shape.eigenvalues[k]! * (shape.teacher[k]! - point[k]!);
    product += point[k]! * pull;
    squared += point[k]! ** 2;
    force += pull ** 2;
  }
  return product / Math.sqrt(squared * force) > shape.cosineMargin;
}

describe('the region S', () => {
  it('is the union of its pieces as the paper defines them', () => {
    let inside = 0;
    for (const shape of [plane, space]) {
      const dimension = shape.teacher.length;
      for (let trial = 1; trial < 4000; trial++) {
        const shares = Array.from({ length: dimension }, (_, k) => 1.3 * ((trial * Math.sqrt(k + 2)) % 1));
        const point = at(shape, ...shares);
        const pieces = Array.from(shares.keys()).filter((k) => inPiece(shape, point, k + 1));
        const membership = regionMembership(shape, point);
        expect(membership.inside).toBe(pieces.length > 0);
        if (pieces.length > 0) {
          expect(pieces).toEqual([membership.piece]);
          inside++;
        }
      }
    }
    expect(inside).toBeGreaterThan(500);
  });

  it('names every constraint with its margin, and the ones that are broken', () => {
    const point = at(plane, 0.5, 0.05);
    const constraints = regionConstraints(plane, point, 0);
    const byKind = new Map(constraints.map((constraint) => [constraint.kind, constraint]));
    expect([...byKind.keys()]).toEqual(['floor', 'ceiling', 'lower', 'upper', 'ellipsoid', 'cosine']);
    expect(byKind.get('lower')!.margin).toBeCloseTo(0.05 - (0.2 / 1.8) * 0.5, 12);
    expect(byKind.get('lower')!.held).toBe(false);
    expect(byKind.get('upper')!.margin).toBeCloseTo(1 - 0.5 ** (0.5 + 0.2 / 1.8) - 0.05, 12);
    expect(byKind.get('upper')!.held).toBe(true);
    const { lights, inside, insideWithoutMargin } = regionMembership(plane, point);
    expect([inside, insideWithoutMargin]).toEqual([false, false]);
    expect([...lights].filter(([, { broken }]) => broken > 0).map(([kind]) => kind)).toEqual(['lower']);
  });

  it('keeps its digits where v is as small as lambda^2, and next to v*', () => {
    const tiny = at(plane, 1e-180, 0.9 * (0.5 + 0.2 / 1.8) * 1e-180);
    expect(regionMembership(plane, tiny).inside).toBe(true);
    expect(regionMembership(plane, at(plane, 1e-180, 1.1 * (0.5 + 0.2 / 1.8) * 1e-180)).inside).toBe(false);
    expect(ellipsoidCosine(plane, tiny)).toBeGreaterThan(0.5);
    expect(upperShare(1e-30, 0.7) / 0.7e-30).toBeCloseTo(1, 12);
    expect((1 - upperShare(1 - 2 ** -40, 0.6)) / 2 ** -24).toBeCloseTo(1, 8);
    expect(pieceOf(plane, at(plane, 1 + 1e-9, 1 - 1e-9))).toBe(1);
    expect(pieceOf(plane, at(plane, 1.1, 1.1))).toBeNull();
  });

  it('asks at ordinary lambda for a cosine that is far from small', () => {
    expect(regionShape(plane.eigenvalues, plane.teacher, 1e-3)!.cosineMargin).toBeCloseTo(0.562, 3);
    const large = regionShape(plane.eigenvalues, plane.teacher, 0.9)!;
    const { inside, insideWithoutMargin, cosine } = regionMembership(large, at(large, 0.97, 0.2));
    expect(cosine).toBeGreaterThan(0);
    expect([inside, insideWithoutMargin]).toEqual([false, true]);
  });

  it('is not defined for equal or vanishing eigenvalues, or a coordinate that is not positive', () => {
    const teacher = Float64Array.of(0.8, 0.6);
    expect(regionShape(Float64Array.of(1, 1), teacher, 1e-3)).toBeNull();
    expect(regionShape(Float64Array.of(1, 0), teacher, 1e-3)).toBeNull();
    expect(regionShape(Float64Array.of(2, 1), Float64Array.of(1, 0), 1e-3)).toBeNull();
  });

  it('is drawn by fields whose sign is the membership', () => {
    const grid = {
      axes: [0, 1],
      first: even(0.01, 1, 41),
      second: even(0.01, 0.8, 31),
    } as const;
    let seen = 0;
    for (const piece of [0, 1]) {
      const fields = pieceFields(plane, new Float64Array(2), grid, piece);
      expect(fields.constraints.length).toBeGreaterThan(1);
      for (let row = 0; row < 31; row++) {
        for (let column = 0; column < 41; column++) {
          const point = Float64Array.of(0.01 + (0.99 * column) / 40, 0.01 + (0.79 * row) / 30);
          const value = fields.inside[row * 41 + column]!;
          expect(value > 0).toBe(inPiece(plane, point, piece + 1));
          if (value > 0) seen++;
        }
      }
    }
    expect(seen).toBeGreaterThan(100);
    // with a margin that leaves nothing of S, the ellipsoid and the rest are still drawn
    const large = { ...plane, cosineMargin: 1.01 };
    const margined = pieceFields(large, new Float64Array(2), grid, 0);
    const unmargined = pieceFields(plane, new Float64Array(2), grid, 0);
    expect(margined.inside.every((value) => value < 0)).toBe(true);
    expect(margined.insideWithoutMargin).toEqual(unmargined.insideWithoutMargin);
    expect(unmargined.insideWithoutMargin.some((value) => value > 0)).toBe(true);
  });

  it('is cut through the point in more dimensions', () => {
    const through = at(space, 0.5, 0.4, 0.2);
    const { teacher } = space;
    const extent = {
      first: even(0, teacher[0]!, 3),
      second: even(0, teacher[2]!, 6),
    };
    const fields = pieceFields(space, through, { axes: [0, 2], ...extent }, 0);
    // column 1 of row 1 is the point itself
    expect(fields.inside[1 * 3 + 1]! > 0).toBe(regionMembership(space, through).inside);
    expect(fields.inside.length).toBe(18);
    for (const point of [through, at(space, 0.5, 0.99, 0.2), at(space, 0.2, 0.15, 0.9)]) {
      const axes = [0, 2] as const;
      const signs = (field: Float64Array) => field.map(Math.sign);
      const every = pieceFields(space, point, { axes, ...extent }, 0);
      const quick = pieceFields(space, point, { axes, ...extent }, 0, false);
      expect(quick.constraints).toEqual([]);
      expect(signs(quick.inside)).toEqual(signs(every.inside));
      expect(signs(quick.insideWithoutMargin)).toEqual(signs(every.insideWithoutMargin));
    }
  });

  it('leaves out of its fields what the grid keeps by its extent', () => {
    const grid = { axes: [0, 1], first: even(0, 0.8, 9), second: even(0, 0.6, 7) } as const;
    const all = pieceFields(plane, new Float64Array(2), grid, 0);
    const rest = pieceFields(plane, new Float64Array(2), grid, 0, false, ['floor', 'ceiling']);
    // the first column is on the border of the floor q_1 > 0 and of others
    for (const [index, value] of all.inside.entries()) {
      if (index % 9 > 0 && index % 9 < 8) expect(rest.inside[index]! > 0).toBe(value > 0);
    }
    expect(rest.inside.some((value, index) => value > all.inside[index]!)).toBe(true);
  });
});

describe('a constraint by itself', () => {
  it('has on a grid the values that it has among all of them, and none where it looks at other axes', () => {
    const through = at(space, 0.5, 0.4, 0.2);
    const extent = even(0.01, 0.9, 7);
    const grid = { axes: [0, 2], first: extent, second: extent } as const;
    for (const piece of [0, 1]) {
      const { constraints } = pieceFields(space, through, grid, piece);
      expect(constraints.length).toBeGreaterThan(4);
      for (const constraint of constraints) {
        expect(constraintField(space, through, grid, piece, constraint)).toEqual(constraint.values);
      }
    }
    const other = { kind: 'lower', k: 1, other: 2 } as const;
    expect(constraintField(space, through, { ...grid, axes: [0, 1] }, 0, other)).not.toBeNull();
    const ceiling = { kind: 'ceiling', k: 0, other: -1 } as const;
    expect(constraintField(space, through, { ...grid, axes: [1, 2] }, 0, ceiling)).toBeNull();
  });
});

describe('the ellipsoid', () => {
  it('has v at a right angle to X X^T (v* - v), and goes through 0 and v*', () => {
    const points = ellipsePoints(ellipse(plane, [0, 1], null)!, 64);
    let nearest = [Infinity, Infinity];
    for (let index = 0; index < points.length; index += 2) {
      const point = points.slice(index, index + 2);
      const distances = [Math.hypot(...point), Math.hypot(0.8 - point[0]!, 0.6 - point[1]!)];
      if (Math.min(...distances) > 1e-6) expect(Math.abs(ellipsoidCosine(plane, point))).toBeLessThan(1e-12);
      nearest = nearest.map((least, end) => Math.min(least, distances[end]!));
    }
    expect(Math.max(...nearest)).toBeLessThan(0.1);
    expect(points.slice(-2)).toEqual(points.slice(0, 2));
  });

  it('is cut by the plane through the point, or projected', () => {
    const through = at(space, 0.3, 0.8, 0.4);
    const section = ellipsePoints(ellipse(space, [0, 2], through)!, 16);
    for (let index = 0; index < section.length; index += 2) {
      const point = Float64Array.of(section[index]!, through[1]!, section[index + 1]!);
      expect(Math.abs(ellipsoidCosine(space, point))).toBeLessThan(1e-12);
    }
    const outline = ellipse(space, [0, 2], null)!;
    const cut = ellipse(space, [0, 2], through)!;
    expect(outline.semiAxes[0]).toBeGreaterThan(cut.semiAxes[0]);
    expect(ellipse(space, [0, 2], at(space, 0.3, 9, 0.4))).toBeNull();
  });
});

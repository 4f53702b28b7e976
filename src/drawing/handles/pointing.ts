import type { PointerPlace } from '../canvas/pointerPlace.ts';
import { arrowOf } from '../keys/keys.ts';
import { type DisplayBasis, projectDirection } from '../sphere/displayBasis.ts';
import type { Placement } from '../sphere/placement.ts';

/** From places on a picture of directions back to directions, in the plane and on the globe. */
export interface Pointing {
  readonly placement: Placement;
  readonly basis: DisplayBasis;
}

/** The direction that stands at a place (unit vector of length d): on the globe on the side that is seen. Null in the very middle of the plane. */
export function directionAt({ placement, basis }: Pointing, place: PointerPlace): number[] | null {
  const { pxCentre, pyCentre, pxRadius, kind, rotation: r } = placement;
  const [right, up] = [(place.px - pxCentre) / pxRadius, (pyCentre - place.py) / pxRadius];
  const reach = Math.hypot(right, up);
  if (kind !== 'globe') return reach > 0 ? combined(basis, [right / reach, up / reach]) : null;
  // beside the globe the horizon is what is nearest
  const shrink = reach > 1 ? 1 / reach : 1;
  const towards = Math.sqrt(Math.max(0, 1 - Math.min(1, reach) ** 2));
  const seen = [right * shrink, up * shrink, towards];
  return combined(
    basis,
    [0, 1, 2].map((k) => r[k]! * seen[0]! + r[k + 3]! * seen[1]! + r[k + 6]! * seen[2]!),
  );
}

/** How far a place is from the middle, 1 at the rim. */
export function radiusAt({ pxCentre, pyCentre, pxRadius }: Placement, { px, py }: PointerPlace): number {
  return Math.hypot(px - pxCentre, py - pyCentre) / pxRadius;
}

/**
 * A direction turned by an arrow key: in the plane left goes round against the clock and right with it; on the globe it goes
 * that way as it is seen. Null for another key.
 * @param vector of any length but 0; a unit vector is returned
 */
export function turnedDirection(
  { placement, basis }: Pointing,
  vector: readonly number[],
  key: string,
  radians: number,
): number[] | null {
  const turn = arrowOf(key);
  if (turn === null) return null;
  const { x, y, z } = projectDirection(basis, Float64Array.from(vector));
  if (placement.kind !== 'globe') {
    if (turn[0] === 0) return null;
    const [c, s] = [Math.cos(radians), -turn[0] * Math.sin(radians)];
    return combined(basis, [c * x - s * y, s * x + c * y]);
  }
  const r = placement.rotation;
  const axis = turn[0] !== 0 ? 0 : 3;
  const sign = turn[0] + turn[1];
  const own = [x, y, z];
  const towards = [0, 1, 2].map((k) => sign * r[axis + k]!);
  const along = own.reduce((sum, value, k) => sum + value * towards[k]!, 0);
  const across = towards.map((value, k) => value - along * own[k]!);
  const size = Math.hypot(...across);
  // where it points that way already it goes no farther
  if (size < 1e-9) return combined(basis, own);
  const [c, s] = [Math.cos(radians), Math.sin(radians)];
  const next = own.map((value, k) => c * value + (s * across[k]!) / size);
  return combined(basis, next);
}

/** @param coordinates in the basis, of a unit vector */
function combined({ axes }: DisplayBasis, coordinates: readonly number[]): number[] {
  const size = Math.hypot(...coordinates);
  return Array.from(axes[0]!, (_, k) =>
    coordinates.reduce((sum, c, axis) => sum + (c / size) * (axes[axis]?.[k] ?? 0), 0),
  );
}

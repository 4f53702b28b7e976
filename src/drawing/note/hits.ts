import { distanceToBox, squaredDistanceToSegment } from '../canvas/distance.ts';
import type { PointerPlace } from '../canvas/pointerPlace.ts';
import type { Mark } from '../picture.ts';

/** Where a mark is, and how far a place is from it: for `Mark`, CSS pixels. */
type Placed = Pick<Mark, 'at' | 'hit'>;

/** A glyph: 0 inside its radius. */
export function onPoint(px: number, py: number, radius = 0): Placed {
  return {
    at: { px, py },
    hit: (place) => Math.max(0, Math.hypot(place.px - px, place.py - py) - radius),
  };
}

/** A line through points x y x y ..; its note points to the place on it that `at` tells, its middle unless told. */
export function onLine(points: ArrayLike<number>, at: PointerPlace | null = null): Placed {
  const middle = 2 * Math.floor(points.length / 4);
  return {
    at: at ?? { px: points[middle] ?? 0, py: points[middle + 1] ?? 0 },
    hit: ({ px, py }) => distanceToLine(points, px, py),
  };
}

/** A rectangle. */
export function onBox(left: number, top: number, right: number, bottom: number): Placed {
  return {
    at: { px: (left + right) / 2, py: (top + bottom) / 2 },
    hit: (place) => distanceToBox(place, left, top, right, bottom),
  };
}

/** What is inside closed rings x y x y .., even-odd, and nothing beside it. */
export function onRings(rings: readonly ArrayLike<number>[], at: PointerPlace): Placed {
  return {
    at,
    hit: ({ px, py }) =>
      rings.reduce((inside, ring) => inside !== isInRing(ring, px, py), false) ? 0 : Number.POSITIVE_INFINITY,
  };
}

function distanceToLine(points: ArrayLike<number>, px: number, py: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 2; at < points.length; at += 2) {
    const [x0, y0, x1, y1] = [points[at - 2]!, points[at - 1]!, points[at]!, points[at + 1]!];
    least = Math.min(least, squaredDistanceToSegment(px, py, x0, y0, x1, y1));
  }
  return Math.sqrt(least);
}

/** Whether a ray to the right meets the ring an odd number of times. */
function isInRing(ring: ArrayLike<number>, px: number, py: number): boolean {
  let inside = false;
  for (let at = 2; at < ring.length; at += 2) {
    const [x0, y0, x1, y1] = [ring[at - 2]!, ring[at - 1]!, ring[at]!, ring[at + 1]!];
    if (y0 > py !== y1 > py && px < x0 + ((py - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  }
  return inside;
}

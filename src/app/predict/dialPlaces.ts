import { turnBetween } from '../../model/measures/angles.ts';

/** Where the signs of inputs stand on the dial: the rim has radius 1. */

const FIRST_RING = 1.1;
const BETWEEN_RINGS = 0.13;
/** Radians that a number takes of the innermost ring. */
const ROOM = 0.13;
const MOST_RINGS = 6;

/**
 * The radius of each input's number, so that none lies on another: an input whose neighbour has taken the place stands one ring
 * farther out. Of more than there is room for, equal ones among them, the last ring has all that are left.
 * @param angles radians
 */
export function numberRings(angles: readonly number[]): readonly number[] {
  const order = [...angles.keys()].sort((one, other) => angles[one]! - angles[other]! || one - other);
  /** the angles taken on each ring */
  const taken: number[][] = Array.from({ length: MOST_RINGS }, () => []);
  const radii = new Array<number>(angles.length);
  for (const i of order) {
    const free = taken.findIndex((ring) => ring.every((other) => turnBetween(angles[i]!, other) >= ROOM));
    const ring = free < 0 ? MOST_RINGS - 1 : free;
    taken[ring]!.push(angles[i]!);
    radii[i] = FIRST_RING + ring * BETWEEN_RINGS;
  }
  return radii;
}

/** The sign whose middle is nearest to a place of the dial; the first of several. */
export function nearestSign(
  angles: readonly number[],
  radii: readonly number[],
  x: number,
  y: number,
): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, angle] of angles.entries()) {
    const distance = Math.hypot(radii[i]! * Math.cos(angle) - x, radii[i]! * Math.sin(angle) - y);
    if (distance >= least) continue;
    [nearest, least] = [i, distance];
  }
  return nearest;
}

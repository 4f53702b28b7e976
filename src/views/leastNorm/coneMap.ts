import type { Dataset } from '../../model/problem.ts';
import { dot, normalise } from '../../model/schemes/vectors.ts';
import { dualRays } from '../../model/theory/dualRays.ts';
import type { LeastNormResult } from '../../model/theory/leastNorm.ts';

/** A point of the drawing: y upwards, all within the square from -1 to 1. */
export type MapPoint = readonly [number, number];

/** Rays, inputs and the two cones of a result in two or three dimensions, laid out in the plane. */
export interface ConeMap {
  readonly rays: readonly MapPoint[];
  readonly inputs: readonly MapPoint[];
  readonly teacher: MapPoint;
  readonly p: MapPoint;
  readonly q: MapPoint;
  /** the cones' faces: of the rays in K, of the others, and those between the two */
  readonly faces: readonly { readonly of: 'K' | 'rest' | 'both'; readonly points: readonly MapPoint[] }[];
  /** in space about the teacher, so many degrees from it; in the plane the unit circle */
  readonly circles: readonly Circle[];
}

interface Circle {
  readonly centre: MapPoint;
  readonly radius: number;
  /** null for the unit circle */
  readonly degrees: number | null;
}

const ARC_POINTS = 32;
const CIRCLES = [45, 90, 135];

/** null in other dimensions than two and three. */
export function coneMap(dataset: Dataset, { p, q, K }: LeastNormResult): ConeMap | null {
  const { dimension, inputs, teacher } = dataset;
  // the rays of many dimensions take an inverse that a page would wait for
  const rays = dimension === 2 || dimension === 3 ? dualRays(dataset) : null;
  if (rays === null || teacher === null) return null;
  const plane = dimension === 2;
  const centre = normalise(teacher.slice());
  const across = acrossFrom(centre, rays);
  const place = plane ? planePlace(centre, across) : spherePlace(centre, across);
  const map: ConeMap = {
    rays: rays.map(place),
    inputs: rays.map((_, i) => place(normalise(inputs.slice(i * dimension, (i + 1) * dimension)))),
    teacher: place(centre),
    p: place(p),
    q: place(q),
    faces: plane ? spokes(rays, K, place) : edges(rays, K, place),
    circles: plane
      ? [{ centre: [0, 0], radius: 1, degrees: null }]
      : CIRCLES.map((degrees) => ({ centre: [0, 0], radius: (degrees * Math.PI) / 180, degrees })),
  };
  return plane ? map : fitted(map);
}

/** Moved and scaled so that all but the circles just fits. */
function fitted(map: ConeMap): ConeMap {
  const all = [map.teacher, ...map.inputs, ...map.faces.flatMap(({ points }) => points)];
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const half = Math.max(right - left, high - low) / 2;
  const moved = ([x, y]: MapPoint): MapPoint => [
    (x - (left + right) / 2) / half,
    (y - (low + high) / 2) / half,
  ];
  return {
    rays: map.rays.map(moved),
    inputs: map.inputs.map(moved),
    teacher: moved(map.teacher),
    p: moved(map.p),
    q: moved(map.q),
    faces: map.faces.map(({ of, points }) => ({ of, points: points.map(moved) })),
    circles: map.circles.map(({ centre, radius, degrees }) => ({
      centre: moved(centre),
      radius: radius / half,
      degrees,
    })),
  };
}

type Place = (unit: Float64Array) => MapPoint;

/** The teacher to the right. */
function planePlace(centre: Float64Array, [across]: readonly Float64Array[]): Place {
  return (unit) => [dot(unit, centre), dot(unit, across!)];
}

/** The teacher in the middle, distances from it (in radians) true: the azimuthal equidistant projection. */
function spherePlace(centre: Float64Array, [first, second]: readonly Float64Array[]): Place {
  return (unit) => {
    const [x, y] = [dot(unit, first!), dot(unit, second!)];
    const length = Math.hypot(x, y);
    const angle = angleTo(centre, unit);
    return length === 0 ? [0, 0] : [(angle * x) / length, (angle * y) / length];
  };
}

/** In radians, right near 0 and near a half turn too. */
function angleTo(centre: Float64Array, unit: Float64Array): number {
  const across = partAcross(unit, centre);
  return Math.atan2(Math.sqrt(dot(across, across)), dot(centre, unit));
}

/** An orthonormal basis of what is across from the teacher, the ray that is most so upwards. */
function acrossFrom(centre: Float64Array, rays: readonly Float64Array[]): Float64Array[] {
  const parts = rays.map((ray) => partAcross(ray, centre));
  const up = normalise(parts.reduce((most, part) => (dot(part, part) > dot(most, most) ? part : most)));
  if (centre.length === 2) return [up];
  const [a, b] = [up, centre];
  const right = Float64Array.of(
    a[1]! * b[2]! - a[2]! * b[1]!,
    a[2]! * b[0]! - a[0]! * b[2]!,
    a[0]! * b[1]! - a[1]! * b[0]!,
  );
  return [right, up];
}

function partAcross(vector: Float64Array, unit: Float64Array): Float64Array {
  const along = dot(vector, unit);
  return vector.map((x, k) => x - along * unit[k]!);
}

/** In the plane a cone is a ray from the middle. */
function spokes(rays: readonly Float64Array[], K: readonly number[], place: Place): ConeMap['faces'] {
  return rays.map((ray, k) => ({ of: K.includes(k) ? 'K' : 'rest', points: [[0, 0], place(ray)] }));
}

/** In space the cones of two rays are arcs. */
function edges(rays: readonly Float64Array[], K: readonly number[], place: Place): ConeMap['faces'] {
  return [
    [0, 1],
    [1, 2],
    [2, 0],
  ].map(([a, b]) => {
    const inside = [a!, b!].filter((k) => K.includes(k)).length;
    return {
      of: inside === 2 ? 'K' : inside === 0 ? 'rest' : 'both',
      points: arc(rays[a!]!, rays[b!]!).map(place),
    };
  });
}

/** Points of the shorter great circle from one unit vector to another. */
function arc(from: Float64Array, to: Float64Array): Float64Array[] {
  const angle = angleTo(from, to);
  return Array.from({ length: ARC_POINTS + 1 }, (_, index) => {
    const share = index / ARC_POINTS;
    const [a, b] = [Math.sin((1 - share) * angle), Math.sin(share * angle)];
    return normalise(from.map((x, k) => a * x + b * to[k]!));
  });
}

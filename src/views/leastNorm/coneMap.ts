import type { Dataset } from '../../model/problem.ts';
import { dot, normalise } from '../../model/schemes/vectors.ts';
import { dualRays } from '../../model/theory/dualRays.ts';
import type { LeastNormResult } from '../../model/theory/leastNorm.ts';

/** A point of the drawing: y upwards, all within the unit square about 0. */
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
  /** circles about the teacher, in degrees; none in the plane, where the unit circle is drawn */
  readonly circles: readonly { readonly degrees: number; readonly radius: number }[];
}

const ARC_POINTS = 32;
const CIRCLES = [45, 90, 135, 180];

/** null in other dimensions than two and three. */
export function coneMap(dataset: Dataset, { p, q, K }: LeastNormResult): ConeMap | null {
  const { dimension, inputs, teacher } = dataset;
  const rays = dualRays(dataset);
  if ((dimension !== 2 && dimension !== 3) || rays === null || teacher === null) return null;
  const centre = normalise(teacher.slice());
  const rows = Array.from(rays, (_, i) => normalise(inputs.slice(i * dimension, (i + 1) * dimension)));
  const across = acrossFrom(centre, rays);
  const farthest = Math.max(...[...rays, p, q, ...rows].map((unit) => angleTo(centre, unit)));
  const place = dimension === 2 ? planePlace(centre, across) : spherePlace(centre, across, farthest);
  return {
    rays: rays.map(place),
    inputs: rows.map(place),
    teacher: place(centre),
    p: place(p),
    q: place(q),
    faces: dimension === 2 ? spokes(rays, K, place) : edges(rays, K, place),
    circles:
      dimension === 2
        ? []
        : CIRCLES.map((degrees) => ({ degrees, radius: (degrees * Math.PI) / 180 / farthest })).filter(
            ({ radius }) => radius <= 1,
          ),
  };
}

type Place = (unit: Float64Array) => MapPoint;

/** The teacher to the right. */
function planePlace(centre: Float64Array, [across]: readonly Float64Array[]): Place {
  return (unit) => [dot(unit, centre), dot(unit, across!)];
}

/** The teacher in the middle, distances from it true: the azimuthal equidistant projection. */
function spherePlace(
  centre: Float64Array,
  [first, second]: readonly Float64Array[],
  farthest: number,
): Place {
  return (unit) => {
    const [x, y] = [dot(unit, first!), dot(unit, second!)];
    const length = Math.hypot(x, y);
    const radius = angleTo(centre, unit) / farthest;
    return length === 0 ? [0, 0] : [(radius * x) / length, (radius * y) / length];
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

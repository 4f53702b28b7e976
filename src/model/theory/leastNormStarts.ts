import { ConeProjector } from './coneProjection.ts';

/** Up to this dimension every K is searched: 2^d - 2 of them. */
export const EXHAUSTIVE_DIMENSION = 8;
/** Points of each cone that are spread over it. */
const SPREAD = 4;
/** How many K beyond those of one ray, or all but one, are searched in higher dimensions. */
const SAMPLED = 64;

/** A point to start from, as weights of the rays, worked out when it is due; null where there is none. */
export type StartingPoint = () => Float64Array | null;

/**
 * Starting points for the ascents. For every K: the projection of v* on its cone (none where that is 0), the middle of
 * the cone, and some points spread over it. Beyond `EXHAUSTIVE_DIMENSION` only for the K of one ray, of all but one, and
 * a sample of the others.
 */
export function startingPoints(rays: readonly Float64Array[], teacher: Float64Array): StartingPoint[] {
  const projector = new ConeProjector(rays);
  const starts: StartingPoint[] = [];
  for (const members of subsets(rays.length)) {
    starts.push(() => {
      projector.project(teacher, members);
      return projector.coefficients.some((c) => c > 0) ? projector.coefficients.slice() : null;
    });
    starts.push(() => Float64Array.from(members));
    const several = members.reduce((sum, on) => sum + on, 0) > 1;
    for (let index = 0; several && index < SPREAD; index++) {
      const point = starts.length;
      starts.push(() => Float64Array.from(members, (on, k) => -on * Math.log(spread(point, k))));
    }
  }
  return starts;
}

/** The K, as 1 for the rays in it. */
function subsets(count: number): Uint8Array[] {
  const sets: Uint8Array[] = [];
  const add = (inside: (k: number) => boolean) => {
    sets.push(Uint8Array.from({ length: count }, (_, k) => (inside(k) ? 1 : 0)));
  };
  if (count <= EXHAUSTIVE_DIMENSION) {
    for (let bits = 1; bits < 2 ** count - 1; bits++) add((k) => ((bits >> k) & 1) === 1);
    return sets;
  }
  for (let single = 0; single < count; single++) {
    add((k) => k === single);
    add((k) => k !== single);
  }
  for (let index = 1; index <= SAMPLED; index++) add((k) => spread(index, k) < 0.5);
  return sets.filter((set) => set.includes(0) && set.includes(1));
}

/** Coordinate k of the `point`-th point of a Kronecker sequence in (0, 1): even, and the same on every machine. */
function spread(point: number, k: number): number {
  const step = Math.sqrt((k + 1) * (k + 1) + 1);
  return (point * step) % 1;
}

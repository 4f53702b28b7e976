import type { BundlePath } from '../../findings/predictor/bundlePath.ts';
import type { Plane } from './plane.ts';

/** Points of a path that are nearer than this to the one before are left out, CSS pixels. */
const PX_APART = 0.7;
/** Beyond this a canvas rounds, CSS pixels. */
const PX_FAR = 1e5;

/** A path on the page. */
export interface PathPixels {
  /** CSS pixels, x y x y .. */
  readonly points: Float64Array;
  /** frame of each point */
  readonly frames: Int32Array;
}

/** The path in a plane, without points that would fall together and those that are at no place. */
export function pathPixels(path: BundlePath, plane: Plane): PathPixels {
  const { count } = path;
  const points: number[] = [];
  const frames: number[] = [];
  let pxLast = Number.NEGATIVE_INFINITY;
  let pyLast = Number.NEGATIVE_INFINITY;
  for (let f = 0; f < count; f++) {
    const nu = path.point(f);
    const px = plane.px(nu[plane.axes[0]]!);
    const py = plane.py(nu[plane.axes[1]]!);
    if (!(Math.abs(px) < PX_FAR && Math.abs(py) < PX_FAR)) continue;
    if (f < count - 1 && Math.hypot(px - pxLast, py - pyLast) < PX_APART) continue;
    points.push(px, py);
    frames.push(f);
    [pxLast, pyLast] = [px, py];
  }
  return { points: Float64Array.from(points), frames: Int32Array.from(frames) };
}

/** The point of a path nearest to a place on the page; null where none is within `reach`. */
export function nearestPoint(
  { points, frames }: PathPixels,
  px: number,
  py: number,
  reach: number,
): number | null {
  let best: number | null = null;
  let least = reach;
  for (let index = 0; index < frames.length; index++) {
    const distance = Math.hypot(points[2 * index]! - px, points[2 * index + 1]! - py);
    if (distance < least) [best, least] = [frames[index]!, distance];
  }
  return best;
}

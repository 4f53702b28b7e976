import { describe, expect, it } from 'vitest';
import { addBend } from '../../../src/drawing/sphere/smoothPath.ts';

type Pixel = readonly [px: number, py: number];

/** What is drawn through the points: corners of the path. */
function drawn(points: readonly Pixel[]): Pixel[] {
  const path: Pixel[] = [points[0]!];
  const context = { lineTo: (px: number, py: number) => path.push([px, py]) } as never;
  const point = (at: number) => points[Math.min(points.length - 1, Math.max(0, at))]!;
  for (let at = 0; at + 1 < points.length; at++)
    addBend(context, ...point(at - 1), ...point(at), ...point(at + 1), ...point(at + 2));
  return path;
}

/** The largest angle between one line of a path and the next, degrees. */
function largestCorner(path: readonly Pixel[]): number {
  let largest = 0;
  for (let at = 1; at + 1 < path.length; at++) {
    const [a, b, c] = [path[at - 1]!, path[at]!, path[at + 1]!];
    const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
    largest = Math.max(largest, Math.abs(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)));
  }
  return (largest * 180) / Math.PI;
}

const arc = (count: number, radius: number, sweep: number): Pixel[] =>
  Array.from({ length: count }, (_, k) => {
    const angle = (sweep * k) / (count - 1);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });

describe('a smooth path', () => {
  it('goes through every point', () => {
    const points = arc(7, 120, 2.5);
    const path = drawn(points);
    for (const point of points) expect(path).toContainEqual(point);
  });

  it('has no corner that is seen where the points lie on an arc, and stays on the arc', () => {
    for (const count of [5, 8, 12]) {
      const points = arc(count, 150, 2.2);
      const path = drawn(points);
      expect(largestCorner(points), 'the points alone have corners').toBeGreaterThan(9);
      expect(largestCorner(path)).toBeLessThan(9);
      for (const [x, y] of path) expect(Math.abs(Math.hypot(x, y) - 150)).toBeLessThan(1.5);
    }
  });

  it('adds nothing to what is straight, or too short to be seen', () => {
    const straight: Pixel[] = [0, 10, 15, 60].map((px) => [px, 2 * px]);
    expect(drawn(straight)).toEqual(straight);
    const short = arc(6, 2, 2);
    expect(drawn(short)).toEqual(short);
  });

  it('stays near the points where they lie at very different distances, come back or are the same', () => {
    const rests: Pixel[] = [
      [0, 0],
      [0, 0],
      [100, 0],
      [101, 30],
      [101, 30],
      [60, 30],
      [100, 30],
    ];
    for (const [px, py] of drawn(rests)) {
      expect(Number.isFinite(px) && Number.isFinite(py)).toBe(true);
      expect(px).toBeGreaterThan(-20);
      expect(px).toBeLessThan(120);
      expect(py).toBeGreaterThan(-20);
      expect(py).toBeLessThan(50);
    }
  });
});

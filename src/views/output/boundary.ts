import type { SphereLine } from '../../drawing/sphere/globe.ts';

const POINTS = 96;

interface Direction {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** The great circle w . x = 0 of a neuron of direction (x, y, z), a unit vector: it answers on one side of it only. */
export function boundaryOf({ x, y, z }: Direction): SphereLine {
  // of the three axes the one that is farthest from it gives a normal that is not made of rounding
  const least = Math.min(Math.abs(x), Math.abs(y), Math.abs(z));
  const axis = least === Math.abs(x) ? [1, 0, 0] : least === Math.abs(y) ? [0, 1, 0] : [0, 0, 1];
  const one = unit(cross([x, y, z], axis));
  const other = cross([x, y, z], one);
  const line = new Float64Array(3 * (POINTS + 1));
  for (let at = 0; at <= POINTS; at++) {
    const turn = (2 * Math.PI * at) / POINTS;
    for (let k = 0; k < 3; k++) line[3 * at + k] = Math.cos(turn) * one[k]! + Math.sin(turn) * other[k]!;
  }
  return line;
}

function cross(a: readonly number[], b: readonly number[]): number[] {
  return [a[1]! * b[2]! - a[2]! * b[1]!, a[2]! * b[0]! - a[0]! * b[2]!, a[0]! * b[1]! - a[1]! * b[0]!];
}

function unit(vector: readonly number[]): number[] {
  const size = Math.hypot(...vector) || 1;
  return vector.map((value) => value / size);
}

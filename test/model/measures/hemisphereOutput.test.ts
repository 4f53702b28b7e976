import { describe, expect, it } from 'vitest';
import {
  makeHemisphere,
  middleOf,
  writeHemisphereOutput,
} from '../../../src/model/measures/hemisphereOutput.ts';
import { outputAt } from '../../../src/model/measures/outputAt.ts';
import { RandomStream } from '../../../src/model/random.ts';

type Row = readonly [number, number, number];

/** right, up, towards */
const STRAIGHT = [1, 0, 0, 0, 1, 0, 0, 0, 1];
function turned(yaw: number, pitch: number): number[] {
  const [c, s, cp, sp] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)];
  return [c, 0, s, sp * s, cp, -sp * c, -cp * s, sp, cp * c];
}

const networkOf = (neurons: readonly (readonly [number, Row])[]) => ({
  dimension: 3,
  width: neurons.length,
  output: Float64Array.from(neurons, ([a]) => a),
  hidden: Float64Array.from(neurons.flatMap(([, w]) => [...w])),
});

/** The largest difference to the output as it is defined, over all cells, beside the sum of |a| |w|. */
function worst(network: ReturnType<typeof networkOf>, rotation: readonly number[], cells: number): number {
  const sphere = makeHemisphere(cells);
  const values = new Float64Array(cells * cells).fill(Number.NaN);
  writeHemisphereOutput(network, rotation, sphere, values);
  let size = Number.MIN_VALUE;
  for (let j = 0; j < network.width; j++)
    size += Math.abs(network.output[j]!) * Math.hypot(...network.hidden.subarray(3 * j, 3 * j + 3));
  let largest = 0;
  for (let row = 0; row < cells; row++) {
    for (let c = sphere.first[row]!; c < sphere.first[row]! + sphere.counts[row]!; c++) {
      const [x, y] = [middleOf(cells, c), -middleOf(cells, row)];
      const z = Math.sqrt(Math.max(0, 1 - x * x - y * y));
      const r = rotation;
      const point = Float64Array.from([0, 1, 2], (k) => r[k]! * x + r[k + 3]! * y + r[k + 6]! * z);
      largest = Math.max(largest, Math.abs(values[row * cells + c]! - outputAt(network, point)) / size);
    }
  }
  return largest;
}

describe('the output over a hemisphere', () => {
  it('is the output at every cell, of random networks seen from anywhere', () => {
    const stream = new RandomStream(7, 1, 0);
    for (let trial = 0; trial < 30; trial++) {
      const neurons = Array.from({ length: 1 + (trial % 17) }, (): [number, Row] => [
        stream.normal() * 10 ** (trial % 5),
        [stream.normal(), stream.normal(), stream.normal()],
      ]);
      expect(worst(networkOf(neurons), turned(stream.normal(), stream.normal()), 9 + trial)).toBeLessThan(
        1e-12,
      );
    }
  });

  it('of neurons that lie along an axis, are 0, twice there, opposite or of very different sizes', () => {
    const cases: readonly (readonly [number, Row])[][] = [
      [[1, [1, 0, 0]]],
      [[1, [0, 1, 0]]],
      [[1, [0, 0, 1]]],
      [[-2, [0, 0, -1]]],
      [[3, [0, 0, 0]]],
      [[0, [1, 2, 3]]],
      [
        [1, [1, 1, 0]],
        [1, [1, 1, 0]],
        [-1, [-1, -1, 0]],
      ],
      [
        [1e-8, [1e-100, 0, 1e-100]],
        [1e8, [0, 1, 1e-12]],
      ],
      [
        [1, [1, 0, 1e-17]],
        [1, [1, 1e-17, 0]],
        [1, [1e-17, 1, -1e-17]],
      ],
    ];
    for (const neurons of cases) {
      for (const cells of [1, 2, 5, 40])
        expect(worst(networkOf(neurons), STRAIGHT, cells)).toBeLessThan(1e-12);
      expect(worst(networkOf(neurons), turned(Math.PI / 2, 0), 20)).toBeLessThan(1e-12);
    }
  });

  it('has as many cells as their middles are on the disc', () => {
    for (const cells of [1, 2, 3, 10, 41]) {
      const { first, counts } = makeHemisphere(cells);
      for (let row = 0; row < cells; row++) {
        let inside = 0;
        for (let c = 0; c < cells; c++)
          if (Math.hypot(middleOf(cells, c), middleOf(cells, row)) < 1 - 1e-9) inside++;
        expect(counts[row]).toBe(inside);
        if (inside > 0)
          expect(Math.hypot(middleOf(cells, first[row]!), middleOf(cells, row))).toBeLessThan(1);
      }
    }
  });
});

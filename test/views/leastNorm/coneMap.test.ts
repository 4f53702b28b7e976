import { describe, expect, it } from 'vitest';
import { type DataRecipe, makeDataset } from '../../../src/model/schemes/scheme.ts';
import { coneMap, type MapPoint } from '../../../src/views/leastNorm/coneMap.ts';
import { leastNorm } from '../../support/theoryAtOnce.ts';

const make = (scheme: DataRecipe['scheme'], dimension: number, seed = 1, angle = 40) =>
  makeDataset({ scheme, base: 'centred', dimension, samples: dimension, angle, seed });

const mapOf = (dataset: ReturnType<typeof make>) => {
  const result = leastNorm(dataset)!;
  return { map: coneMap(dataset, result)!, result };
};

const distance = (a: MapPoint, b: MapPoint) => Math.hypot(a[0] - b[0], a[1] - b[1]);

const degreesTo = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  let [ab, aa, bb] = [0, 0, 0];
  for (let k = 0; k < a.length; k++) {
    ab += a[k]! * b[k]!;
    aa += a[k]! ** 2;
    bb += b[k]! ** 2;
  }
  return (Math.acos(ab / Math.sqrt(aa * bb)) * 180) / Math.PI;
};

describe('the drawing of the cones', () => {
  it('shows angles to the teacher true in space, and fits', () => {
    for (const dataset of [make('counterexample', 3), make('z-matrix', 3), make('centred', 3, 13, 80)]) {
      const { map, result } = mapOf(dataset);
      const perDegree = map.circles[0]!.radius / map.circles[0]!.degrees!;
      expect(distance(map.circles[0]!.centre, map.teacher)).toBeLessThan(1e-12);
      for (const [point, vector] of [
        [map.p, result.p],
        [map.q, result.q],
        [map.inputs[1]!, dataset.inputs.subarray(3, 6)],
      ] as const) {
        expect(distance(point, map.teacher) / perDegree).toBeCloseTo(degreesTo(vector, dataset.teacher!), 5);
      }
      const all = [...map.rays, ...map.inputs, map.p, map.q, map.teacher];
      const size = Math.max(...all.flat().map(Math.abs));
      expect(size).toBeLessThan(1 + 1e-9);
    }
  });

  it('has p on the face of K and q on that of the others', () => {
    for (const dataset of [make('counterexample', 3), make('cone', 3), make('centred', 3, 13, 80)]) {
      const { map, result } = mapOf(dataset);
      const near = (point: MapPoint, of: 'K' | 'rest', members: readonly number[]) => {
        const points = map.faces.filter((face) => face.of === of).flatMap((face) => face.points);
        return Math.min(...[...points, ...members.map((k) => map.rays[k]!)].map((at) => distance(point, at)));
      };
      const others = [0, 1, 2].filter((k) => !result.K.includes(k));
      // arcs are drawn in 32 pieces
      expect(near(map.p, 'K', result.K)).toBeLessThan(0.06);
      expect(near(map.q, 'rest', others)).toBeLessThan(0.06);
      expect(map.faces.map((face) => face.of).sort()).toEqual(
        [result.K.length === 2 ? 'K' : 'rest', 'both', 'both'].sort(),
      );
    }
  });

  it('has the teacher to the right and every ray on the circle in the plane', () => {
    const { map } = mapOf(make('cone', 2));
    expect(map.teacher[0]).toBeCloseTo(1, 12);
    expect(map.teacher[1]).toBeCloseTo(0, 12);
    for (const ray of map.rays) expect(Math.hypot(...ray)).toBeCloseTo(1, 12);
    expect(map.faces.map((face) => face.of).sort()).toEqual(['K', 'rest']);
  });

  it('is not there in other dimensions', () => {
    const dataset = make('cone', 4);
    expect(coneMap(dataset, leastNorm(dataset)!)).toBeNull();
  });
});

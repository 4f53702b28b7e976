import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOME, rotationOf, STRAIGHT, turned } from '../../../src/drawing/sphere/camera.ts';
import { displayBasis, projectDirection } from '../../../src/drawing/sphere/displayBasis.ts';
import { LEVELS, newPoint, Placement } from '../../../src/drawing/sphere/placement.ts';
import { principalAxes } from '../../../src/drawing/sphere/principalAxes.ts';
import { INNER_RADIUS, radialExtent, radialScale } from '../../../src/drawing/sphere/radial.ts';
import { eigenbasis } from '../../../src/model/measures/eigenbasis.ts';
import type { Dataset } from '../../../src/model/problem.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, k) => sum + value * b[k]!, 0);

const box = (pxWidth: number, pxHeight: number, px: number) => ({
  pxWidth,
  pxHeight,
  pxBeside: px,
  pxAround: px,
});

function cone(dimension: number, samples = 20): Dataset {
  return makeDataset({ scheme: 'cone', base: 'centred', dimension, samples, angle: 40, seed: 3 });
}

describe('displayBasis', () => {
  it('is orthonormal in every dimension, with or without a teacher', () => {
    for (const dimension of [2, 3, 4, 16, 100]) {
      for (const teacher of [true, false]) {
        const dataset = cone(dimension);
        const { axes } = displayBasis(teacher ? dataset : { ...dataset, teacher: null });
        for (const [k, axis] of axes.entries()) {
          for (const [l, other] of axes.entries()) expect(dot(axis, other)).toBeCloseTo(k === l ? 1 : 0, 12);
        }
      }
    }
  });

  it('spans the plane of v* and gamma beyond three dimensions', () => {
    const dataset = cone(16);
    const basis = displayBasis(dataset);
    expect(basis.span).toBe('gammaTeacher');
    const teacher = projectDirection(basis, dataset.teacher!);
    expect(teacher.x).toBeCloseTo(1, 12);
    const gamma = new Float64Array(16);
    for (let i = 0; i < dataset.samples; i++) {
      for (let k = 0; k < 16; k++) gamma[k]! += dataset.labels[i]! * dataset.inputs[i * 16 + k]!;
    }
    const { x, y } = projectDirection(basis, gamma);
    expect(x * x + y * y).toBeCloseTo(1, 12);
  });

  it('takes the second principal axis where gamma is along the teacher, and says so', () => {
    const inputs = Float64Array.of(1, 0.5, 0, 0, 1, -0.5, 0, 0, 1, 0, 0.2, 0, 1, 0, -0.2, 0);
    const labels = Float64Array.of(1, 1, 1, 1);
    const teacher = Float64Array.of(1, 0, 0, 0);
    const basis = displayBasis({ dimension: 4, samples: 4, inputs, labels, teacher });
    expect(basis.span).toBe('axisTeacher');
    expect(Math.abs(basis.axes[1]![1]!)).toBeCloseTo(1, 6);
  });

  it('puts the teacher of a globe in front, in a right-handed frame', () => {
    const dataset = cone(3);
    const basis = displayBasis(dataset);
    expect(projectDirection(basis, dataset.teacher!).z).toBeCloseTo(1, 12);
    const [right, up, front] = basis.axes as [Float64Array, Float64Array, Float64Array];
    const determinant =
      right[0]! * (up[1]! * front[2]! - up[2]! * front[1]!) -
      right[1]! * (up[0]! * front[2]! - up[2]! * front[0]!) +
      right[2]! * (up[0]! * front[1]! - up[1]! * front[0]!);
    expect(determinant).toBeCloseTo(1, 12);
  });

  it('has axes for one input, for no label at all and for no spread', () => {
    const inputs = Float64Array.of(0, 0, 0, 0, 2);
    const dataset = { dimension: 5, samples: 1, inputs, labels: Float64Array.of(0), teacher: null };
    const { axes, span } = displayBasis(dataset);
    expect(span).toBe('axes');
    expect(dot(axes[0]!, axes[0]!)).toBeCloseTo(1, 12);
    expect(dot(axes[0]!, axes[1]!)).toBeCloseTo(0, 12);
  });
});

describe('principalAxes', () => {
  it('are the eigenvectors of the inputs, to the accuracy of a picture', () => {
    const dataset = makeDataset({
      scheme: 'centred',
      base: 'centred',
      dimension: 6,
      samples: 40,
      angle: 45,
      seed: 2,
    });
    const { vectors } = eigenbasis(dataset)!;
    for (const [index, axis] of principalAxes(dataset, 2).entries()) {
      expect(Math.abs(dot(axis, vectors.subarray(6 * index, 6 * index + 6)))).toBeGreaterThan(0.999);
    }
  });
});

describe('projectDirection', () => {
  it('gives the whole direction in the plane, and of 1e-101 as of 1', () => {
    const basis = displayBasis(cone(2));
    const { x, y, norm } = projectDirection(basis, Float64Array.of(0, 0, 3e-101, -4e-101), 1);
    expect(x).toBeCloseTo(0.6, 12);
    expect(y).toBeCloseTo(-0.8, 12);
    expect(norm / 5e-101).toBeCloseTo(1, 12);
  });
});

describe('the camera', () => {
  it('is a rotation whichever way it is turned', () => {
    const angle = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(angle, angle, (dx, dy) => {
        const r = rotationOf(turned(HOME, dx, dy));
        for (const [a, b] of [
          [0, 0],
          [0, 1],
          [0, 2],
          [1, 1],
          [1, 2],
          [2, 2],
        ] as const) {
          const rows = [r.slice(3 * a, 3 * a + 3), r.slice(3 * b, 3 * b + 3)] as const;
          expect(dot(...rows)).toBeCloseTo(a === b ? 1 : 0, 12);
        }
      }),
    );
  });

  it('moves what is in front the way it is dragged', () => {
    const at = (camera: typeof STRAIGHT) =>
      new Placement('globe', camera, box(200, 200, 0)).place(0, 0, 1, 1, newPoint());
    expect(at(STRAIGHT)).toMatchObject({ px: 100, py: 100, level: LEVELS - 1 });
    expect(at(turned(STRAIGHT, 0.3, 0)).px).toBeGreaterThan(120);
    expect(at(turned(STRAIGHT, 0, 0.3)).py).toBeLessThan(80);
    expect(at(HOME).px).toBeGreaterThan(100);
    expect(at(HOME).py).toBeLessThan(100);
  });
});

describe('Placement', () => {
  it('has y up in the plane and the rim at its radius', () => {
    const plane = new Placement('plane', STRAIGHT, box(300, 200, 20));
    expect(plane.place(0, 1, 0, 1, newPoint())).toMatchObject({ px: 150, py: 20 });
    expect(plane.place(1, 0, 0, 0.5, newPoint())).toMatchObject({ px: 190, py: 100 });
  });
  it('is faint on the back of the globe', () => {
    const globe = new Placement('globe', STRAIGHT, box(200, 200, 0));
    expect(globe.place(0.6, 0, -0.8, 0.3, newPoint()).level).toBeLessThan(LEVELS / 2);
    expect(globe.place(0.6, 0, 0.8, 0.3, newPoint())).toMatchObject({ px: 160, level: LEVELS - 1 });
  });
  it('shows in a projection the norm as radius and what lies outside as faintness', () => {
    const projection = new Placement('projection', STRAIGHT, box(200, 200, 0));
    expect(projection.place(0.01, 0, 0, 0.5, newPoint())).toMatchObject({ px: 150, py: 100, level: 0 });
    expect(projection.place(0, 1, 0, 0.5, newPoint())).toMatchObject({ py: 50, level: LEVELS - 1 });
    expect(projection.place(0, 0, 0, 0.5, newPoint())).toMatchObject({ px: 100, py: 100, level: 0 });
  });
});

describe('radialScale', () => {
  it('runs from the inner circle to the rim, and never inside the inner circle', () => {
    const radial = radialScale({ low: -6, high: 0 });
    expect(radial.radius(0)).toBeCloseTo(1, 12);
    expect(radial.radius(-6)).toBe(INNER_RADIUS);
    expect(radial.radius(-90)).toBe(INNER_RADIUS);
    expect(radial.radius(Number.NEGATIVE_INFINITY)).toBe(INNER_RADIUS);
    expect(radial.rings).toEqual([1e-6, 1e-4, 1e-2]);
  });
  it('has the unit circle at the rim unless a norm is beyond 1', () => {
    expect(radialExtent(-4.3, -0.2)).toEqual({ low: -5, high: 0 });
    expect(radialExtent(-4.3, 0.001).high).toBe(0);
    expect(radialExtent(0.1, 1.3).high).toBeGreaterThanOrEqual(1.3);
    expect(radialExtent(-0.1, -0.1).low).toBeLessThanOrEqual(-1);
  });
  it('has an extent where there is no norm to show', () => {
    const { low, high } = radialExtent(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
    expect(high - low).toBeGreaterThan(0);
  });
});

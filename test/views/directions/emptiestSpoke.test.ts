import { describe, expect, it } from 'vitest';
import { directionSpaceOf } from '../../../src/drawing/sphere/directionSpace.ts';
import { emptiestSpoke } from '../../../src/views/directions/emptiestSpoke.ts';
import { type SampleOptions, sampleRun } from '../../support/sampleRun.ts';

const degreesBetween = (one: readonly [number, number], x: number, y: number) =>
  (Math.acos(Math.min(1, Math.max(-1, (one[0] * x + one[1] * y) / Math.hypot(x, y)))) * 180) / Math.PI;

/** The network of neurons in the directions of `degrees`, of size `size`; balanced, all positive. */
function networkOf(degrees: readonly number[], size = 1e-3) {
  const hidden = degrees.flatMap((angle) => [
    size * Math.cos((angle * Math.PI) / 180),
    size * Math.sin((angle * Math.PI) / 180),
  ]);
  return {
    width: degrees.length,
    dimension: 2,
    output: Float64Array.from(degrees, () => size),
    hidden: Float64Array.from(hidden),
  };
}

const CASES: Record<string, SampleOptions> = {
  'a small run': {},
  'a wide one': { width: 700 },
  'one neuron': { width: 1 },
  'one input': { samples: 1 },
  'inputs on every side': { scheme: 'opposed', samples: 6 },
  'four dimensions': { scheme: 'centred', dimension: 4, samples: 4 },
  'a huge start': { initScale: 1e3, maxTime: 1 },
};

describe('the spoke of the numbers', () => {
  it.each(Object.entries(CASES))(
    'is a unit vector outside the cone and away from vectors in %s',
    (_, options) => {
      const run = sampleRun(options);
      const spoke = emptiestSpoke(run);
      expect(Math.hypot(...spoke)).toBeCloseTo(1, 12);
      const { teacher, gamma } = directionSpaceOf(run);
      if (teacher !== null) expect(degreesBetween(spoke, teacher.x, teacher.y)).toBeGreaterThan(45);
      if (gamma !== null) expect(degreesBetween(spoke, gamma.x, gamma.y)).toBeGreaterThan(10);
    },
  );

  it('keeps away from where neurons are, though that is straight down', () => {
    const down = Array.from({ length: 40 }, (_, j) => -100 + j / 2);
    const run = sampleRun({ network: networkOf(down), maxTime: 0.05, frames: 4 });
    const spoke = emptiestSpoke(run);
    const angle = (Math.atan2(spoke[1], spoke[0]) * 180) / Math.PI;
    expect(angle > -100 && angle < -80).toBe(false);
  });

  it('is chosen of the start while the run is solved, and stays as frames come', () => {
    const run = sampleRun({ width: 40 });
    run.complete = false;
    run.reveal(3);
    const early = emptiestSpoke(run);
    run.reveal(60);
    expect(emptiestSpoke(run)).toBe(early);
    run.complete = true;
    run.reveal(run.allFrames);
    const chosen = emptiestSpoke(run);
    expect(emptiestSpoke(run)).toBe(chosen);
  });

  it('is none the worse for neurons that are 0 or beyond the finite numbers', () => {
    const network = networkOf([0, 10, 200]);
    network.hidden.set([0, 0], 0);
    network.output[0] = 0;
    const run = sampleRun({ network, maxTime: 0.05, frames: 4 });
    run.frame(run.frameCount - 1).hidden.fill(Number.POSITIVE_INFINITY, 2, 4);
    for (const coordinate of emptiestSpoke(run)) expect(Number.isFinite(coordinate)).toBe(true);
  });
});

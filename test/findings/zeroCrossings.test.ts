import { describe, expect, it } from 'vitest';
import { zeroCrossings } from '../../src/findings/zeroCrossings.ts';
import { exampleThirtyOne } from '../exampleThirtyOne.ts';
import { solvedFrom, solvedRun } from '../support/solvedRun.ts';

describe('the coordinates of v* - v', () => {
  const { dataset, initial } = exampleThirtyOne();
  const run = solvedFrom(dataset, initial, { lossTarget: 1e-9, initScale: 4 ** -7 });
  const crossings = zeroCrossings(run);

  it('cross zero in the order of the eigenvalues', () => {
    expect(crossings.length).toBeGreaterThan(8);
    expect(crossings.map(({ k }) => k)).toEqual(crossings.map(({ k }) => k).sort((a, b) => a - b));
    expect(crossings[0]!.k).toBe(0);
  });

  it('have one sign in the frame before a crossing and the other in the frame after', () => {
    for (const { k, time } of crossings) {
      const f = run.frameIndexAt(time);
      expect(run.eigenCoordinates(f)[k]).toBeGreaterThanOrEqual(0);
      expect(run.eigenCoordinates(f + 1)[k]).toBeLessThan(0);
    }
  });

  it('cross as soon as the frames that show it are there, and not before', () => {
    const [first] = crossings;
    const known = run.frameIndexAt(first!.time) + 1;
    const begun = Object.create(run, { frameCount: { value: known } });
    expect(zeroCrossings(begun)).toEqual([]);
  });
});

describe('a coordinate of v* - v', () => {
  it('that starts beyond zero has not crossed it by that, but when it comes back', async () => {
    const run = await solvedRun({ scheme: 'centred', dimension: 3, width: 7, networkSeed: 3, initScale: 16 });
    const start = run.eigenCoordinates(0);
    const crossings = zeroCrossings(run);
    expect(Math.min(...start)).toBeLessThan(-0.1);
    for (const { k, time } of crossings) {
      const f = run.frameIndexAt(time);
      expect(run.eigenCoordinates(f)[k]! * start[k]!).toBeGreaterThanOrEqual(0);
      expect(run.eigenCoordinates(f + 1)[k]! * start[k]!).toBeLessThan(0);
    }
  });

  it('that is 0 to rounding crosses nothing', async () => {
    const run = await solvedRun({
      scheme: 'counterexample',
      dimension: 3,
      width: 7,
      networkSeed: 3,
      initScale: 1e-8,
    });
    const zero = [...run.eigenCoordinates(0).keys()].filter(
      (k) => Math.abs(run.eigenCoordinates(0)[k]!) < 1e-12,
    );
    expect(zero).not.toEqual([]);
    expect(zeroCrossings(run).filter(({ k }) => zero.includes(k))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { Group } from '../../../src/model/initialisation.ts';
import { Phase, phaseAt, phaseBands, phasesOf } from '../../../src/model/theory/phases.ts';
import { earlyTimes, halfwayTime } from '../../../src/model/theory/times.ts';

describe('the times of the theory', () => {
  it('are 1 after the last crossing, and eps ln(1/lambda)/|gamma|', () => {
    const { t0, t1 } = earlyTimes(6.5, 1e-8, Float64Array.of(0.3, 0.4));
    expect(t0).toBe(7.5);
    expect(t1).toBeCloseTo((0.25 * Math.log(1e8)) / 0.5, 12);
    expect(earlyTimes(0, 1, Float64Array.of(1)).t1).toBeNull();
    expect(earlyTimes(0, 0.1, Float64Array.of(0)).t1).toBeNull();
  });

  it('find T2 exactly on a logistic curve, however sparse the frames are', () => {
    const half = 0.45;
    const at = (time: number) => 2 * half * (1 - 1 / (1 + Math.exp(-1.3 * (time - 7.21))));
    for (const spacing of [0.1, 1, 3]) {
      const times = Array.from({ length: 100 }, (_, f) => f * spacing);
      expect(halfwayTime(times, times.map(at), 100, 2 * half)).toBeCloseTo(7.21, 9);
    }
  });

  it('find T2 not before T1: at T1 where the share is past a half, later where it has fallen below it again', () => {
    const logit = (time: number) => 1 / (1 + Math.exp(-(time - 4)));
    const times = Array.from({ length: 40 }, (_, f) => f / 2);
    const left = times.map((time) => 1 - logit(time));
    expect(halfwayTime(times, left, 40, 1, 3)).toBeCloseTo(4, 9);
    expect(halfwayTime(times, left, 40, 1, 6.3)).toBe(6.3);
    expect(halfwayTime(times, left, 40, 1, 4)).toBeCloseTo(4, 9);
    // between the frames that the share passes a half in, after it did
    expect(halfwayTime([0, 3, 5], [1, 0.8, 0.2], 3, 1, 4.7)).toBe(4.7);
    expect(halfwayTime(times, left, 40, 1, 99)).toBeNull();
    // up, down, up again
    const dips = [1, 0.3, 0.8, 0.9, 0.2, 0.1];
    expect(halfwayTime([0, 1, 2, 3, 4, 5], dips, 6, 1)).toBeLessThan(1);
    const second = halfwayTime([0, 1, 2, 3, 4, 5], dips, 6, 1, 2)!;
    expect(second).toBeGreaterThan(3);
    expect(second).toBeLessThan(4);
  });

  it('say where T2 was not reached, has no meaning, or has passed at the start', () => {
    expect(halfwayTime([0, 1, 2], [1, 0.9, 0.6], 3, 1)).toBeNull();
    expect(halfwayTime([0, 1, 2], [Number.NaN, Number.NaN, Number.NaN], 3, 1)).toBeNull();
    expect(halfwayTime([0, 1], [0.9, 0.1], 2, Number.NaN)).toBeNull();
    expect(halfwayTime([0, 1], [0.3, 0.1], 2, 1)).toBe(0);
    // frames beyond `count` are not there yet
    expect(halfwayTime([0, 1, 2], [1, 0.9, 0.1], 2, 1)).toBeNull();
    // past the teacher's coordinate in one frame
    expect(halfwayTime([0, 1], [0.9, -0.1], 2, 1)).toBeCloseTo(0.4, 12);
  });
});

describe('the phases', () => {
  const groups = [Group.Positive, Group.Negative, Group.Positive];
  const kinks = { times: [1, 2, 3, 4, 9], neurons: [0, 2, 1, 1, 0] };

  it('end alignment with the last kink of the positive group before T2', () => {
    const phases = phasesOf(kinks, 5, groups, 6);
    expect(phases).toEqual({ departure: 2, convergence: 6 });
    expect([0, 1.9, 2, 5.9, 6, 100].map((time) => phaseAt(phases, time))).toEqual([
      Phase.Alignment,
      Phase.Alignment,
      Phase.Departure,
      Phase.Departure,
      Phase.Convergence,
      Phase.Convergence,
    ]);
    expect(phaseBands(phases, 10)).toEqual([
      { phase: Phase.Alignment, from: 0, to: 2 },
      { phase: Phase.Departure, from: 2, to: 6 },
      { phase: Phase.Convergence, from: 6, to: 10 },
    ]);
  });

  it('leave out what the run has not got', () => {
    expect(phaseBands(phasesOf(kinks, 5, groups, null), 10)).toEqual([
      { phase: Phase.Alignment, from: 0, to: 9 },
      { phase: Phase.Departure, from: 9, to: 10 },
    ]);
    expect(phaseBands(phasesOf(kinks, 1, groups, null), 0.5).map(({ phase }) => phase)).toEqual([
      Phase.Alignment,
    ]);
    expect(phasesOf(kinks, 0, groups, 3)).toEqual({ departure: 0, convergence: 3 });
    expect(phaseAt(phasesOf(kinks, 0, groups, 3), 0)).toBe(Phase.Departure);
  });
});

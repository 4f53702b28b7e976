import { describe, expect, it } from 'vitest';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { degreesBetween, norm } from '../../../src/model/measures/angles.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import {
  boostDirection,
  halfAngle,
  logDoppler,
  rapidityOfGain,
} from '../../../src/model/theory/aberration.ts';
import { aberratedAngle, presentBoosts, rapidityTravelled } from '../../../src/model/theory/lightCone.ts';
import { logPairQuantity, unitDirections } from '../../../src/model/theory/pairQuantity.ts';
import { patternState } from '../../../src/model/theory/patterns.ts';
import { runFlow } from './flowRun.ts';

const axis = Float64Array.of(2 / 3, -1 / 3, 2 / 3);
const across = Float64Array.of(1 / Math.SQRT2, 0, -1 / Math.SQRT2);
const atAngle = (angle: number) => axis.map((f, k) => Math.cos(angle) * f + Math.sin(angle) * across[k]!);

describe('a boost of a light-like vector', () => {
  it('is what the matrix K(g) generates', () => {
    for (const angle of [0.1, 1, 2, 3]) {
      for (const rapidity of [1e-3, 0.5, 4]) {
        const u = atAngle(angle);
        // (a, w) = (1, u)
        const c = u.reduce((sum, x, k) => sum + x * axis[k]!, 0);
        const a = Math.cosh(rapidity) + c * Math.sinh(rapidity);
        const w = u.map((x, k) => x + (c * (Math.cosh(rapidity) - 1) + Math.sinh(rapidity)) * axis[k]!);
        const growth = boostDirection(u, axis, rapidity);
        expect(growth).toBeCloseTo(Math.log(a), 12);
        expect(degreesBetween(u, w)).toBeLessThan(1e-11);
      }
    }
  });

  it('is aberration: tan(theta/2) shrinks by exp(-rapidity), at angles near 0 and the straight one too', () => {
    for (const angle of [1e-7, 0.3, Math.PI - 1e-6]) {
      for (const rapidity of [0.2, 3, 30]) {
        const u = atAngle(angle);
        boostDirection(u, axis, rapidity);
        const expected = aberratedAngle(angle, rapidity);
        const measured = (degreesBetween(u, axis) * Math.PI) / 180;
        // the direction carries 1e-16 of rounding, in units of the angle it starts with
        expect(Math.abs(measured - expected)).toBeLessThan(1e-15 + 1e-9 * expected);
        expect(Math.tan(expected / 2) / Math.tan(angle / 2)).toBeCloseTo(Math.exp(-rapidity), 9);
      }
    }
    // as astronomers write it, for an observer of speed v
    const v = Math.tanh(0.8);
    const seen = (Math.cos(1) + v) / (1 + v * Math.cos(1));
    expect(seen).toBeCloseTo(Math.cos(aberratedAngle(1, 0.8)), 12);
  });

  it('composes: two along one axis are one of the summed rapidity', () => {
    const twice = atAngle(2.5);
    const once = atAngle(2.5);
    const growth = boostDirection(twice, axis, 0.7) + boostDirection(twice, axis, 1.9);
    expect(boostDirection(once, axis, 2.6)).toBeCloseTo(growth, 12);
    expect(degreesBetween(once, twice)).toBeLessThan(1e-12);
  });

  it('does not overflow, nor leave the opposite of its axis by rounding', () => {
    expect(logDoppler(0.5, 0.5, 1e6)).toBeCloseTo(1e6 - Math.LN2, 6);
    expect(logDoppler(0.5, 0.5, -1e6)).toBeCloseTo(1e6 - Math.LN2, 6);
    const opposite = axis.map((f) => -f);
    expect(boostDirection(opposite, axis, 500)).toBe(-500);
    expect(degreesBetween(opposite, axis)).toBe(180);
  });

  it('has gained a component along the axis at the rapidity that is solved for', () => {
    for (const angle of [0.01, 1.5, 3.1]) {
      for (const gain of [1e-9, 0.3, 1, 5]) {
        const { cos2, sin2 } = halfAngle(atAngle(angle), axis);
        const rapidity = rapidityOfGain(cos2, gain);
        const z = Math.exp(rapidity);
        expect((cos2 * z - sin2 / z - (cos2 - sin2)) / gain).toBeCloseTo(1, 6);
      }
    }
    expect(rapidityOfGain(0, 2)).toBe(Infinity);
  });
});

describe('the light cone of a run', () => {
  const dataset = makeDataset({
    scheme: 'cone',
    base: 'centred',
    dimension: 3,
    samples: 7,
    angle: 40,
    seed: 2,
  });
  const run = runFlow(dataset, balancedInitialisation(20, 3, 1e-2, 1), { maxTime: 12, density: 40 });

  it('moves every neuron as its boost says', () => {
    for (const f of [50, 400, 900]) {
      const { time, output, hidden } = run.frames[f]!;
      const next = run.frames[f + 1]!;
      const state = patternState(dataset, output, hidden);
      const boosts = presentBoosts(state);
      expect(boosts.reduce((sum, { neurons }) => sum + neurons.length, 0)).toBe(20);
      for (const { rate, axis: along, neurons } of boosts) {
        for (const j of neurons) {
          const row = hidden.subarray(3 * j, 3 * j + 3);
          const side = output[j]! > 0 ? 1 : -1;
          const boost = along.map((g) => side * g);
          // what no input acts on has no axis, and stays
          const angle = rate > 0 ? (degreesBetween(row, boost) * Math.PI) / 180 : 0;
          // of a balanced neuron: d ln |w|/dt = |g| cos(angle), and it turns to the boost that it feels by |g| sin(angle)
          const growth = rate * Math.cos(angle);
          const turning = rate * Math.sin(angle);
          const later = next.hidden.subarray(3 * j, 3 * j + 3);
          const span = next.time - time;
          expect((Math.log(Math.hypot(...later) / Math.hypot(...row)) / span - growth) * span).toBeCloseTo(
            0,
            3,
          );
          expect((degreesBetween(row, later) * Math.PI) / 180 - turning * span).toBeCloseTo(0, 3);
        }
      }
    }
  });

  it('keeps neurons on the cone, and their pair quantities while they share a pattern', () => {
    const { output, hidden } = run.frames.at(-1)!;
    for (const [j, a] of output.entries()) {
      expect(Math.abs(norm(hidden, 3 * j, 3) / Math.abs(a) - 1)).toBeLessThan(1e-11);
    }
    const shared = run.frames.filter(({ time }) => time > run.kinks.times[run.kinks.count - 1]!);
    const [j, l] = run.positive as unknown as [number, number];
    const quantity = ({ output: weights, hidden: rows }: (typeof shared)[number]) =>
      logPairQuantity(weights, unitDirections(rows, 3), 3, j, l);
    expect(shared.length).toBeGreaterThan(20);
    for (const frame of shared) expect(quantity(frame)).toBeCloseTo(quantity(shared[0]!), 8);
  });

  it('knows the quantity of two neurons of opposite signs, and of norms whose product is no number', () => {
    const hidden = Float64Array.of(1e-200, 0, 0, 0, 3e-200, 0, 0, 0, 0);
    const units = unitDirections(hidden, 3);
    expect([...units]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 0]);
    const expected = Math.log(3) - 400 * Math.LN10;
    expect(logPairQuantity(Float64Array.of(1e-200, 3e-200, 0), units, 3, 0, 1)).toBeCloseTo(expected, 9);
    const opposite = Float64Array.of(1, 0, 0, -1 + 1e-9, Math.sqrt(2e-9), 0);
    // 1 + cos = 1e-9
    expect(logPairQuantity(Float64Array.of(2, -1), opposite, 3, 0, 1)).toBeCloseTo(Math.log(2e-9), 6);
  });

  it('adds up the rapidity travelled', () => {
    expect([...rapidityTravelled([0, 1, 3], [2, 4, 0])]).toEqual([0, 3, 7]);
  });
});

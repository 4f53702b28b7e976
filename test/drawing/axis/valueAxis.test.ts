import { describe, expect, it } from 'vitest';
import { DomainKeeper } from '../../../src/drawing/axis/domainKeeper.ts';
import {
  DEGREE_AXIS,
  LINEAR_AXIS,
  LOG_AXIS,
  LOG_DEGREE_AXIS,
  symlogAxis,
} from '../../../src/drawing/axis/valueAxis.ts';

const NOTHING = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const;

describe('value axes', () => {
  const axes = [LOG_AXIS, LINEAR_AXIS, DEGREE_AXIS, symlogAxis(1e-6)];

  it('take a value to a coordinate and back', () => {
    for (const axis of axes) {
      for (const value of [1e-9, 0.3, 20])
        expect(axis.value(axis.coordinate(value)) / value).toBeCloseTo(1, 9);
    }
  });
  it('have a domain with a length where there is nothing, or one value, to show', () => {
    for (const axis of axes) {
      for (const [low, high] of [NOTHING, [0, 0] as const, [-3, -3] as const]) {
        const domain = axis.domain(low, high);
        expect(domain.high - domain.low).toBeGreaterThan(0);
        expect(Number.isFinite(domain.high - domain.low)).toBe(true);
      }
    }
  });
  it('show everything they are asked to show', () => {
    for (const axis of axes) {
      const domain = axis.domain(3.2, 44.9);
      expect(domain.low).toBeLessThanOrEqual(3.2);
      expect(domain.high).toBeGreaterThanOrEqual(44.9);
    }
  });
  it('mark at most as many values as they are told', () => {
    for (const axis of axes) {
      for (const max of [3, 4, 6])
        expect(axis.ticks(axis.domain(-5, 2), max).length).toBeLessThanOrEqual(max);
    }
  });
  it('mark both signs on an arsinh axis, and 0', () => {
    const axis = symlogAxis(1e-6);
    const ticks = axis.ticks({ low: axis.coordinate(-1), high: axis.coordinate(1) }, 6);
    expect(ticks).toContain(0);
    expect(Math.min(...ticks)).toBeLessThan(0);
    expect(Math.max(...ticks)).toBeGreaterThan(0);
  });
  it('mark an arsinh axis as densely above 0 as below, and nothing beside 0 itself', () => {
    const axis = symlogAxis(4e-5);
    const ticks = axis.ticks({ low: axis.coordinate(-2e-3), high: axis.coordinate(1) }, 6);
    expect(ticks).toEqual([-1e-4, 0, 1e-4, 1e-2, 1]);
  });
  it('mark angles that are known where they show about a decade of them', () => {
    const ticks = (low: number, high: number) =>
      LOG_DEGREE_AXIS.ticks({ low: Math.log10(low), high: Math.log10(high) }, 5);
    expect(ticks(30, 180)).toEqual([30, 45, 90, 180]);
    expect(ticks(5, 90)).toEqual([5, 10, 20, 45, 90]);
    expect(ticks(0.02, 0.1)).toEqual([0.02, 0.05, 0.1]);
    for (const [low, high] of [
      [1, 20],
      [0.3, 7],
      [100, 170],
      [2e-5, 3e-5],
    ] as const) {
      expect(ticks(low, high).length).toBeLessThanOrEqual(5 + 1);
    }
  });
  it('end at half a turn where they show angles in log', () => {
    const domain = LOG_DEGREE_AXIS.domain(Math.log10(0.01), Math.log10(170));
    expect(10 ** domain.low).toBeCloseTo(0.01, 12);
    expect(10 ** domain.high).toBeCloseTo(180, 9);
    expect(LOG_DEGREE_AXIS.domain(-8, -4)).toEqual(LOG_AXIS.domain(-8, -4));
  });
  it('have no place for 0 on a log axis', () => {
    expect(LOG_AXIS.coordinate(0)).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('DomainKeeper', () => {
  it('keeps still while a knob is held and settles when it is let go', () => {
    const keeper = new DomainKeeper();
    const rest = { gesture: false, complete: true };
    expect(keeper.settle({ low: 0, high: 60 }, rest)).toEqual({ low: 0, high: 60 });
    expect(keeper.settle({ low: 0, high: 90 }, { gesture: true, complete: true })).toEqual({
      low: 0,
      high: 60,
    });
    expect(keeper.settle({ low: 0, high: 90 }, rest)).toEqual({ low: 0, high: 90 });
    expect(keeper.settle({ low: 0, high: 20 }, rest)).toEqual({ low: 0, high: 20 });
  });
  it('only grows while a run is being solved', () => {
    const keeper = new DomainKeeper();
    const solving = { gesture: false, complete: false };
    keeper.settle({ low: 0, high: 60 }, { gesture: false, complete: true });
    expect(keeper.settle({ low: 0, high: 5 }, solving).high).toBe(60);
    expect(keeper.settle({ low: 0, high: 70 }, solving).high).toBe(70);
  });
});

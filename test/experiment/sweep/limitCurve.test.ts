import { describe, expect, it } from 'vitest';
import { cellAt, cellCount } from '../../../src/experiment/sweep/cells.ts';
import { AGREEMENT, limitAgreement } from '../../../src/experiment/sweep/limitAgreement.ts';
import {
  type LimitCurve,
  limitCurve,
  limitTrialsInPieces,
} from '../../../src/experiment/sweep/limitCurve.ts';
import { type CellResult, solveCell } from '../../../src/experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../../../src/experiment/sweep/spec.ts';
import { readSweepSpec } from '../../../src/experiment/sweep/specFile.ts';
import { type Point, pointsOf, summaryOf } from '../../../src/experiment/sweep/statistics.ts';
import { finished } from '../../../src/model/pieces.ts';

const made = { scheme: 'cone', d: 3, n: 6, angle: 40, seed: 1 };

function specOf(
  changes: object = {},
  data: object = made,
  network: object = { width: 20, scale: 1e-3, seed: 1 },
) {
  return readSweepSpec({
    version: 1,
    base: { version: 1, data, network },
    axes: [{ over: 'scale', powersOf: 4, from: -2, to: -8 }],
    trials: { count: 3, seeds: 'both', first: 1 },
    measures: ['largestAngle', 'meanAngle', 'nuclearNorm', 'largestAngleNegative'],
    stop: { lossTarget: 5e-10, maxTime: 4e5, maxSteps: 20000 },
    ...changes,
  });
}

function solved(spec: SweepSpec): Point[] {
  const results = new Map<string, CellResult>();
  for (let index = 0; index < cellCount(spec); index++) {
    const result = solveCell(cellAt(spec, index));
    results.set(result.key, result);
  }
  return pointsOf(spec, results);
}

describe('the curve for small lambda of a sweep', () => {
  const spec = specOf();

  it('is what the medians of solved runs come to', () => {
    const points = solved(spec);
    for (const measure of spec.measures) {
      const curve = limitCurve(spec, measure);
      const agreement = limitAgreement(spec, points, curve, measure);
      const measured = points.map(({ summaries }) => summaries[spec.measures.indexOf(measure)]!.median!);
      const off = curve.medians.map((line, point) => Math.abs(measured[point]! / line! - 1));
      expect(off.at(-1)).toBeLessThan(1e-4);
      // as it is said: the first scale from below at which a median is off by more
      const scales = spec.axes[0]!.values as number[];
      const first = off.findLastIndex((each) => !(each <= AGREEMENT));
      expect(agreement.upTo).toBe(scales[first + 1]);
      expect(curve.proved).toBe(true);
    }
  });

  it('has the points in the order of the sweep, and of each its own lambda, data and start', () => {
    const axes = [
      { over: 'angle', values: [20, 35] },
      { over: 'scale', values: [1e-3, 1e-5] },
    ];
    const both = specOf({ axes, measures: ['largestAngle'] });
    const { medians } = limitCurve(both, 'largestAngle');
    expect(medians).toHaveLength(4);
    expect(medians[0]! / medians[1]!).toBeCloseTo(100, 9);
    expect(medians[2]! / medians[3]!).toBeCloseTo(100, 9);
    [20, 35].forEach((angle, index) => {
      const one = specOf({ axes: [{ over: 'scale', values: [1e-5] }] }, { ...made, angle });
      expect(limitCurve(one, 'largestAngle').medians).toEqual([medians[2 * index + 1]]);
    });
  });

  it('is the median of its trials, which a straggler is above of', () => {
    // of these seeds the third has a neuron that never comes to every input
    const data = { scheme: 'centred', d: 4, n: 4, angle: 45, seed: 1 };
    const network = { width: 200, scale: 1e-3, seed: 1 };
    const axes = [{ over: 'scale', values: [4 ** -8] }];
    const curveOf = (
      first: number,
      count: number,
      measure: 'largestAngle' | 'nuclearNorm' = 'largestAngle',
    ) => limitCurve(specOf({ axes, trials: { count, seeds: 'both', first } }, data, network), measure);
    const [one, two, three] = [1, 2, 3].map((seed) => curveOf(seed, 1));
    expect(three).toEqual({ medians: [null], gaps: ['straggler'], proved: false });
    const larger = Math.max(one!.medians[0]!, two!.medians[0]!);
    expect(curveOf(1, 3).medians).toEqual([larger]);
    expect(curveOf(2, 2)).toEqual({ medians: [null], gaps: ['straggler'], proved: false });
    // of what does not fall with lambda nothing is known there
    expect(curveOf(1, 3, 'nuclearNorm').gaps).toEqual(['straggler']);
  });

  it('ends where an angle would pass 180 degrees', () => {
    const axes = [{ over: 'scale', values: [16, 1e-5] }];
    const { medians, gaps } = limitCurve(specOf({ axes }), 'largestAngle');
    expect(medians[0]).toBeNull();
    expect(medians[1]).toBeGreaterThan(0);
    expect(gaps).toEqual(['beyond', null]);
  });

  it('leaves out what has no angle, as the measured medians do', () => {
    const axes = [{ over: 'width', values: [1] }];
    const { medians, gaps } = limitCurve(specOf({ axes }), 'largestAngle');
    expect(medians).toEqual([null]);
    expect(gaps).toEqual([null]);
    expect(
      limitCurve(specOf({ axes, trials: { count: 1, seeds: 'both', first: 1 } }), 'nuclearNorm').gaps,
    ).toEqual(['noBundle']);
  });

  it('says why where there is none', () => {
    const given = {
      scheme: 'given',
      inputs: [
        [1, 0.2],
        [1, -0.2],
      ],
      labels: [1, 0.5],
      teacher: null,
    };
    const start = {
      hidden: [
        [1, 0.1],
        [0.9, 0.2],
      ],
      output: [2, 1],
    };
    const gapOf = (one: SweepSpec, measure: SweepSpec['measures'][number] = 'largestAngle') =>
      new Set(limitCurve(one, measure).gaps);
    expect(gapOf(spec, 'time')).toEqual(new Set(['measure']));
    expect(gapOf(specOf({ axes: [{ over: 'method', values: ['descent'] }] }))).toEqual(new Set(['descent']));
    expect(gapOf(specOf({ trials: { count: 1, seeds: 'network' } }, given))).toEqual(new Set(['noTeacher']));
    expect(gapOf(specOf({}, { scheme: 'opposed', d: 3, n: 4, angle: 30, seed: 1 }))).toEqual(
      new Set(['noTeacher']),
    );
    expect(
      gapOf(specOf({ trials: { count: 1 } }, { ...given, labels: null, teacher: [1, 0] }, start)),
    ).toEqual(new Set(['unbalanced']));
    expect(gapOf(specOf({}, { ...made, d: 300, n: 2 }))).toEqual(new Set(['tooLarge']));
    const apart = {
      ...given,
      inputs: [
        [1, 0],
        [0, 1],
      ],
      labels: null,
      teacher: [0.6, 0.8],
    };
    expect(gapOf(specOf({ trials: { count: 3, seeds: 'network' } }, apart))).toEqual(new Set(['straggler']));
  });

  it('works out once what differs in lambda alone, and refuses what would take too long', () => {
    const { trials } = finished(limitTrialsInPieces(spec));
    expect(new Set(trials).size).toBe(3);
    const wide = specOf({}, { ...made, d: 64, n: 1000 }, { width: 2000, scale: 1, seed: 1 });
    expect(new Set(limitCurve(wide, 'meanAngle').gaps)).toEqual(new Set(['tooMany']));
  });
});

describe('how far medians and the line agree', () => {
  const spec = specOf({
    axes: [{ over: 'scale', values: [1e-2, 1e-4, 1e-6, 1e-16] }],
    measures: ['largestAngle'],
  });
  const line = [1, 1e-2, 1e-4, 1e-14];
  const curve: LimitCurve = { medians: line, gaps: line.map(() => null), proved: true };

  function pointsWith(ratios: readonly (number | null)[], changes: Partial<Point> = {}): Point[] {
    return ratios.map((ratio, point) => ({
      at: [point],
      values: [spec.axes[0]!.values[point]!],
      cells: [],
      done: 3,
      failed: 0,
      summaries: [summaryOf([ratio === null ? null : ratio * line[point]!])],
      ...changes,
    }));
  }
  const agreed = (ratios: readonly (number | null)[], changes?: Partial<Point>) =>
    limitAgreement(spec, pointsWith(ratios, changes), curve, 'largestAngle');

  it('is the largest lambda up to which every median is within a percent', () => {
    expect(agreed([1.2, 1.009, 0.991, 1])).toEqual({
      compared: 3,
      within: 2,
      upTo: 1e-4,
      least: 1e-6,
      largest: 1e-2,
    });
    expect(agreed([1.001, 1.2, 0.991, 1]).upTo).toBe(1e-6);
    expect(agreed([1, 1, 1, 1]).upTo).toBe(1e-2);
    expect(agreed([1, 1, 1.02, 1])).toMatchObject({ within: 2, upTo: null });
  });

  it('leaves out angles that float64 cannot measure, points with trials to come or failed, and those without a median', () => {
    expect(agreed([1, 1, 1, 50])).toMatchObject({ compared: 3, within: 3, least: 1e-6 });
    expect(agreed([1, null, 1, 1])).toMatchObject({ compared: 2 });
    expect(agreed([1, 1, 1, 1], { done: 2 })).toMatchObject({ compared: 0, upTo: null, least: Number.NaN });
    expect(agreed([1, 1, 1, 1], { failed: 1 }).compared).toBe(0);
  });

  it('asks for all curves at a scale', () => {
    const axes = [
      { over: 'scale', values: [1e-2, 1e-4] },
      { over: 'angle', values: [20, 30] },
    ];
    const two = specOf({ axes, measures: ['largestAngle'] });
    const points = (ratios: number[]) =>
      pointsWith(ratios).map((point, k) => ({ ...point, summaries: [summaryOf([ratios[k]!])] }));
    const flat: LimitCurve = { ...curve, medians: [1, 1, 1, 1] };
    expect(limitAgreement(two, points([1, 1, 1, 2]), flat, 'largestAngle').upTo).toBeNull();
    expect(limitAgreement(two, points([1, 2, 1, 1]), flat, 'largestAngle').upTo).toBe(1e-4);
  });
});

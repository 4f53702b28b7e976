import { describe, expect, it } from 'vitest';
import { experimentOf } from '../../../src/experiment/runFile.ts';
import { cellAt } from '../../../src/experiment/sweep/cells.ts';
import { measured, type SweepMeasure } from '../../../src/experiment/sweep/measures.ts';
import { runToEnd } from '../../../src/experiment/sweep/solveCell.ts';
import { readSweepSpec } from '../../../src/experiment/sweep/specFile.ts';

function endOf(data: object, scale = 1e-3) {
  const spec = readSweepSpec({
    version: 1,
    base: {
      version: 1,
      data: { base: 'centred', d: 4, n: 6, angle: 45, seed: 3, ...data },
      network: { width: 24, scale, seed: 3 },
    },
    axes: [{ over: 'scale', values: [scale] }],
    measures: ['loss'],
    stop: { lossTarget: 1e-6 },
  });
  const { run } = cellAt(spec, 0);
  const { state } = runToEnd(run, null);
  return { run, state, value: (measure: SweepMeasure) => measured(measure, state) };
}

const degrees = (u: Float64Array, v: Float64Array) => {
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, k) => sum + x * b[k]!, 0);
  const cos = dot(u, v) / Math.sqrt(dot(u, u) * dot(v, v));
  return (Math.acos(Math.min(1, Math.max(-1, cos))) * 180) / Math.PI;
};

describe('of two opposed teachers', () => {
  it('there are two bundles, and each side of the first teacher holds neurons of both', () => {
    const { value, state } = endOf({ scheme: 'opposed' });
    expect([value('bundles'), value('bundlesFine'), value('bundlesCoarse')]).toEqual([2, 2, 2]);
    const { initial, hidden } = state.end;
    const v1 = state.teachers()!.hidden.subarray(0, 4);
    const rows = (weights: Float64Array) =>
      Array.from({ length: 24 }, (_, j) => weights.subarray(4 * j, 4 * j + 4));
    for (const [measure, side] of [
      ['teacherSideAngle', 1],
      ['awaySideAngle', -1],
    ] as const) {
      const members = rows(initial.hidden).flatMap((w, j) =>
        side * w.reduce((sum, x, k) => sum + x * v1[k]!, 0) > 0 ? [j] : [],
      );
      const ends = members.map((j) => rows(hidden)[j]!);
      const largest = Math.max(...ends.flatMap((u, j) => ends.slice(j + 1).map((v) => degrees(u, v))));
      expect(value(measure)).toBeCloseTo(largest, 4);
      expect(largest).toBeGreaterThan(90);
    }
  });
});

it('the time of a take-off is the time over ln(1/lambda)/|gamma|, and is not said from lambda = 1 on', () => {
  const { run, value } = endOf({ scheme: 'cone' });
  const { inputs, labels } = experimentOf(run).dataset;
  const gamma = [0, 1, 2, 3].map(
    (k) => labels.reduce((sum, y, i) => sum + y * inputs[4 * i + k]!, 0) / labels.length,
  );
  expect(value('gammaNorm')).toBeCloseTo(Math.hypot(...gamma), 12);
  expect(value('takeOffTime')).toBeCloseTo((value('time')! * Math.hypot(...gamma)) / Math.log(1000), 10);
  expect(value('takeOffTime')).toBeGreaterThan(1);
  expect(endOf({ scheme: 'cone' }, 1).value('takeOffTime')).toBeNull();
  expect(endOf({ scheme: 'given', inputs: [[1, 0]], labels: [1] }).value('teacherSideAngle')).toBeNull();
});

// @vitest-environment happy-dom
import { renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useLimitTrials } from '../../../src/app/lab/limit/useLimitTrials.ts';
import { limitCurve, limitCurveOf } from '../../../src/experiment/sweep/limitCurve.ts';
import { readSweepSpec } from '../../../src/experiment/sweep/specFile.ts';

// a page here is never told that it is idle
vi.mock('../../../src/app/idle.ts', () => ({ idle: () => new Promise((resolve) => setTimeout(resolve)) }));

const specOf = (angle: number) =>
  readSweepSpec({
    version: 1,
    base: {
      version: 1,
      data: { scheme: 'cone', d: 3, n: 5, angle, seed: 1 },
      network: { width: 10, scale: 1, seed: 1 },
    },
    axes: [{ over: 'scale', values: [1e-3, 1e-4] }],
    trials: { count: 2 },
    measures: ['meanAngle'],
    stop: { lossTarget: 1e-9, maxTime: 1e5 },
  });

it('works the line out beside the page, and anew for another sweep', async () => {
  const [first, second] = [specOf(20), specOf(30)];
  const { result, rerender } = renderHook(({ spec }) => useLimitTrials(spec, () => spec === second), {
    initialProps: { spec: first },
  });
  expect(result.current).toBeNull();
  await waitFor(() => expect(result.current).not.toBeNull(), { timeout: 30_000 });
  expect(limitCurveOf(first, result.current!, 'meanAngle')).toEqual(limitCurve(first, 'meanAngle'));
  rerender({ spec: second });
  expect(result.current).toBeNull();
  await waitFor(() => expect(result.current).not.toBeNull(), { timeout: 30_000 });
  expect(limitCurveOf(second, result.current!, 'meanAngle')).toEqual(limitCurve(second, 'meanAngle'));
});

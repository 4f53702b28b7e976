import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportOfRun } from '../../../src/findings/theory/assumptionReport.ts';
import { theoryOfRun } from '../../../src/findings/theory/runTheory.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { assumptionReport } from '../../support/theoryAtOnce.ts';

const WIDE = { width: 8000, samples: 24, frames: 3, maxTime: 0.1 };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the report on a run', () => {
  it('of a small run is there at once, and made once', () => {
    const run = sampleRun();
    const report = reportOfRun(run);
    expect(report).not.toBeNull();
    expect(reportOfRun(run)).toBe(report);
  });

  it('of a large run waits for its theory, comes in slices, is announced, and is the same', () => {
    const run = sampleRun(WIDE);
    expect(reportOfRun(run)).toBeNull();
    vi.runAllTimers();
    const theory = theoryOfRun(run)!;
    expect(theory).not.toBeNull();

    const store = sampleStore(run);
    const announced = store.getState().findings;
    // a clock on which every look at it takes two milliseconds
    let milliseconds = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
      milliseconds += 2;
      return milliseconds;
    });
    expect(reportOfRun(run)).toBeNull();
    let slices = 0;
    while (reportOfRun(run) === null) {
      const before = milliseconds;
      vi.advanceTimersToNextTimer();
      expect(milliseconds - before).toBeLessThanOrEqual(10);
      slices++;
    }
    clock.mockRestore();
    expect(slices).toBeGreaterThan(1000);
    expect(store.getState().findings).toBe(announced + 1);
    const { dataset, initial, groups } = run.start;
    expect(reportOfRun(run)).toEqual(
      assumptionReport({
        dataset,
        initial,
        groups,
        initScale: run.parameters.initScale,
        yardsticks: theory.yardsticks,
        basis: theory.basis,
      }),
    );
  });
});

// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Laboratory, LabState } from '../../../src/app/lab/engine/laboratory.ts';
import { LabControls } from '../../../src/app/lab/LabControls.tsx';
import { LabFailures } from '../../../src/app/lab/LabFailures.tsx';
import { LabReturn } from '../../../src/app/lab/LabReturn.tsx';
import { spanText } from '../../../src/app/lab/spanText.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import { madeResults, madeSpec } from '../../support/madeSweep.ts';
import { sampleStore } from '../../support/sampleStore.ts';

const SPEC = madeSpec(
  [
    { over: ['scale'], values: [1, 1 / 4, 1 / 16] },
    { over: ['d', 'n'], values: [4, 8] },
  ],
  { trials: 3 },
);
/** The second trial of lambda = 1/16, d = 8 has failed; that of lambda = 1/4, d = 8 is to come. */
const RESULTS = madeResults(SPEC, ([x, y], trial) => {
  if (trial === 1 && y === 1) return x === 2 ? 'failed' : x === 1 ? null : [1];
  return [1];
});
const FAILED = 16;

function laboratoryOf(more: Partial<LabState>): Laboratory {
  const state: LabState = {
    spec: SPEC,
    state: 'running',
    looking: false,
    finishing: false,
    done: RESULTS.size,
    failed: 1,
    failures: [FAILED],
    total: 18,
    elsewhere: false,
    left: { low: 50_000, high: 130_000 },
    results: RESULTS,
    version: 1,
    keeping: 'kept',
    refused: null,
    ...more,
  };
  return { store: createStore<LabState>(() => state) } as Laboratory;
}

const onPage = (what: ReactNode) =>
  render(<AppStoreContext value={sampleStore(null)}>{what}</AppStoreContext>);

afterEach(cleanup);

describe('what the laboratory says of a sweep', () => {
  it('is how many runs there are, how many of them failed, and how long the rest takes', () => {
    onPage(<LabControls laboratory={laboratoryOf({})} />);
    const bar = screen.getByRole('progressbar', { name: 'Sweep progress' }) as HTMLProgressElement;
    expect([bar.value, bar.max]).toEqual([17, 18]);
    expect(bar.getAttribute('aria-valuetext')).toBe('Running; 17 of 18 runs; 1 run failed; 1 to 3 min left');
    cleanup();
    onPage(<LabControls laboratory={laboratoryOf({ state: 'paused', failed: 0, finishing: true })} />);
    expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe(
      'Paused; 17 of 18 runs; runs that have begun are solved to their end',
    );
  });

  it('is that another tab solves it, where that is so', () => {
    onPage(<LabControls laboratory={laboratoryOf({ elsewhere: true, failed: 0, left: null })} />);
    expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe(
      'Running; 17 of 18 runs; another tab is solving it, and what it finds is shown here',
    );
  });

  it('is time from one end to the other in the unit that fits, never too short', () => {
    const said = [
      [0, 4999],
      [0, 5000],
      [8500, 22_000],
      [61_000, 62_000],
      [40_000, 90_000],
      [130_000, 150_000],
      [3_000_000, 5_000_000],
      [5_400_000, 7_200_001],
    ].map(([low, high]) => spanText({ low: low!, high: high! }));
    expect(said).toEqual([
      'a few seconds',
      'about 5 s',
      '10 to 25 s',
      'about 65 s',
      '1 to 2 min',
      'about 3 min',
      '50 to 84 min',
      '2 to 3 h',
    ]);
  });

  it('is of each run that failed its values, its trial and its reason', () => {
    onPage(<LabFailures laboratory={laboratoryOf({ failed: 3 })} spec={SPEC} />);
    expect(screen.getByText('3 runs failed')).not.toBeNull();
    const [first, more] = screen.getAllByRole('listitem', { hidden: true });
    expect(first!.textContent).toMatch(/^scale = 0\.0625, d = n = 8, trial 2: .*label 0 a thousand times/);
    expect(more!.textContent).toBe('and 2 more');
  });

  it('is how far the sweep is that goes on behind the page', () => {
    onPage(<LabReturn laboratory={laboratoryOf({ done: 5 })} opened={false} />);
    expect(screen.getByRole('complementary').textContent).toContain('Running, 27 %');
  });
});

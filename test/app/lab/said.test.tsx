// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Laboratory, LabState } from '../../../src/app/lab/engine/laboratory.ts';
import { LabControls } from '../../../src/app/lab/LabControls.tsx';
import { LabFailures } from '../../../src/app/lab/LabFailures.tsx';
import { LabReturn } from '../../../src/app/lab/LabReturn.tsx';
import { timeLeft } from '../../../src/app/lab/timeLeft.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import { labWords } from '../../../src/text/labWords.ts';
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
    msLeft: 130_000,
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
    expect(bar.getAttribute('aria-valuetext')).toBe('Running; 17 of 18 runs; 1 run failed; about 3 min left');
    cleanup();
    onPage(<LabControls laboratory={laboratoryOf({ state: 'paused', failed: 0, finishing: true })} />);
    expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe(
      'Paused; 17 of 18 runs; runs that have begun are solved to their end',
    );
  });

  it('is the time left in the unit that fits, never too short', () => {
    const { left } = labWords();
    const said = [0, 4999, 5000, 61_000, 90_000, 121_000, 3_600_000, 5_400_000, 7_200_001].map((ms) =>
      timeLeft(ms, left),
    );
    expect(said).toEqual([
      'a few seconds left',
      'a few seconds left',
      'about 5 s left',
      'about 65 s left',
      'about 2 min left',
      'about 3 min left',
      'about 60 min left',
      'about 2 h left',
      'about 3 h left',
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

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import ClaimList from '../../../src/drawing/claims/ClaimList.tsx';
import { ClaimRows } from '../../../src/drawing/claims/ClaimRows.tsx';
import { claimText } from '../../../src/drawing/claims/claimText.ts';
import type { ClaimId } from '../../../src/findings/theory/claimedBounds.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import type { Run } from '../../../src/state/run.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const LENGTHS: readonly ClaimId[] = ['negativeLength', 'negativeRest', 'positiveLength', 'logLength'];
const LATE: readonly ClaimId[] = ['halfway', 'loss', 'rate'];

afterEach(cleanup);

function show(run: Run, claims: readonly ClaimId[]) {
  render(
    <AppStoreContext.Provider value={sampleStore(run)}>
      <ClaimList claims={claims} />
    </AppStoreContext.Provider>,
  );
  const rows = [...document.querySelectorAll('li')].map((row) => row.textContent);
  return { rows, standing: document.querySelector('p')!.textContent };
}

describe('the rows of what the paper claims', () => {
  it('give the bound, for which lambda it is proved, and what the run does', async () => {
    const { rows, standing } = show(await solvedRun({ initScale: 1e-8 }), LENGTHS);
    expect(standing).toContain('if \u03bb is small enough');
    expect(rows).toEqual([
      'Lemma 4: at T\u2080 no negative neuron is longer than at the start.This run: the longest is 0.994 times as long.',
      'Lemma 4: after T\u2080 no negative neuron moves.This run: none of 25 does.',
      expect.stringMatching(
        /^Lemma 5: at T₁ every positive neuron is less than 200 times as long as at the start\.This run: up to 100 times\.$/,
      ),
      expect.stringMatching(/^Lemma 5: .*within 0\.0100\.This run: within < 10⁻⁶\.$/),
    ]);
  });

  it('say what is not kept, and what says nothing', async () => {
    const run = await solvedRun();
    const angles = show(run, ['bundleAngle', 'alignment']).rows;
    expect(angles[0]).toMatch(/less than 73\.2° apart\.This run: up to 1[78]\d°\. Not kept\.$/);
    expect(angles[1]).toMatch(
      /within 34\.7° of γ\.This run: 16 of 20 are; the farthest is at 10\d°\. Not kept\.$/,
    );
    cleanup();
    const late = show(run, LATE).rows;
    expect(late[0]).toMatch(/^Theorem 6: T₂ comes before 5\.\d\d\s×\s10¹⁷\.This run: T₂ = 8\.77\.$/);
    expect(late[1]).toMatch(/The bound says nothing here\.$/);
    expect(late[2]).toMatch(/at least 0\.0519\.This run: at 0\.26\d or more\.$/);
  });

  it('of values finer than they are computed say so', () => {
    const claim = {
      what: 'crossingTimes',
      result: 'lemma3Times',
      standing: { kind: 'smallScale' },
      says: 1e-12,
      measured: 1e-7,
      keeping: 5,
      of: 5,
      error: 1e-5,
      idle: false,
      holds: true,
    } as const;
    const said = claimText(claim)!.run!.map(({ text }) => text);
    expect(said.join('')).toBe('This run: 5 of 5 are; that one is off by < 10−5, computed to 10−5.');
    expect(claimText({ ...claim, measured: Infinity, keeping: 3, holds: false })!.run![1]!.text).toContain(
      '3 of 5 are; some are never made',
    );
  });

  it('are none where the paper proves nothing, and say where to look', async () => {
    const { rows, standing } = show(await solvedRun({ angle: 75 }), LATE);
    expect(rows).toEqual([]);
    expect(standing).toContain('proves nothing of this run');
  });

  it('come when they are opened, close by Escape, and the focus is where they were opened', async () => {
    render(
      <AppStoreContext.Provider value={sampleStore(await solvedRun())}>
        <ClaimRows claims={LATE} />
      </AppStoreContext.Provider>,
    );
    const details = document.querySelector('details')!;
    expect(details.querySelector('li')).toBeNull();
    details.open = true;
    fireEvent(details, new Event('toggle'));
    await waitFor(() => expect(details.querySelectorAll('li')).toHaveLength(LATE.length));
    fireEvent.keyDown(details.querySelector('li')!, { key: 'Escape' });
    expect(details.open).toBe(false);
    expect(document.activeElement).toBe(details.querySelector('summary'));
  });

  it('stay where a word of them has its entry open, which has the focus then', async () => {
    const run = await solvedRun({ initScale: 1e-8 });
    render(
      <AppStoreContext.Provider value={sampleStore(run)}>
        <ClaimRows claims={LENGTHS} />
      </AppStoreContext.Provider>,
    );
    const details = document.querySelector('details')!;
    details.open = true;
    const entry = document.body.appendChild(document.createElement('div'));
    entry.setAttribute('role', 'dialog');
    fireEvent.blur(details, { relatedTarget: entry });
    expect(details.open).toBe(true);
    entry.remove();
    fireEvent.blur(details, { relatedTarget: document.body });
    expect(details.open).toBe(false);
  });
});

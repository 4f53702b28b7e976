// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PictureView } from '../../../src/drawing/react/PictureView.tsx';
import type { Parameters } from '../../../src/experiment/parameters.ts';
import type { AppState } from '../../../src/state/appState.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import type { Run } from '../../../src/state/run.ts';
import { leastNormWords } from '../../../src/text/leastNormWords.ts';
import { LEAST_NORM } from '../../../src/views/leastNorm/LeastNorm.tsx';
import { type Recording, recordCanvas } from '../../support/recordingCanvas.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { fakeSearchClient } from '../../support/searchClient.ts';
import { solvedRun } from '../../support/solvedRun.ts';
import { leastNorm } from '../../support/theoryAtOnce.ts';
import { whole } from '../../support/whole.ts';

const text = leastNormWords();
let canvas: Recording;

beforeEach(() => {
  // on a clock that stands still a short search is never handed to a worker, however slow the machine
  vi.spyOn(performance, 'now').mockReturnValue(0);
  canvas = recordCanvas();
});

afterEach(() => {
  cleanup();
  canvas.restore();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function show(run: Run, stage = false, more: Partial<AppState> = {}) {
  const store = sampleStore(run, more);
  render(
    <AppStoreContext.Provider value={store}>
      <PictureView
        picture={LEAST_NORM}
        pxWidth={stage ? 700 : 400}
        pxHeight={500}
        stage={stage}
        settings={[]}
      />
    </AppStoreContext.Provider>,
  );
  return store;
}

const numberOf = (name: string) => screen.getByText(name).closest('div')!.querySelector('dd')!.textContent;

describe('the picture of minimum norm against minimum rank', () => {
  it('shows the interpolator of rank 2 beside where training ends, where M is above 0', async () => {
    const run = await solvedRun({ scheme: 'counterexample', dimension: 3, initScale: 1e-4 });
    show(run);
    expect(document.querySelector('.least-norm__m')!.textContent).toBe('M = 0.178');
    expect(screen.getByText(whole(text.verdicts.rankTwo))).toBeTruthy();
    expect(numberOf(text.interpolator.explicit)).toBe('1.8408');
    expect(numberOf(text.interpolator.balanced)).toBe('1.8106');
    expect(numberOf(text.interpolator.bound)).toBe('1.8408');
    expect(numberOf(text.interpolator.rankOne)).toBe('2.0000');
    const end = run.measures.squaredNorm[run.frameCount - 1]!;
    expect(numberOf(text.interpolator.end)).toBe(end.toPrecision(5));
    expect(numberOf(text.interpolator.loss)).toMatch(/10\u207b(\u00b2\u2079|\u00b3.)$/);
    expect(screen.getByRole('group', { name: text.cones.space })).toBeTruthy();
  });

  it('says that rank 1 has least norm, where M is below 0', async () => {
    show(await solvedRun({ scheme: 'z-matrix', dimension: 2, angle: 30 }), true);
    expect(screen.getByText(whole(text.verdicts.rankOne))).toBeTruthy();
    expect(screen.getByText(text.interpolator.none)).toBeTruthy();
    expect(screen.getByRole('group', { name: text.cones.plane })).toBeTruthy();
  });

  it('says calmly that n is not d, and sets it', () => {
    const store = show(sampleRun());
    expect(screen.getByText(text.notSquare(12, 2))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Use n = d = 2' }));
    expect(store.getState().parameters.samples).toBe(2);
  });

  it('offers schemes with an M where the data have no teacher', () => {
    const dataset = { ...sampleRun().start.dataset, teacher: null };
    const store = show(sampleRun({ dataset, scheme: 'opposed' }));
    expect(screen.getByText(text.noTeacher)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: text.toCounterexample }));
    const { scheme, dimension }: Parameters = store.getState().parameters;
    expect({ scheme, dimension }).toEqual({ scheme: 'counterexample', dimension: 3 });
    expect(store.getState().notices).toEqual([]);
  });

  it('says which hypothesis fails, and claims nothing, where the labels are not all positive', async () => {
    const given = {
      inputs: [
        [1, 0.5],
        [-1, 2],
      ],
      labels: null,
      teacher: [1, 0],
    };
    const run = await solvedRun({ scheme: 'given', given, dimension: 2, samples: 2 });
    show(run);
    expect(screen.getByText(text.obtuse(1, 2, '117'))).toBeTruthy();
    for (const verdict of Object.values(text.verdicts)) expect(screen.queryByText(verdict)).toBeNull();
    // training ends below what rank 1 along v* has, and not below what every network has
    const end = run.measures.squaredNorm[run.frameCount - 1]!;
    expect(end).toBeLessThan(1.79);
    expect(end).toBeGreaterThanOrEqual((2 / Math.hypot(1, 0.5)) * (1 - 1e-4));
    expect(numberOf(text.interpolator.least)).toBe((2 / Math.hypot(1, 0.5)).toPrecision(5));
  });

  it('says that one neuron leaves nothing to compare', async () => {
    show(await solvedRun({ scheme: 'z-matrix', dimension: 2, width: 1, networkSeed: 3 }));
    expect(screen.getByText(text.oneNeuron)).toBeTruthy();
  });

  it('says that Theorem 8 does without what the paper’s own families break', async () => {
    show(await solvedRun({ scheme: 'counterexample', dimension: 3, initScale: 1e-4 }));
    expect(screen.getByText(text.scope.spectrum)).toBeTruthy();
    cleanup();
    show(await solvedRun({ scheme: 'cone', dimension: 2, samples: 2 }));
    expect(screen.queryByText(text.scope.spectrum)).toBeNull();
    expect(screen.queryByText(text.scope.beyond45)).toBeNull();
    cleanup();
    show(await solvedRun({ scheme: 'z-matrix', dimension: 2, angle: 60 }));
    expect(screen.getByText((said) => said.includes(text.scope.beyond45))).toBeTruthy();
  });

  it('shows how far a search in more dimensions has come, gives it more time, and ends it with the picture', () => {
    vi.useFakeTimers();
    const client = fakeSearchClient();
    const run = sampleRun({ dimension: 5, samples: 5, frames: 3, maxTime: 0.1 });
    show(run, false, { searchClient: client });
    act(() => vi.runAllTimers());
    expect(client.searches).toHaveLength(1);
    const search = client.searches[0]!;
    expect(search.dataset).toBe(run.start.dataset);
    expect(screen.getByText(text.searching)).toBeTruthy();
    const found = { ...leastNorm(run.start.dataset)!, M: -0.25, ascents: 40, total: 100, exhaustive: false };
    const tell = (kind: 'searching' | 'paused') => act(() => search.listener.tell({ kind, result: found }));
    tell('searching');
    expect(screen.getByRole('progressbar')).toMatchObject({ value: 40, max: 100 });
    expect(screen.getByText(whole(text.verdicts.open))).toBeTruthy();
    tell('paused');
    fireEvent.click(screen.getByRole('button', { name: text.searchOn }));
    expect(search.wentOn).toBe(1);
    cleanup();
    expect(search.ended).toBe(true);
  });

  it('draws the playhead past the rest of the panel', async () => {
    const run = await solvedRun({ scheme: 'counterexample', dimension: 3 });
    const store = show(run);
    const panel = document.querySelector('.least-norm__panel')!;
    const before = panel.innerHTML;
    act(() => store.getState().seek(5));
    expect(document.querySelector('.least-norm__panel')).toBe(panel);
    expect(panel.innerHTML).toBe(before);
  });
});

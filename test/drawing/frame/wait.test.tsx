// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PictureView } from '../../../src/drawing/react/PictureView.tsx';
import type { Wait } from '../../../src/findings/background/wait.ts';
import { theoryOfRun, theoryWait } from '../../../src/findings/theory/runTheory.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import type { Run } from '../../../src/state/run.ts';
import { LOSS } from '../../../src/views/loss/loss.ts';
import { PREDICTOR } from '../../../src/views/predictor/predictor.ts';
import { type Recording, recordCanvas } from '../../support/recordingCanvas.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';

let canvas: Recording;

beforeEach(() => {
  vi.useFakeTimers();
  canvas = recordCanvas();
});

afterEach(() => {
  cleanup();
  canvas.restore();
  vi.useRealTimers();
});

function show(run: Run, picture: Parameters<typeof PictureView>[0]['picture']) {
  const store = sampleStore(run);
  render(
    <AppStoreContext.Provider value={store}>
      <PictureView picture={picture} pxWidth={400} pxHeight={300} stage={false} settings={[]} />
    </AppStoreContext.Provider>,
  );
}

describe('what a picture waits for', () => {
  it('is said beside its caption with the share that is done, and no longer when it is known', () => {
    let wait: Wait | null = { what: 'theory', share: 0.404 };
    show(sampleRun(), { ...LOSS, waiting: () => wait });
    expect(screen.getByText('working out the theory: 40 %')).toBeTruthy();
    // it is no part of the figure's name
    const name = screen.getByRole('figure').getAttribute('aria-labelledby')!;
    expect(document.getElementById(name)!.textContent).not.toContain('working');
    wait = { what: 'order', share: 0.999 };
    act(() => vi.advanceTimersByTime(1000));
    expect(screen.getByText('comparing the order of kinks: 99 %')).toBeTruthy();
    wait = null;
    act(() => vi.advanceTimersByTime(1000));
    expect(document.querySelector('.plot__wait')).toBeNull();
    // and nobody looks any more
    wait = { what: 'order', share: 0 };
    act(() => vi.advanceTimersByTime(10_000));
    expect(document.querySelector('.plot__wait')).toBeNull();
  });

  it('stands below the reason where there is nothing to draw yet', () => {
    const run = sampleRun({ dimension: 40, samples: 3, width: 40, frames: 2, maxTime: 0.02 });
    expect(theoryOfRun(run)).toBeNull();
    expect(theoryWait(run)).toEqual({ what: 'theory', share: 0 });
    show(run, PREDICTOR);
    expect(document.querySelector('.plot__empty')!.textContent).toContain('working out the theory: 0 %');
    act(() => vi.runAllTimers());
    expect(theoryOfRun(run)).not.toBeNull();
    expect(theoryWait(run)).toBeNull();
    expect(document.querySelector('.plot__empty')).toBeNull();
  });
});

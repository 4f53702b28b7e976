// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Timeline } from '../../../src/app/player/Timeline.tsx';
import { runNumbers } from '../../../src/drawing/glossary/runNumbers.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import { lateWords } from '../../../src/text/words.ts';
import Legend from '../../../src/views/directions/legend/Legend.tsx';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const run = await solvedRun({ width: 60 });
const { numbers } = await lateWords('glossary');
const view = ['directions', 'loss'].map((id) => ({ id, large: false, settings: [] }));
const hiding = () => sampleStore(run, { view, hidden: ['loss'] });

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('while a picture is hidden, the page keeps back', () => {
  it('the loss that the time is spoken with', () => {
    const store = hiding();
    render(
      <AppStoreContext value={store}>
        <Timeline />
      </AppStoreContext>,
    );
    const spoken = () => screen.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuetext');
    expect(spoken()).toMatch(/^t = 0$/);
    act(() => store.getState().reveal('loss'));
    expect(spoken()).toMatch(/loss 0\.\d/);
  });

  it('what the legend says that neurons are doing, but not how many there are', () => {
    const store = hiding();
    render(
      <AppStoreContext value={store}>
        <Legend run={run} box={{ pxWidth: 690, pxHeight: 640, stage: true, settings: [] }} />
      </AppStoreContext>,
    );
    const said = () => screen.getByRole('toolbar').textContent;
    expect(said()).toMatch(/\d+positive/);
    expect(said()).not.toMatch(/on all|off/);
    act(() => store.getState().reveal('loss'));
    expect(said()).toMatch(/on all/);
  });

  it('the numbers that the glossary has of the run', () => {
    const store = hiding();
    expect(runNumbers('loss', store.getState(), numbers)).toEqual([]);
    store.getState().reveal('loss');
    expect(runNumbers('loss', store.getState(), numbers)).not.toEqual([]);
  });
});

// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppStoreContext } from '../../../../src/state/react.ts';
import Legend from '../../../../src/views/directions/legend/Legend.tsx';
import { sampleStore } from '../../../support/sampleStore.ts';
import { solvedRun } from '../../../support/solvedRun.ts';

const run = await solvedRun({ width: 60 });
const box = { pxWidth: 690, pxHeight: 640, stage: true, settings: [] };

function show() {
  const store = sampleStore(run);
  render(
    <AppStoreContext.Provider value={store}>
      <Legend run={run} box={box} />
    </AppStoreContext.Provider>,
  );
  return { store, lit: () => store.getState().lit };
}

const entry = (name: RegExp) =>
  screen.getByRole('button', { name: new RegExp(`^Light up .*${name.source}`) }).parentElement!;
const light = (name: RegExp) => entry(name).querySelector('button')!;

afterEach(cleanup);

describe('the legend', () => {
  it('names every sign with its count, and what the neurons are doing now', () => {
    const { store } = show();
    expect(screen.getByRole('toolbar', { name: 'Legend' })).toBeTruthy();
    const positive = entry(/positive/).textContent!;
    expect(positive).toMatch(/^\d+positive\d+ on all$/);
    act(() => store.getState().seek(run.endTime));
    expect(entry(/positive/).textContent).not.toBe(positive);
  });

  it('says while the run plays no faster than it is read what the neurons are doing, and at rest what is', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { store } = show();
    const { player } = store.getState();
    const said = () => entry(/positive/).textContent!;
    const play = (time: number, playing: boolean) =>
      act(() => store.setState({ player: { ...player, time, playing } }));
    try {
      const seen = new Set([said()]);
      vi.advanceTimersByTime(1000);
      let changes = 0;
      for (let tick = 0; tick <= 60; tick++) {
        vi.advanceTimersByTime(1000 / 60);
        const before = said();
        // to and fro, so that there is something else to say in every tick
        play(tick % 2 === 0 ? run.endTime : 0, true);
        if (said() !== before) changes++;
        seen.add(said());
      }
      expect(changes).toBeLessThanOrEqual(10);
      expect(seen.size).toBeGreaterThan(1);
      play(run.times[5]!, true);
      play(run.times[5]!, false);
      const rested = said();
      cleanup();
      const fresh = show().store;
      act(() => fresh.setState({ player: { ...player, time: run.times[5]!, playing: false } }));
      expect(rested).toBe(said());
    } finally {
      vi.useRealTimers();
    }
  });

  it('lights marks under the pointer and under the focus, and then what was lit before', () => {
    const { store, lit } = show();
    act(() => store.getState().light('control:initScale'));
    fireEvent.pointerEnter(entry(/inputs/));
    expect(lit()).toBe('inputs');
    fireEvent.pointerLeave(entry(/inputs/));
    expect(lit()).toBe('control:initScale');
    act(() => light(/gamma/).focus());
    expect(lit()).toBe('gamma');
    act(() => light(/gamma/).blur());
    expect(lit()).toBe('control:initScale');
  });

  it('holds what was pressed until it is pressed again, or another is', () => {
    const { lit } = show();
    const press = (name: RegExp) => {
      fireEvent.pointerEnter(entry(name));
      fireEvent.click(light(name));
      fireEvent.pointerLeave(entry(name));
    };
    press(/dead/);
    expect(lit()).toBe('dead');
    expect(light(/dead/).getAttribute('aria-pressed')).toBe('true');
    fireEvent.pointerEnter(entry(/bundle/));
    expect(lit()).toBe('bundle');
    fireEvent.pointerLeave(entry(/bundle/));
    expect(lit(), 'as before').toBe('dead');
    press(/bundle/);
    expect(lit()).toBe('bundle');
    expect(light(/dead/).getAttribute('aria-pressed')).toBe('false');
    press(/bundle/);
    expect(lit()).toBeNull();
  });

  it('leaves alone what somebody else has lit meanwhile', () => {
    const { store, lit } = show();
    fireEvent.pointerEnter(entry(/dead/));
    act(() => store.getState().light('timeline'));
    fireEvent.pointerLeave(entry(/dead/));
    expect(lit()).toBe('timeline');
  });

  it('is one stop of the tab key, over which arrows walk', () => {
    show();
    const stops = () => screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toHaveLength(1);
    act(() => stops()[0]!.focus());
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    expect(document.activeElement!.textContent, 'the word beside the sign').toMatch(/^positive/);
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(light(/negative/));
    expect(stops()).toEqual([document.activeElement]);
    fireEvent.keyDown(document.activeElement!, { key: 'End' });
    expect(document.activeElement!.textContent).toMatch(/bundle/);
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    expect(document.activeElement!.textContent).toMatch(/bundle/);
    fireEvent.keyDown(document.activeElement!, { key: 'Home' });
    expect(document.activeElement).toBe(light(/positive/));
  });
});

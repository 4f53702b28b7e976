// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../src/app/ErrorBoundary.tsx';
import { Notices } from '../../src/app/Notices.tsx';
import { Player } from '../../src/app/player/Player.tsx';
import { noteStore } from '../../src/drawing/note/openNote.ts';
import type { Fault } from '../../src/experiment/fault.ts';
import type { Outcome } from '../../src/model/train.ts';
import { type AppStore, AppStoreContext } from '../../src/state/react.ts';
import { sampleRun } from '../support/sampleRun.ts';
import { sampleStore } from '../support/sampleStore.ts';

afterEach(cleanup);

const shown = (store: AppStore, what: React.ReactNode) =>
  render(<AppStoreContext value={store}>{what}</AppStoreContext>);

const fault = (given: number): Fault => ({
  code: 'out-of-range',
  field: 'angle',
  values: { given, used: 89, min: 1, max: 89 },
});

describe('notices', () => {
  it('name what was asked for, and go one by one', () => {
    const store = sampleStore(null);
    shown(store, <Notices />);
    act(() => store.getState().notify([fault(200), fault(300)]));
    const region = screen.getByRole('region', { name: 'Notices' });
    expect(region.textContent).toMatch(/angle: 200 .*89/);
    fireEvent.click(screen.getAllByRole('button', { name: 'Dismiss' })[0]!);
    expect(region.textContent).not.toContain('200');
    expect(region.textContent).toContain('300');
  });

  it('show the first of very many, say how many more there are, and go all at once', () => {
    const store = sampleStore(null);
    shown(store, <Notices />);
    act(() => store.getState().notify(Array.from({ length: 500 }, (_, index) => fault(1000 + index))));
    expect(screen.getAllByRole('button', { name: 'Dismiss' }).length).toBeLessThan(20);
    expect(screen.getByText(/and 492 more/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss all' }));
    expect(store.getState().notices).toEqual([]);
  });

  it('tell of a failed solve until another run is asked for', () => {
    const store = sampleStore(null);
    shown(store, <Notices />);
    const failure: Fault = { code: 'solve-failed', field: null, values: { detail: 'no memory' } };
    act(() => store.setState({ solve: { kind: 'failed', fault: failure } }));
    expect(screen.getByRole('region').textContent).toContain('no memory');
    act(() => store.setState({ solve: { kind: 'solving', progress: 0, time: 0 } }));
    expect(screen.getByRole('region').textContent).toBe('');
  });
});

describe('an error in one part of the page', () => {
  it('stays there, and is forgotten with the next attempt', () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    let broken = true;
    const Part = () => {
      if (broken) throw new Error('broken');
      return <p>whole</p>;
    };
    const page = (attempt: number) => (
      <>
        <p>the rest</p>
        <ErrorBoundary attempt={attempt} fallback={<p>in its place</p>}>
          <Part />
        </ErrorBoundary>
      </>
    );
    const { rerender } = render(page(1));
    expect(screen.getByText('in its place')).toBeTruthy();
    expect(screen.getByText('the rest')).toBeTruthy();
    broken = false;
    rerender(page(1));
    expect(screen.queryByText('whole')).toBeNull();
    rerender(page(2));
    expect(screen.getByText('whole')).toBeTruthy();
    complaint.mockRestore();
  });
});

describe('the player', () => {
  it('tells time and loss at the playhead to assistive technology as soon as they hold', () => {
    const run = sampleRun({ maxTime: 20 });
    const store = sampleStore(run);
    shown(store, <Player drawer={false} onDrawer={() => {}} />);
    const time = screen.getByRole('slider', { name: 'Time' });
    act(() => store.getState().seek(5));
    expect(time.getAttribute('aria-valuenow')).toBe('5');
    expect(time.getAttribute('aria-valuemax')).toBe(String(run.endTime));
    expect(time.getAttribute('aria-valuetext')).toMatch(/^t = 5, loss 0\.\d+$/);
  });

  it('has one button that plays and pauses, and takes a speed', () => {
    const store = sampleStore(sampleRun({ maxTime: 20 }));
    shown(store, <Player drawer={false} onDrawer={() => {}} />);
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    expect(store.getState().player.playing).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    expect(store.getState().player.playing).toBe(false);
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Speed' }), { key: 'End' });
    expect(store.getState().player.speed).toBe(10);
  });

  it('says how a run ended, and how far a solve is', () => {
    const store = sampleStore(sampleRun({ maxTime: 1 }));
    shown(store, <Player drawer={false} onDrawer={() => {}} />);
    const stats = { steps: 77, rejected: 3, kinks: 104, kinksLeftOut: null, solveMs: 6.23, thinned: false };
    const ended = (how: Pick<Outcome, 'reason' | 'stall'>) => {
      act(() =>
        store.setState({ solve: { kind: 'done', outcome: { ...how, time: 61, loss: 1e-9 }, stats } }),
      );
      return screen.getByRole('status').textContent;
    };
    expect(ended({ reason: 'loss' })).toBe('Solved: loss target met');
    fireEvent.pointerMove(screen.getByText('Solved: loss target met'));
    expect(noteStore.getState().open!.read()!.value).toBe('77 steps, 104 kinks, 6.2 ms');
    expect(ended({ reason: 'time' })).toMatch(/^Solved to the time limit/);
    expect(ended({ reason: 'stalled', stall: 'rest' })).toMatch(/^Solved: at rest/);
    // what is not over is not called solved
    expect(ended({ reason: 'stalled', stall: 'no-step' })).toMatch(
      /^Stopped unfinished at t = 61: no further step/,
    );
    expect(ended({ reason: 'stalled', stall: 'branching' })).toMatch(
      /^Stopped unfinished at t = 61: .*not determined/,
    );
    expect(ended({ reason: 'diverged' })).toMatch(/^Stopped at t = 61: .*diverged/);
    act(() => store.setState({ solve: { kind: 'solving', progress: 0.47, time: 3 } }));
    expect(screen.getByRole('status').textContent).toBe('Solving: 40 %');
  });
});

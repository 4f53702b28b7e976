// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import CompareBar from '../../../src/app/compare/CompareBar.tsx';
import { DEFAULTS } from '../../../src/experiment/parameters.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import type { RunRecord } from '../../../src/state/run.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

let run: RunRecord;
beforeAll(async () => {
  run = await solvedRun({ ...DEFAULTS, width: 4 });
});
afterEach(cleanup);

function shown() {
  const store = sampleStore(run, { solve: { kind: 'idle' } });
  render(
    <AppStoreContext value={store}>
      <CompareBar />
    </AppStoreContext>,
  );
  return { store, get: () => store.getState() };
}
const keep = () => screen.getByRole('button', { name: 'Keep this run' });
const chips = () => screen.queryAllByRole('button', { name: /^Put on screen/ });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the runs to compare', () => {
  it('have a chip each, by what differs from the run on screen', () => {
    const { get } = shown();
    expect(chips()).toEqual([]);
    fireEvent.click(keep());
    expect(get().kept).toHaveLength(1);
    expect(chips()[0]!.textContent).toBe('as on screen');
    act(() => get().setParameters({ initScale: 1e-5 }));
    expect(chips()[0]!.textContent).toBe('λ = 10⁻³');
    fireEvent.click(keep());
    act(() => get().setParameters({ networkSeed: 3 }));
    expect(chips().map(({ textContent }) => textContent)).toEqual([
      'λ = 10⁻³, network seed 1',
      'network seed 1',
    ]);
    press('Stop and remove network seed 1');
    expect(chips()).toHaveLength(1);
  });

  it('can be put on screen, which keeps the run that was there', () => {
    const { get } = shown();
    fireEvent.click(keep());
    act(() => get().setParameters({ initScale: 1e-5 }));
    press('Put on screen: λ = 10⁻³');
    expect(get().parameters.initScale).toBe(1e-3);
    expect(chips()[0]!.textContent).toBe('λ = 10⁻⁵');
  });

  it('are four at most, each kept once, and the button says so', () => {
    const { get } = shown();
    fireEvent.click(keep());
    expect(keep().getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(keep());
    expect(get().kept).toHaveLength(1);
    for (const networkSeed of [2, 3, 4, 5]) {
      act(() => get().setParameters({ networkSeed }));
      if (networkSeed < 5) fireEvent.click(keep());
    }
    expect(keep().getAttribute('aria-disabled')).toBe('true');
    expect(keep().getAttribute('data-note')).toContain('4 runs are kept');
    press('Remove all');
    expect(chips()).toEqual([]);
    expect(keep().getAttribute('aria-disabled')).toBeNull();
  });

  it('are made by one press, in place of those that are kept', () => {
    const { get } = shown();
    fireEvent.click(keep());
    const menu = document.getElementById('compare-with')!;
    menu.hidePopover ??= () => {};
    fireEvent.click(within(menu).getByText('Same start, four scales'));
    expect(get().kept.map(({ parameters }) => parameters.initScale)).toEqual([1, 1e-4, 1e-6]);
    expect(get().parameters.initScale).toBe(1e-3);
  });

  it('have what a file has logged among them', () => {
    const { get } = shown();
    act(() => get().setLogged({ name: 'paper.csv', columns: {}, eigenCoordinates: new Map() }));
    expect(screen.getByText('logged: paper.csv')).toBeTruthy();
    press('Take the curves that paper.csv logged away');
    expect(get().logged).toBeNull();
  });

  it('say how far they are, and what became of one that could not be solved', () => {
    const { store, get } = shown();
    act(() => get().keepMany([{ initScale: 1 }, { initScale: 2 }]));
    act(() =>
      store.setState({
        kept: get().kept.map((one, place) => ({
          ...one,
          solve:
            place === 0
              ? { kind: 'solving', progress: 0.256, time: 1 }
              : {
                  kind: 'failed',
                  fault: { code: 'solve-failed', field: null, values: { detail: 'no luck' } },
                },
        })),
      }),
    );
    const descriptions = chips().map((chip) => chip.getAttribute('aria-description'));
    expect(descriptions[0]).toContain('25 % solved');
    expect(descriptions[1]).toContain('not solved: ');
    expect(descriptions[1]).toContain('no luck');
  });

  it('say on the chip itself and in its name how one ended short of the loss target', () => {
    const { store, get } = shown();
    act(() => get().keepMany([{ initScale: 1 }, { initScale: 2 }, { initScale: 3 }, { initScale: 4 }]));
    const stats = { steps: 1, rejected: 0, kinks: 0, solveMs: 1, kinksLeftOut: null, thinned: false };
    const outcomes = [
      { reason: 'diverged', time: 7, loss: 1 },
      { reason: 'time', time: 8, loss: 1 },
      { reason: 'stalled', time: 9, loss: 1, stall: 'no-step' },
      { reason: 'loss', time: 9, loss: 0 },
    ] as const;
    act(() =>
      store.setState({
        kept: get().kept.map((one, at) => ({
          ...one,
          solve: { kind: 'done', outcome: outcomes[at]!, stats },
        })),
      }),
    );
    expect(chips().map(({ textContent }) => textContent)).toEqual([
      'λ = 1diverged',
      'λ = 2time limit',
      'λ = 3unfinished',
      'λ = 4',
    ]);
    expect(chips().map((chip) => chip.getAttribute('aria-label')!.replace(/^Put on screen: /, ''))).toEqual([
      'λ = 1, diverged',
      'λ = 2, time limit',
      'λ = 3, unfinished',
      'λ = 4',
    ]);
    const said = chips().map((chip) => chip.getAttribute('aria-description'));
    expect(said[0]).toContain('Stopped at t = 7: gradient descent diverged');
    expect(said[1]).toContain('time limit');
    expect(said[2]).toContain('Stopped unfinished at t = 9');
    expect(said[3]).toBe('The run on screen is kept in its place');
  });

  it('are stopped by being removed while they are solved, and the button says so', () => {
    const { store, get } = shown();
    act(() => get().keepMany([{ initScale: 1 }, { initScale: 2 }]));
    act(() =>
      store.setState({
        kept: get().kept.map((one, at) =>
          at === 0 ? { ...one, solve: { kind: 'solving', progress: 0.256, time: 1 } } : one,
        ),
      }),
    );
    expect(chips()[0]!.textContent).toBe('λ = 125 %');
    press('Stop and remove λ = 1');
    expect(chips().map(({ textContent }) => textContent)).toEqual(['λ = 2']);
  });

  it('are away while a question about the run is to be answered', () => {
    const { get } = shown();
    fireEvent.click(keep());
    act(() => get().setAsk('where'));
    expect(screen.queryByRole('region', { name: 'Runs to compare' })).toBeNull();
  });
});

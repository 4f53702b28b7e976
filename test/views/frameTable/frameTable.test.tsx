// @vitest-environment happy-dom

import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PictureView } from '../../../src/drawing/react/PictureView.tsx';
import type { Fault } from '../../../src/experiment/fault.ts';
import { readNumber } from '../../../src/experiment/writtenNumber.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { theoryOfRun } from '../../../src/findings/theory/runTheory.ts';
import { Group } from '../../../src/model/initialisation.ts';
import { degreesBetween, norm } from '../../../src/model/measures/angles.ts';
import { Activity } from '../../../src/model/problem.ts';
import { presentRate } from '../../../src/model/theory/convergenceRate.ts';
import { patternState } from '../../../src/model/theory/patterns.ts';
import type { AppState } from '../../../src/state/appState.ts';
import { type AppStore, AppStoreContext } from '../../../src/state/react.ts';
import type { Run } from '../../../src/state/run.ts';
import { FRAME_TABLE } from '../../../src/views/frameTable/FrameTable.tsx';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const player = (time: number, playing = false) => ({
  time,
  playing,
  speed: 1,
  timeAxis: 'log' as const,
  pace: 'even' as const,
});

function show(run: Run, time: number, more: Partial<AppState> = {}, pxWidth = 700): AppStore {
  const store = sampleStore(run, { player: player(time), ...more });
  render(
    <AppStoreContext.Provider value={store}>
      <PictureView picture={FRAME_TABLE} pxWidth={pxWidth} pxHeight={500} stage={true} settings={[]} />
    </AppStoreContext.Provider>,
  );
  return store;
}

const table = (name: RegExp) => screen.getByRole('table', { name });
const bodyRows = () =>
  within(table(/^Neurons at time/))
    .getAllByRole('row')
    .slice(1);
const cellsOf = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>('th, td')];
/** The neurons in the order of their rows, from 1. */
const numbers = () => bodyRows().map((row) => Number(cellsOf(row)[0]!.textContent));
const column = (heading: RegExp) => screen.getByRole('button', { name: heading });
const network = () =>
  new Map(
    within(table(/^Network$/))
      .getAllByRole('row')
      .map((row) => [
        row.querySelector('th')!.textContent,
        { shown: row.querySelector('td')!.textContent, exact: Number(row.querySelector('td')!.dataset.note) },
      ]),
  );

describe('the table of neurons', () => {
  it('has a row for every neuron, with the numbers of the frame at the playhead', async () => {
    const run = await solvedRun({ width: 20 });
    for (const f of [0, 90, 260, run.frameCount - 1]) {
      const { time, output, hidden } = run.frame(f);
      show(run, time);
      const { dataset, groups } = run.start;
      const state = patternState(dataset, output, hidden);
      const rows = bodyRows();
      expect(rows).toHaveLength(20);
      for (const [j, row] of rows.entries()) {
        const cells = cellsOf(row);
        const w = hidden.subarray(2 * j, 2 * j + 2);
        expect(cells[0]!.textContent).toBe(String(j + 1));
        const group = { [Group.Positive]: 'positive', [Group.Negative]: 'negative', [Group.Dead]: 'dead' };
        expect(cells[1]!.textContent).toBe(group[groups[j] as Group]);
        expect(Number(cells[2]!.dataset.note)).toBe(output[j]);
        expect(Number(cells[3]!.dataset.note)).toBe(norm(w));
        expect(Number(cells[4]!.dataset.note)).toBe(degreesBetween(w, dataset.teacher!));
        const count = state.groups[state.groupOf[j]!]!.activeCount;
        expect(cells[5]!.textContent).toBe(count === 0 ? 'off' : `${count} of 12`);
        const direction = new Float64Array(2);
        const logNorm = theoryOfRun(run)!.yardsticks.state(j, time, direction);
        // a neuron that is off follows no yardstick any more
        if (count === 0) expect([cells[6]!.textContent, cells[7]!.textContent]).toEqual(['–', '–']);
        else {
          expect(Number(cells[6]!.dataset.note)).toBe(degreesBetween(w, direction));
          expect(Number(cells[7]!.dataset.note)).toBe(Math.log(norm(w)) - logNorm);
        }
      }
      cleanup();
    }
  });

  it('shows three digits, powers of ten as powers, and a proper minus', async () => {
    const run = await solvedRun({ width: 20, initScale: 1e-6 });
    show(run, 0);
    const cells = cellsOf(bodyRows()[run.start.groups.indexOf(Group.Negative)]!);
    const written = cells[2]!.textContent;
    expect(written).toMatch(/^−\d\.\d\d\u202f×\u202f10⁻[⁰¹²³⁴-⁹]$/);
    expect(readNumber(written)).toBe(Number(Number(cells[2]!.dataset.note).toPrecision(3)));
  });

  it('has real headings: columns that say how they are sorted, rows by neuron', async () => {
    show(await solvedRun({ width: 20 }), 2);
    const headings = within(table(/^Neurons at time/)).getAllByRole('columnheader');
    expect(headings.map((heading) => heading.getAttribute('scope'))).toEqual(headings.map(() => 'col'));
    expect(headings.map((heading) => heading.getAttribute('aria-sort'))).toEqual([
      'ascending',
      ...headings.slice(1).map(() => null),
    ]);
    for (const row of bodyRows()) expect(row.querySelector('th')!.scope).toBe('row');
  });

  it('says which frames it is between, its time, loss and phase above it, and in the name of the figure', async () => {
    const run = await solvedRun({ width: 20 });
    const f = 300;
    show(run, (run.times[f]! + run.times[f + 1]!) / 2);
    const time = Number(((run.times[f]! + run.times[f + 1]!) / 2).toPrecision(4));
    expect(
      screen.getByRole('figure', {
        name: new RegExp(
          `^Frame: between frames ${f + 1} and ${f + 2} of ${run.frameCount}: t = ${time}, L = .*, (departure|convergence)$`,
        ),
      }),
    ).toBeTruthy();
  });

  it('measures to gamma where there is no single teacher', async () => {
    const run = await solvedRun({ scheme: 'opposed', width: 20 });
    const f = 200;
    show(run, run.times[f]!);
    const { gamma } = theoryOfRun(run)!;
    const { hidden } = run.frame(f);
    expect(column(/degrees to gamma/)).toBeTruthy();
    const degrees = bodyRows().map((row) => Number(cellsOf(row)[4]!.dataset.note));
    expect(degrees).toEqual(
      Array.from(degrees, (_, j) => degreesBetween(hidden.subarray(2 * j, 2 * j + 2), gamma)),
    );
  });

  it('says of a neuron that it slides', async () => {
    const run = await solvedRun({ initScale: 1 });
    const { kinks, kinkCount } = run;
    const slide = kinks.activities.subarray(0, kinkCount).indexOf(Activity.Slide);
    expect(slide).toBeGreaterThanOrEqual(0);
    const neuron = kinks.neurons[slide]!;
    const time = run.times[run.frameIndexAt(kinks.times[slide]!) + 1]!;
    show(run, time);
    expect(cellsOf(bodyRows()[neuron]!)[5]!.textContent).toMatch(/, slides on 1$/);
  });
});

describe('sorting', () => {
  it('goes up and then down by any column, ties by number', async () => {
    const run = await solvedRun({ width: 20 });
    show(run, 5);
    const { output } = stateAt(run, 5);
    const byOutput = [...output.keys()].sort((i, j) => output[i]! - output[j]! || i - j).map((j) => j + 1);
    fireEvent.click(column(/last-layer weight/));
    expect(numbers()).toEqual(byOutput);
    expect(
      column(/last-layer weight/)
        .closest('th')!
        .getAttribute('aria-sort'),
    ).toBe('ascending');
    fireEvent.click(column(/last-layer weight/));
    expect(numbers()).toEqual([...byOutput].reverse());
    expect(
      column(/last-layer weight/)
        .closest('th')!
        .getAttribute('aria-sort'),
    ).toBe('descending');
    fireEvent.click(column(/group/));
    const groups = bodyRows().map((row) => cellsOf(row)[1]!.textContent);
    expect([...new Set(groups)]).toHaveLength(3);
    expect(groups.filter((group, index) => group !== groups[index - 1])).toHaveLength(3);
  });

  it('stands still while the run plays, and is right again at rest', async () => {
    const run = await solvedRun({ width: 20, initScale: 1e-2 });
    const store = show(run, 0);
    fireEvent.click(column(/norm of w/));
    const before = numbers();
    act(() => {
      store.setState({ player: player(4, true) });
      vi.advanceTimersByTime(1000);
    });
    expect(numbers()).toEqual(before);
    act(() => {
      store.setState({ player: player(8, false) });
      vi.advanceTimersByTime(1000);
    });
    const { hidden } = run.frame(run.frameIndexAt(8));
    const norms = numbers().map((number) => norm(hidden, 2 * (number - 1), 2));
    expect(norms).toEqual([...norms].sort((a, b) => a - b));
    expect(numbers()).not.toEqual(before);
  });
});

describe('while the run plays', () => {
  it('is written five times a second at most, and is right at rest', async () => {
    const run = await solvedRun({ width: 20 });
    const store = show(run, 0);
    const norms = () => cellsOf(bodyRows()[run.start.groups.indexOf(Group.Positive)]!)[3]!.textContent;
    const written = new Set<string | null>();
    for (let tick = 0; tick < 60; tick++) {
      act(() => {
        store.setState({ player: player(4 + tick / 20, true) });
        vi.advanceTimersByTime(1000 / 60);
      });
      written.add(norms());
    }
    expect(written.size).toBeGreaterThan(3);
    expect(written.size).toBeLessThanOrEqual(7);
    act(() => {
      store.setState({ player: player(9, false) });
      vi.advanceTimersByTime(250);
    });
    const j = run.start.groups.indexOf(Group.Positive);
    const exact = norm(stateAt(run, 9).hidden, 2 * j, 2);
    expect(Number(cellsOf(bodyRows()[j]!)[3]!.dataset.note)).toBe(exact);
  });
});

describe('the selection', () => {
  it('is that of all pictures: hovered, pinned by a click, let go by another', async () => {
    const store = show(await solvedRun({ width: 20 }), 2);
    fireEvent.pointerOver(cellsOf(bodyRows()[6]!)[3]!);
    expect(store.getState().hovered).toBe(6);
    fireEvent.click(cellsOf(bodyRows()[6]!)[3]!);
    expect(store.getState().pinned).toBe(6);
    expect(screen.getByRole('button', { name: 'Neuron 7', pressed: true })).toBeTruthy();
    expect(bodyRows()[6]!.dataset.selected).toBe('');
    fireEvent.pointerLeave(bodyRows()[6]!.parentElement!);
    expect(store.getState().hovered).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Neuron 7' }));
    expect(store.getState().pinned).toBeNull();
    act(() => store.getState().hover(3));
    expect(bodyRows().map((row) => row.dataset.selected === '')).toEqual(
      Array.from({ length: 20 }, (_, j) => j === 3),
    );
  });

  it('is one stop of the tab key, and walked with arrows that the player does not get', async () => {
    const store = show(await solvedRun({ width: 20 }), 2);
    const stops = () => bodyRows().filter((row) => row.querySelector('button')!.tabIndex === 0);
    expect(stops()).toEqual([bodyRows()[0]]);
    const first = screen.getByRole('button', { name: 'Neuron 1' });
    first.focus();
    const reached: string[] = [];
    const listen = (event: KeyboardEvent) => reached.push(event.key);
    window.addEventListener('keydown', listen);
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Neuron 2' }));
    fireEvent.keyDown(document.activeElement!, { key: 'End' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Neuron 20' }));
    expect(stops()).toEqual([bodyRows()[19]]);
    fireEvent.keyDown(document.activeElement!, { key: ' ' });
    window.removeEventListener('keydown', listen);
    expect(reached).toEqual([' ']);
    act(() => store.getState().pin(4));
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    expect(store.getState().pinned).toBeNull();
  });
});

describe('of a wide network', () => {
  it('a page of 100 neurons is shown, and the one that is pinned elsewhere is found', () => {
    const run = sampleRun({ width: 250, maxTime: 1, frames: 20 });
    const store = show(run, 0.5);
    expect(numbers()).toEqual(Array.from({ length: 100 }, (_, j) => j + 1));
    expect(screen.getByText('1–100 of 250')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Next neurons' }));
    fireEvent.click(screen.getByRole('button', { name: 'Next neurons' }));
    expect(numbers()).toEqual(Array.from({ length: 50 }, (_, j) => j + 201));
    // it says so and does nothing, but keeps the focus of who got there by it
    const next = screen.getByRole<HTMLButtonElement>('button', { name: 'Next neurons' });
    expect(next.getAttribute('aria-disabled')).toBe('true');
    expect(next.disabled).toBe(false);
    fireEvent.click(next);
    expect(numbers()).toEqual(Array.from({ length: 50 }, (_, j) => j + 201));
    act(() => store.getState().pin(104));
    expect(numbers()[4]).toBe(105);
    fireEvent.click(screen.getByRole('button', { name: 'Previous neurons' }));
    expect(numbers()[0]).toBe(1);
  });
});

describe('the table of the network', () => {
  it('has the numbers of the frame', async () => {
    const run = await solvedRun({ width: 20, dimension: 3 });
    for (const f of [120, run.frameCount - 1]) {
      const { time, loss, output, hidden } = run.frame(f);
      show(run, time);
      const rows = network();
      const exact = (name: string) => rows.get(name)?.exact;
      const { measures } = run;
      expect(exact('training loss L')).toBe(loss);
      expect(exact('loss, in % of that at the start')).toBe((100 * loss) / run.losses[0]!);
      const state = patternState(run.start.dataset, output, hidden, run.residuals(f));
      expect(exact('rate −d ln L/dt')).toBe(presentRate(run.start.dataset, output, hidden, state));
      expect(rows.get('activation patterns')!.shown).toBe(
        String(state.groups.filter(({ activeCount }) => activeCount > 0).length),
      );
      expect(exact('test loss, expected')).toBe(measures.testLoss[f]);
      expect(exact('test loss on 64 inputs')).toBe(measures.sampledTestLoss[f]);
      expect(exact('bundle norm |v|')).toBe(measures.bundleNorm[f]);
      expect(exact('distance |v* − v|')).toBe(measures.bundleDistance[f]);
      expect(exact('angle of v to v*, °')).toBe(measures.bundleAngle[f]);
      expect(exact('angle of v to γ, °')).toBe(measures.bundleGammaAngle[f]);
      expect(exact('largest angle, positive, °')).toBe(measures.positiveMaxAngle[f]);
      expect(exact('mean angle, negative, °')).toBe(measures.negativeMeanAngle[f]);
      expect(exact('nuclear norm of W')).toBe(measures.nuclearNorm[f]);
      expect(exact('|θ|²')).toBe(measures.squaredNorm[f]);
      for (const k of [0, 1, 2]) {
        expect(exact(`singular value σ ${k + 1}`)).toBe(run.singularValues(f)[k]);
        expect(exact(`v* − v on eigenvector ${k + 1}`)).toBe(run.eigenCoordinates(f)[k]);
      }
      expect(rows.has('bound on the rate')).toBe(f > 120);
      cleanup();
    }
  });

  it('says the iteration of gradient descent, and of a flow none', async () => {
    const run = await solvedRun({ width: 8, method: 'descent', learningRate: 0.05, lossTarget: 1e-2 });
    const f = run.frameCount - 1;
    show(run, run.times[f]!);
    expect(network().get('iteration k')!.shown).toBe(String(Math.round(run.times[f]! / 0.05)));
    cleanup();
    const flow = await solvedRun({ width: 8, lossTarget: 1e-2 });
    show(flow, flow.endTime);
    expect(network().has('iteration k')).toBe(false);
  });

  it('leaves out what does not apply, and names the time of what was measured before', async () => {
    const run = await solvedRun({ scheme: 'opposed', width: 20 });
    const f = 200;
    run.measures.nuclearNorm[f] = Number.NaN;
    show(run, run.times[f]!);
    const rows = network();
    expect(rows.has('angle of v to v*, °')).toBe(false);
    expect(rows.get('nuclear norm of W')!.exact).toBe(run.measures.nuclearNorm[f - 1]);
    expect(rows.get('nuclear norm of W')!.shown).toMatch(/ at t = [\d.]+$/);
  });
});

describe('copying', () => {
  const copied = async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await act(() => vi.advanceTimersByTimeAsync(0));
  };

  it('gives both tables with all digits, as tab-separated values in the order shown', async () => {
    const run = await solvedRun({ width: 20 });
    let text = '';
    vi.stubGlobal('navigator', {
      clipboard: {
        writeText: async (given: string) => {
          text = given;
        },
      },
    });
    show(run, 5);
    fireEvent.click(column(/norm of w/));
    await copied();
    vi.unstubAllGlobals();
    const { output, hidden, loss } = stateAt(run, 5);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines[0]!.slice(0, 4)).toEqual(['neuron', 'group', 'last-layer weight a', 'norm of w']);
    expect(lines.slice(1, 21).map(([number]) => Number(number))).toEqual(numbers());
    for (const line of lines.slice(1, 21)) {
      const j = Number(line[0]) - 1;
      expect(Number(line[2])).toBe(output[j]);
      expect(Number(line[3])).toBe(norm(hidden, 2 * j, 2));
      expect(line).toHaveLength(lines[0]!.length);
    }
    expect(lines[21]).toEqual(['']);
    expect(lines.find(([name]) => name === 'training loss L')).toEqual(['training loss L', String(loss)]);
    expect(screen.getByText('Copied')).toBeTruthy();
  });

  it('gives them to be copied by hand where the browser refuses', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('not allowed')) } });
    // happy-dom has no selection to copy, as browsers that refuse that too
    const store = show(sampleRun({ maxTime: 1 }), 0.5);
    await copied();
    vi.unstubAllGlobals();
    const [{ fault }] = store.getState().notices as unknown as [{ fault: Fault }];
    expect(fault).toMatchObject({ code: 'not-copied', field: null });
    expect(fault.values.text).toContain('training loss L');
  });
});

describe('no cell is without a number that the eye could take for one', () => {
  const cases = {
    'one neuron': () => sampleRun({ width: 1, maxTime: 1 }),
    'neurons of norm 0': () => {
      const network = { dimension: 2, width: 2, output: new Float64Array(2), hidden: new Float64Array(4) };
      return sampleRun({ network, maxTime: 1 });
    },
    'one frame': () => {
      const run = sampleRun({ maxTime: 1 });
      run.reveal(1);
      return run;
    },
    'a loss of 0': () => {
      const run = sampleRun({ maxTime: 1 });
      run.losses.fill(0);
      return run;
    },
    'a run that left the finite numbers': () => {
      const run = sampleRun({ maxTime: 1 });
      run.frame(run.allFrames - 1).hidden.fill(Number.POSITIVE_INFINITY);
      run.losses[run.allFrames - 1] = Number.POSITIVE_INFINITY;
      return run;
    },
  };
  for (const [name, make] of Object.entries(cases)) {
    it(name, () => {
      const run = make();
      show(run, run.endTime);
      expect(screen.getByRole('figure').textContent).not.toMatch(/NaN|Infinity|undefined|null/);
      expect(document.querySelectorAll('[data-note*="NaN"]')).toHaveLength(0);
    });
  }
});

// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { TableButton } from '../../../src/app/pictures/TableButton.tsx';
import { tablesOf } from '../../../src/app/tables/pictureTables.ts';
import { plainNumber } from '../../../src/drawing/axis/number.ts';
import { type CanvasPicture, PICTURE_IDS, type Picture } from '../../../src/drawing/picture.ts';
import { timesOfTable } from '../../../src/drawing/timePlot/timeTable.ts';
import type { Parameters } from '../../../src/experiment/parameters.ts';
import { readNumber } from '../../../src/experiment/writtenNumber.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { norm } from '../../../src/model/measures/angles.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import { lateWords } from '../../../src/text/words.ts';
import { fetchPicture } from '../../../src/views/pictures.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const PICTURES = await Promise.all(PICTURE_IDS.map(fetchPicture));
const isDrawn = (picture: Picture): picture is CanvasPicture => !('Component' in picture);
const picture = (id: string) => PICTURES.filter(isDrawn).find((one) => one.id === id)!;
const text = await lateWords('tables');

afterEach(cleanup);

async function storeAt(time: number, change: Partial<Parameters> = {}) {
  const run = await solvedRun(change);
  const store = sampleStore(run);
  store.setState({ player: { ...store.getState().player, time } });
  return { run, store, state: store.getState() };
}

describe('the tables behind the pictures', () => {
  const RUNS: Record<string, Partial<Parameters>> = {
    'one neuron': { width: 1 },
    'two teachers in space': { scheme: 'opposed', dimension: 3, width: 20 },
  };

  it.each(Object.keys(RUNS))('are whole: every drawn picture has rows without gaps: %s', async (name) => {
    const { run, state } = await storeAt(5, RUNS[name]);
    for (const one of PICTURES.filter(isDrawn)) {
      if (one.refusal?.(run)) continue;
      const tables = await tablesOf(text, one, [], state);
      expect(tables.length, one.id).toBeGreaterThan(0);
      for (const { caption, columns, rows } of tables) {
        expect(caption, one.id).toMatch(/\S/);
        expect(rows.length, `${one.id}: ${caption}`).toBeGreaterThan(0);
        for (const row of rows) {
          expect(row).toHaveLength(columns.length);
          expect(row[0], `${one.id}: ${caption}`).toMatch(/\S/);
          expect(row.join(' '), `${one.id}: ${caption}`).not.toMatch(/NaN|undefined|null|\[\[|\\/);
        }
      }
    }
  });

  it('hold the numbers of the run at the times they name', async () => {
    const { run, state } = await storeAt(5);
    const [loss] = await tablesOf(text, picture('loss'), [], state);
    const [norms] = await tablesOf(text, picture('norms'), [], state);
    const times = timesOfTable(run, state);
    expect(times[0]).toBe(0);
    expect(times.at(-1)).toBe(run.endTime);
    for (const wanted of [5, run.kinks.times[0]!, run.halfwayTime!]) expect(times).toContain(wanted);
    expect(times.toSorted((a, b) => a - b)).toEqual(times);
    expect(new Set(times).size).toBe(times.length);
    for (const [row, time] of times.entries()) {
      const exact = stateAt(run, time);
      expect(loss!.rows[row]!.slice(0, 1)).toEqual([plainNumber(time)]);
      // a curve joins frames by straight lines in its own coordinate
      const told = readNumber(loss!.rows[row]![2]!)!;
      expect(Math.abs(Math.log(told / exact.loss))).toBeLessThan(2e-2);
      const all = Array.from(run.start.groups, (_, j) => norm(exact.hidden.subarray(2 * j, 2 * j + 2)));
      const [, , least, , largest] = norms!.rows[row]!;
      if (times[row] !== 0) continue;
      expect(least).toBe(plainNumber(Math.min(...all)));
      expect(largest).toBe(plainNumber(Math.max(...all)));
    }
  });

  it('open in a dialog with a caption, headings of columns and of rows, and close again', async () => {
    const { store } = await storeAt(5);
    render(
      <AppStoreContext value={store}>
        <TableButton picture={picture('loss')} settings={[]} />
      </AppStoreContext>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Loss as a table' }));
    const dialog = await screen.findByRole('dialog', { name: 'Loss as a table' });
    const table = within(dialog).getByRole('table', { name: 'Over time' });
    const headings = within(table).getAllByRole('columnheader');
    expect(headings.map((one) => one.textContent)).toEqual(['Time', 'Phase', 'Loss']);
    expect(within(table).getAllByRole('rowheader').length).toBeGreaterThan(10);
    act(() => store.setState({ run: null }));
    expect(within(dialog).getAllByRole('table').length).toBeGreaterThan(1);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close the table' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

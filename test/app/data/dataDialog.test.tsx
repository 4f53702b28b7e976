// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DataHost } from '../../../src/app/data/DataHost.tsx';
import { resetDataDialog } from '../../../src/app/data/dataDialog.ts';
import { EditData } from '../../../src/app/data/EditData.tsx';
import { openTable } from '../../../src/app/data/openTable.ts';
import { sanitise } from '../../../src/experiment/limits.ts';
import type { Parameters } from '../../../src/experiment/parameters.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import { lateWords } from '../../../src/text/words.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';

beforeAll(async () => {
  await Promise.all([lateWords('data'), import('../../../src/app/data/DataDialog.tsx')]);
});
afterEach(() => {
  cleanup();
  resetDataDialog();
});

/** The dialog over the page's own store, with the run of these parameters in it. */
async function dialog(change: Partial<Parameters> = {}, open: () => void = press) {
  const parameters = sanitise(change).parameters;
  const run = parameters.given === null ? sampleRun({ ...parameters, maxTime: 1 }) : null;
  const store = sampleStore(run, { parameters: run?.parameters ?? parameters });
  render(
    <AppStoreContext value={store}>
      <EditData />
      <DataHost />
    </AppStoreContext>,
  );
  await act(async () => open());
  screen.getByRole('dialog', { name: 'Edit data' });
  return store;
}

function press() {
  fireEvent.click(screen.getByRole('button', { name: 'Edit data' }));
}

const cell = (name: string) => screen.getByRole('textbox', { name }) as HTMLInputElement;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const given = (inputs: number[][], labels: number[] | null = null, teacher: number[] | null = [1, 0]) => ({
  scheme: 'given' as const,
  given: { inputs, labels, teacher },
});
const SQUARE = [
  [1, 0],
  [0, 1],
  [0.6, 0.8],
];

function typeInto(name: string, text: string, key = 'Enter') {
  act(() => cell(name).focus());
  fireEvent.change(cell(name), { target: { value: text } });
  fireEvent.keyDown(cell(name), { key });
}

describe('the points on the page', () => {
  it('are shown of every scheme, and only to be read until they are the reader\u2019s own', async () => {
    const store = await dialog({ scheme: 'cone', samples: 3 });
    const { dataset } = store.getState().run!.start;
    expect(cell('Coordinate 2 of point 3').readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: 'Add point' })).toBeNull();
    fireEvent.click(button('Edit as my own points'));
    const { parameters } = store.getState();
    expect(parameters.scheme).toBe('given');
    expect(parameters.given!.inputs.flat()).toEqual([...dataset.inputs]);
    expect(cell('Coordinate 2 of point 3').readOnly).toBe(false);
  });

  it('change cell by cell, and each change is a run', async () => {
    const store = await dialog(given(SQUARE));
    typeInto('Coordinate 2 of point 1', '0,5');
    expect(store.getState().parameters.given!.inputs).toEqual([
      [1, 0.5],
      [0, 1],
      [0.6, 0.8],
    ]);
    expect(document.activeElement).toBe(cell('Coordinate 2 of point 2'));
    typeInto('Coordinate 1 of the teacher', '\u22122');
    expect(store.getState().parameters.given!.teacher).toEqual([-2, 0]);
  });

  it('say at the cell what cannot be taken, and keep it there; the run stays', async () => {
    const store = await dialog(given(SQUARE));
    const before = store.getState().parameters;
    typeInto('Coordinate 1 of point 2', '1.2.3', 'ArrowDown');
    const field = cell('Coordinate 1 of point 2');
    expect(field.value).toBe('1.2.3');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby')!)!.textContent).toContain('1.2.3');
    typeInto('Coordinate 1 of point 3', '1e7');
    expect(screen.getAllByRole('alert')).toHaveLength(2);
    expect(store.getState().parameters).toBe(before);
  });

  it('are gone through by arrows, sideways from the ends of what a cell holds', async () => {
    await dialog(given(SQUARE, [1, 2, 3]));
    const go = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
    const at = () => document.activeElement!.getAttribute('aria-label');
    act(() => cell('Coordinate 1 of point 1').focus());
    await act(async () => {});
    go('ArrowDown');
    await act(async () => {});
    go('ArrowRight');
    await act(async () => {});
    go('ArrowRight');
    expect(at()).toBe('Label of point 2');
    (document.activeElement as HTMLInputElement).setSelectionRange(0, 0);
    go('ArrowRight');
    expect(at()).toBe('Label of point 2');
    await act(async () => {});
    for (const _ of [1, 2, 3, 4]) go('ArrowUp');
    // above the labels stands nothing of the teacher
    expect(at()).toBe('Label of point 1');
  });

  it('are added and taken away, and so are coordinates, down to the fewest there can be', async () => {
    const store = await dialog(given(SQUARE, [1, 2, 3]));
    const now = () => store.getState().parameters.given!;
    fireEvent.click(button('Add point'));
    expect(now().inputs).toHaveLength(4);
    expect(now().labels).toHaveLength(4);
    expect(document.activeElement).toBe(cell('Coordinate 1 of point 4'));
    fireEvent.click(button('Remove point 1'));
    expect(now().labels!.slice(0, 2)).toEqual([2, 3]);
    expect(screen.queryByRole('button', { name: 'Remove coordinate 1' })).toBeNull();
    fireEvent.click(button('Add coordinate'));
    expect(now().inputs[0]).toEqual([0, 1, 0]);
    expect(now().teacher).toEqual([1, 0, 0]);
    fireEvent.click(button('Remove coordinate 1'));
    expect(now().inputs[0]).toEqual([1, 0]);
    expect(now().teacher).toEqual([0, 0]);
    for (const _ of [1, 2]) fireEvent.click(button('Remove point 1'));
    expect(now().inputs).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /Remove point/ })).toBeNull();
  });

  it('have the labels of the teacher, or their own where the reader says so', async () => {
    const store = await dialog(given(SQUARE));
    const now = () => store.getState().parameters.given!;
    expect(cell('Label of point 3').readOnly).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Labels are my own' }));
    expect(now().labels).toEqual([1, 0, 0.6]);
    typeInto('Label of point 3', '-1');
    expect(now().labels).toEqual([1, 0, -1]);
    fireEvent.click(button('Remove teacher'));
    expect(now()).toMatchObject({ teacher: null, labels: [1, 0, -1] });
    expect((screen.getByRole('checkbox', { name: 'Labels are my own' }) as HTMLInputElement).disabled).toBe(
      true,
    );
    fireEvent.click(button('Add teacher'));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Labels are my own' }));
    expect(now()).toMatchObject({ teacher: [1, 0], labels: null });
  });

  it('are changed in one step of undo, though Enter sets a cell and leaves it', async () => {
    const store = await dialog(
      given([
        [0.5, 1],
        [1, 0.25],
      ]),
    );
    const { parameters } = store.getState();
    act(() => cell('Coordinate 1 of point 1').focus());
    fireEvent.change(document.activeElement!, { target: { value: '2,5' } });
    fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
    expect(document.activeElement).toBe(cell('Coordinate 1 of point 2'));
    expect(store.getState().parameters.given!.inputs[0]).toEqual([2.5, 1]);
    act(() => store.getState().undo());
    expect(store.getState().parameters).toBe(parameters);
  });

  it('that are too many for one page are turned', async () => {
    const many = Array.from({ length: 1024 }, (_, i) => [i, 1]);
    await dialog(given(many));
    expect(screen.getAllByRole('textbox').length).toBeLessThan(200);
    expect(screen.getByText('points 1\u201325 of 1024')).toBeTruthy();
    act(() => cell('Coordinate 1 of point 25').focus());
    fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
    expect(document.activeElement).toBe(cell('Coordinate 1 of point 26'));
  });
});

describe('a table that is pasted or opened', () => {
  const TEXT = '\ufefflength;width;kind\n1,5;2,25;a\n-0,5;1e-3;b\n2;0,125;a\n';
  const paste = (text: string, name: string | null = null) =>
    dialog({ scheme: 'cone' }, () => openTable(text, name));
  const text = () => screen.getByRole('textbox', { name: /A table as text/ }) as HTMLTextAreaElement;
  const role = (column: string) =>
    screen.getByRole('combobox', { name: `${column} is` }) as HTMLSelectElement;

  it('shows what each column is taken for, and is run when the reader says so', async () => {
    const store = await paste(TEXT, 'flowers.csv');
    expect(screen.getByText('from flowers.csv')).toBeTruthy();
    expect(['length', 'width', 'kind'].map((column) => role(column).value)).toEqual([
      'input',
      'input',
      'label',
    ]);
    expect(store.getState().parameters.scheme).toBe('cone');
    fireEvent.click(button('Use these points'));
    expect(store.getState().parameters).toMatchObject({
      scheme: 'given',
      bias: false,
      samples: 3,
      given: {
        inputs: [
          [1.5, 2.25],
          [-0.5, 0.001],
          [2, 0.125],
        ],
        labels: [-1, 1, -1],
        teacher: null,
      },
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has other columns, classes and a constant coordinate where they are chosen', async () => {
    const store = await paste(TEXT);
    fireEvent.change(screen.getByRole('combobox', { name: 'Label' }), { target: { value: '=a' } });
    fireEvent.change(role('length'), { target: { value: 'ignore' } });
    // of a single coordinate the constant one cannot be left out
    const bias = screen.getByRole('checkbox', { name: /constant coordinate/ }) as HTMLInputElement;
    expect([bias.checked, bias.disabled]).toEqual([true, true]);
    fireEvent.click(button('Use these points'));
    expect(store.getState().parameters).toMatchObject({
      bias: true,
      dimension: 2,
      given: { inputs: [[2.25], [0.001], [0.125]], labels: [1, -1, 1] },
    });
  });

  it('is not run while a cell is wrong: it is named, the text stays and leads to it, and so does the run', async () => {
    const store = await paste('x;z;y\n1;2;3\n4;five;6');
    const before = store.getState().parameters;
    const wrong = screen.getByRole('region', { name: 'What has to be mended first' });
    expect(wrong.textContent).toContain('Row 3, column 2 (z): \u201cfive\u201d is not a number.');
    fireEvent.click(button('Use these points'));
    expect(store.getState().parameters).toBe(before);
    expect(document.activeElement).toBe(wrong);
    fireEvent.click(within(wrong).getByRole('button', { name: 'Show in the text' }));
    expect(text().value.slice(text().selectionStart, text().selectionEnd)).toBe('4;five;6');
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    await act(async () => {});
    fireEvent.click(screen.getByRole('button', { name: 'Edit data' }));
    fireEvent.click(await screen.findByRole('tab', { name: 'Paste or open' }));
    expect(text().value).toContain('five');
    fireEvent.change(text(), { target: { value: 'x;z;y\n1;2;3\n4;5;6' } });
    await act(async () => {});
    fireEvent.click(button('Use these points'));
    expect(store.getState().parameters.given!.inputs).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });

  it('is read with another decimal sign or header where the reader knows better', async () => {
    await paste('2020;2021;y\n1,234;5;6\n2,345;7;8');
    expect(screen.getByRole('region', { name: /mended/ }).textContent).toContain('Row 1');
    fireEvent.click(screen.getByRole('checkbox', { name: 'First row names the columns' }));
    expect(screen.getByRole('region', { name: /mended/ }).textContent).toMatch(/decimals or thousands/);
    fireEvent.change(screen.getByRole('combobox', { name: 'Decimal sign' }), { target: { value: 'point' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Decimal sign' }), { target: { value: 'comma' } });
    expect(screen.getByText(/2 points of 2 coordinates/)).toBeTruthy();
  });

  it('of more columns than are seen at once is turned, its label always there; they are chosen by a list', async () => {
    const wide = (value: number) => Array.from({ length: 40 }, (_, k) => value + k).join(',');
    await paste(`${wide(0)}\n${wide(100)}\n${wide(7)}`);
    const head = () => screen.getAllByRole('combobox', { name: /^column \d+ is$/ }).length;
    expect([head(), role('column 40').value]).toEqual([13, 'label']);
    fireEvent.click(button('Next columns'));
    expect([role('column 13').value, role('column 40').value]).toEqual(['input', 'label']);
    const list = screen.getByRole('textbox', { name: 'Input columns' }) as HTMLInputElement;
    expect(list.value).toBe('1-39');
    fireEvent.change(list, { target: { value: '1-3, 99' } });
    expect(screen.getByRole('alert').textContent).toContain('1 to 40');
    fireEvent.change(list, { target: { value: '1-3 7' } });
    fireEvent.keyDown(list, { key: 'Enter' });
    expect([list.value, screen.queryByRole('alert')]).toEqual(['1-3, 7', null]);
    fireEvent.change(screen.getByRole('combobox', { name: 'Label column' }), { target: { value: '1' } });
    // what was the label is an input
    expect(list.value).toBe('1, 3, 7, 40');
    expect(screen.getByText(/3 points of 4 coordinates/)).toBeTruthy();
  });

  it('of more rows than there may be points is used as far as it goes, where the reader says so', async () => {
    const store = await paste(Array.from({ length: 1500 }, (_, i) => `${i},${-i},1`).join('\n'));
    expect(screen.getByRole('region', { name: /mended/ }).textContent).toContain('1500 points');
    fireEvent.click(button('Take the first 1024 of 1500 rows'));
    expect(screen.getByText(/1024 points of 2 coordinates/)).toBeTruthy();
    const taken = screen.getByRole('checkbox', { name: 'Take the first 1024 of 1500 rows' });
    fireEvent.click(taken);
    expect(screen.getByRole('region', { name: /mended/ }).textContent).toContain('1500 points');
    fireEvent.click(button('Take the first 1024 of 1500 rows'));
    fireEvent.click(button('Use these points'));
    expect(store.getState().parameters.given!.inputs.at(-1)).toEqual([1023, -1023]);
  });

  it('pasted into the table of points is looked at first', async () => {
    const store = await dialog(given(SQUARE));
    const pasted = { getData: () => '1\t2\t3\n4\t5\t6' };
    fireEvent.paste(cell('Coordinate 1 of point 1'), { clipboardData: pasted });
    expect(screen.getByText(/2 points of 2 coordinates/)).toBeTruthy();
    expect(store.getState().parameters.given!.inputs).toEqual(SQUARE);
  });

  it('dropped on the dialog is opened, and a file of another kind too, which the page then shows', async () => {
    const store = await dialog();
    const drop = (text: string, name: string) =>
      fireEvent.drop(screen.getByRole('dialog'), {
        dataTransfer: { files: [new File([text], name)], getData: () => '' },
      });
    drop('1,2,3\n4,5,6', 'points.csv');
    expect(await screen.findByText('from points.csv')).toBeTruthy();
    drop(
      JSON.stringify({
        hidden: [
          [1, 0],
          [0, 1],
        ],
        output: [1, -1],
      }),
      'network.json',
    );
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(store.getState().parameters.network!.output).toEqual([1, -1]);
  });
});

describe('a set that people know', () => {
  it('is there in one press, from its start', async () => {
    const store = await dialog();
    fireEvent.click(screen.getByRole('tab', { name: 'Known sets' }));
    fireEvent.click(button('Use XOR'));
    expect(store.getState().parameters).toMatchObject({ scheme: 'given', samples: 4, dimension: 2 });
    expect(store.getState().player.time).toBe(0);
    expect(store.getState().notices).toEqual([]);
  });
});

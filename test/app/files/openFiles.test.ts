import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { faultText } from '../../../src/app/faultText.ts';
import { openFiles } from '../../../src/app/files/openFiles.ts';
import { runFileOf } from '../../../src/experiment/runFileParameters.ts';
import { setUp } from '../../../src/experiment/setup.ts';
import { runFileText } from '../../../src/share/files/runFileText.ts';
import { NEWEST } from '../../../src/share/versions.ts';
import type { AppStore } from '../../../src/state/react.ts';
import { sampleStore } from '../../support/sampleStore.ts';

const paper = gunzipSync(
  readFileSync(new URL('../../data/paper/runs/one-teacher-plane.csv.gz', import.meta.url)),
).toString();

async function opened(content: string, name: string, store: AppStore = sampleStore(null)) {
  await openFiles(store, [new File([content], name)]);
  const state = store.getState();
  return { store, state, said: state.notices.map(({ fault }) => faultText(fault)) };
}

describe('a file that is opened', () => {
  it('becomes the run, as a link to it: the pictures stay, and the playhead rests where the file says', async () => {
    const saved = { ...NEWEST.parameters, width: 17, initScale: 4 ** -7, scheme: 'opposed' } as const;
    const { state, said } = await opened(runFileText(runFileOf(saved, [2.5])), 'mine.json');
    expect(setUp(state.parameters)).toEqual(setUp(saved));
    expect(state.player.playing).toBe(false);
    expect(state.wantedTime).toBe(2.5);
    expect(said).toEqual([]);
  });

  it('of the paper’s program becomes its run, with what it logged over the curves', async () => {
    const { state, said } = await opened(paper, 'plane.csv');
    expect(state.parameters).toMatchObject({
      scheme: 'given',
      method: 'descent',
      learningRate: 0.02,
      initScale: 1e-3,
      width: 25,
    });
    expect(state.logged?.name).toBe('plane.csv');
    expect(state.logged?.columns.loss?.values[0]).toBe(0.9969516970951323 / 2);
    expect(said).toEqual([
      'plane.csv: its run ended after 12883 steps, at time 257.66; here it ends at the loss that was reached there, 5\u202f\u00d7\u202f10\u207b\u00b9\u2070.',
    ]);
    // a scale is turned as of any other start
    state.setParameters({ initScale: 1e-4 });
    expect(state.logged).not.toBeNull();
  });

  it('may be a network, which becomes the start as it is', async () => {
    const { state, said } = await opened('{"a": [0.5], "W": [[0.3, 0.4]]}', 'one.json');
    expect(state.parameters).toMatchObject({ width: 1, initScale: 1, scheme: NEWEST.parameters.scheme });
    expect([...setUp(state.parameters).initial.hidden]).toEqual([0.3, 0.4]);
    expect(said).toEqual(['one.json: its neuron is the start now, as it is: the initial scale is 1.']);
  });

  it('says what of it the page does otherwise', async () => {
    const file = runFileOf(NEWEST.parameters, [1, 2]);
    const { said } = await opened(
      JSON.stringify({
        ...file,
        data: { ...file.data, b: 20 },
        training: { ...file.training, maxTime: 50, tolerance: 1e-9 },
      }),
      'mine.json',
    );
    expect(said).toEqual([
      'mine.json, data.b: these data do without it; it is left out.',
      'mine.json, training.maxTime: the file ends the run at 50; here it may go on to 1e7.',
      'mine.json, training.tolerance: the file asks for a tolerance of 1e-9; the page solves with 1e-6.',
      'mine.json, output.times: the file asks for 2 states; the page has every time, and rests at the first of them.',
    ]);
  });

  it('and is no good leaves everything as it is, says so in a line, and is forgotten with the next', async () => {
    const { store, state } = await opened(paper, 'plane.csv');
    const { parameters, logged, view, player } = state;
    const bad = await opened('{"version": 1, "data": {"scheme": "cube"}, "network": {}}', 'bad.json', store);
    expect(bad.state).toMatchObject({ logged, view, player });
    expect(bad.state.parameters).toBe(parameters);
    expect(bad.said).toEqual([
      'bad.json, data.scheme: “cube” is none of cone, centred, uncentred, opposed, z-matrix, counterexample, given.',
    ]);
    const cell = await opened(paper.replace('\n2,0.99', '\n2,low0.99'), 'cell.csv', store);
    expect(cell.said.at(-1)).toMatch(/^cell\.csv: row \d+, column loss: expected a number, found “low0\.99/);
    expect(cell.state.parameters).toBe(parameters);
    const { said } = await opened('{"data": }', 'worse.json', store);
    expect(said).toEqual(['worse.json: line 1, column 10: expected a value, found “}”.']);
  });

  it('and cannot be read at all is named too', async () => {
    const store = sampleStore(null);
    const arrayBuffer = () => Promise.reject(new Error('no such file'));
    const gone = Object.assign(new File(['1'], 'gone.csv'), { arrayBuffer });
    const huge = Object.defineProperty(new File(['1'], 'huge.csv'), 'size', { value: 2 ** 40 });
    const said = async (file: File) => {
      await openFiles(store, [file]);
      return store.getState().notices.map(({ fault }) => faultText(fault));
    };
    expect(await said(gone)).toEqual(['gone.csv: cannot be read: no such file.']);
    expect(await said(huge)).toEqual(['huge.csv: it has 1048576 MB; at most 128 MB are read.']);
  });
});

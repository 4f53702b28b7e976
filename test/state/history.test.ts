import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/experiment/parameters.ts';
import { PLAIN } from '../../src/share/presentation.ts';
import type { Logged } from '../../src/state/logged.ts';
import { createAppStore } from '../../src/state/store.ts';
import { fakeSearchClient } from '../support/searchClient.ts';
import { scriptedClient, settled } from './script.ts';

const GIVEN = { inputs: [[1, 0]], labels: null, teacher: [0, 1] };
const NETWORK = { output: [1], hidden: [[1, 0]] };

function opened() {
  const { client, asked } = scriptedClient();
  const initial = { parameters: DEFAULTS, time: null, view: [], ...PLAIN };
  const store = createAppStore({ client, searchClient: fakeSearchClient(), initial });
  return { get: () => store.getState(), asked, initial };
}

describe('undo and redo', () => {
  it('go back over changes of any kind, and forward again, each solved anew', async () => {
    const { get, asked, initial } = opened();
    expect(get()).toMatchObject({ canUndo: false, canRedo: false });
    get().setParameters({ width: 5 });
    get().open({ ...initial, parameters: { ...DEFAULTS, angle: 10 } }, []);
    get().resetParameters();
    const reset = get().parameters;
    get().undo();
    expect(get().parameters).toEqual({ ...DEFAULTS, angle: 10 });
    get().undo();
    expect(get().parameters.width).toBe(5);
    get().undo();
    expect(get()).toMatchObject({ parameters: DEFAULTS, canUndo: false, canRedo: true });
    get().undo();
    expect(get().parameters).toBe(DEFAULTS);
    await settled();
    expect(asked.at(-1)!.parameters).toBe(DEFAULTS);
    for (let step = 0; step < 3; step++) get().redo();
    expect(get()).toMatchObject({ parameters: reset, canUndo: true, canRedo: false });
    await settled();
    expect(asked.at(-1)!.parameters).toBe(reset);
  });

  it('take a gesture as one step, however many changes it made', () => {
    const { get } = opened();
    get().setParameters({ width: 5 });
    for (const angles of [
      [20, 21, 22],
      [30, 31],
    ]) {
      get().beginGesture();
      for (const angle of angles) get().setParameters({ angle });
      get().endGesture();
    }
    get().undo();
    expect(get().parameters).toMatchObject({ width: 5, angle: 22 });
    get().undo();
    expect(get().parameters).toMatchObject({ width: 5, angle: DEFAULTS.angle });
  });

  it('leave what is gone back to in the middle of a gesture where it can be gone back to again', () => {
    const { get } = opened();
    get().beginGesture();
    get().setParameters({ angle: 20 });
    get().undo();
    get().setParameters({ angle: 21 });
    get().setParameters({ angle: 22 });
    get().endGesture();
    get().undo();
    expect(get().parameters).toBe(DEFAULTS);
  });

  it('forget what was taken back once something else is done, and what lies a hundred steps behind', () => {
    const { get } = opened();
    get().setParameters({ width: 5 });
    get().undo();
    get().setParameters({ width: 6 });
    expect(get().canRedo).toBe(false);
    get().redo();
    expect(get().parameters.width).toBe(6);
    for (let width = 7; width < 150; width++) get().setParameters({ width });
    let steps = 0;
    for (; get().canUndo; steps++) get().undo();
    expect(steps).toBe(100);
    expect(get().parameters.width).toBe(49);
  });
});

describe('what a result file logged', () => {
  const logged = (name: string): Logged => ({ name, columns: {}, eigenCoordinates: new Map() });
  const withFile = () => {
    const { get, initial } = opened();
    const file = logged('paper.csv');
    get().open({ ...initial, parameters: { ...DEFAULTS, angle: 10 } }, []);
    get().setLogged(file);
    return { get, file, initial };
  };

  it('goes when the opening of its run is taken back, and comes back with it', () => {
    const { get, file } = withFile();
    get().undo();
    expect(get()).toMatchObject({ parameters: DEFAULTS, logged: null });
    get().redo();
    expect(get().logged).toBe(file);
  });

  it('stays while its run is changed, and while such changes are taken back', () => {
    const { get, file } = withFile();
    get().setParameters({ initScale: 1 });
    get().setParameters({ width: 5 });
    expect(get().logged).toBe(file);
    get().undo();
    get().undo();
    expect(get()).toMatchObject({ parameters: { angle: 10 }, logged: file });
  });

  it('goes where the parameters are reset or another run is opened, of which each has its own', () => {
    const { get, file, initial } = withFile();
    get().resetParameters();
    expect(get().logged).toBeNull();
    get().undo();
    const other = logged('other.csv');
    get().open({ ...initial, parameters: { ...DEFAULTS, angle: 12 } }, []);
    expect(get().logged).toBeNull();
    get().setLogged(other);
    get().undo();
    expect(get().logged).toBe(file);
    get().redo();
    expect(get().logged).toBe(other);
  });

  it('does not come back by undo or redo once it is put away', () => {
    const { get } = withFile();
    get().setParameters({ width: 5 });
    get().setParameters({ width: 6 });
    get().undo();
    get().setLogged(null);
    get().undo();
    expect(get()).toMatchObject({ parameters: { angle: 10, width: DEFAULTS.width }, logged: null });
    get().redo();
    get().redo();
    expect(get()).toMatchObject({ parameters: { width: 6 }, logged: null });
  });
});

describe('the origin of own data and of an own start', () => {
  it('is what there was before the first edit, through further edits, undo and redo', () => {
    const { get } = opened();
    get().setParameters({ angle: 33 });
    const before = get().parameters;
    get().setParameters({ scheme: 'given', given: GIVEN });
    get().setParameters({ given: { ...GIVEN, teacher: [1, 1] } });
    const between = get().parameters;
    get().setParameters({ network: NETWORK });
    expect(get().origin).toEqual({ data: before, start: between });
    get().undo();
    expect(get().origin).toEqual({ data: before, start: null });
    get().setParameters({ scheme: 'centred' });
    expect(get().origin.data).toBeNull();
    get().undo();
    expect(get().origin.data).toBe(before);
  });

  it('is none where they came by a link', () => {
    const { get, initial } = opened();
    const parameters = { ...DEFAULTS, scheme: 'given', given: GIVEN, network: NETWORK } as const;
    get().open({ ...initial, parameters }, []);
    get().setParameters({ given: { ...GIVEN, teacher: [1, 1] } });
    expect(get().origin).toEqual({ data: null, start: null });
  });
});

describe('a start of the reader\u2019s own', () => {
  it('sets the width, and stays while data and scale turn', () => {
    const { get } = opened();
    get().setParameters({ network: NETWORK });
    expect(get().parameters.width).toBe(1);
    get().setParameters({ initScale: 1, angle: 20, dataSeed: 5, method: 'descent' });
    expect(get().parameters.network).toBe(NETWORK);
    expect(get().notices).toEqual([]);
  });

  it('makes room for a drawn one that is asked for, by width, dimension or seed', () => {
    for (const change of [{ width: 7 }, { dimension: 3 }, { networkSeed: 9 }]) {
      const { get } = opened();
      get().setParameters({ network: NETWORK });
      get().setParameters(change);
      expect(get().parameters).toMatchObject({ ...change, network: null });
      expect(get().notices).toEqual([]);
      get().undo();
      expect(get().parameters.network).toBe(NETWORK);
    }
  });

  it('that no longer fits other points is left, which is said', () => {
    const { get } = opened();
    get().setParameters({ network: NETWORK });
    get().setParameters({ scheme: 'given', given: { ...GIVEN, inputs: [[1, 0, 0]], teacher: [1, 0, 0] } });
    expect(get().parameters.network).toBeNull();
    expect(get().notices.map(({ fault }) => [fault.field, fault.code])).toEqual([
      ['network[0]', 'wrong-length'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Parameters } from '../../src/experiment/parameters.ts';
import type { RunMessage } from '../../src/experiment/trajectory.ts';
import { PLAIN } from '../../src/share/presentation.ts';
import { solveKept } from '../../src/state/keptSolving.ts';
import { asKeptStep } from '../../src/state/keptStep.ts';
import { hasLeft } from '../../src/state/runsOnScreen.ts';
import { createAppStore } from '../../src/state/store.ts';
import { fakeSearchClient } from '../support/searchClient.ts';
import { type Asked, END, frames, scriptedClient, settled, startOf } from './script.ts';

const PRESENT: Parameters = { ...DEFAULTS, width: 3 };
const scaled = (initScale: number): Parameters => ({ ...PRESENT, initScale });

/** A page whose runs, on screen and kept, are solved by the test. */
async function opened(kept: readonly Parameters[] = []) {
  const screen = scriptedClient();
  const beside = scriptedClient();
  const store = createAppStore({
    client: screen.client,
    searchClient: fakeSearchClient(),
    initial: { parameters: PRESENT, time: 0, view: [], ...PLAIN, kept },
  });
  const end = solveKept(store, beside.client);
  await settled();
  return { store, get: () => store.getState(), screen: screen.asked, beside: beside.asked, end };
}

function begin({ send, parameters: { width } }: Asked, times: readonly number[] = [0, 1]) {
  send(startOf({ width }));
  send({ kind: 'frames', frames: frames(times, width, 2) });
}

function finish(asked: Asked) {
  begin(asked, [0, 1, 2, 4]);
  asked.send(END);
  asked.end();
}

const scales = (asked: readonly Asked[]) => asked.map(({ parameters }) => parameters.initScale);
const kinds = (kept: readonly { solve: { kind: string } }[]) => kept.map(({ solve }) => solve.kind);

describe('a run that is kept', () => {
  it('is the one on screen: its object is taken over, and not solved again', async () => {
    const { get, screen, beside } = await opened();
    finish(screen[0]!);
    const { run } = get();
    get().keep();
    get().setParameters({ initScale: 1e-5 });
    await settled();
    finish(screen[1]!);
    expect(get().kept).toMatchObject([{ parameters: PRESENT, solve: { kind: 'done' }, place: 0 }]);
    expect(get().kept[0]!.run).toBe(run);
    expect(beside).toHaveLength(0);
  });

  it('is taken over when it is complete, where it was kept before', async () => {
    const { get, screen, beside } = await opened();
    begin(screen[0]!);
    get().keep();
    expect(get().kept).toMatchObject([{ solve: { kind: 'idle' }, run: { frameCount: 2 } }]);
    screen[0]!.send(END);
    screen[0]!.end();
    expect(get().kept[0]).toMatchObject({ run: get().run, solve: { kind: 'done' } });
    expect(beside).toHaveLength(0);
  });

  it('is solved to its end by itself, where the page turned to another run before', async () => {
    const { get, screen, beside } = await opened();
    begin(screen[0]!, [0, 1, 2]);
    get().keep();
    const partial = get().run;
    get().setParameters({ initScale: 1e-5 });
    await settled();
    expect(beside, 'the run on screen comes first').toHaveLength(0);
    finish(screen[1]!);
    expect(scales(beside)).toEqual([1e-3]);
    begin(beside[0]!, [0, 1]);
    expect(get().kept[0]!.run, 'what there was stays until this one has come as far').toBe(partial);
    beside[0]!.send({ kind: 'frames', frames: frames([2, 4], 3, 2) });
    expect(get().kept[0]!.run).toMatchObject({ frameCount: 4 });
    beside[0]!.send(END);
    expect(get().kept[0]).toMatchObject({ run: { complete: true }, solve: { kind: 'done' } });
  });

  it('is kept once, and four of them at most', async () => {
    const { get, screen } = await opened();
    finish(screen[0]!);
    get().keep();
    get().keep();
    expect(get().kept).toHaveLength(1);
    get().keepMany([1, 2, 3, 4].map((initScale) => ({ initScale })));
    expect(get().kept.map(({ parameters }) => parameters.initScale)).toEqual([1e-3, 1, 2, 3]);
    expect(get().notices.map(({ fault }) => fault.code)).toEqual(['too-many-runs']);
  });

  it('has a place of its own for as long as it is kept', async () => {
    const { get, screen } = await opened();
    finish(screen[0]!);
    get().keepMany([{ initScale: 1 }, { initScale: 2 }, { initScale: 3 }]);
    get().dropKept(get().kept[0]!.id);
    expect(get().kept.map(({ place }) => place)).toEqual([1, 2]);
    get().keepMany([{ initScale: 4 }]);
    expect(get().kept.map(({ place }) => place)).toEqual([1, 2, 0]);
  });

  it('is on screen as long as it is kept', async () => {
    const { get, screen } = await opened();
    finish(screen[0]!);
    const run = get().run!;
    get().keep();
    get().setParameters({ width: 4 });
    await settled();
    finish(screen[1]!);
    expect(hasLeft(run)).toBe(false);
    get().clearKept();
    expect(hasLeft(run)).toBe(true);
  });

  it('counts up the revision with its frames', async () => {
    const { get, screen, beside } = await opened([scaled(1)]);
    finish(screen[0]!);
    begin(beside[0]!);
    const { keptRevision } = get();
    beside[0]!.send({ kind: 'frames', frames: frames([2], 3, 2) });
    expect(get().keptRevision).toBeGreaterThan(keptRevision);
  });
});

describe('kept runs are solved', () => {
  it('one after the other, in order, after the run on screen', async () => {
    const { get, screen, beside } = await opened([scaled(1), scaled(2)]);
    expect(beside).toHaveLength(0);
    finish(screen[0]!);
    expect(scales(beside)).toEqual([1]);
    expect(kinds(get().kept)).toEqual(['solving', 'idle']);
    finish(beside[0]!);
    expect(scales(beside)).toEqual([1, 2]);
    finish(beside[1]!);
    expect(kinds(get().kept)).toEqual(['done', 'done']);
  });

  it('again from the start where the run on screen is another meanwhile, once for a burst of changes', async () => {
    const { get, screen, beside } = await opened([scaled(1), scaled(2)]);
    finish(screen[0]!);
    finish(beside[0]!);
    begin(beside[1]!);
    for (const initScale of [5, 6, 7]) get().setParameters({ initScale });
    expect(beside[1]!.signal.aborted).toBe(true);
    expect(kinds(get().kept)).toEqual(['done', 'idle']);
    await settled();
    beside[1]!.send({ kind: 'frames', frames: frames([8], 3, 2) });
    expect(get().kept[1]!.run!.endTime, 'a late frame is not taken').toBe(1);
    finish(screen[1]!);
    expect(scales(beside)).toEqual([1, 2, 2]);
    finish(beside[2]!);
    expect(get().kept[1]).toMatchObject({ run: { endTime: 4 }, solve: { kind: 'done' } });
  });

  it('not while a knob is held', async () => {
    const { get, screen, beside } = await opened([scaled(1)]);
    get().beginGesture();
    finish(screen[0]!);
    expect(beside).toHaveLength(0);
    get().endGesture();
    expect(beside).toHaveLength(1);
    get().beginGesture();
    expect(beside[0]!.signal.aborted).toBe(true);
  });

  it('no more once they are let go, and the next has its turn', async () => {
    const { get, screen, beside } = await opened([scaled(1), scaled(2)]);
    finish(screen[0]!);
    begin(beside[0]!);
    get().dropKept(get().kept[0]!.id);
    expect(beside[0]!.signal.aborted).toBe(true);
    expect(scales(beside)).toEqual([1, 2]);
    get().clearKept();
    expect(beside[1]!.signal.aborted).toBe(true);
    finish(beside[1]!);
    expect(get().kept).toEqual([]);
  });

  it('by the others where one of them cannot be, and beside a run on screen that cannot be', async () => {
    const { get, screen, beside } = await opened([scaled(1), scaled(2)]);
    screen[0]!.fail(new Error('no such luck'));
    await settled();
    beside[0]!.fail(new Error('worse'));
    await settled();
    expect(get().kept[0]!.solve).toMatchObject({ kind: 'failed', fault: { values: { detail: 'worse' } } });
    finish(beside[1]!);
    expect(kinds(get().kept)).toEqual(['failed', 'done']);
  });

  it('no further than there is memory for them all together', async () => {
    const large: Parameters = { ...DEFAULTS, width: 100_000, dimension: 40, samples: 20 };
    const { get, screen } = await opened();
    finish(screen[0]!);
    get().keepMany([large, { ...large, networkSeed: 2 }, { ...large, networkSeed: 3 }]);
    expect(get().kept).toHaveLength(2);
    expect(get().notices.map(({ fault }) => fault.code)).toEqual(['no-room']);

    const { get: of, screen: shown, beside } = await opened([{ ...PRESENT, width: 10_000 }]);
    finish(shown[0]!);
    const { send } = beside[0]!;
    send(startOf({ width: 10_000 }));
    // the same frame again and again, which the test itself holds once
    const one = frames([0], 10_000, 2);
    const many = (from: number): RunMessage => ({
      kind: 'frames',
      frames: {
        ...one,
        times: Float64Array.from({ length: 600 }, (_, f) => from + f),
        losses: new Float64Array(600),
        rows: Array.from({ length: 600 }, () => one.rows[0]!),
      },
    });
    send(many(0));
    expect(kinds(of().kept), '144 MB fit').toEqual(['solving']);
    send(many(600));
    expect(of().kept).toMatchObject([{ run: null, solve: { kind: 'failed', fault: { code: 'no-room' } } }]);
    expect(beside[0]!.signal.aborted).toBe(true);
  });

  it('no more when the page has done with them', async () => {
    const { get, screen, beside, end } = await opened([scaled(1)]);
    finish(screen[0]!);
    end();
    expect(beside[0]!.signal.aborted).toBe(true);
    get().keepMany([{ initScale: 2 }]);
    expect(beside).toHaveLength(1);
  });
});

describe('a kept run and the one on screen', () => {
  it('change places, at the same time and without a solve', async () => {
    const { get, screen, beside } = await opened([scaled(1), scaled(2)]);
    finish(screen[0]!);
    finish(beside[0]!);
    finish(beside[1]!);
    get().seek(1);
    const { run, kept } = get();
    get().swapKept(kept[1]!.id);
    await settled();
    expect(get()).toMatchObject({
      run: kept[1]!.run,
      parameters: scaled(2),
      solve: { kind: 'done' },
      player: { time: 1 },
    });
    expect(get().kept).toMatchObject([
      { parameters: scaled(1), place: 0 },
      { parameters: PRESENT, run, place: 1 },
    ]);
    expect([screen.length, beside.length]).toEqual([1, 2]);
  });

  it('change places while one is being solved: the screen has what was wanted last', async () => {
    const { get, screen, beside } = await opened([scaled(1)]);
    finish(screen[0]!);
    finish(beside[0]!);
    get().setParameters({ initScale: 3 });
    get().swapKept(get().kept[0]!.id);
    await settled();
    expect(screen, 'what was asked for just before is not solved on screen').toHaveLength(1);
    expect(get().parameters).toEqual(scaled(1));
    expect(get().solve.kind).toBe('done');
    // the run that was never solved is, beside it
    expect(scales(beside)).toEqual([1, 3]);
  });

  it('change places where the kept one waits: then it is solved on screen, and the other kept as it is', async () => {
    const { get, screen } = await opened([scaled(1), scaled(2)]);
    finish(screen[0]!);
    const { run } = get();
    get().swapKept(get().kept[1]!.id);
    await settled();
    expect(scales(screen)).toEqual([1e-3, 2]);
    expect(get().kept[1]).toMatchObject({ parameters: PRESENT, run, solve: { kind: 'done' } });
  });
});

describe('kept runs that were let go', () => {
  const held = (get: () => { kept: readonly { parameters: Parameters; place: number }[] }) =>
    get().kept.map(({ parameters, place }) => [parameters.initScale, place]);

  it('come back by an undo, in their order and colours, and are solved anew: the run on screen is not', async () => {
    const { store, get, screen, beside } = await opened([scaled(1), scaled(2), scaled(3)]);
    finish(screen[0]!);
    for (const at of [0, 1, 2]) finish(beside[at]!);
    const { run, parameters } = get();
    const all = held(get);
    asKeptStep(store, () => get().dropKept(get().kept[1]!.id));
    asKeptStep(store, get().clearKept);
    expect(get()).toMatchObject({ kept: [], canUndo: true });
    get().undo();
    expect(held(get)).toEqual([all[0], all[2]]);
    get().undo();
    expect(held(get)).toEqual(all);
    expect(get()).toMatchObject({ canUndo: false, canRedo: true, solve: { kind: 'done' } });
    expect(get().run).toBe(run);
    expect(get().parameters).toBe(parameters);
    for (const at of [3, 4, 5]) finish(beside[at]!);
    expect(kinds(get().kept)).toEqual(['done', 'done', 'done']);
    get().redo();
    get().redo();
    expect(get()).toMatchObject({ kept: [], canRedo: false });
    await settled();
    expect(screen).toHaveLength(1);
  });

  it('come back in place of those that a press made instead of them, beside what was kept since', async () => {
    const { store, get, screen } = await opened([scaled(1), scaled(2)]);
    finish(screen[0]!);
    asKeptStep(store, () => {
      get().clearKept();
      get().keepMany([{ initScale: 2 }, { initScale: 5 }]);
    });
    expect(held(get).map(([scale]) => scale)).toEqual([2, 5]);
    get().keepMany([{ initScale: 6 }]);
    get().undo();
    expect(held(get).map(([scale]) => scale)).toEqual([1, 2, 6]);
    expect(new Set(held(get).map(([, place]) => place)).size, 'a colour each').toBe(3);
    get().redo();
    expect(held(get).map(([scale]) => scale)).toEqual([2, 5, 6]);
  });

  it('stay away where a link has no more room for them, and the page says so', async () => {
    const { store, get, screen } = await opened([1, 2, 3, 4].map(scaled));
    finish(screen[0]!);
    asKeptStep(store, get().clearKept);
    get().keepMany([5, 6, 7, 8].map((initScale) => ({ initScale })));
    get().undo();
    expect(get().kept).toHaveLength(6);
    expect(get().notices.map(({ fault }) => fault.code)).toEqual(['too-many-runs']);
  });

  it('are a step of their own amid a gesture', async () => {
    const { store, get, screen } = await opened([scaled(1)]);
    finish(screen[0]!);
    get().beginGesture();
    get().setParameters({ initScale: 5 });
    asKeptStep(store, get().clearKept);
    get().setParameters({ initScale: 6 });
    get().endGesture();
    get().undo();
    expect(get()).toMatchObject({ parameters: { initScale: 5 }, kept: [] });
    get().undo();
    expect(get()).toMatchObject({ parameters: { initScale: 5 }, kept: [{ parameters: { initScale: 1 } }] });
    get().undo();
    expect(get()).toMatchObject({ parameters: PRESENT, canUndo: false });
  });

  it('are no step where there are none', async () => {
    const { store, get, screen } = await opened();
    finish(screen[0]!);
    asKeptStep(store, get().clearKept);
    asKeptStep(store, () => get().dropKept(7));
    expect(get().canUndo).toBe(false);
  });
});

describe('an exchange with a kept run', () => {
  it('is taken back and done again as one: no run is lost, and none is solved anew', async () => {
    const { get, screen, beside } = await opened([scaled(1), scaled(2)]);
    finish(screen[0]!);
    finish(beside[0]!);
    finish(beside[1]!);
    const kept = () => get().kept.map(({ parameters }) => parameters.initScale);
    const { run } = get();
    get().swapKept(get().kept[1]!.id);
    const [other, exchanged] = [get().run, kept()];
    get().undo();
    expect(get()).toMatchObject({ parameters: PRESENT, solve: { kind: 'done' }, canUndo: false });
    expect([get().run, kept()]).toEqual([run, [1, 2]]);
    get().redo();
    expect([get().run, kept()]).toEqual([other, exchanged]);
    await settled();
    expect([screen.length, beside.length]).toEqual([1, 2]);
  });

  it('is taken back as a change of the parameters alone, once the run it kept has been let go', async () => {
    const { get, screen, beside } = await opened([scaled(1)]);
    finish(screen[0]!);
    finish(beside[0]!);
    get().swapKept(get().kept[0]!.id);
    // a link to the run on screen is no step of the parameters, and keeps no run
    get().open({ parameters: get().parameters, time: 0, view: [], ...PLAIN }, []);
    get().undo();
    await settled();
    expect(get()).toMatchObject({ parameters: PRESENT, kept: [] });
    expect(scales(screen).at(-1)).toBe(1e-3);
  });

  it('is taken back after the run it kept was let go: first that one comes back', async () => {
    const { store, get, screen, beside } = await opened([scaled(1)]);
    finish(screen[0]!);
    finish(beside[0]!);
    get().swapKept(get().kept[0]!.id);
    asKeptStep(store, get().clearKept);
    get().undo();
    expect(get()).toMatchObject({ parameters: scaled(1), kept: [{ parameters: PRESENT }] });
    get().undo();
    expect(get()).toMatchObject({ parameters: PRESENT, kept: [{ parameters: scaled(1) }], canUndo: false });
  });

  it('with a run of the same parameters changes nothing', async () => {
    const { get, screen } = await opened();
    begin(screen[0]!);
    get().keep();
    const before = get();
    get().swapKept(before.kept[0]!.id);
    await settled();
    expect(get()).toBe(before);
    expect(screen).toHaveLength(1);
  });

  it('lets go of a neuron that the narrower network has not', async () => {
    const { get, screen, beside } = await opened([{ ...PRESENT, width: 2 }]);
    finish(screen[0]!);
    finish(beside[0]!);
    get().pin(2);
    get().hover(2);
    get().swapKept(get().kept[0]!.id);
    expect(get()).toMatchObject({ parameters: { width: 2 }, pinned: null, hovered: null });
  });
});

describe('a link', () => {
  it('brings its kept runs, and what the page has of them is not solved again', async () => {
    const { get, screen, beside } = await opened([scaled(1), scaled(2)]);
    finish(screen[0]!);
    finish(beside[0]!);
    finish(beside[1]!);
    const [first] = get().kept;
    get().open({ parameters: scaled(2), time: 0, view: [], ...PLAIN, kept: [PRESENT, scaled(1)] }, []);
    await settled();
    expect(get().kept).toMatchObject([
      { parameters: PRESENT, solve: { kind: 'done' }, place: 0 },
      { run: first!.run, solve: { kind: 'done' }, place: 1 },
    ]);
    get().open({ parameters: PRESENT, time: 0, view: [], ...PLAIN }, []);
    expect(get().kept).toEqual([]);
    expect(beside).toHaveLength(2);
  });
});

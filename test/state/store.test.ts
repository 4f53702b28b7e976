import { describe, expect, it } from 'vitest';
import { FaultError } from '../../src/experiment/fault.ts';
import { DEFAULTS } from '../../src/experiment/parameters.ts';
import { PLAIN, type Presentation } from '../../src/share/presentation.ts';
import { asOpened } from '../../src/share/view.ts';
import { createAppStore } from '../../src/state/store.ts';
import { createTimeScale } from '../../src/state/timeAxis.ts';
import { fakeSearchClient } from '../support/searchClient.ts';
import { END, frames, scriptedClient, settled, startOf } from './script.ts';

const VIEW = ['directions', 'loss'].map(asOpened);

async function opened(time: number | null = null, autoplay = true, shown: Partial<Presentation> = {}) {
  const { client, asked } = scriptedClient();
  const initial = { parameters: { ...DEFAULTS, width: 3 }, time, view: VIEW, ...PLAIN, ...shown };
  const store = createAppStore({ client, searchClient: fakeSearchClient(), initial, autoplay });
  await settled();
  return { store, asked, get: () => store.getState() };
}

/** Answers the solve with frames at 0, 1, 2, 4 and its end. */
function answer({ send, end }: { send: (message: never) => void; end: () => void }, width = 3) {
  const tell = send as (message: unknown) => void;
  tell(startOf({ width }));
  tell({ kind: 'frames', frames: frames([0, 1, 2, 4], width, 2) });
  tell(END);
  end();
}

describe('solving', () => {
  it('makes one solve, of the last values, out of a burst of changes', async () => {
    const { asked, get } = await opened();
    for (const width of [4, 5, 6]) get().setParameters({ width });
    await settled();
    expect(asked.map(({ parameters }) => parameters.width)).toEqual([3, 6]);
    expect(asked[0]!.signal.aborted).toBe(true);
  });

  it('never shows a late frame of a cancelled run', async () => {
    const { asked, get } = await opened();
    answer(asked[0]!);
    get().setParameters({ width: 5 });
    await settled();
    const shown = get().run;
    asked[0]!.send({ kind: 'frames', frames: frames([8], 3, 2) });
    expect(get().run).toBe(shown);
    expect(get().run!.frameCount).toBe(4);
  });

  it('keeps the old run until the new one has frames, and as the ghost while a knob is held', async () => {
    const { asked, get } = await opened();
    answer(asked[0]!);
    const old = get().run;
    get().beginGesture();
    get().setParameters({ width: 5 });
    await settled();
    expect(get().run).toBe(old);
    answer(asked[1]!, 5);
    expect(get().run).not.toBe(old);
    expect(get().ghost).toBe(old);
    get().endGesture();
    expect(get().ghost).toBeNull();
  });

  it('sketches runs while a hand goes on, and fills in the last when it lets go, which stays until then', async () => {
    const { asked, get } = await opened();
    answer(asked[0]!);
    get().beginGesture();
    get().setParameters({ width: 5 });
    await settled();
    answer(asked[1]!, 5);
    const sketch = get().run;
    expect(asked.map(({ detail }) => detail)).toEqual(['full', 'sketch']);
    get().endGesture();
    expect(asked[2]).toMatchObject({ detail: 'full', parameters: { width: 5 } });
    const { send, end } = asked[2]!;
    send(startOf({ width: 5 }));
    send({ kind: 'frames', frames: frames([0, 0.5, 1], 5, 2) });
    expect(get().run).toBe(sketch);
    expect(get().solve.kind).toBe('done');
    send({ kind: 'frames', frames: frames([2, 4], 5, 2) });
    send(END);
    end();
    expect(get().run).not.toBe(sketch);
    expect(get().run!.frameCount).toBe(5);
    // what is whole is not solved again
    get().beginGesture();
    get().endGesture();
    await settled();
    expect(asked).toHaveLength(3);
  });

  it('fills in a sketch that comes only after the hand has let go', async () => {
    const { asked, get } = await opened();
    answer(asked[0]!);
    get().beginGesture();
    get().setParameters({ width: 5 });
    await settled();
    get().endGesture();
    answer(asked[1]!, 5);
    expect(asked.map(({ detail }) => detail)).toEqual(['full', 'sketch', 'full']);
  });

  it('gives a filling in up for the next change', async () => {
    const { asked, get } = await opened();
    answer(asked[0]!);
    get().beginGesture();
    get().setParameters({ width: 5 });
    await settled();
    answer(asked[1]!, 5);
    get().endGesture();
    get().setParameters({ width: 4 });
    await settled();
    expect(asked.slice(2).map(({ signal }) => signal.aborted)).toEqual([true, false]);
    answer(asked[3]!, 4);
    expect(get().run!.start.initial.width).toBe(4);
  });

  it('keeps no sketch: what is kept of one is solved by itself', async () => {
    const { asked, get } = await opened();
    get().beginGesture();
    get().setParameters({ width: 5 });
    await settled();
    answer(asked[1]!, 5);
    get().keep();
    expect(get().kept[0]).toMatchObject({ run: null, solve: { kind: 'idle' } });
  });

  it('says a failed solve and goes on with the next', async () => {
    const { asked, get } = await opened();
    asked[0]!.fail(new FaultError({ code: 'cannot-draw', field: 'data', values: { given: 1, max: 2 } }));
    await settled();
    expect(get().solve).toMatchObject({ kind: 'failed', fault: { code: 'cannot-draw' } });
    get().setParameters({ width: 4 });
    await settled();
    answer(asked[1]!, 4);
    expect(get().solve.kind).toBe('done');
  });

  it('does not solve again for a value that is there already', async () => {
    const { asked, get } = await opened();
    get().setParameters({ width: 3 });
    await settled();
    expect(asked).toHaveLength(1);
    expect(asked[0]!.signal.aborted).toBe(false);
  });

  it('gives up frames when the worker does, and shows what is left', async () => {
    const { asked, get } = await opened();
    asked[0]!.send(startOf({ width: 3 }));
    asked[0]!.send({ kind: 'frames', frames: frames([0, 1, 2, 3], 3, 2) });
    const { revision } = get();
    asked[0]!.send({ kind: 'thin', besides: [] });
    expect([...get().run!.times.subarray(0, get().run!.frameCount)]).toEqual([0, 2, 3]);
    expect(get().revision).toBeGreaterThan(revision);
  });

  it('lets go of neurons that the new run does not have', async () => {
    const { asked, get } = await opened();
    answer(asked[0]!);
    get().setParameters({ width: 2 });
    get().hover(2);
    get().pin(1);
    await settled();
    answer(asked[1]!, 2);
    expect(get()).toMatchObject({ hovered: null, pinned: 1 });
  });

  it('tells a limit once, however often it is met', async () => {
    const { get } = await opened();
    for (const width of [0, -1, -2]) get().setParameters({ width });
    expect(get().notices.map(({ fault }) => fault.values.given)).toEqual(['-2']);
  });

  it('sets a value out of range to the nearest allowed one and says so', async () => {
    const { get } = await opened();
    get().setParameters({ width: 0 });
    expect(get().parameters.width).toBe(1);
    expect(get().notices[0]!.fault).toMatchObject({ code: 'out-of-range' });
  });
});

describe('a link', () => {
  it('says how the run is shown, and pins one of its neurons', async () => {
    const { asked, get } = await opened(1, true, { axis: 'linear', pace: 'log', pinned: 2, theme: 'dark' });
    answer(asked[0]!);
    expect(get()).toMatchObject({ pinned: 2, theme: 'dark', player: { timeAxis: 'linear', pace: 'log' } });
  });
});

describe('the playhead', () => {
  it('rests exactly where a link puts it, and plays where a link says nothing', async () => {
    const linked = await opened(1.5);
    answer(linked.asked[0]!);
    expect(linked.get().player).toMatchObject({ time: 1.5, playing: false });
    const free = await opened();
    expect(free.get().player.playing).toBe(true);
    const still = await opened(null, false);
    expect(still.get().player.playing).toBe(false);
  });

  it('waits at the start while a question of the link is to be answered', async () => {
    const { get } = await opened(null, true, { ask: 'where' });
    expect(get()).toMatchObject({ ask: 'where', player: { time: 0, playing: false } });
  });

  it('plays a run in eight seconds and stops at its end', async () => {
    const { asked, get } = await opened();
    answer(asked[0]!);
    for (let tick = 0; tick < 79; tick++) get().tick(0.1);
    expect(get().player.playing).toBe(true);
    get().tick(0.2);
    expect(get().player).toMatchObject({ time: 4, playing: false });
    get().play();
    expect(get().player).toMatchObject({ time: 0, playing: true });
  });

  it('waits at the last frame there is while the solve goes on', async () => {
    const { asked, get } = await opened();
    asked[0]!.send(startOf({ width: 3 }));
    asked[0]!.send({ kind: 'frames', frames: frames([0, 1], 3, 2) });
    get().tick(60);
    expect(get().player).toMatchObject({ time: 1, playing: true });
  });

  it('goes on playing from its share of the axis while the next run is solved, and in it', async () => {
    const { asked, get } = await opened(null, true, { pace: 'log' });
    answer(asked[0]!);
    get().tick(2);
    get().setParameters({ dataSeed: 2 });
    await settled();
    get().tick(2);
    const tell = asked[1]!.send;
    tell(startOf({ width: 3 }));
    tell({ kind: 'frames', frames: frames([0, 1, 7], 3, 2) });
    const share = () => createTimeScale('log', 1, 7).toFraction(get().player.time);
    expect(share()).toBeCloseTo(0.5, 12);
    get().tick(1);
    expect(share()).toBeCloseTo(5 / 8, 12);
    tell({ kind: 'progress', progress: 0.9, time: 7 });
    tell(END);
    expect(share()).toBeCloseTo(5 / 8, 12);
    expect(get().player.playing).toBe(true);
  });

  it('does not leap to what is added to a run whose solve it has caught up with', async () => {
    for (const pace of ['even', 'log', 'linear'] as const) {
      const { asked, get } = await opened(null, true, { pace });
      answer(asked[0]!);
      get().tick(2);
      get().setParameters({ dataSeed: 2 });
      await settled();
      const tell = asked[1]!.send;
      tell(startOf({ width: 3 }));
      tell({ kind: 'frames', frames: frames([0, 1, 2], 3, 2) });
      get().tick(60);
      expect(get().player).toMatchObject({ time: 2, playing: true });
      tell({ kind: 'frames', frames: frames([4, 1000], 3, 2) });
      expect(get().player.time).toBe(2);
      get().tick(0.01);
      expect(get().player.time).toBeGreaterThan(2);
      expect(get().player.time).toBeLessThan(8);
    }
  });

  it('stops at the end of what there is of a run whose solve has failed, and plays it again from the start', async () => {
    const { asked, get } = await opened();
    asked[0]!.send(startOf({ width: 3 }));
    asked[0]!.send({ kind: 'frames', frames: frames([0, 1], 3, 2) });
    asked[0]!.fail(new Error('no more'));
    await settled();
    get().tick(60);
    expect(get().player).toMatchObject({ time: 1, playing: false });
    get().play();
    expect(get().player).toMatchObject({ time: 0, playing: true });
  });

  it('waits for the time of a link until the run is there, and then lets go of it', async () => {
    const { asked, get } = await opened(1.5);
    asked[0]!.send(startOf({ width: 3 }));
    asked[0]!.send({ kind: 'frames', frames: frames([0, 1], 3, 2) });
    expect(get()).toMatchObject({ wantedTime: 1.5, player: { time: 1 } });
    asked[0]!.send({ kind: 'frames', frames: frames([2, 4], 3, 2) });
    expect(get()).toMatchObject({ wantedTime: null, player: { time: 1.5 } });
  });

  it("is the reader's once it is moved, whatever a link wanted", async () => {
    const { asked, get } = await opened(1.5);
    asked[0]!.send(startOf({ width: 3 }));
    asked[0]!.send({ kind: 'frames', frames: frames([0, 1], 3, 2) });
    get().seek(0.5);
    asked[0]!.send({ kind: 'frames', frames: frames([2, 4], 3, 2) });
    expect(get()).toMatchObject({ wantedTime: null, player: { time: 0.5 } });
  });

  it('steps from frame to frame and is held to the run', async () => {
    const { asked, get } = await opened(1.5);
    answer(asked[0]!);
    get().step(1);
    expect(get().player.time).toBe(2);
    get().step(-1);
    get().step(-1);
    expect(get().player.time).toBe(0);
    get().step(-1);
    expect(get().player.time).toBe(0);
    get().seek(99);
    expect(get().player.time).toBe(4);
    get().seek(Number.NaN);
    expect(get().player.time).toBe(0);
  });

  it('stays at the end when a control turns there, else at its share of the time axis', async () => {
    const { asked, get } = await opened(2);
    answer(asked[0]!);
    get().setParameters({ dataSeed: 2 });
    await settled();
    answer(asked[1]!);
    expect(get().player.time).toBeCloseTo(2, 12);
    get().seek(4);
    get().setParameters({ dataSeed: 3 });
    await settled();
    asked[2]!.send(startOf({ width: 3 }));
    asked[2]!.send({ kind: 'frames', frames: frames([0, 1, 7], 3, 2) });
    asked[2]!.send(END);
    expect(get().player.time).toBe(7);
  });
});

describe('the time axis', () => {
  it.each(['log', 'linear'] as const)(
    'maps times to fractions and back, exactly at both ends (%s)',
    (axis) => {
      const scale = createTimeScale(axis, 0.1, 60);
      expect(scale.toFraction(0)).toBe(0);
      expect(scale.toTime(0)).toBe(0);
      expect(scale.toTime(1)).toBe(60);
      for (const time of [1e-3, 0.1, 1, 59]) {
        expect(scale.toTime(scale.toFraction(time)) / time).toBeCloseTo(1, 12);
      }
    },
  );
});

describe('what is lit', () => {
  it('is what was asked for last, until a link is opened', async () => {
    const { get } = await opened();
    expect(get().lit).toBeNull();
    get().light('gamma');
    get().light('control:initScale');
    expect(get().lit).toBe('control:initScale');
    get().setParameters({ width: 5 });
    expect(get().lit).toBe('control:initScale');
    get().open({ parameters: { ...DEFAULTS, width: 4 }, time: null, view: VIEW, ...PLAIN }, []);
    expect(get().lit).toBeNull();
  });

  it('tells nobody where it is lit already', async () => {
    const { store, get } = await opened();
    get().light('inputs');
    let told = 0;
    store.subscribe(() => told++);
    get().light('inputs');
    expect(told).toBe(0);
  });
});

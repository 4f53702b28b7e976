import { afterEach, describe, expect, it, vi } from 'vitest';
import { openChannel } from '../../../src/app/embed/channel.ts';
import { parseLink } from '../../../src/share/link.ts';
import type { AppState } from '../../../src/state/appState.ts';
import { locksOf } from '../../../src/state/locks.ts';
import { KNOWN_PICTURES } from '../../../src/views/pictures.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';

afterEach(() => vi.useRealTimers());

/** A window with a page around it, and what that hears: the message, and the origin it is for. */
function framed(lock: readonly string[] = []) {
  vi.useFakeTimers();
  const window = Object.assign(new EventTarget(), {
    innerWidth: 800,
    document: { documentElement: { clientHeight: 450 } },
    setTimeout: (act: () => void, ms: number) => setTimeout(act, ms),
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
  }) as unknown as Window;
  const heard: { message: Record<string, unknown>; target: string }[] = [];
  const parent = {
    postMessage: (message: Record<string, unknown>, target: string) => heard.push({ message, target }),
  } as unknown as Window;
  const store = sampleStore(sampleRun(), {
    view: parseLink('view=directions,loss', KNOWN_PICTURES).state.view,
  });
  const end = openChannel(window, parent, store, locksOf(lock));
  const say = (data: unknown, origin = 'https://host.example', source: unknown = parent) => {
    heard.length = 0;
    window.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
    return heard.map(({ message }) => message);
  };
  let id = 0;
  const call = (method: string, args?: object) =>
    say({ context: 'relu-flow', version: 1, id: ++id, method, ...(args && { args }) });
  return { window, heard, store, say, call, end };
}

describe('the talk with the page around', () => {
  it('begins with what anybody may know: that it is there, and how high it would be', () => {
    const { heard, store } = framed();
    expect(heard.map(({ message }) => message.event ?? message.action)).toEqual(['ready', 'resize', 'hello']);
    expect(heard[1]!.message).toEqual({
      context: 'relu-flow',
      id: null,
      event: 'resize',
      method: null,
      result: { height: 560 },
    });
    heard.length = 0;
    // nobody has spoken yet
    store.getState().setParameters({ width: 7 });
    vi.runOnlyPendingTimers();
    expect(heard).toEqual([]);
  });

  it('answers each call by its id, to the origin that spoke first and to no other', () => {
    const { heard, say, call, store } = framed();
    const [answer] = call('get');
    expect(answer).toMatchObject({ context: 'relu-flow', id: 1, event: 'callback', method: 'get' });
    expect(answer!.result).toMatchObject({
      time: 0,
      playing: false,
      link: expect.stringContaining('view=directions,loss'),
    });
    expect(heard[0]!.target).toBe('https://host.example');
    const data = { context: 'relu-flow', version: 1, id: 1, method: 'play' };
    expect(say(data, 'https://other.example')).toEqual([]);
    expect(say(data, 'https://host.example', {})).toEqual([]);
    expect(store.getState().player.playing).toBe(false);
  });

  it('plays, rests and seeks', () => {
    const { call, say, store } = framed();
    const player = () => store.getState().player;
    expect(call('play')[0]).toMatchObject({ event: 'callback', result: { playing: true } });
    call('pause');
    expect(player().playing).toBe(false);
    const { endTime } = store.getState().run!;
    call('seek', { share: 1 });
    expect(player().time).toBe(endTime);
    call('seek', { time: endTime / 2 });
    expect(player().time).toBe(endTime / 2);
    // as reveal.js says it
    say('slide:start');
    expect(player().playing).toBe(true);
    say('slide:stop');
    expect(player().playing).toBe(false);
    expect(say('slide:other')).toEqual([]);
  });

  it('sets what a link can say, as a link says it', () => {
    const { call, store } = framed();
    const state = (): AppState => store.getState();
    call('set', { m: 9, scale: '4^-7', view: 'loss,norms', axis: 'linear', theme: 'dark' });
    expect(state()).toMatchObject({ parameters: { width: 9, initScale: 4 ** -7 }, theme: 'dark' });
    expect(state().view.map(({ id }) => id)).toEqual(['loss', 'norms']);
    expect(state().player.timeAxis).toBe('linear');
    call('set', { m: null, data: 'given', points: '1,0;0,1', labels: '1,2' });
    expect(state().parameters).toMatchObject({ width: 300, scheme: 'given', samples: 2 });
    const { given } = state().parameters;
    call('set', { scale: 1 });
    expect(state().parameters.given).toBe(given);
    expect(state().parameters.initScale).toBe(1);
    call('set', { m: 20, t: 3 });
    expect(state()).toMatchObject({ parameters: { width: 20 }, player: { playing: false } });
  });

  it('refuses all of a wish where a part cannot be had, in one sentence', () => {
    const { call, store } = framed(['width']);
    const before = store.getState().parameters;
    const refused = (args: object) => {
      const [answer] = call('set', args);
      expect(answer).toMatchObject({ event: 'error', method: 'set', id: expect.any(Number) });
      expect(store.getState().parameters).toBe(before);
      return (answer!.result as { message: string }).message;
    };
    expect(refused({ scale: 1, angle: 100 })).toBe('args.angle: 100 is outside the range 1 to 89.');
    expect(refused({ scale: 'x' })).toMatch(/^args\.scale: expected a number from /);
    expect(refused({ n: 2.5 })).toMatch(/^args\.n: expected a whole number/);
    expect(refused({ view: 'no' })).toMatch(/^args\.view: there is no picture/);
    expect(refused({ lock: '' })).toMatch(/^args\.lock: there is no such setting; allowed are data, /);
    expect(refused({ scale: 1, m: 5 })).toBe('width: this is locked on this page and stays as it is.');
  });

  it('tells what changes, not at every tick, and that a run is solved', () => {
    const { heard, call, store } = framed();
    call('get');
    heard.length = 0;
    for (let i = 1; i < 20; i++) store.getState().pin(i % 3);
    store.setState({
      solve: { kind: 'done', outcome: { reason: 'loss', time: 2, loss: 1e-9 } } as AppState['solve'],
    });
    vi.advanceTimersByTime(1000);
    expect(heard.map(({ message }) => message.event)).toEqual(['solved', 'change']);
    expect(heard[0]!.message.result).toEqual({ reason: 'loss', time: 2, loss: 1e-9 });
    expect(heard[1]!.message.result).toMatchObject({ solved: true });
  });

  it('asks for another height where it has become another width, and answers the resizer of H5P', () => {
    const { window, heard, say, end } = framed();
    const h5p = (action: string) => say({ context: 'h5p', action }).map(({ action }) => action);
    expect(h5p('ready')).toEqual(['hello']);
    expect(h5p('hello')).toEqual(['prepareResize']);
    expect(h5p('resizePrepared')).toEqual(['resize']);
    expect(h5p('resize')).toEqual(['prepareResize']);
    expect(h5p('prepareResize')).toEqual(['resizePrepared']);
    expect(say({ context: 'h5p', action: 'resizePrepared' })[0]).toMatchObject({
      scrollHeight: 560,
      clientHeight: 450,
    });
    heard.length = 0;
    window.dispatchEvent(new Event('resize'));
    expect(heard).toEqual([]);
    Object.assign(window, { innerWidth: 1200 });
    window.dispatchEvent(new Event('resize'));
    expect(heard[0]!.message).toMatchObject({ event: 'resize', result: { height: 675 } });
    end();
    expect(h5p('hello')).toEqual([]);
  });

  it('speaks to a page that has no origin to name as to anybody', () => {
    const { heard, say } = framed();
    say({ context: 'relu-flow', version: 1, id: 1, method: 'get' }, 'null');
    expect(heard.map(({ target }) => target)).toEqual(['*']);
  });
});

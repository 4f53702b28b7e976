import { describe, expect, it } from 'vitest';
import { serializeGiven } from '../../src/share/givenCodec.ts';
import { PLAIN } from '../../src/share/presentation.ts';
import { NEWEST } from '../../src/share/versions.ts';
import { tooLargeForLink, watchAddressBar } from '../../src/state/addressBar.ts';
import { createAppStore } from '../../src/state/store.ts';
import { KNOWN } from '../share/knownPictures.ts';
import { fakeSearchClient } from '../support/searchClient.ts';
import { frames, scriptedClient, settled, startOf } from './script.ts';

const PAGE = 'https://example.org/flow/';

/** As much of a window as the address bar needs; its timers ring when the test says so. */
class FakeWindow extends EventTarget {
  href: string;
  replaced = 0;
  private timers = new Map<number, () => void>();

  constructor(hash: string) {
    super();
    this.href = PAGE + hash;
  }

  get location() {
    const { href } = this;
    return { href, hash: href.slice(PAGE.length) };
  }

  readonly history = {
    state: null,
    replaceState: (_state: unknown, _title: string, address: string) => {
      this.href = address;
      this.replaced++;
    },
    pushState: (_state: unknown, _title: string, address: string) => {
      this.entries.push(this.href);
      this.href = address;
    },
  };

  /** the addresses that one can go back to */
  readonly entries: string[] = [];

  /** Goes back to the entry before, as the browser does. */
  back(): void {
    this.href = this.entries.pop()!;
    this.dispatchEvent(new Event('hashchange'));
  }

  setTimeout(call: () => void): number {
    this.timers.set(this.timers.size + 1, call);
    return this.timers.size;
  }

  cleared = 0;

  get waiting(): number {
    return this.timers.size;
  }

  clearTimeout(id: number): void {
    this.cleared++;
    this.timers.delete(id);
  }

  /** Rings every timer that waits. */
  ring(): void {
    const due = [...this.timers.values()];
    this.timers.clear();
    for (const call of due) call();
  }

  paste(hash: string): void {
    this.href = PAGE + hash;
  }
}

async function watched(hash = '', time: number | null = 0, readAhead?: (hash: string) => Promise<void>) {
  const window = new FakeWindow(hash);
  const { client, asked } = scriptedClient();
  const store = createAppStore({
    client,
    searchClient: fakeSearchClient(),
    initial: { ...NEWEST, time, ...PLAIN },
  });
  const end = watchAddressBar(window as unknown as Window, store, KNOWN, readAhead);
  await settled();
  return { window, asked, get: () => store.getState(), end };
}

describe('the address bar', () => {
  it('takes a burst of changes as one, and leaves the history as long as it was', async () => {
    const { window, get } = await watched();
    for (const width of [4, 5, 6]) get().setParameters({ width });
    expect(window.replaced).toBe(0);
    window.ring();
    expect(window.location.hash).toBe('#v=2&m=6&t=0');
    expect(window.replaced).toBe(1);
  });

  it('follows a link that is pasted, and does not write over it before', async () => {
    const { window, get } = await watched();
    get().setParameters({ width: 6 });
    window.paste('#v=2&m=9');
    window.ring();
    window.dispatchEvent(new Event('hashchange'));
    expect(get().parameters.width).toBe(9);
    window.ring();
    expect(window.location.hash).toBe('#v=2&m=9');
  });

  it('has a long link read ahead, follows it then, and does not write over it meanwhile', async () => {
    const asked: { readonly hash: string; readonly read: () => void }[] = [];
    const readAhead = (hash: string) => new Promise<void>((read) => asked.push({ hash, read }));
    const { window, get } = await watched('', 0, readAhead);
    const long = (width: number) => `#v=2&m=${width}&${'x'.repeat(20_000)}`;
    for (const width of [7, 8]) {
      window.paste(long(width));
      window.dispatchEvent(new Event('hashchange'));
    }
    expect(asked.map(({ hash }) => hash)).toEqual([long(7), long(8)]);
    get().setParameters({ samples: 5 });
    window.ring();
    expect(window.location.hash).toBe(long(8));
    asked[0]!.read();
    await settled();
    expect(get().parameters.width).toBe(NEWEST.parameters.width);
    asked[1]!.read();
    await settled();
    expect(get().parameters.width).toBe(8);
    get().setParameters({ samples: 6 });
    window.ring();
    expect(window.location.hash).toBe('#v=2&n=6&m=8');
  });

  it('keeps the time of a link that the run has not reached', async () => {
    const { window, asked, get } = await watched('#t=3', 3);
    asked[0]!.send(startOf({}));
    asked[0]!.send({ kind: 'frames', frames: frames([0, 1], NEWEST.parameters.width, 2) });
    window.ring();
    expect(get().player.time).toBe(1);
    expect(window.location.hash).toBe('#v=2&t=3');
  });

  it('holds how the run is shown, and what a link says of it is how it is shown', async () => {
    const { window, get } = await watched();
    const changes: [() => void, string][] = [
      [() => get().setTimeAxis('linear'), 'axis=linear'],
      [() => get().setPace('log'), 'pace=log'],
      [() => get().pin(7), 'pin=7'],
      [() => get().setTour(3), 'tour=3'],
      [() => get().setTheme('projector'), 'theme=projector'],
      [() => get().setAsk('first'), 'ask=first'],
    ];
    const pairs = ['v=2', 't=0'];
    for (const [change, pair] of changes) {
      change();
      pairs.push(pair);
      window.ring();
      expect(window.location.hash).toBe(`#${pairs.join('&')}`);
    }
    window.paste('#t=0&axis=iterations&pace=linear&pin=2&tour=9&hide=loss,norms&ask=where');
    window.dispatchEvent(new Event('hashchange'));
    expect(get()).toMatchObject({
      player: { timeAxis: 'iterations', pace: 'linear' },
      pinned: 2,
      tour: 9,
      // a link that names no theme leaves a lecture as it is
      theme: 'projector',
      hidden: ['loss', 'norms'],
      ask: 'where',
    });
    get().reveal('loss');
    window.ring();
    expect(window.location.hash).toContain('&hide=norms&');
    window.paste('#t=0');
    window.dispatchEvent(new Event('hashchange'));
    expect(get()).toMatchObject({
      player: { timeAxis: 'log', pace: 'even' },
      pinned: null,
      tour: null,
      hidden: [],
      ask: null,
    });
  });

  it('keeps what came before where the reader’s own data are more than a link holds, and says so while that is so', async () => {
    const { window, get } = await watched();
    // digits without a pattern: they take more than half as many characters when they are packed
    const point = (_: unknown, i: number) => [Math.sin(i), Math.cos(1.1 * i)];
    const given = (samples: number) => ({
      inputs: Array.from({ length: samples }, point),
      labels: null,
      teacher: [1, 0],
    });
    const said = () => get().notices.map(({ fault }) => fault.code);
    get().setParameters({ scheme: 'given', given: given(200) });
    window.ring();
    const { hash } = window.location;
    expect(hash).toContain('given=');
    expect(tooLargeForLink(get())).toBeNull();

    get().setParameters({ given: given(1000) });
    window.ring();
    expect(window.location.hash).toBe(hash);
    const kilobytes = serializeGiven(get().parameters.given!).length / 1024;
    expect(tooLargeForLink(get())?.values).toEqual({ given: expect.closeTo(kilobytes, 0), max: 8 });
    expect(said()).toEqual(['too-large-for-link']);
    // it is said once, not with every change
    get().dismiss(get().notices[0]!.id);
    get().setParameters({ width: 7 });
    window.ring();
    expect(window.location.hash).toBe(hash);
    expect(said()).toEqual([]);

    get().setParameters({ given: given(100) });
    window.ring();
    expect(window.location.hash).toContain('m=7');
    get().setParameters({ given: given(900) });
    window.ring();
    expect(said()).toEqual(['too-large-for-link']);
    get().setParameters({ given: given(100) });
    window.ring();
    expect(said()).toEqual([]);
  });

  it('follows a link that is longer than any it writes', async () => {
    const { window, get } = await watched();
    const inputs = Array.from({ length: 1000 }, (_, i) => [Math.sin(i), Math.cos(1.1 * i)]);
    window.paste(`#v=2&data=given&${serializeGiven({ inputs, labels: null, teacher: [1, 0] })}`);
    window.dispatchEvent(new Event('hashchange'));
    expect(get().parameters.given?.inputs).toEqual(inputs);
  });

  it('writes nothing after its end', async () => {
    const { window, get, end } = await watched();
    get().setParameters({ width: 6 });
    end();
    window.ring();
    expect(window.replaced).toBe(0);
  });
});

describe('in the middle of a gesture', () => {
  it('every move puts the writing off, and so what is written is where the hand has come to rest', async () => {
    const { window, get } = await watched();
    window.ring();
    const before = window.replaced;
    get().beginGesture();
    get().setParameters({ angle: 50 });
    get().setParameters({ angle: 51 });
    expect(window.waiting).toBe(1);
    expect(window.cleared).toBeGreaterThan(0);
    window.ring();
    expect(window.replaced).toBe(before + 1);
    expect(window.href).toContain('angle=51');
  });

  it('is none: a change does not put off the writing of the one before', async () => {
    const { window, get } = await watched();
    window.ring();
    const { cleared } = window;
    get().setParameters({ angle: 50 });
    get().setParameters({ angle: 51 });
    expect(window.waiting).toBe(1);
    expect(window.cleared).toBe(cleared);
  });
});

describe('the laboratory in the address bar', () => {
  it('is an entry of its own when it opens and when it closes, and the run behind it is not solved again', async () => {
    const { window, asked, get } = await watched('#v=2', null);
    expect(get().player.playing).toBe(true);
    get().setLab('figure-1');
    expect(get().player.playing).toBe(false);
    expect(window.location.hash).toBe('#v=2&t=0&lab=figure-1');
    get().setLab('figure-7');
    window.ring();
    expect(window.location.hash).toBe('#v=2&t=0&lab=figure-7');
    expect(window.entries).toEqual([`${PAGE}#v=2&t=0`]);
    window.back();
    expect(get()).toMatchObject({ lab: null, player: { playing: true } });
    get().setLab('figure-1');
    get().setLab(null);
    expect(window.entries.map((entry) => entry.split('#')[1])).toEqual(['v=2&t=0', 'v=2&t=0&lab=figure-1']);
    await settled();
    expect(asked.length).toBe(1);
  });

  it('comes back, with its run behind it, from a run that was opened out of it', async () => {
    const { window, asked, get } = await watched('#v=2&t=1', 1);
    get().setLab('figure-1');
    window.entries.push(window.href);
    window.paste('#v=2&m=9');
    window.dispatchEvent(new Event('hashchange'));
    expect(get()).toMatchObject({ lab: null, parameters: { width: 9 } });
    await settled();
    expect(window.entries.length).toBe(2);
    window.back();
    expect(get()).toMatchObject({
      lab: 'figure-1',
      parameters: NEWEST.parameters,
      player: { playing: false },
    });
    await settled();
    expect(asked.length).toBe(3);
  });
});

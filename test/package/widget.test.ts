// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mount, type WidgetModel } from '../../src/package/widget.ts';

const PAGE = '<html><head><meta name="relu-flow:link" content="" /></head></html>';

/** A model as anywidget hands it over. */
class StubModel {
  readonly listeners = new Map<string, Set<() => void>>();
  saves = 0;
  readonly traits: Record<string, unknown>;
  constructor(traits: Record<string, unknown>) {
    this.traits = traits;
  }
  get = (name: string) => this.traits[name];
  /** tells of it only what is another value, as traitlets do */
  set = (name: string, value: unknown) => {
    if (this.traits[name] === value) return;
    this.traits[name] = value;
    for (const listener of this.listeners.get(`change:${name}`) ?? []) listener();
  };
  save_changes = () => this.saves++;
  on = (event: string, listener: () => void) =>
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener));
  off = (event: string, listener: () => void) => this.listeners.get(event)?.delete(listener);
}

let model: StubModel;
let el: HTMLElement;
let end: () => void;
let calls: { method: string; args: object }[];
const frame = () => el.querySelector('iframe')!;
const linkInside = () => /content="([^"]*)"/.exec(frame().srcdoc)![1]!.replaceAll('&amp;', '&');
const window_ = {};

/** What the page says to the notebook. */
const says = (event: string, result: object = {}, source: unknown = window_) =>
  window.dispatchEvent(
    Object.assign(new Event('message'), { source, data: { context: 'relu-flow', event, result } }),
  );

function shown(traits: Record<string, unknown>): void {
  model = new StubModel(traits);
  end = mount(model as unknown as WidgetModel, el, PAGE);
}

beforeEach(() => {
  el = document.createElement('div');
  calls = [];
  const port = Object.assign(window_, {
    postMessage: (call: { method: string; args: object }) => calls.push(call),
  });
  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockReturnValue(port as unknown as Window);
});

afterEach(() => {
  end();
  vi.restoreAllMocks();
});

describe('the widget', () => {
  it('shows the player of its link at its height, and leaves nothing behind', () => {
    shown({ link: 'https://example.org/flow/#m=7&n=9', height: 300 });
    expect(linkInside()).toBe('m=7&n=9&embed=player&keys=focus');
    expect(frame().style.height).toBe('300px');
    model.set('height', 640);
    expect(frame().style.height).toBe('640px');
    end();
    expect(el.childElementCount).toBe(0);
    expect([...model.listeners.values()].every((those) => those.size === 0)).toBe(true);
  });

  it('tells the page what the notebook sets, once it is there, and nothing that the page has said itself', () => {
    shown({ link: '', time: 2, playing: false });
    expect(calls).toEqual([]);
    says('ready');
    expect(calls.map(({ method, args }) => [method, args])).toEqual([
      ['get', {}],
      ['seek', { time: 2 }],
      ['pause', {}],
    ]);
    calls = [];
    says('change', { link: 'v=2&m=9&embed=player&keys=focus&t=3', time: 3, playing: true });
    expect(model.traits).toMatchObject({ link: 'v=2&m=9&t=3', time: 3, playing: true });
    expect(model.saves).toBe(1);
    expect(calls).toEqual([]);
    expect(linkInside()).toBe('v=2&embed=player&keys=focus');
    model.set('playing', false);
    model.set('time', 1);
    expect(calls.map(({ method }) => method)).toEqual(['pause', 'seek']);
  });

  it('opens another link that the notebook sets, and keeps the one there is where data travel in none', () => {
    shown({ link: 'm=7' });
    says('callback', { link: null, time: 1, playing: false });
    expect(model.traits.link).toBe('m=7');
    model.set('link', '#m=8');
    expect(linkInside()).toBe('m=8&embed=player&keys=focus');
  });

  it('hears its own frame alone', () => {
    shown({ link: 'm=7' });
    says('change', { link: 'm=1', time: 1, playing: true }, {});
    expect(model.traits.link).toBe('m=7');
    expect(model.saves).toBe(0);
  });
});

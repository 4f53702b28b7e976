// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handle } from '../../../src/drawing/handles/handle.ts';
import { handlingOf } from '../../../src/drawing/handles/handling.ts';
import { noteStore } from '../../../src/drawing/note/openNote.ts';
import type { AppStore } from '../../../src/state/react.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';

/** What is drawn: the angle of the data and the width of the network, each at a place of its own. */
const handle = (store: AppStore, id: string, px: number): Handle => {
  const { angle, width } = store.getState().parameters;
  const isAngle = id === 'input 0';
  return {
    id,
    value: isAngle ? `angle ${angle}` : `width ${width}`,
    hint: 'drag',
    at: { px, py: 50 },
    pxRadius: 5,
    grab: () => (dx, _dy, lengthwise) =>
      isAngle ? { angle: angle + (lengthwise ? 100 : 1) * 0.1 * dx } : { width: width + Math.round(dx) },
    key: (key, fine) => (key === 'ArrowUp' ? { angle: angle + (fine ? 0.1 : 1) } : null),
    remove: () => (angle > 30 ? { angle: 30 } : null),
    another: () => ({ samples: store.getState().parameters.samples + 1 }),
  };
};

let frames: (() => void)[] = [];
/** what was attached: hands listen to the page's one note */
const detaching: (() => void)[] = [];
const tick = () => {
  for (const frame of frames.splice(0)) frame();
};

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
  // no time goes by: the hand never rests
  vi.spyOn(performance, 'now').mockReturnValue(0);
});
afterEach(() => {
  for (const detach of detaching.splice(0)) detach();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  noteStore.setState({ open: null, dismissed: null });
});

function attached() {
  const store = sampleStore(sampleRun({ width: 6 }));
  const body = document.createElement('div');
  const beside: string[] = [];
  const around = document.createElement('div');
  around.append(body);
  for (const type of ['pointermove', 'pointerup', 'keydown', 'dblclick'])
    around.addEventListener(type, () => beside.push(type));
  const detach = handlingOf<object>({
    at: (_view, _state, { px }) =>
      px < 20 ? handle(store, 'input 0', 10) : px > 80 && px < 120 ? handle(store, 'neuron 2', 100) : null,
    byId: (_view, _state, id) =>
      id === 'input 0'
        ? handle(store, id, 10)
        : id === 'neuron 2'
          ? handle(store, id, 100)
          : id === 'length 2'
            ? handle(store, id, 60)
            : null,
    add: (_view, { parameters }, { px }) => (px > 150 ? { samples: parameters.samples + 1 } : null),
    more: (_view, { parameters }) => ({ samples: parameters.samples + 10 }),
  }).attach(body, store, () => ({}));
  detaching.push(detach);
  const pointer = (type: string, clientX: number, more: PointerEventInit = {}) =>
    body.dispatchEvent(
      new PointerEvent(type, { clientX, clientY: 50, button: 0, isPrimary: true, bubbles: true, ...more }),
    );
  const key = (key: string, shiftKey = false) =>
    body.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
  const ring = () => body.querySelector<HTMLElement>('.handle-ring:not([data-sign])');
  return { store, get: store.getState, body, beside, detach, pointer, key, ring };
}

/** A note that the keys have opened on a mark. */
const note = (id: string) =>
  noteStore.setState({
    open: { owner: {}, by: 'keys', read: () => ({ id, name: id, value: '', px: 0, py: 0 }) },
  });

describe('a handle under the pointer', () => {
  it('is ringed and says so by the pointer\u2019s shape, until the pointer has gone', () => {
    const { body, pointer, ring } = attached();
    pointer('pointermove', 10);
    expect(body.dataset.grip).toBe('over');
    expect(ring()!.style.left).toBe('10px');
    pointer('pointermove', 50);
    expect(body.dataset.grip).toBeUndefined();
    expect(ring()).toBeNull();
    pointer('pointermove', 10);
    pointer('pointerleave', 10);
    expect(ring()).toBeNull();
  });

  it('is dragged: one change a tick, the newest, one step back for all of them', () => {
    const { get, body, beside, pointer, ring } = attached();
    note('input 0');
    pointer('pointerdown', 10);
    pointer('pointermove', 13);
    expect(get().gesture).toBe(false);
    pointer('pointermove', 20);
    expect(get()).toMatchObject({ gesture: true, parameters: { angle: 40 } });
    expect(noteStore.getState().open).toBeNull();
    // one that comes late
    note('input 0');
    expect(noteStore.getState().open).toBeNull();
    pointer('pointermove', 30);
    tick();
    expect(get().parameters.angle).toBeCloseTo(42, 10);
    expect(body.dataset.grip).toBe('held');
    // drawn in the tick after
    tick();
    expect(ring()!.textContent).toBe('angle 42');
    // the run is still to come: the next change waits for it, but not for ever
    pointer('pointermove', 40);
    tick();
    expect(get().parameters.angle).toBeCloseTo(42, 10);
    pointer('pointermove', 35, { shiftKey: true });
    pointer('pointerup', 35);
    expect(get().parameters.angle).toBe(89);
    expect(ring()).toBeNull();
    expect(beside).toEqual(['pointermove']);
    get().undo();
    expect(get()).toMatchObject({ canUndo: false, parameters: { angle: 40 } });
  });

  it('is the drawing\u2019s own where it is only pressed, and where nothing is to be had', () => {
    const { get, beside, pointer } = attached();
    pointer('pointerdown', 10);
    pointer('pointermove', 12);
    pointer('pointerup', 12);
    pointer('pointerdown', 50);
    pointer('pointermove', 90);
    pointer('pointerup', 90);
    pointer('pointerdown', 10, { button: 2 });
    pointer('pointermove', 60);
    tick();
    expect(get().canUndo).toBe(false);
    expect(beside).toEqual(['pointermove', 'pointerup', 'pointermove', 'pointerup', 'pointermove']);
  });

  it('of a neuron moves its start: playing stops there', () => {
    const { get, store, pointer } = attached();
    store.setState({ player: { ...get().player, playing: true } });
    pointer('pointerdown', 100);
    pointer('pointermove', 110);
    tick();
    expect(get()).toMatchObject({ hovered: null, parameters: { width: 16 }, player: { playing: false } });
  });

  it('cannot be had while a question is asked, nor once the drawing is gone', () => {
    const { get, store, body, pointer, detach } = attached();
    store.setState({ ask: 'where' });
    pointer('pointermove', 10);
    expect(body.dataset.grip).toBeUndefined();
    store.setState({ ask: null });
    pointer('pointermove', 10);
    detach();
    expect(body.dataset.grip).toBeUndefined();
    pointer('pointerdown', 10);
    pointer('pointermove', 40);
    tick();
    expect(get().canUndo).toBe(false);
  });

  it('ends its gesture once the last of it is solved, or when the hand takes hold of something else', () => {
    const { get, store, pointer } = attached();
    pointer('pointerdown', 10);
    pointer('pointermove', 20);
    pointer('pointerup', 20);
    expect(get().gesture).toBe(true);
    const run = sampleRun({ width: 6 });
    run.complete = true;
    Object.assign(run, { parameters: get().parameters });
    store.setState({ run });
    expect(get().gesture).toBe(false);
    pointer('pointerdown', 10);
    pointer('pointermove', 20);
    pointer('pointerup', 20);
    expect(get().gesture).toBe(true);
    window.dispatchEvent(new Event('pointerdown'));
    expect(get().gesture).toBe(false);
  });
});

describe('a double click', () => {
  it('adds where there is room, and is the drawing\u2019s own elsewhere but on a handle', () => {
    const { get, beside, pointer } = attached();
    pointer('dblclick', 200);
    expect(get().parameters.samples).toBe(13);
    pointer('dblclick', 10);
    expect(beside).toEqual([]);
    pointer('dblclick', 50);
    expect(beside).toEqual(['dblclick']);
    expect(get().parameters.samples).toBe(13);
  });
});

describe('a finger', () => {
  it('that comes down on a handle does not scroll, and beside all does', () => {
    const { body } = attached();
    const touch = (clientX: number) => {
      const event = new Event('touchstart', { cancelable: true });
      Object.assign(event, { touches: [{ clientX, clientY: 50 }] });
      body.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(touch(10)).toBe(true);
    expect(touch(50)).toBe(false);
  });
});

describe('the keys', () => {
  it('move the mark that they have come to, fine with Shift, a held key in one step', () => {
    const { get, body, beside, key } = attached();
    key('ArrowUp');
    expect(get().canUndo).toBe(false);
    note('input 0');
    key('ArrowUp');
    key('ArrowUp');
    key('ArrowUp', true);
    expect(get().parameters.angle).toBeCloseTo(42.1, 10);
    body.dispatchEvent(new KeyboardEvent('keyup'));
    key('ArrowLeft');
    expect(beside).toEqual(['keydown', 'keydown']);
    get().undo();
    expect(get().parameters.angle).toBe(40);
  });

  it('add beside it and take it away, unless it is needed', () => {
    const { get, beside, key } = attached();
    note('input 0');
    key('+');
    key('Insert');
    expect(get().parameters.samples).toBe(14);
    key('Delete');
    expect(get().parameters.angle).toBe(30);
    key('Backspace');
    expect(get().parameters.angle).toBe(30);
    expect(beside).toEqual([]);
  });

  it('add by n: beside the mark that they have come to, under the pointer, or where there is room; one a press', () => {
    const { get, body, beside, pointer, key } = attached();
    const samples = () => get().parameters.samples;
    key('n');
    expect(samples()).toBe(22);
    pointer('pointermove', 200);
    key('n');
    expect(samples()).toBe(23);
    // there it would stand on what is there already
    pointer('pointermove', 10);
    key('n');
    expect(samples()).toBe(33);
    note('input 0');
    key('n');
    expect(samples()).toBe(34);
    const held = { key: 'n', repeat: true, bubbles: true, cancelable: true };
    body.dispatchEvent(new KeyboardEvent('keydown', held));
    expect(samples()).toBe(34);
    expect(beside.filter((type) => type === 'keydown')).toEqual([]);
  });

  it('take hold of a neuron by m, and let it go again', () => {
    const { get, key, ring } = attached();
    get().hover(2);
    note('neuron 2');
    key('ArrowUp');
    expect(get().canUndo).toBe(false);
    key('m');
    expect(ring()!.dataset.grip).toBe('held');
    key('ArrowUp');
    expect(get().parameters.angle).toBe(41);
    get().hover(2);
    key('m');
    expect(ring()).toBeNull();
    get().hover(3);
    key('m');
    expect(ring()).toBeNull();
  });
});

describe('the start of the pinned neuron', () => {
  it('is shown wherever the run has come to, so that it can be had', () => {
    const { get, store, ring } = attached();
    get().pin(2);
    expect(ring()).toBeNull();
    store.setState({ player: { ...get().player, time: 3 } });
    expect(ring()!.dataset.grip).toBe('rest');
    get().pin(null);
    expect(ring()).toBeNull();
  });

  it('has a sign beside it for its length, where the picture has such a handle, until something is held', () => {
    const { get, body, pointer } = attached();
    const sign = () => body.querySelector<HTMLElement>('.handle-ring[data-sign]');
    expect(sign()).toBeNull();
    get().pin(2);
    expect(sign()!.style.left).toBe('60px');
    get().pin(3);
    expect(sign()).toBeNull();
    get().pin(2);
    pointer('pointerdown', 10);
    pointer('pointermove', 20);
    expect(sign()).toBeNull();
    pointer('pointerup', 20);
    expect(sign()).not.toBeNull();
  });
});

// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Drawing, Local } from '../../../src/drawing/picture.ts';
import { DrawingView } from '../../../src/drawing/react/DrawingView.tsx';
import { AppStoreContext } from '../../../src/state/react.ts';
import { drawnByHand } from '../../support/drawnByHand.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';

drawnByHand();

interface Turned {
  readonly angle: number;
}

/** Neuron 2 stands at the left edge, a place's time is a hundredth of its pixels. */
const NEURONS: Drawing<object, Turned> = {
  layers: [],
  createModel: () => ({ update: () => ({}) }),
  own: { angle: 7 },
  describeNeuron: () => '',
  neuronAt: (_view, { px }) => (px < 20 ? 2 : null),
};
const TIME: Drawing<object, Turned> = {
  ...NEURONS,
  timeAt: (_view, { px, py }, pressed) => (py < 50 || pressed ? px / 100 : null),
};
const GLOBE: Drawing<object, Turned> = {
  ...NEURONS,
  turning: () => ({
    help: 'turns',
    home: { angle: 7 },
    grab: (_view, _place, { angle }) => {
      return (dx) => ({ angle: angle + dx });
    },
    key: ({ angle }, key) => (key === 'ArrowLeft' ? { angle: angle - 1 } : null),
  }),
};

function show(drawing: Drawing<object, Turned>, playing = false) {
  const store = sampleStore(sampleRun(), {
    player: { time: 0, playing, speed: 1, timeAxis: 'log', pace: 'even' },
  });
  const local = createStore<Local<Turned>>(() => ({ ...drawing.own, pointer: null }));
  const { container } = render(
    <AppStoreContext.Provider value={store}>
      <DrawingView drawing={drawing} title="Picture" pxWidth={400} pxHeight={100} local={local} />
    </AppStoreContext.Provider>,
  );
  const body = container.querySelector<HTMLElement>('.plot__body')!;
  const captured: number[] = [];
  body.setPointerCapture = (id) => captured.push(id);
  const to = (clientX: number, clientY = 10) => fireEvent.pointerMove(body, { clientX, clientY });
  const press = (clientX: number, clientY = 10) =>
    fireEvent.pointerDown(body, { button: 0, clientX, clientY });
  const release = () => {
    fireEvent.pointerUp(body);
    fireEvent.lostPointerCapture(body);
  };
  return { state: store.getState, store, local, body, captured, to, press, release };
}

describe('the pointer on a drawing', () => {
  it('lights the neuron it is on, and is known to the drawing until it leaves', () => {
    const { state, local, body, to } = show(NEURONS);
    to(10);
    expect(state().hovered).toBe(2);
    expect(local.getState().pointer).toEqual({ px: 10, py: 10 });
    to(60);
    expect(state().hovered).toBeNull();
    to(10);
    fireEvent.pointerLeave(body);
    expect(state().hovered).toBeNull();
    expect(local.getState().pointer).toBeNull();
  });

  it('pins by a click, and lets go by another, or by one beside all neurons', () => {
    for (const second of [10, 60]) {
      const { state, press, release } = show(NEURONS);
      press(10);
      release();
      expect(state().pinned).toBe(2);
      press(second);
      release();
      expect(state().pinned).toBeNull();
    }
  });

  it('pins nothing by another button than the first', () => {
    const { state, body, release } = show(NEURONS);
    fireEvent.pointerDown(body, { button: 2, clientX: 10, clientY: 10 });
    release();
    expect(state().pinned).toBeNull();
  });
});

describe('where there is time', () => {
  it('a press beside the neurons moves the playhead at once, and keeps what is pinned', () => {
    const { state, press, release } = show(TIME);
    state().pin(2);
    press(300);
    expect(state().player.time).toBe(3);
    release();
    expect(state().pinned).toBe(2);
  });

  it('a press on a neuron moves the playhead only when it becomes a drag, and then pins nothing', () => {
    const { state, local, press, to, release } = show(TIME);
    press(10);
    to(13);
    expect(state().player.time).toBe(0);
    to(200);
    expect(state().player.time).toBe(2);
    expect(local.getState().pointer).toBeNull();
    release();
    expect(state().pinned).toBeNull();
  });

  it('playing waits for a drag and goes on after it', () => {
    const { state, press, to, release } = show(TIME, true);
    press(100);
    to(250);
    expect(state().player).toMatchObject({ playing: false, time: 2.5 });
    release();
    expect(state().player.playing).toBe(true);
  });

  it('a drag goes on where a press finds nothing, and a press there is left to the page', () => {
    const { neuronAt: _, ...path } = TIME;
    const { state, captured, press, to } = show(path);
    press(300, 80);
    expect(captured).toHaveLength(0);
    press(100, 10);
    to(300, 80);
    expect(captured).toHaveLength(1);
    expect(state().player.time).toBe(3);
  });
});

describe('a finger where there is time', () => {
  function touched() {
    const shown = show(TIME);
    const { body, state } = shown;
    const at = (clientX: number, clientY: number) => ({ pointerType: 'touch', button: 0, clientX, clientY });
    state().seek(0.5);
    return {
      state,
      down: (x: number, y = 10) => fireEvent.pointerDown(body, at(x, y)),
      to: (x: number, y = 10) => fireEvent.pointerMove(body, at(x, y)),
      up: () => {
        fireEvent.pointerUp(body, at(0, 0));
        fireEvent.lostPointerCapture(body);
      },
      cancel: () => {
        fireEvent.pointerCancel(body, at(0, 0));
        fireEvent.lostPointerCapture(body);
      },
    };
  }

  it('moves the playhead by a tap, when it is lifted', async () => {
    const { state, down, up } = touched();
    down(300);
    expect(state().player.time).toBe(0.5);
    up();
    await vi.waitFor(() => expect(state().player.time).toBe(3));
  });

  it('moves it by a drag along the axis, and not by one across it', () => {
    const { state, down, to, up } = touched();
    down(300);
    to(304, 40);
    to(330, 400);
    up();
    expect(state().player.time).toBe(0.5);
    down(300);
    to(200);
    expect(state().player.time).toBe(2);
    up();
    expect(state().player.time).toBe(2);
    // a step that is not quite long enough along the axis alone
    down(300);
    to(292, 11);
    to(100, 14);
    up();
    expect(state().player.time).toBe(1);
  });

  it('puts it back where the browser takes the press for a scroll', () => {
    const { state, down, to, cancel } = touched();
    down(300);
    cancel();
    expect(state().player.time).toBe(0.5);
    down(300);
    to(200);
    cancel();
    expect(state().player.time).toBe(0.5);
  });
});

describe('what can be turned', () => {
  it('is turned by a drag from how it was when the drag began, which pins nothing', () => {
    const { state, local, press, to, release } = show(GLOBE);
    press(10);
    to(12);
    expect(local.getState().angle).toBe(7);
    to(30);
    to(50);
    expect(local.getState().angle).toBe(47);
    release();
    expect(state().pinned).toBeNull();
    press(100);
    to(90);
    expect(local.getState().angle).toBe(37);
  });

  it('is turned by Shift with an arrow, not by the arrow alone, and back by a double click', () => {
    const { state, local, body } = show(GLOBE);
    fireEvent.keyDown(body, { key: 'ArrowLeft', shiftKey: true });
    expect(local.getState().angle).toBe(6);
    expect(state().hovered).toBeNull();
    fireEvent.keyDown(body, { key: 'ArrowRight' });
    expect(local.getState().angle).toBe(6);
    expect(state().hovered).toBe(0);
    fireEvent.doubleClick(body);
    expect(local.getState().angle).toBe(7);
  });

  it('says how, and keeps the page from scrolling by a drag; nothing else does', () => {
    const { body } = show(GLOBE);
    expect(body.getAttribute('aria-description')).toBe('turns');
    expect(body.dataset.drags).toBe('');
    expect(show(NEURONS).body.dataset.drags).toBeUndefined();
  });
});

// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { later } from '../../../src/drawing/note/later.ts';
import { Noted } from '../../../src/drawing/note/Noted.tsx';
import { NoteHost } from '../../../src/drawing/note/NoteHost.tsx';
import { noteStore } from '../../../src/drawing/note/openNote.ts';
import type { Drawing, Mark } from '../../../src/drawing/picture.ts';
import { DrawingView } from '../../../src/drawing/react/DrawingView.tsx';
import { AppStoreContext } from '../../../src/state/react.ts';
import { drawnByHand } from '../../support/drawnByHand.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';

const hand = drawnByHand();
afterEach(() => noteStore.setState({ open: null, dismissed: null }));

/** A mark on a point, whose number is the playhead's time. */
function point(id: string, px: number, time: number, more: Partial<Mark> = {}): Mark {
  const hit = (place: { px: number; py: number }) => Math.hypot(place.px - px, place.py - 50);
  return { id, name: `mark ${id}`, formula: 'v_1', value: `${time}`, at: { px, py: 50 }, hit, ...more };
}

const PICTURE: Drawing<object, object> = {
  layers: [],
  createModel: () => ({ update: () => ({}) }),
  own: {},
  ...later<object>(async () => (_view, { player }) => [
    point('ground', 0, player.time, {
      area: true,
      hit: ({ px }) => (px < 200 ? 0 : Number.POSITIVE_INFINITY),
    }),
    point('left', 100, player.time),
    point('right', 140, player.time, { lit: 'teacher' }),
  ]),
};
const NEURONS: Drawing<object, object> = {
  ...PICTURE,
  describeNeuron: ({ player }, _view, neuron) => `norm of ${neuron + 1} at ${player.time}`,
  neuronAt: (_view, { py }) => (py < 20 ? 2 : null),
};

function show(drawing: Drawing<object, object>) {
  const store = sampleStore(sampleRun(), {
    player: { time: 0, playing: false, speed: 1, timeAxis: 'log', pace: 'even' },
  });
  const { container, unmount } = render(
    <AppStoreContext.Provider value={store}>
      <DrawingView drawing={drawing} title="Picture" pxWidth={400} pxHeight={100} />
      <NoteHost />
    </AppStoreContext.Provider>,
  );
  const body = container.querySelector<HTMLElement>('.plot__body')!;
  body.setPointerCapture = () => {};
  const settle = async () => {
    // fetched by the first who wants to know: here by now
    await act(async () => void (await import('../../../src/drawing/note/markNotes.ts')));
    await act(async () => {});
    act(hand.tick);
  };
  return {
    store,
    body,
    unmount,
    async over(clientX: number, clientY = 50) {
      fireEvent.pointerMove(body, { clientX, clientY });
      await settle();
    },
    async tap(clientX: number, clientY = 50) {
      const at = { pointerType: 'touch', button: 0, clientX, clientY };
      fireEvent.pointerDown(body, at);
      fireEvent.pointerUp(body, at);
      fireEvent.lostPointerCapture(body);
      await settle();
    },
    async key(key: string) {
      fireEvent.keyDown(body, { key });
      await settle();
    },
    settle,
  };
}

const note = () => document.querySelector('.note')?.textContent ?? null;

describe('the note of a mark', () => {
  it('says name, formula and number under the pointer, and goes with it', async () => {
    const { over, body, settle } = show(PICTURE);
    await over(104);
    expect(note()).toBe('mark leftv10');
    await over(138);
    expect(note()).toContain('mark right');
    fireEvent.pointerLeave(body);
    await settle();
    expect(note()).toBeNull();
  });

  it('takes the nearest within 10 px, 24 px by touch, and ground only where nothing else is', async () => {
    const { over, tap } = show(PICTURE);
    await over(80);
    expect(note()).toContain('mark ground');
    await over(300);
    expect(note()).toBeNull();
    await tap(80);
    expect(note()).toContain('mark left');
  });

  it('keeps its number as the playhead moves', async () => {
    const { over, store, settle } = show(PICTURE);
    await over(100);
    act(() => store.getState().seek(2));
    await settle();
    expect(note()).toBe('mark leftv12');
  });

  it('is closed by Escape, does not come back under a pointer that stays, and does for the next mark', async () => {
    const { over, body, settle } = show(PICTURE);
    await over(100);
    fireEvent.keyDown(body, { key: 'Escape' });
    await settle();
    expect(note()).toBeNull();
    await over(101);
    expect(note()).toBeNull();
    await over(140);
    expect(note()).toContain('mark right');
  });

  it('stays after a tap until something else is pressed', async () => {
    const { tap, settle } = show(PICTURE);
    await tap(100);
    expect(note()).toContain('mark left');
    fireEvent.pointerDown(document.body);
    await settle();
    expect(note()).toBeNull();
  });

  it('lights what it is of as long as it is open, and then what was lit before', async () => {
    const { over, store, body, settle } = show(PICTURE);
    act(() => store.getState().light('gamma'));
    await over(140);
    expect(store.getState().lit).toBe('teacher');
    fireEvent.pointerLeave(body);
    await settle();
    expect(store.getState().lit).toBe('gamma');
  });

  it('goes with its picture', async () => {
    const { tap, unmount } = show(PICTURE);
    await tap(100);
    unmount();
    expect(noteStore.getState().open).toBeNull();
  });

  it('is said politely once it rests', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { tap } = show(PICTURE);
    await tap(100);
    act(() => void vi.advanceTimersByTime(500));
    expect(document.querySelector('[aria-live="polite"]')?.textContent).toBe('mark left: 0');
    vi.useRealTimers();
  });
});

describe('by keys', () => {
  it('a picture without neurons is one stop, a slider whose value is the mark: arrows, j and k go through all', async () => {
    const { body, key } = show(PICTURE);
    expect(screen.getByRole('slider', { name: 'Marks of Picture' })).toBe(body);
    for (const [pressed, expected] of [
      ['ArrowRight', 'ground'],
      ['j', 'left'],
      ['End', 'right'],
      ['ArrowRight', 'right'],
      ['k', 'left'],
      ['Home', 'ground'],
    ] as const) {
      await key(pressed);
      expect(note()).toContain(`mark ${expected}`);
      expect(body.getAttribute('aria-valuetext')).toContain(`mark ${expected}`);
    }
    fireEvent.blur(body);
    expect(noteStore.getState().open).toBeNull();
  });

  it('in a picture of neurons arrows walk through those, and j through the rest', async () => {
    const { body, key, store } = show(NEURONS);
    await key('ArrowRight');
    expect(note()).toContain('Neuron 1');
    expect(note()).toContain('norm of 1 at 0');
    await key('j');
    expect(note()).toContain('mark ground');
    expect(store.getState().hovered).toBe(0);
    expect(body.getAttribute('aria-description')).toContain('j and k');
  });
});

describe('the note of a neuron', () => {
  it('comes by the same note, over any mark, with the numbers of its picture', async () => {
    const { over, store, settle } = show(NEURONS);
    await over(100, 10);
    expect(note()).toContain('Neuron 3');
    act(() => store.getState().seek(2));
    await settle();
    expect(note()).toContain('norm of 3 at 2');
  });

  it('comes by a tap, which pins it', async () => {
    const { tap, store } = show(NEURONS);
    await tap(100, 10);
    expect(store.getState().pinned).toBe(2);
    expect(note()).toContain('Neuron 3');
  });
});

it('what is written is noted the same way', async () => {
  const store = sampleStore(sampleRun());
  const page = (value: string) => (
    <AppStoreContext.Provider value={store}>
      <Noted name="margin" formula="\u03bb" value={value}>
        0.3
      </Noted>
      <NoteHost />
    </AppStoreContext.Provider>
  );
  const { rerender } = render(page('0.3'));
  fireEvent.pointerMove(screen.getByText('0.3'));
  await act(async () => hand.tick());
  expect(note()).toContain('margin');
  rerender(page('0.4'));
  await act(async () => hand.tick());
  expect(note()).toContain('0.4');
  fireEvent.pointerLeave(screen.getByText('0.3'));
  await act(async () => hand.tick());
  expect(note()).toBeNull();
});

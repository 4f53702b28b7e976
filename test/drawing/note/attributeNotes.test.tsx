// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteHost } from '../../../src/drawing/note/NoteHost.tsx';
import { noteStore } from '../../../src/drawing/note/openNote.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import { drawnByHand } from '../../support/drawnByHand.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';

const hand = drawnByHand();
const pressed = vi.fn();
beforeEach(() => {
  // the page’s ticks are made by hand
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  pressed.mockClear();
  noteStore.setState({ open: null, dismissed: null });
});

/** A button with a name, one with a description besides, and a text. */
function show() {
  const store = sampleStore(sampleRun());
  const page = (closed: boolean) => (
    <AppStoreContext.Provider value={store}>
      {!closed && (
        <button type="button" aria-label="Close" data-note="Close Loss" onClick={pressed}>
          <svg aria-hidden="true" />
        </button>
      )}
      <button type="button" data-note="Legend" aria-description="Names the colours" onClick={pressed}>
        Legend
      </button>
      <span data-note="0.123456789">0.123</span>
      <NoteHost />
    </AppStoreContext.Provider>
  );
  const { rerender, unmount } = render(page(false));
  return { close: () => rerender(page(true)), unmount, store };
}

const note = () => document.querySelector('.note')?.textContent ?? null;
const closeButton = () => screen.getByRole('button', { name: 'Close' });
const legendButton = () => screen.getByRole('button', { name: 'Legend' });

/** So many milliseconds later, drawn. */
function later(ms: number) {
  act(() => void vi.advanceTimersByTime(ms));
  act(hand.tick);
}

const FINGER = { pointerType: 'touch', bubbles: true };
function touch(element: Element, ms: number) {
  fireEvent.pointerDown(element, FINGER);
  later(ms);
  fireEvent.pointerUp(element, FINGER);
  fireEvent.click(element);
  later(0);
}

describe('the note that an element carries', () => {
  it('comes under a pointer that stays, over whatever lies in the element, and goes with it', () => {
    show();
    fireEvent.pointerOver(closeButton().querySelector('svg')!);
    later(0);
    expect(note()).toBeNull();
    later(1000);
    expect(note()).toBe('Close Loss');
    fireEvent.pointerOver(document.body);
    later(0);
    expect(note()).toBeNull();
  });

  it('says what is described below its name, and once where both are the same', () => {
    show();
    fireEvent.pointerOver(legendButton());
    later(1000);
    expect(note()).toBe('LegendNames the colours');
    legendButton().setAttribute('data-note', 'Names the colours');
    fireEvent.pointerOver(document.body);
    fireEvent.pointerOver(legendButton());
    later(1000);
    expect(note()).toBe('Names the colours');
  });

  it('goes when the button is pressed, and does not come back while the pointer stays', () => {
    show();
    fireEvent.pointerOver(closeButton());
    later(1000);
    fireEvent.pointerDown(closeButton());
    fireEvent.pointerOver(closeButton());
    later(1000);
    expect(note()).toBeNull();
  });

  it('comes with the keys and goes with them', () => {
    show();
    act(() => legendButton().focus());
    later(0);
    expect(note()).toContain('Names the colours');
    act(() => legendButton().blur());
    later(0);
    expect(note()).toBeNull();
  });

  it('comes by a tap where it says more than the button, and by a finger that stays on any, which does not press it', () => {
    show();
    touch(closeButton(), 0);
    expect(note()).toBeNull();
    expect(pressed).toHaveBeenCalledTimes(1);
    touch(legendButton(), 0);
    expect(note()).toContain('Names the colours');
    expect(pressed).toHaveBeenCalledTimes(2);
    touch(screen.getByText('0.123'), 0);
    expect(note()).toBe('0.123456789');
    touch(closeButton(), 1000);
    expect(note()).toBe('Close Loss');
    expect(pressed).toHaveBeenCalledTimes(2);
    touch(closeButton(), 0);
    expect(pressed).toHaveBeenCalledTimes(3);
  });

  it('goes with its element', () => {
    const { close, store } = show();
    fireEvent.pointerOver(closeButton());
    later(1000);
    expect(note()).not.toBeNull();
    close();
    act(() => store.getState().seek(1));
    later(0);
    expect(note()).toBeNull();
  });

  it('is heard by nobody twice, and no more once the page is gone', () => {
    const { unmount } = show();
    act(() => legendButton().focus());
    later(5000);
    expect(document.querySelector('[aria-live]')!.textContent).toBe('');
    unmount();
    document.body.innerHTML = '<b data-note="x">x</b>';
    fireEvent.pointerOver(document.querySelector('b')!);
    later(1000);
    expect(noteStore.getState().open).toBeNull();
  });
});

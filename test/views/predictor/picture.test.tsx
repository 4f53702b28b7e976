// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PictureView } from '../../../src/drawing/react/PictureView.tsx';
import { AppStoreContext } from '../../../src/state/react.ts';
import type { RunRecord } from '../../../src/state/run.ts';
import { PREDICTOR } from '../../../src/views/predictor/predictor.ts';
import {
  acceptsPredictor,
  axesOf,
  shownOf,
  withAxes,
  withShown,
} from '../../../src/views/predictor/settings.ts';
import { type Recording, recordCanvas } from '../../support/recordingCanvas.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const { settings: { Controls } = {} } = PREDICTOR;
const PAUSED = { playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;

let plane: RunRecord;
let space: RunRecord;
let canvas: Recording;

beforeAll(async () => {
  plane = await solvedRun();
  space = await solvedRun({ dimension: 3 });
});

beforeEach(() => {
  canvas = recordCanvas();
});

afterEach(() => {
  cleanup();
  canvas.restore();
});

function show(run: RunRecord, time: number, settings: readonly string[] = [], pxWidth = 690, pxHeight = 650) {
  const store = sampleStore(run, { player: { ...PAUSED, time } });
  render(
    <AppStoreContext.Provider value={store}>
      <PictureView picture={PREDICTOR} pxWidth={pxWidth} pxHeight={pxHeight} stage settings={settings} />
    </AppStoreContext.Provider>,
  );
  return store;
}

/** Buttons but those of the caption, which are words of the glossary. */
const buttons = () => screen.queryAllByRole('button').filter((one) => one.closest('figcaption') === null);
const lights = () => buttons().map((button) => button.getAttribute('aria-label'));

describe('the picture of predictor space', () => {
  it('has a light for every constraint, with its margin in words, and says where scales part', () => {
    show(plane, 13);
    expect(lights()).toHaveLength(6);
    expect(lights()[0]).toMatch(/^q1 above 0: held, margin 1$/);
    expect(lights()[5]).toMatch(
      /^cosine above its margin: not held, nor claimed at this scale, margin minus 0\.46/,
    );
    expect(screen.getByText(/λ </).parentElement?.textContent).toMatch(/below the theory’s margin 0\.562/);
    const alternative = screen.getByText(/^At time 13 /).textContent;
    expect(alternative).toContain('cosine above its margin: not held, nor claimed at this scale');
  });

  it('shows the piece that v is in when the playhead has gone on', async () => {
    const store = show(plane, 13);
    expect(lights()[0]).toMatch(/^q1 above 0:/);
    act(() => store.getState().seek(30));
    await screen.findByRole('button', { name: /^q1 above 1: held/ });
    expect(lights()).toHaveLength(5);
  });

  it('draws the border of a constraint alone while its light is pressed', async () => {
    show(plane, 13, ['shares']);
    const pieceNames = async () => {
      canvas.texts.length = 0;
      await act(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
      return canvas.texts.filter((text) => text === 'S').length;
    };
    const button = screen.getByRole('button', { name: /^q1 at most 1/ });
    const before = canvas.texts.filter((text) => text === 'S').length;
    expect(before).toBeGreaterThan(1);
    const strokes = canvas.calls.length;
    fireEvent.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(await pieceNames()).toBe(0);
    expect(canvas.calls.slice(strokes)).toContain('stroke');
    fireEvent.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(await pieceNames()).toBe(before);
  });

  it('sums each kind up in space, and warns that S is a section', () => {
    show(space, 14, ['axes-1-3']);
    expect(lights().some((name) => name?.includes('of 3 not held'))).toBe(true);
    expect(screen.getByText(/a section, which is empty where another coordinate leaves S/)).toBeTruthy();
    const figure = screen.getByRole('figure', { name: /Predictor space/ });
    // both planes are drawn on the same three
    expect(figure.querySelectorAll('canvas')).toHaveLength(3);
  });

  it('has no cross: what theory does not claim is no error', () => {
    show(plane, 13);
    const signs = [...document.querySelectorAll('.lights__list .light__mark')];
    expect(signs.map((sign) => sign.getAttribute('data-state'))).toEqual([
      ...Array(5).fill('held'),
      'notClaimed',
    ]);
    expect(signs[5]!.querySelector('path')).toBeNull();
    expect(screen.getByText(/does not claim at this scale/)).toBeTruthy();
  });

  it('has one line of lights in a small box', () => {
    show(plane, 13, [], 360, 200);
    expect(buttons()).toHaveLength(0);
    expect(screen.getByText('v in S1; the margin of the cosine is not claimed at this scale')).toBeTruthy();
    expect(screen.getByRole('figure').querySelectorAll('canvas')).toHaveLength(3);
  });
});

describe('its settings', () => {
  it('name two different eigen-axes and a scale, and nothing else', () => {
    for (const word of ['axes-1-3', 'axes-2-16', 'shares', 'true-angles', 'both-scales'])
      expect(acceptsPredictor(word)).toBe(true);
    for (const word of ['axes-3-1', 'axes-2-2', 'axes-0-1', 'axes-1', 'both', 'constructor', '']) {
      expect(acceptsPredictor(word), word).toBe(false);
    }
    expect(axesOf(['axes-2-5'], 5)).toEqual([1, 4]);
    expect(axesOf(['axes-2-5'], 4)).toEqual([0, 1]);
    expect(withShown(withAxes(['shares'], [0, 2]), 'true')).toEqual(['true-angles', 'axes-1-3']);
    expect(withAxes(['axes-1-3', 'shares'], [0, 1])).toEqual(['shares']);
    for (const shown of ['even', 'both', 'true', 'shares'] as const)
      expect(shownOf(withShown([], shown))).toBe(shown);
  });

  it('are chosen by selects that have names', () => {
    const chosen: (readonly string[])[] = [];
    render(
      <AppStoreContext.Provider value={sampleStore(space)}>
        {Controls !== undefined && <Controls settings={[]} onSettings={(next) => chosen.push(next)} />}
      </AppStoreContext.Provider>,
    );
    fireEvent.change(screen.getByRole('combobox', { name: 'Second eigen-axis' }), { target: { value: '2' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Scales of predictor space' }), {
      target: { value: 'shares' },
    });
    expect(chosen).toEqual([['axes-1-3'], ['shares']]);
  });
});

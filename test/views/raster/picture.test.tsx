// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { PictureView } from '../../../src/drawing/react/PictureView.tsx';
import { AppStoreContext } from '../../../src/state/react.ts';
import type { Run } from '../../../src/state/run.ts';
import { RASTER } from '../../../src/views/raster/raster.ts';
import { drawnByHand } from '../../support/drawnByHand.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const drawn = drawnByHand();

function show(run: Run, size: readonly [number, number], stage = false, settings: readonly string[] = []) {
  const player = { time: 2, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;
  const store = sampleStore(run, { player });
  render(
    <AppStoreContext.Provider value={store}>
      <PictureView picture={RASTER} pxWidth={size[0]} pxHeight={size[1]} stage={stage} settings={settings} />
    </AppStoreContext.Provider>,
  );
  return store;
}

const plane = await solvedRun();

describe('the raster', () => {
  it.each([
    [
      'two teachers, with slides',
      () => solvedRun({ scheme: 'opposed', samples: 6, width: 30, angle: 80, initScale: 1 }),
    ],
    ['one neuron and one input', () => solvedRun({ width: 1, samples: 1, lossTarget: 0.1 })],
    ['more inputs than columns', () => solvedRun({ width: 12, samples: 300, lossTarget: 0.1 })],
    ['a wide network', () => solvedRun({ width: 1500, samples: 8, lossTarget: 0.1 })],
  ])('draws itself in every box and setting: %s', async (_, make) => {
    const run = await make();
    for (const size of [
      [360, 200],
      [700, 700],
      [40, 40],
    ] as const) {
      for (const settings of [[], ['matrix']]) {
        const store = show(run, size, size[0] === 700, settings);
        act(() => store.getState().pin(run.start.initial.width - 1));
        drawn.tick();
        cleanup();
      }
    }
    expect(drawn.canvas.calls).toContain('fillRect');
    expect(drawn.canvas.texts.join(' ')).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('says in its caption how many neurons cross in the order of their yardsticks', () => {
    show(plane, [360, 200]);
    const caption = screen.getByRole('figure').querySelector('figcaption')!.textContent;
    expect(caption).toMatch(/(\d+) of \1 in yardstick order/);
  });

  it('says in its caption of how many neurons it has rows', async () => {
    show(await solvedRun({ width: 1500, samples: 8, lossTarget: 0.1 }), [360, 200]);
    const caption = screen.getByRole('figure').querySelector('figcaption')!.textContent;
    expect(caption).toMatch(/of \d\d of 1500 neurons/);
  });

  it('says from when on single kinks are not kept', async () => {
    const run = await solvedRun();
    run.kinksLeftOut = { from: 2.5, count: 1e6 };
    show(run, [360, 200]);
    const figure = screen.getByRole('figure');
    expect(figure.querySelector('figcaption')!.textContent).toMatch(/; after t = 2\.5\d* by frame;/);
    const alternative = document.getElementById(figure.getAttribute('aria-describedby')!)!.textContent;
    expect(alternative).toMatch(/After time 2\.5.* too many kinks to keep each/);
  });

  it('redraws the matrix only where a kink is passed, the rows never while it plays', () => {
    const store = show(plane, [700, 700], true);
    drawn.tick();
    const [rows, matrix, detail, moving] = [...screen.getByRole('figure').querySelectorAll('canvas')];
    const paints = () => [rows, matrix, detail, moving].map((layer) => drawn.canvas.paints.get(layer!)!);
    const { times } = plane.kinks;
    const gap = Array.from({ length: 50 }, (_, k) => k + 50).find((k) => times[k + 1]! > times[k]! * 1.001)!;
    act(() => store.getState().seek(times[gap]!));
    drawn.tick();
    const before = paints();
    act(() => store.getState().seek((times[gap]! + times[gap + 1]!) / 2));
    drawn.tick();
    expect(paints()).toEqual([before[0], before[1], before[2], before[3]! + 1]);
    act(() => store.getState().seek(times[gap + 1]!));
    drawn.tick();
    expect(paints()).toEqual([before[0], before[1]! + 1, before[2], before[3]! + 2]);
  });

  it('pins the neuron of the row that is clicked, and scrubs by a drag', () => {
    const store = show(plane, [360, 200]);
    drawn.tick();
    const body = screen.getByRole('slider', { name: 'Neuron in Activation raster' });
    body.setPointerCapture = () => {};
    const at = { button: 0, clientX: 200, clientY: 20 };
    fireEvent.pointerMove(body, at);
    const neuron = store.getState().hovered;
    expect(plane.start.groups[neuron!]).toBe(1);
    fireEvent.pointerDown(body, at);
    fireEvent.pointerUp(body, at);
    fireEvent.lostPointerCapture(body);
    expect(store.getState()).toMatchObject({ pinned: neuron, player: { time: 2 } });
    expect(body.getAttribute('aria-valuetext')).toMatch(/active on \d+ of 12 inputs/);
    fireEvent.pointerDown(body, at);
    fireEvent.pointerMove(body, { ...at, clientX: 346 });
    expect(store.getState().player.time).toBeCloseTo(plane.endTime, 6);
    expect(store.getState().pinned).toBe(neuron);
  });

  it('is switched to the matrix alone by a button in the bar', () => {
    const { Controls, accepts } = RASTER.settings!;
    const change = vi.fn();
    render(<Controls settings={[]} onSettings={change} />);
    fireEvent.click(screen.getByRole('button', { name: 'Inputs now', pressed: false }));
    expect(change).toHaveBeenCalledWith(['matrix']);
    expect(accepts('matrix')).toBe(true);
    expect(accepts('yardsticks')).toBe(false);
  });
});

// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Picture } from '../../src/drawing/picture.ts';
import { PictureView } from '../../src/drawing/react/PictureView.tsx';
import { AppStoreContext } from '../../src/state/react.ts';
import type { Run } from '../../src/state/run.ts';
import { DIRECTIONS } from '../../src/views/directions/directions.ts';
import { NORMS } from '../../src/views/norms/norms.ts';
import { drawnByHand } from '../support/drawnByHand.ts';
import { sampleRun } from '../support/sampleRun.ts';
import { sampleStore } from '../support/sampleStore.ts';
import { solvedRun } from '../support/solvedRun.ts';

const drawn = drawnByHand();

function show(
  picture: Picture,
  run: Run,
  settings: readonly string[],
  time: number,
  pinned: number | null = null,
) {
  const store = sampleStore(run, {
    pinned,
    player: { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' },
  });
  render(
    <AppStoreContext.Provider value={store}>
      <PictureView picture={picture} pxWidth={400} pxHeight={300} stage={false} settings={settings} />
    </AppStoreContext.Provider>,
  );
  return store;
}

const PICTURES = [DIRECTIONS, NORMS];
const RUNS: [string, () => Run | Promise<Run>][] = [
  ['the plane', () => solvedRun({ width: 20 })],
  ['space', () => solvedRun({ dimension: 3, width: 20 })],
  ['eight dimensions', () => solvedRun({ dimension: 8, width: 20 })],
  ['two teachers', () => solvedRun({ scheme: 'opposed', samples: 6, width: 20 })],
  ['a scale of 1e-100', () => solvedRun({ initScale: 1e-100, width: 20 })],
  ['one neuron', () => solvedRun({ width: 1, lossTarget: 0.1 })],
  [
    'neurons of norm 0',
    () =>
      sampleRun({
        network: { dimension: 2, width: 2, output: new Float64Array(2), hidden: new Float64Array(4) },
        maxTime: 1,
      }),
  ],
];

describe('the yardsticks in the pictures', () => {
  it.each(RUNS)('are drawn at every time with the gap in numbers: %s', async (_, make) => {
    const run = await make();
    for (const picture of PICTURES) {
      for (const share of [0, 0.1, 1]) {
        drawn.canvas.texts.length = 0;
        show(picture, run, ['yardsticks'], share * run.endTime, 0);
        drawn.tick();
        const told = drawn.canvas.texts.join(' ');
        expect(told).toMatch(/apart|no positive neuron/);
        expect(told).not.toMatch(/NaN|Infinity|undefined/);
        cleanup();
      }
    }
  });

  it('are not there unless the setting asks for them', async () => {
    const run = await solvedRun({ width: 20 });
    for (const picture of PICTURES) {
      show(picture, run, [], 2, 0);
      drawn.tick();
      expect(drawn.canvas.texts.join(' ')).not.toMatch(/apart/);
      cleanup();
    }
  });

  it('leave what stands still alone while the run plays', async () => {
    const run = await solvedRun({ width: 20 });
    for (const picture of PICTURES) {
      const store = show(picture, run, ['yardsticks'], 1);
      drawn.tick();
      const before = new Map(drawn.canvas.paints);
      act(() => store.getState().seek(2));
      drawn.tick();
      const moved = [...drawn.canvas.paints].filter(([element, count]) => count > (before.get(element) ?? 0));
      // the ring of the output too: so early the network computes nothing that would be seen to move
      expect(moved, picture.id).toHaveLength(1);
      cleanup();
      drawn.canvas.paints.clear();
    }
  });

  it('are switched by a button in the bar', () => {
    for (const { settings } of PICTURES) {
      const change = vi.fn();
      const { Controls, accepts } = settings!;
      const bar = (on: readonly string[]) => (
        <AppStoreContext.Provider value={sampleStore(null)}>
          <Controls settings={on} onSettings={change} />
        </AppStoreContext.Provider>
      );
      render(bar([]));
      const button = screen.getByRole('button', { name: 'Yardsticks' });
      expect(button.getAttribute('aria-pressed')).toBe('false');
      fireEvent.click(button);
      expect(change).toHaveBeenCalledWith(['yardsticks']);
      expect(accepts('yardsticks')).toBe(true);
      cleanup();
      render(bar(['yardsticks']));
      fireEvent.click(screen.getByRole('button', { name: 'Yardsticks', pressed: true }));
      expect(change).toHaveBeenLastCalledWith([]);
      cleanup();
    }
  });
});

// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import Multiples from '../../../../src/app/pictures/multiples/Multiples.tsx';
import { storeOfRun } from '../../../../src/app/pictures/multiples/storeOfRun.ts';
import type { CanvasPicture, PictureId } from '../../../../src/drawing/picture.ts';
import type { TimePlotView } from '../../../../src/drawing/timePlot/model.ts';
import type { AppStore } from '../../../../src/state/react.ts';
import { AppStoreContext } from '../../../../src/state/react.ts';
import { DIRECTIONS } from '../../../../src/views/directions/directions.ts';
import { LOSS } from '../../../../src/views/loss/loss.ts';
import { acceptsSetting, fetchPicture } from '../../../../src/views/pictures.ts';
import { drawnPicture } from '../../../support/drawnPicture.tsx';
import { keptOfRuns } from '../../../support/kept.ts';
import { sampleStore } from '../../../support/sampleStore.ts';
import { solvedRun } from '../../../support/solvedRun.ts';

afterEach(cleanup);

const present = await solvedRun({ width: 12 });
const small = await solvedRun({ width: 12, initScale: 1e-6 });
const seeded = await solvedRun({ width: 12, networkSeed: 4, initScale: 1e-2 });
const player = { time: 8, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;
const page = () => sampleStore(present, { kept: keptOfRuns([small, seeded]), player });
const BOX = { pxWidth: 300, pxHeight: 200, stage: false, settings: [] };

function viewOf<View>(picture: CanvasPicture<View>, store: AppStore): View {
  const local = { ...picture.own, pointer: null };
  return picture.createModel().update({ ...BOX, local } as never, store.getState())!;
}

describe('the state that shows a kept run', () => {
  it('has that run at the same time, with nothing beside it', () => {
    const store = storeOfRun(page(), 100);
    const state = store.getState();
    expect(state.run).toBe(small);
    expect(state.player.time).toBe(8);
    expect(state.kept).toEqual([]);
    expect(new Set(state.alongside)).toEqual(new Set([present, seeded]));
    expect(store.getState()).toBe(state);
  });

  it('stays at the end of a run that has ended', () => {
    const store = page();
    store.setState({ player: { ...player, time: present.endTime } });
    const shown = storeOfRun(store, 101).getState();
    expect(seeded.endTime).toBeLessThan(present.endTime);
    expect(shown.player.time).toBe(seeded.endTime);
    // the same object until it is another: what watches it is not drawn again
    store.getState().hover(3);
    expect(storeOfRun(store, null).getState().player).toBe(store.getState().player);
  });

  it('follows the page, and its commands are the page\u2019s own', () => {
    const store = page();
    const shown = storeOfRun(store, 100);
    const seen: number[] = [];
    const end = shown.subscribe((state) => seen.push(state.player.time));
    shown.getState().seek(3);
    end();
    expect(seen.at(-1)).toBe(3);
    expect(store.getState().player.time).toBe(3);
  });

  it('has no run once it is kept no more', () => {
    const store = page();
    const shown = storeOfRun(store, 100);
    store.getState().dropKept(100);
    expect(shown.getState().run).toBeNull();
  });
});

describe('pictures side by side', () => {
  it('draw each run as it is drawn alone, but for the axes, which hold all', async () => {
    const store = page();
    const layouts = [null, 100, 101].map((id) => {
      const { layout, columns, beside } = viewOf<TimePlotView>(LOSS, storeOfRun(store, id)).plots[0]!;
      expect(beside).toBeNull();
      expect(columns.run).toBe(id === null ? present : id === 100 ? small : seeded);
      return layout;
    });
    const [first, ...others] = layouts;
    for (const { yScale, xScale, pxTimes } of others) {
      expect(yScale.domain()).toEqual(first!.yScale.domain());
      for (const time of [0, 0.3, 5, small.endTime]) expect(xScale(time)).toBeCloseTo(first!.xScale(time), 6);
      expect(pxTimes[0]).toBeCloseTo(first!.pxTimes[0]!, 9);
    }
    const rings = [null, 100, 101].map((id) => viewOf(DIRECTIONS, storeOfRun(store, id)).radial.rings);
    expect(rings[1]).toEqual(rings[0]);
    expect(rings[2]).toEqual(rings[0]);
  });

  it.each(['directions', 'function', 'loss', 'raster', 'predictor', 'light-cone'] as const)(
    '%s draws a kept run that way without a change',
    async (id) => {
      const picture = await fetchPicture(id as PictureId);
      const state = storeOfRun(page(), 100).getState();
      const shown = { ...BOX, pxWidth: 400, pxHeight: 300, run: small, theme: 'light' } as const;
      const drawn = drawnPicture(picture, { ...shown, state });
      expect(drawn.flat().length).toBeGreaterThan(10);
      // and on axes of its own as alone
      const alone = drawnPicture(picture, { ...shown, state: { ...state, alongside: [] } });
      expect(alone).toEqual(drawnPicture(picture, { ...shown, state: { player, revision: 1 } }));
    },
  );

  it('are one for each run, each a figure named by what differs', () => {
    const store = page();
    render(
      <AppStoreContext.Provider value={store}>
        <Multiples picture={LOSS as CanvasPicture} pxWidth={600} pxHeight={400} settings={[]} />
      </AppStoreContext.Provider>,
    );
    const names = screen
      .getAllByRole('figure')
      .map((figure) => figure.querySelector('figcaption')!.textContent);
    expect(names).toEqual([
      'Loss: this run, \u03bb = 10\u207b\u00b3, network seed 1',
      'Loss: \u03bb = 10\u207b\u2076',
      'Loss: \u03bb = 0.01, network seed 4',
    ]);
    act(() => store.getState().dropKept(100));
    expect(screen.getAllByRole('figure')).toHaveLength(2);
  });

  it('have one legend above them all, of what any of them has, without the counts that each has of its own', async () => {
    const store = page();
    const show = (settings: readonly string[]) =>
      render(
        <AppStoreContext.Provider value={store}>
          <Multiples picture={DIRECTIONS as CanvasPicture} pxWidth={900} pxHeight={700} settings={settings} />
        </AppStoreContext.Provider>,
      );
    show(['multiples']);
    const legend = await screen.findByRole('toolbar', { name: 'Legend' }, { timeout: 30_000 });
    expect(screen.getAllByRole('toolbar')).toHaveLength(1);
    expect(legend.textContent).toMatch(/positive/);
    expect(legend.textContent).not.toMatch(/\d/);
    cleanup();
    show(['multiples', 'no-legend']);
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  it('can be asked for of every picture that is drawn', () => {
    expect(acceptsSetting('directions', 'multiples')).toBe(true);
    expect(acceptsSetting('complexity', 'multiples')).toBe(true);
    expect(acceptsSetting('frame', 'multiples')).toBe(false);
  });
});

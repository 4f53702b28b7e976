import { beforeAll, describe, expect, it } from 'vitest';
import { guideOf } from '../../../src/app/guide/guideState.ts';
import { goTo } from '../../../src/app/guide/journey.ts';
import { followTour } from '../../../src/app/guide/tour/followTour.ts';
import { tourBeats } from '../../../src/app/guide/tour/tour.ts';
import { leaveTour } from '../../../src/app/guide/tour/walkTour.ts';
import { formatLink, parseLink } from '../../../src/share/link.ts';
import { linkOf } from '../../../src/state/addressBar.ts';
import type { AppStore } from '../../../src/state/react.ts';
import { guide } from '../../../src/text/en/guide.ts';
import { KNOWN_PICTURES } from '../../../src/views/pictures.ts';
import { follow, openedStore } from '../../support/solvedStore.ts';

const BEATS = tourBeats(guide);

/** Waits until the page stands as its beat says; while it plays, time goes on. */
async function arrived(store: AppStore): Promise<void> {
  for (let turn = 0; turn < 10_000 && !guideOf(store).getState().stands; turn++) {
    await Promise.resolve();
    if (turn % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
    store.getState().tick(0.05);
  }
  expect(guideOf(store).getState().stands).toBe(true);
}

async function walk(store: AppStore, place: number, plays = false): Promise<void> {
  goTo(store, BEATS[place]!, place + 1, plays);
  await arrived(store);
}

/** All that a reader sees of the page's state, and the link that it has. */
function seen(store: AppStore) {
  const state = store.getState();
  const { parameters, view, player, lit, tour, pinned, hovered, hidden, ask, wantedTime, run, notices } =
    state;
  return {
    ...{ parameters, view, player, lit, tour, pinned, hovered, hidden, ask, wantedTime, notices },
    run: { parameters: run!.parameters, end: run!.endTime, frames: run!.frameCount },
    link: formatLink(linkOf(state)),
  };
}

async function openedAt(link: string): Promise<AppStore> {
  const store = openedStore(link);
  followTour(store, BEATS);
  await arrived(store);
  return store;
}

describe('the tour', () => {
  const expected: ReturnType<typeof seen>[] = [];
  beforeAll(async () => {
    for (let place = 0; place < 10; place++) expected.push(seen(await openedAt(`tour=${place + 1}`)));
  }, 60_000);

  it('has ten beats, each with its run, its pictures and its time', () => {
    expect(BEATS).toHaveLength(10);
    for (const { link } of BEATS) expect(parseLink(link, KNOWN_PICTURES).faults).toEqual([]);
    for (const [place, { tour, player, lit }] of expected.entries()) {
      expect(tour).toBe(place + 1);
      expect(player.playing).toBe(false);
      expect(lit).toBe(BEATS[place]!.lit);
    }
  });

  it('is the same at a beat by whatever beat it comes there', async () => {
    const store = await openedAt('tour=1');
    for (let from = 0; from < 10; from++) {
      for (let to = 0; to < 10; to++) {
        await walk(store, from);
        await walk(store, to);
        expect(seen(store), `from beat ${from + 1} to ${to + 1}`).toEqual(expected[to]);
      }
    }
  });

  it('is the same where a beat is played to', async () => {
    const store = await openedAt('v=2&tour=1');
    for (let to = 1; to < 10; to++) {
      await walk(store, to, true);
      expect(seen(store), `on to beat ${to + 1}`).toEqual(expected[to]);
    }
  });

  it('is the same whatever the reader did before', async () => {
    const store = await openedAt('tour=2');
    const { setParameters, setView, pin, setTimeAxis, setPace, play } = store.getState();
    setParameters({ width: 7, networkSeed: 3, angle: 20 });
    setView([]);
    pin(3);
    setTimeAxis('linear');
    setPace('log');
    play();
    await walk(store, 5);
    expect(seen(store)).toEqual(expected[5]);
  });

  it('is the same from the whole link that the address bar has there', async () => {
    for (const { link, ...state } of expected) {
      expect(seen(await openedAt(link)), link).toEqual({ link, ...state });
    }
  });

  it('follows a link to a beat in the page that is open', async () => {
    const store = await openedAt('tour=9');
    follow(store, 'tour=3');
    await arrived(store);
    expect(seen(store)).toEqual(expected[2]);
  });

  it('leaves a link alone that shows something else at a beat', async () => {
    const store = openedStore('v=2&m=30&t=2&tour=4');
    followTour(store, BEATS);
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(store.getState()).toMatchObject({ lit: null, tour: 4, parameters: { width: 30 } });
    expect(store.getState().player.time).toBe(2);
    expect(guideOf(store).getState().stands).toBe(false);
  });

  it('knows when the reader has gone on by hand, and lights nothing then', async () => {
    const store = await openedAt('tour=4');
    store.getState().seek(1);
    expect(guideOf(store).getState()).toMatchObject({ stands: false, going: false });
    expect(store.getState().lit).toBeNull();
    expect(store.getState().tour).toBe(4);
  });

  it('is left as it stands', async () => {
    const store = await openedAt('tour=4');
    leaveTour(store);
    const { link: _, ...before } = expected[3]!;
    const { link, ...after } = seen(store);
    expect(after).toEqual({ ...before, tour: null, lit: null });
    expect(link).not.toContain('tour');
  });

  it('goes where it was sent last, when a beat is asked for before the one before has come', async () => {
    const store = await openedAt('tour=1');
    goTo(store, BEATS[6]!, 7, true);
    goTo(store, BEATS[8]!, 9, true);
    await walk(store, 2);
    expect(seen(store)).toEqual(expected[2]);
  });
});

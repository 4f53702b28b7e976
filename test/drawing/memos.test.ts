// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PictureId } from '../../src/drawing/picture.ts';
import { fetchBeside } from '../../src/drawing/timePlot/besidePart.ts';
import type { Logged } from '../../src/state/logged.ts';
import type { Run } from '../../src/state/run.ts';
import { fetchClouds } from '../../src/views/directions/beside/besidePart.ts';
import { fetchPicture } from '../../src/views/pictures.ts';
import { drawnAfter, drawnPicture, mountPicture, type Shown } from '../support/drawnPicture.tsx';
import { keptOfRuns } from '../support/kept.ts';
import { growingRun, solvedRun } from '../support/solvedRun.ts';

/**
 * What a picture keeps from one drawing for the next (its model, curves, layouts, shades) must never show: after any one
 * change it draws what a picture draws that is new. Each change is one thing that something kept depends on.
 */

const WIDTH = 10;
await Promise.all([fetchBeside(), fetchClouds()]);
const run = await solvedRun({ width: WIDTH, networkSeed: 3 });
const other = await solvedRun({ width: WIDTH, networkSeed: 5, initScale: 1e-2, dataSeed: 4 });

const LOGGED: Logged = {
  name: 'paper.csv',
  columns: {
    loss: { times: Float64Array.from([0, 90]), values: Float64Array.from([0.5, 0.1]) },
    nuclearNorm: { times: Float64Array.from([0, 90]), values: Float64Array.from([0.5, 0.1]) },
  },
  eigenCoordinates: new Map(),
};

const player = { time: 6, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;
const BASE: Shown = {
  run,
  state: {
    player,
    revision: 1,
    ghost: null,
    kept: [],
    keptRevision: 0,
    logged: null,
    gesture: false,
    pinned: null,
    hovered: null,
    lit: null,
  },
  pxWidth: 660,
  pxHeight: 580,
  stage: false,
  settings: [],
  theme: 'light',
};

interface Change {
  readonly what: string;
  readonly to: Partial<Shown>;
  /** the pictures that look otherwise after it */
  readonly by: readonly PictureId[];
}

const state = (change: Shown['state']) => ({ state: { ...BASE.state, ...change } });

const NEURONS: readonly PictureId[] = ['norms', 'directions', 'function', 'raster', 'light-cone'];
const ALL: readonly PictureId[] = ['loss', 'complexity', 'predictor', ...NEURONS];
/** without rows a map has the axes of its run */
const WITH_MAP: readonly PictureId[] = [...ALL, 'scales'];
const SETTINGS: Partial<Record<PictureId, readonly string[]>> = {
  norms: ['yardsticks'],
  directions: ['yardsticks'],
  raster: ['matrix'],
  predictor: ['shares'],
  scales: ['angle'],
};

const CHANGES: readonly Change[] = [
  { what: 'another run', to: { run: other }, by: WITH_MAP },
  { what: 'a run before it', to: state({ ghost: other }), by: ALL.filter((id) => id !== 'raster') },
  {
    what: 'a kept run',
    to: state({ kept: keptOfRuns([other]), keptRevision: 1 }),
    by: ['loss', 'complexity', 'norms', 'directions'],
  },
  {
    what: 'what a file has logged',
    to: state({ logged: LOGGED }),
    by: ['loss', 'complexity'],
  },
  {
    what: 'the other time axis',
    to: state({ player: { ...player, timeAxis: 'linear', pace: 'even' } }),
    by: ALL.filter((id) => !['predictor', 'light-cone', 'function'].includes(id)),
  },
  { what: 'another time', to: state({ player: { ...player, time: 11 } }), by: WITH_MAP },
  { what: 'a pinned neuron', to: state({ pinned: 2 }), by: NEURONS },
  { what: 'a neuron under the pointer', to: state({ hovered: 4 }), by: NEURONS },
  {
    what: 'the positive neurons lit',
    to: state({ lit: 'positive' }),
    by: ['norms', 'directions', 'light-cone'],
  },
  { what: 'the bundle lit', to: state({ lit: 'bundle' }), by: ['norms', 'directions', 'light-cone'] },
  { what: 'the inputs lit', to: state({ lit: 'inputs' }), by: ['directions'] },
  { what: 'the cone lit', to: state({ lit: 'cone' }), by: ['directions'] },
  { what: 'another width', to: { pxWidth: 540 }, by: WITH_MAP },
  { what: 'another height', to: { pxHeight: 480 }, by: WITH_MAP },
  { what: 'the stage', to: { stage: true }, by: WITH_MAP.filter((id) => id !== 'predictor') },
];

describe.each(CHANGES)('after $what', ({ to, by }) => {
  it.each(by)('%s draws what a new one draws', async (id) => {
    const picture = await fetchPicture(id);
    const after = { ...BASE, ...to };
    const fresh = drawnPicture(picture, after);
    expect(fresh).not.toEqual(drawnPicture(picture, BASE));
    expect(drawnAfter(picture, [BASE, after])).toEqual(fresh);
    expect(drawnAfter(picture, [BASE, after, BASE]), 'and back').toEqual(drawnPicture(picture, BASE));
  });
});

it.each(Object.entries(SETTINGS))('%s draws another setting as a new one does', async (id, settings) => {
  const picture = await fetchPicture(id as PictureId);
  const after = { ...BASE, settings };
  const fresh = drawnPicture(picture, after);
  expect(fresh).not.toEqual(drawnPicture(picture, BASE));
  expect(drawnAfter(picture, [BASE, after])).toEqual(fresh);
  expect(drawnAfter(picture, [BASE, after, BASE])).toEqual(drawnPicture(picture, BASE));
});

it.each(ALL)('%s lets its axes go when a knob is let go', async (id) => {
  const picture = await fetchPicture(id);
  const held = (of: Run): Shown => ({ ...BASE, run: of, ...state({ gesture: true }) });
  const after = { ...BASE, run: other };
  expect(drawnAfter(picture, [BASE, held(run), held(other), after])).toEqual(drawnPicture(picture, after));
});

// where the axes are magnified their grain is that of the run on screen
it.each(['true', 'shares', 'both'])('predictor lets its axes go with the knob: %s', async (setting) => {
  const picture = await fetchPicture('predictor');
  const shown = { ...BASE, settings: [setting] };
  const held = (of: Run): Shown => ({ ...shown, run: of, ...state({ gesture: true }) });
  const after = { ...shown, run: other };
  expect(drawnAfter(picture, [shown, held(run), held(other), after])).toEqual(drawnPicture(picture, after));
});

it.each(ALL)('%s takes on another theme', async (id) => {
  const picture = await fetchPicture(id);
  const dark = drawnPicture(picture, { ...BASE, theme: 'dark' });
  const mounted = mountPicture(picture);
  try {
    mounted.show(BASE);
    mounted.show({ ...BASE, theme: 'dark' });
    // the page is told of its new style after the script that set it
    await waitFor(() => expect(mounted.layers()).toEqual(dark));
  } finally {
    mounted.unmount();
  }
});

it.each(ALL)('%s draws frames that arrive as if they had been there', async (id) => {
  const picture = await fetchPicture(id);
  const growing = await growingRun({ width: WIDTH, networkSeed: 3 });
  growing.receive(0.6);
  const before = drawnPicture(picture, { ...BASE, run: growing.run });
  const drawn = drawnAfter(picture, [
    { ...BASE, run: growing.run },
    {
      ...BASE,
      run: growing.run,
      get state() {
        growing.receive(1);
        return { ...BASE.state, revision: 2 };
      },
    },
  ]);
  expect(drawn).not.toEqual(before);
  expect(drawn).toEqual(drawnPicture(picture, BASE));
});

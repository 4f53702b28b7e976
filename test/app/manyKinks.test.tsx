// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { kinksHere } from '../../src/app/player/KinkNote.tsx';
import { drawTimeline } from '../../src/app/player/timelineDrawing.ts';
import { readPalette } from '../../src/drawing/canvas/readPalette.ts';
import type { Sheet } from '../../src/drawing/canvas/sheet.ts';
import type { Picture } from '../../src/drawing/picture.ts';
import { PictureView } from '../../src/drawing/react/PictureView.tsx';
import type { KinkChunk, ScalarMeasure } from '../../src/experiment/trajectory.ts';
import { activitiesAt, countActivity } from '../../src/findings/activity/activityCount.ts';
import { bundleOf } from '../../src/findings/boosts/finalBundle.ts';
import { kinksByNeuron } from '../../src/findings/kinks/kinksByNeuron.ts';
import { orderKept } from '../../src/findings/theory/orderKept.ts';
import { phasesOfRun } from '../../src/findings/theory/runPhases.ts';
import { SCALAR_MEASURES } from '../../src/model/measures/measures.ts';
import type { AppState } from '../../src/state/appState.ts';
import { kinkStop } from '../../src/state/playhead.ts';
import { type AppStore, AppStoreContext } from '../../src/state/react.ts';
import type { RunRecord } from '../../src/state/run.ts';
import { createTimeScale } from '../../src/state/timeAxis.ts';
import { LIGHT_CONE } from '../../src/views/lightCone/lightCone.ts';
import { RASTER } from '../../src/views/raster/raster.ts';
import { chatter } from '../support/chatter.ts';
import { drawnByHand } from '../support/drawnByHand.ts';
import { sampleStore } from '../support/sampleStore.ts';
import { solvedRun } from '../support/solvedRun.ts';

/**
 * A run of five million kinks, such as data on which neurons go to and fro give. What a picture does with it is counted, not
 * timed: entries of the kinks' columns that are looked at, and calls on the canvas.
 */
const MILLIONS = 5e6;

/** Entries of the columns of kinks that were looked at, while they are counted. */
let looks = 0;
let looking = false;

/** A column that counts how often an entry is looked at. */
function counting<T extends Float64Array | Int32Array | Uint8Array>(column: T): T {
  return new Proxy(column, {
    get(target, key) {
      if (typeof key === 'string' && key.charCodeAt(0) <= 57) looks++;
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** A solved run with other kinks, whose columns count while `cost` looks. */
async function runWith(width: number, samples: number, count: number): Promise<RunRecord> {
  const run = await solvedRun({ width, samples });
  run.kinkCount = 0;
  run.appendKinks(chatter(run, count, [1e-3, run.endTime]), null);
  const columns = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(run), 'kinks')!.get!;
  let counted: { readonly of: Float64Array; readonly kinks: KinkChunk } | null = null;
  Object.defineProperty(run, 'kinks', {
    get() {
      const kinks: KinkChunk = columns.call(run);
      if (!looking) return kinks;
      if (counted?.of !== kinks.times) {
        const { times, neurons, samples: inputs, activities } = kinks;
        counted = {
          of: times,
          kinks: {
            times: counting(times),
            neurons: counting(neurons),
            samples: counting(inputs),
            activities: counting(activities),
          },
        };
      }
      return counted!.kinks;
    },
  });
  return run;
}

const drawn = drawnByHand();

beforeEach(() => {
  // not the animation callbacks, which come by hand
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  // the background has one timer: none must be lost with the fake ones
  catchUp();
  vi.useRealTimers();
});

/** What `work` looks at of the kinks, and calls on the canvas. */
function cost(work: () => void): { readonly looks: number; readonly calls: number } {
  const [before, calls] = [looks, drawn.canvas.calls.length];
  looking = true;
  work();
  looking = false;
  return { looks: looks - before, calls: drawn.canvas.calls.length - calls };
}

function show(picture: Picture, run: RunRecord, more: Partial<AppState> = {}) {
  const store = sampleStore(run, more);
  render(
    <AppStoreContext.Provider value={store}>
      <PictureView picture={picture} pxWidth={900} pxHeight={700} stage={true} settings={[]} />
    </AppStoreContext.Provider>,
  );
  drawn.tick();
  return store;
}

/** Has the background come to an end. */
function catchUp(): void {
  act(() => {
    while (vi.getTimerCount() > 0) vi.advanceTimersToNextTimer();
  });
  drawn.tick();
}

/** As the solver adds to a run: more kinks, and a frame after them. */
function grow(run: RunRecord, kinks: number): void {
  const { endTime, frameCount } = run;
  const last = run.frame(frameCount - 1);
  const to = 1.001 * endTime;
  run.appendKinks(chatter(run, kinks, [endTime, to]), null);
  const column = Float64Array.of(Number.NaN);
  run.appendFrames({
    times: Float64Array.of(to),
    losses: Float64Array.of(last.loss),
    rows: [
      {
        output: last.output,
        hidden: last.hidden,
        residuals: run.residuals(frameCount - 1),
        eigenCoordinates: run.eigenCoordinates(frameCount - 1),
        singularValues: run.singularValues(frameCount - 1),
      },
    ],
    measures: Object.fromEntries(SCALAR_MEASURES.map((name) => [name, column])) as Record<
      ScalarMeasure,
      Float64Array
    >,
    halfwayTime: null,
  });
}

const drawnOften = await runWith(20, 2, MILLIONS);
const neverSeen = await runWith(20, 2, MILLIONS);

describe('a run of five million kinks', () => {
  it.each([
    ['few neurons', () => Promise.resolve(drawnOften)],
    ['as many neurons as there are rows', () => runWith(200, 40, MILLIONS)],
  ])('is drawn by the raster with a bounded number of strokes and looks: %s', async (_, make) => {
    const run = await make();
    let store!: AppStore;
    const first = cost(() => {
      store = show(RASTER, run, { pinned: 3 });
    });
    expect(first.looks, 'what is read at once').toBeLessThan(1e6);
    expect(drawn.canvas.calls).toContain('fillRect');
    catchUp();
    const again = cost(() => {
      act(() => store.setState({ revision: 2 }));
      drawn.tick();
    });
    expect(again.looks).toBeLessThan(3e6);
    expect(again.calls).toBeGreaterThan(1000);
    expect(again.calls).toBeLessThan(250_000);
    for (const share of [0.9, 0.2, 0.21, 0.99]) {
      const tick = cost(() => {
        act(() => store.getState().seek(share * run.endTime));
        drawn.tick();
      });
      expect(tick.looks, `a jump to ${share}`).toBeLessThan(1e6);
      expect(tick.calls).toBeLessThan(20_000);
    }
    run.complete = false;
    const arrival = cost(() => {
      grow(run, 1000);
      act(() => store.setState({ revision: 3 }));
      drawn.tick();
    });
    run.complete = true;
    expect(arrival.looks).toBeLessThan(3e6);
    const pointer = cost(() => {
      const surface = screen.getByRole('slider', { name: /Neuron in/ });
      act(() => store.getState().hover(5));
      fireEvent.pointerMove(surface, { clientX: 300, clientY: 40 });
      fireEvent.pointerMove(surface, { clientX: 800, clientY: 40 });
      fireEvent.pointerMove(surface, { clientX: 300, clientY: 640 });
      drawn.tick();
    });
    expect(pointer.looks).toBeLessThan(1e6);
  });
});

describe('of five million kinks', () => {
  const run = neverSeen;
  const at = (share: number) => share * run.endTime;
  const wholeRun = (time: number) => ({
    run,
    player: { time, playing: false, speed: 1, timeAxis: 'log' as const, pace: 'even' as const },
  });

  it('the timeline has at most a tick a pixel', () => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d')!;
    const sheet = {
      context,
      pxWidth: 1200,
      pxHeight: 80,
      palette: readPalette(document.documentElement),
      state: sampleStore(run).getState(),
    };
    const axis = createTimeScale('log', run.firstKinkTime, run.endTime);
    const view = {
      run,
      timeAxis: 'log' as const,
      pace: 'even' as const,
      pxAt: (time: number) => 1200 * axis.toFraction(time),
    };
    phasesOfRun(run);
    const drawing = cost(() => drawTimeline(sheet as Sheet, view));
    expect(drawing.calls).toBeLessThan(1200 + 1000);
    expect(drawing.looks).toBeLessThan(1200 * 2 * Math.log2(MILLIONS));
  });

  it('a step from kink to kink, what is said of it, and the phases take a few looks', () => {
    phasesOfRun(run);
    const steps = cost(() => {
      for (const share of [0, 0.3, 0.999]) {
        const time = kinkStop(run, at(share), 1);
        expect(kinksHere(wholeRun(time))).toMatch(/Kink \d+ of 500\d+: neuron/);
        expect(kinkStop(run, time, -1)).toBeLessThan(time);
        expect(run.firstKinkTime).toBeGreaterThan(0);
      }
      grow(run, 1000);
      phasesOfRun(run);
    });
    expect(steps.looks).toBeLessThan(3000);
  });

  it('activities at any time are a bounded way off, once they have been read', () => {
    const first = cost(() => activitiesAt(run, at(1)));
    expect(first.looks).toBeLessThan(600_000);
    expect(countActivity(run, at(1))).toBeNull();
    catchUp();
    const known = cost(() => {
      expect(countActivity(run, at(1))).not.toBeNull();
    });
    expect(known.looks).toBeLessThan(100);
    for (const share of [0.1, 0.99, 0.5]) {
      const jump = cost(() => countActivity(run, at(share)));
      expect(jump.looks, `to ${share}`).toBeLessThan(4 * 2 ** 16);
    }
  });

  it('the orders, the bundle and the coasting of the light cone are found in pieces, or from the end', () => {
    for (const find of [orderKept, kinksByNeuron]) {
      expect(find(run)).toBeNull();
      catchUp();
      expect(find(run)).not.toBeNull();
    }
    const looked = cost(() => {
      bundleOf(run);
      for (let j = 0; j < 20; j++) kinksByNeuron(run)!.lastBefore(j, at(0.5));
    });
    expect(looked.looks).toBeLessThan(5000);
    const store = show(LIGHT_CONE, run);
    catchUp();
    const tick = cost(() => {
      act(() => store.getState().seek(at(0.4)));
      drawn.tick();
    });
    expect(tick.looks).toBeLessThan(20_000);
  });
});

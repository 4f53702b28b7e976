import { describe, expect, it } from 'vitest';
import { flatText } from '../../../src/drawing/axis/number.ts';
import { timeAt } from '../../../src/views/predictor/eachPlane.ts';
import { PredictorModel, type PredictorView } from '../../../src/views/predictor/model.ts';
import { readingAt } from '../../../src/views/predictor/reading.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const run = await solvedRun();
const state = sampleStore(run, {
  player: { time: 13, playing: false, speed: 1, timeAxis: 'log', pace: 'even' },
}).getState();

function viewOf(settings: readonly string[], pxHeight = 600): PredictorView {
  const local = { lit: null, place: null, pointer: null };
  return new PredictorModel().update({ pxWidth: 600, pxHeight, stage: true, settings, local }, state)!;
}

/** Where frame f of the path is in the picture, in plane number `index`. */
function placeOf({ planes, space }: PredictorView, index: number, f: number) {
  const { pyTop, view } = planes[index]!;
  const [x, y] = space.path.point(f) as unknown as [number, number];
  return { px: view.plane.px(x), py: pyTop + view.plane.py(y) };
}

const BOTH = ['both-scales'];

describe('the planes of predictor space', () => {
  it('stand one below the other and fill the picture where both are asked for; else, or without room, one alone', () => {
    const { planes } = viewOf(BOTH);
    expect(planes.map(({ view }) => view.plane.first.shares)).toEqual([false, true]);
    expect(planes[0]!.pyTop).toBe(0);
    expect(planes[1]!.pyTop).toBe(planes[0]!.pxHeight);
    expect(planes[1]!.pyTop + planes[1]!.pxHeight).toBe(600);
    for (const alone of [viewOf([]), viewOf(['shares']), viewOf(['true-angles']), viewOf(BOTH, 200)]) {
      expect(alone.planes).toHaveLength(1);
    }
  });

  it('show how much of the teacher is learned, in per cent, unless another scale is asked for', () => {
    const { plane } = viewOf([]).planes[0]!.view;
    const { space } = viewOf([]);
    for (const axis of [plane.first, plane.second]) {
      const teacher = space.target![axis.k]!;
      expect(flatText(axis.label(teacher))).toBe('100\u2009%');
      expect(flatText(axis.label(teacher / 4))).toBe('25\u2009%');
      // evenly: halfway on the page is half of it
      expect(axis.coordinate(teacher / 2)).toBeCloseTo(
        (axis.coordinate(0) + axis.coordinate(teacher)) / 2,
        12,
      );
      expect(axis.nu(axis.coordinate(0.3 * teacher))).toBeCloseTo(0.3 * teacher, 12);
      const ticks = axis
        .ticks(0, teacher, (nu) => (400 * nu) / teacher, 50)
        .map((nu) => (100 * nu) / teacher);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeCloseTo(100, 9);
    }
  });

  it('read the path under the pointer, next to the teacher by what is missing', () => {
    const view = viewOf(['shares']);
    const f = view.planes[0]!.view.path.frames.at(-40)!;
    const lines = readingAt(view, placeOf(view, 0, f)).map(flatText);
    expect(lines[0]).toMatch(/^t = /);
    expect(lines[1]).toMatch(/^q_?1 = 1 [+\u2212] /);
    expect(readingAt(view, { px: 5, py: 5 })).toEqual([]);
  });

  it('say where v stands at the playhead where nobody keeps it up', () => {
    const { place, space } = viewOf([]);
    expect(place.time).toBe(13);
    expect(place.point).toEqual(space.path.at(13));
  });
});

describe('the pointer on the path', () => {
  it('finds the time of the nearest frame in the plane that it is in, within reach', () => {
    const view = viewOf(BOTH);
    const { path } = view.space;
    for (const index of [0, 1]) {
      const f = view.planes[index]!.view.path.frames.at(-40)!;
      const { px, py } = placeOf(view, index, f);
      expect(timeAt(view, { px, py }, false)).toBe(path.time(f));
      expect(timeAt(view, { px: 5, py: py < 300 ? 5 : 595 }, false)).toBeNull();
    }
  });

  it('stays, while it drags, in the plane in which it was pressed', () => {
    const view = viewOf(BOTH);
    const [lower, upper] = view.planes.map((_, index) => placeOf(view, 1 - index, 60)) as [
      { px: number; py: number },
      { px: number; py: number },
    ];
    timeAt(view, lower, false);
    const there = timeAt(view, upper, true);
    timeAt(view, upper, false);
    const here = timeAt(view, upper, true);
    expect(there).not.toBeNull();
    expect(there).not.toBe(here);
  });
});

import { describe, expect, it } from 'vitest';
import { timeAt } from '../../../src/views/predictor/eachPlane.ts';
import { PredictorModel, type PredictorView } from '../../../src/views/predictor/model.ts';
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

describe('the planes of predictor space', () => {
  it('stand one below the other and fill the picture; alone where there is no room, or one is asked for', () => {
    const { planes } = viewOf([]);
    expect(planes.map(({ view }) => view.plane.first.shares)).toEqual([false, true]);
    expect(planes[0]!.pyTop).toBe(0);
    expect(planes[1]!.pyTop).toBe(planes[0]!.pxHeight);
    expect(planes[1]!.pyTop + planes[1]!.pxHeight).toBe(600);
    for (const alone of [viewOf(['shares']), viewOf(['true-angles']), viewOf([], 200)]) {
      expect(alone.planes).toHaveLength(1);
    }
  });

  it('say where v stands at the playhead where nobody keeps it up', () => {
    const { place, space } = viewOf([]);
    expect(place.time).toBe(13);
    expect(place.point).toEqual(space.path.at(13));
  });
});

describe('the pointer on the path', () => {
  it('finds the time of the nearest frame in the plane that it is in, within reach', () => {
    const view = viewOf([]);
    const { path } = view.space;
    for (const index of [0, 1]) {
      const f = view.planes[index]!.view.path.frames.at(-40)!;
      const { px, py } = placeOf(view, index, f);
      expect(timeAt(view, { px, py }, false)).toBe(path.time(f));
      expect(timeAt(view, { px: 5, py: py < 300 ? 5 : 595 }, false)).toBeNull();
    }
  });

  it('stays, while it drags, in the plane in which it was pressed', () => {
    const view = viewOf([]);
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

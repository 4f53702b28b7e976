import { describe, expect, it } from 'vitest';
import { HOME, STRAIGHT, turned } from '../../../src/drawing/sphere/camera.ts';
import { addCap, addSphereLine, capCircle, GRATICULE } from '../../../src/drawing/sphere/globe.ts';
import { GlyphPlaces } from '../../../src/drawing/sphere/glyphs.ts';
import { Placement } from '../../../src/drawing/sphere/placement.ts';
import { trailFrames } from '../../../src/drawing/sphere/trails.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { DirectionsModel } from '../../../src/views/directions/model.ts';
import { type SampleOptions, sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { viewsAfterChanges } from '../../support/viewKeys.ts';

/** Takes down the points of a path. */
function recordPath() {
  const points: [number, number][] = [];
  let strokes = 0;
  const context = {
    moveTo: (px: number, py: number) => {
      strokes++;
      points.push([px, py]);
    },
    lineTo: (px: number, py: number) => points.push([px, py]),
    closePath: () => {},
  } as unknown as CanvasRenderingContext2D;
  return { context, points, strokes: () => strokes };
}

const box = { pxWidth: 200, pxHeight: 200, pxBeside: 0, pxAround: 0 };

describe('the globe', () => {
  it('draws every point of a line on one side or the other', () => {
    const placement = new Placement('globe', HOME, box);
    for (const line of GRATICULE) {
      const front = recordPath();
      const back = recordPath();
      addSphereLine(front.context, placement, line, true);
      addSphereLine(back.context, placement, line, false);
      expect(front.points.length + back.points.length).toBe(line.length / 3);
    }
  });

  it('keeps the seen part of a cap inside the rim, its hidden edge on it', () => {
    for (const dx of [0, 0.9, 1.2, 1.6, 2]) {
      const { context, points } = recordPath();
      const seen = addCap(context, new Placement('globe', turned(STRAIGHT, dx, 0.2), box), capCircle(45));
      expect(seen).toBe(true);
      for (const [px, py] of points) expect(Math.hypot(px - 100, py - 100)).toBeLessThanOrEqual(100 + 1e-9);
    }
  });

  it('sees nothing of a cap on the back', () => {
    const { context } = recordPath();
    expect(addCap(context, new Placement('globe', turned(STRAIGHT, Math.PI, 0), box), capCircle(45))).toBe(
      false,
    );
  });
});

function viewOf(options: SampleOptions) {
  const run = sampleRun(options);
  const local = { camera: STRAIGHT, pointer: null };
  const request = { pxWidth: 400, pxHeight: 400, stage: false, settings: [], local };
  const model = new DirectionsModel();
  const view = model.update(request, sampleStore(run).getState())!;
  return { run, view, model, request };
}

describe('the trails', () => {
  it('go back from the playhead over a part of the time axis, newest first, in few stretches', () => {
    const { run, view } = viewOf({ frames: 200 });
    for (const time of [0, 0.5, 7, run.endTime]) {
      const frames = trailFrames(run, view.time, time);
      expect(frames).toEqual([...frames].sort((a, b) => b - a));
      expect(frames.length).toBeLessThanOrEqual(10);
      const reach = frames.map((f) => view.time.toFraction(time) - view.time.toFraction(run.times[f]!));
      for (const back of reach) expect(back).toBeGreaterThanOrEqual(0);
      for (const back of reach) expect(back).toBeLessThanOrEqual(0.1);
    }
    expect(trailFrames(run, view.time, 7).length).toBeGreaterThan(3);
  });
});

describe('the glyphs', () => {
  it('stand where their neurons point, and are found there', () => {
    const { run, view } = viewOf({});
    const places = new GlyphPlaces();
    places.update(view, view.space.cloud.at(1));
    const { hidden } = stateAt(run, 1);
    const { pxCentre, pyCentre } = view.placement;
    for (let j = 0; j < 12; j++) {
      const angle = Math.atan2(hidden[2 * j + 1]!, hidden[2 * j]!);
      expect(Math.atan2(pyCentre - places.py[j]!, places.px[j]! - pxCentre)).toBeCloseTo(angle, 3);
      const found = places.nearest(places.px[j]!, places.py[j]!, 14);
      expect(Math.hypot(places.px[found]! - places.px[j]!, places.py[found]! - places.py[j]!)).toBe(0);
    }
    expect(places.nearest(2, 2, 14)).toBe(-1);
  });
});

describe('DirectionsModel', () => {
  const changes = { 'another camera': { camera: turned(HOME, 0.1, 0) } };
  const { first, cases } = viewsAfterChanges(new DirectionsModel(), { camera: HOME }, changes);

  it('gives the same view while nothing changes', () => {
    expect(first()).toBe(first());
  });

  it.each(cases)('gives another view after %s', (_, changed) => {
    const view = first();
    expect(changed()).not.toBe(view);
  });

  it('keeps the radial scale still in a gesture', () => {
    const { model, view, request } = viewOf({});
    const store = sampleStore(sampleRun({ initScale: 1e-7, maxTime: 1 }), { gesture: true });
    expect(model.update(request, store.getState())!.radial.rings).toEqual(view.radial.rings);
    store.setState({ gesture: false });
    expect(model.update(request, store.getState())!.radial.rings).not.toEqual(view.radial.rings);
  });

  it('shows no ghost of another dimension', () => {
    const { model, run, request } = viewOf({});
    const of = (ghost: ReturnType<typeof sampleRun>) =>
      model.update(request, sampleStore(run, { ghost }).getState())!.ghost;
    expect(of(sampleRun({ initScale: 1e-2, maxTime: 1 }))).not.toBeNull();
    expect(of(sampleRun({ dimension: 3, maxTime: 1 }))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { STRAIGHT, turned } from '../../../src/drawing/sphere/camera.ts';
import { GlyphPlaces } from '../../../src/drawing/sphere/glyphs.ts';
import { newPoint } from '../../../src/drawing/sphere/placement.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { CONE_HOME, ConePlacement, heldPitch } from '../../../src/views/lightCone/conePlacement.ts';
import { axisInPlane } from '../../../src/views/lightCone/drawBoosts.ts';
import { layoutOf } from '../../../src/views/lightCone/layout.ts';
import { ConeModel, type ConeView } from '../../../src/views/lightCone/model.ts';
import { placeOnCone, updateConePlaces, updateSkyPlaces } from '../../../src/views/lightCone/neuronPlaces.ts';
import { teacherRays } from '../../../src/views/lightCone/teacherRays.ts';
import { type SampleOptions, sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

/** length of the explanation in one line */
const PX_EXPLANATION = 3600;
const box = { pxLeft: 10, pyTop: 20, pxWidth: 300, pxHeight: 400 };

function viewOf(run: Parameters<typeof sampleStore>[0], stage = true): ConeView {
  const local = {
    camera: CONE_HOME,
    skyCamera: STRAIGHT,
    skyBoost: null,
    pxExplanation: PX_EXPLANATION,
    pointer: null,
  };
  const request = { pxWidth: 680, pxHeight: 660, stage, settings: [], local };
  return new ConeModel().update(request, sampleStore(run).getState())!;
}

/** A cone whose places are its coordinates: what is given to it is read off it. */
function asCoordinates(view: ConeView): { view: ConeView; last: () => readonly [number, number, number] } {
  let last: readonly [number, number, number] = [0, 0, 0];
  const cone = Object.assign(Object.create(view.cone), {
    place(x: number, y: number, height: number) {
      last = [x, y, height];
      return 1;
    },
  }) as ConePlacement;
  return { view: { ...view, cone }, last: () => last };
}

describe('the cone', () => {
  it('fits its box, wherever the camera has turned to', () => {
    const point = newPoint();
    for (const dx of [0, 1, 2.5]) {
      for (const dy of [-2, 0, 2]) {
        const cone = new ConePlacement(heldPitch(turned(CONE_HOME, dx, dy)), box);
        for (let k = 0; k < 50; k++) {
          for (const height of [-1, 0, 1]) {
            cone.place(Math.cos(k / 8), Math.sin(k / 8), height, point);
            expect(point.px).toBeGreaterThan(box.pxLeft - 0.5);
            expect(point.px).toBeLessThan(box.pxLeft + box.pxWidth + 0.5);
            expect(point.py).toBeGreaterThan(box.pyTop - 0.5);
            expect(point.py).toBeLessThan(box.pyTop + box.pxHeight + 0.5);
          }
        }
      }
    }
  });

  it('keeps its size and its apex while it turns about its axis', () => {
    const home = new ConePlacement(CONE_HOME, box);
    const away = new ConePlacement(turned(CONE_HOME, 1.3, 0), box);
    expect([away.pxRadius, away.pxCentre, away.pyCentre]).toEqual([
      home.pxRadius,
      home.pxCentre,
      home.pyCentre,
    ]);
    const point = newPoint();
    away.place(0, 0, 0, point);
    expect([point.px, point.py]).toEqual([away.pxCentre, away.pyCentre]);
  });

  it('stands upright, its rulings straight', () => {
    const cone = new ConePlacement(CONE_HOME, box);
    const [top, rim, half] = [newPoint(), newPoint(), newPoint()];
    cone.place(0, 0, 1, top);
    expect(top.px).toBeCloseTo(cone.pxCentre, 9);
    expect(top.py).toBeLessThan(cone.pyCentre);
    for (let k = 0; k < 12; k++) {
      const [x, y] = [Math.cos(k / 2), Math.sin(k / 2)];
      cone.place(x, y, 1, rim);
      cone.place(x / 2, y / 2, 0.5, half);
      const cross =
        (rim.px - cone.pxCentre) * (half.py - cone.pyCentre) -
        (rim.py - cone.pyCentre) * (half.px - cone.pxCentre);
      expect(cross).toBeCloseTo(0, 6);
    }
  });
});

describe('the neurons', () => {
  const cases: Record<string, SampleOptions> = {
    'in the plane': {},
    'in space': { dimension: 3, maxTime: 10 },
    'in eight dimensions': { dimension: 8, maxTime: 10 },
  };
  for (const [name, options] of Object.entries(cases)) {
    it(`lie on the cone, on the half of their sign, ${name}`, () => {
      const run = sampleRun({ ...options, initScale: 1e-5 });
      const { view, last } = asCoordinates(viewOf(run));
      for (const time of [0, 1.3, run.endTime]) {
        const frame = view.space.cloud.at(time);
        const { output } = stateAt(run, time);
        for (let s = 0; s < 12; s++) {
          placeOnCone(view, frame, s, newPoint());
          const [x, y, height] = last();
          // Euler's method lets a^2 - |w|^2 drift: the picture would show it
          expect(Math.abs(height)).toBeCloseTo(Math.hypot(x, y), 2);
          expect(Math.sign(height)).toBe(Math.sign(output[s]!));
        }
      }
    });
  }

  it('of the real flow lie on it to rounding, at their direction and their decade', async () => {
    const run = await solvedRun({ initScale: 1e-7 });
    const { view, last } = asCoordinates(viewOf(run));
    for (const f of [0, 100, 300, run.frameCount - 1]) {
      const frame = view.space.cloud.frame(f);
      const { hidden } = run.frame(f);
      for (const [s, j] of view.space.cloud.neurons.entries()) {
        placeOnCone(view, frame, s, newPoint());
        const [x, y, height] = last();
        expect(Math.abs(Math.abs(height) - Math.hypot(x, y))).toBeLessThan(1e-6);
        const [w1, w2] = [hidden[2 * j]!, hidden[2 * j + 1]!];
        expect(Math.atan2(y, x)).toBeCloseTo(Math.atan2(w2, w1), 5);
        expect(Math.hypot(x, y)).toBeCloseTo(view.radial.radius(Math.log10(Math.hypot(w1, w2))), 5);
      }
    }
  });

  it('that are not balanced stand off the cone', () => {
    const network = {
      dimension: 2,
      width: 2,
      output: Float64Array.of(0.1, -1e-3),
      hidden: Float64Array.of(1e-3, 0, 0, 0.1),
    };
    const { view, last } = asCoordinates(viewOf(sampleRun({ network, maxTime: 0.1 })));
    const frame = view.space.cloud.at(0);
    placeOnCone(view, frame, 0, newPoint());
    expect(last()[2]).toBeGreaterThan(last()[0] + 0.2);
    placeOnCone(view, frame, 1, newPoint());
    expect(-last()[2]).toBeLessThan(last()[1] - 0.2);
  });

  it('are found where they are drawn, on the cone and in the sky', () => {
    const view = viewOf(sampleRun());
    const frame = view.space.cloud.at(2);
    const places = new GlyphPlaces();
    for (const update of [
      () => updateConePlaces(places, view, frame),
      () => updateSkyPlaces(places, view, frame, null, null),
    ]) {
      update();
      for (let s = 0; s < 12; s++) {
        const found = places.nearest(places.px[s]!, places.py[s]!, 14);
        expect(Math.hypot(places.px[found]! - places.px[s]!, places.py[found]! - places.py[s]!)).toBeLessThan(
          1,
        );
      }
    }
    // stars stand on the outer ring where w points
    const sky = view.sky!;
    for (let s = 0; s < 12; s++) {
      const turn = Math.atan2(sky.pyCentre - places.py[s]!, places.px[s]! - sky.pxCentre);
      expect(turn).toBeCloseTo(Math.atan2(frame.y[s]!, frame.x[s]!), 4);
    }
  });
});

describe('the teacher', () => {
  it('is a light-like neuron on the rim, above its direction', async () => {
    const run = await solvedRun({ width: 5 });
    const rays = teacherRays(viewOf(run));
    expect(rays).toHaveLength(1);
    expect(rays[0]).toMatchObject({ height: 1, single: true });
    // of the cone scheme: the first axis
    expect(rays[0]!.x).toBeCloseTo(1, 9);
    expect(rays[0]!.y).toBeCloseTo(0, 9);
  });

  it('of opposed data is two, one on each half', async () => {
    const rays = teacherRays(viewOf(await solvedRun({ scheme: 'opposed', width: 8, samples: 4 })));
    expect(rays.map(({ height }) => Math.sign(height)).sort()).toEqual([-1, 1]);
  });
});

describe('a boost', () => {
  it('has its axis in the plane over which the cone stands', () => {
    const view = viewOf(sampleRun());
    expect(axisInPlane(view, Float64Array.of(0.6, -0.8))).toEqual({ x: 0.6, y: -0.8 });
    const space = viewOf(sampleRun({ dimension: 3, maxTime: 1 }));
    const teacher = axisInPlane(space, Float64Array.of(1, 0, 0));
    expect(teacher.x).toBeCloseTo(1, 9);
    expect(teacher.y).toBeCloseTo(0, 9);
  });
});

describe('the layout', () => {
  it('shows cone, sky, numbers and explanation on the stage, and keeps them apart', () => {
    for (const [width, height] of [
      [700, 700],
      [680, 640],
      [560, 460],
      [430, 700],
      [490, 440],
    ] as const) {
      const { cone, sky, facts, explanation } = layoutOf({
        pxWidth: width,
        pxHeight: height,
        stage: true,
        pxExplanation: PX_EXPLANATION,
      });
      expect(explanation).not.toBeNull();
      const boxes = [cone, sky!, facts!];
      for (const [index, one] of boxes.entries()) {
        expect(one.pxLeft + one.pxWidth).toBeLessThanOrEqual(width + 1e-9);
        expect(one.pyTop + one.pxHeight).toBeLessThanOrEqual(height + 1e-9);
        for (const other of boxes.slice(index + 1)) {
          const apart =
            one.pxLeft + one.pxWidth <= other.pxLeft + 1e-9 || one.pyTop + one.pxHeight <= other.pyTop + 1e-9;
          expect(apart).toBe(true);
        }
      }
    }
  });

  it('puts nothing beside a cone that needs the room', () => {
    expect(
      layoutOf({ pxWidth: 360, pxHeight: 180, stage: false, pxExplanation: PX_EXPLANATION }).sky,
    ).not.toBeNull();
    expect(
      layoutOf({ pxWidth: 200, pxHeight: 180, stage: false, pxExplanation: PX_EXPLANATION }),
    ).toMatchObject({ sky: null, facts: null, explanation: null });
  });

  it('leaves the explanation the room that its words take, whatever they are, and none where there are none', () => {
    const size = { pxWidth: 700, pxHeight: 700, stage: true };
    const [short, long, none] = [1500, 4000, null].map((pxExplanation) =>
      layoutOf({ ...size, pxExplanation }),
    );
    expect(long!.explanation!.pxHeight).toBeGreaterThan(short!.explanation!.pxHeight);
    for (const { cone, explanation } of [short!, long!]) {
      expect(explanation!.folded).toBe(false);
      expect(cone.pyTop + cone.pxHeight).toBeLessThan(explanation!.pyTop);
    }
    // more than the cone can give: folded, a line at the foot
    const folded = layoutOf({ ...size, pxExplanation: 20_000 });
    expect(folded.explanation!.folded).toBe(true);
    expect(folded.cone.pxHeight).toBeGreaterThan(600);
    expect(none!.explanation).toBeNull();
    expect(none!.cone.pxHeight).toBeGreaterThan(folded.cone.pxHeight);
  });
});

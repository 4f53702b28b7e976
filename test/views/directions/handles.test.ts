import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moved } from '../../../src/drawing/handles/handle.ts';
import { HOME } from '../../../src/drawing/sphere/camera.ts';
import { sanitise } from '../../../src/experiment/limits.ts';
import type { GivenData, Parameters } from '../../../src/experiment/parameters.ts';
import { setUp } from '../../../src/experiment/setup.ts';
import { degreesBetween } from '../../../src/model/measures/angles.ts';
import type { Run } from '../../../src/state/run.ts';
import { DIRECTIONS } from '../../../src/views/directions/directions.ts';
import { inputPlace } from '../../../src/views/directions/drawInputs.ts';
import { DIRECTION_HANDLES as HANDLES } from '../../../src/views/directions/handles.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const PLANE = await solvedRun({ width: 12, networkSeed: 3 });
const GLOBE = await solvedRun({ width: 12, networkSeed: 3, dimension: 3, samples: 8 });
const BIASED = await solvedRun({ width: 6, scheme: 'centred', dimension: 2, bias: true, samples: 5 });

const PLACED = {
  pxWidth: 690,
  pxHeight: 620,
  stage: true,
  settings: [],
  local: { camera: HOME, pointer: null },
};

function shown(run: Run, more: Partial<ReturnType<ReturnType<typeof sampleStore>['getState']>> = {}) {
  const store = sampleStore(run, more);
  const state = store.getState();
  const view = DIRECTIONS.createModel().update(PLACED, state)!;
  // as the drawing does, for what is under the pointer
  view.places.update(view, view.space.cloud.at(state.player.time));
  const handle = (id: string) => HANDLES.byId(view, state, id)!;
  /** the run that is drawn once the move is made */
  const runOf = (moved: Moved) => {
    const { parameters, faults } = sanitise({ ...run.parameters, ...moved });
    expect(faults).toEqual([]);
    return { parameters, start: setUp(parameters) };
  };
  return { store, state, view, handle, runOf };
}

const row = (rows: Float64Array, i: number, d: number) => rows.slice(i * d, (i + 1) * d);
const norm = (vector: ArrayLike<number>) => Math.hypot(...Array.from(vector));

describe('a handle in the plane', () => {
  it('is met where its thing is drawn: inputs, the teacher, and neurons while the run is at its start', () => {
    const { view, state, handle } = shown(PLANE);
    for (const id of ['teacher 0', 'input 4', 'neuron 7']) {
      expect(HANDLES.at(view, state, handle(id).at, false)!.id.split(' ')[0]).toBe(id.split(' ')[0]);
    }
    expect(HANDLES.at(view, state, { px: 3, py: 3 }, false)).toBeNull();
    const later = { ...state.player, time: 5 };
    const { at } = handle('neuron 7');
    const ids = (pinned: number | null, touch: boolean) => {
      const { view: now, state: then } = shown(PLANE, { player: later, pinned });
      return HANDLES.at(now, then, at, touch)?.id;
    };
    expect(ids(null, false)).toBeUndefined();
    expect(ids(7, false)).toBe('neuron 7');
    expect(ids(7, true)).toBe('neuron 7');
    expect(HANDLES.at(view, state, at, true)).toBeNull();
  });

  it('turns an input to where it is dragged, keeps its length, and leaves the labels to the teacher', () => {
    const { handle, view, runOf } = shown(PLANE);
    const { pxCentre, pyCentre, pxRadius } = view.placement;
    const { at, grab } = handle('input 2');
    const { parameters, start } = runOf(grab()(pxCentre - at.px, pyCentre - 0.8 * pxRadius - at.py, false));
    expect(parameters).toMatchObject({ scheme: 'given', given: { labels: null } });
    const moved = row(start.dataset.inputs, 2, 2);
    expect(moved[0]).toBeCloseTo(0, 10);
    expect(moved[1]).toBeCloseTo(norm(row(PLANE.start.dataset.inputs, 2, 2)), 10);
    expect(row(start.dataset.inputs, 3, 2)).toEqual(row(PLANE.start.dataset.inputs, 3, 2));
    expect(start.dataset.labels[2]).toBeCloseTo(0, 10);
    expect(start.initial).toEqual(PLANE.start.initial);
  });

  it('turns the teacher, and shortens it by the picture\u2019s own scale where it is pulled in', () => {
    const { handle, view, runOf } = shown(PLANE);
    const { pxCentre, pyCentre, pxRadius } = view.placement;
    const { at, grab } = handle('teacher 0');
    const to = (x: number, y: number) =>
      runOf(grab()(pxCentre + pxRadius * x - at.px, pyCentre - pxRadius * y - at.py, false)).start.dataset
        .teacher!;
    const turned = to(0, 1);
    expect(norm(turned)).toBeCloseTo(1, 12);
    expect(turned[1]).toBeCloseTo(1, 12);
    // a hand that does not quite keep to the rim means the direction alone
    expect(norm(to(0, 1 - 5 / pxRadius))).toBeCloseTo(1, 12);
    const radius = view.radial.radius(-1);
    expect(norm(to(-radius, 0))).toBeCloseTo(0.1, 10);
    expect(norm(to(0, 0.001))).toBeGreaterThan(0);
  });

  it('moves the start of one neuron, balanced and of its sign, and scaled as the others are', () => {
    const { handle, view, runOf } = shown(PLANE);
    const { pxCentre, pyCentre, pxRadius } = view.placement;
    const { at, grab } = handle('neuron 7');
    const radius = view.radial.radius(-2);
    const moved = grab()(pxCentre + pxRadius * radius - at.px, pyCentre - at.py, false);
    const { start } = runOf(moved);
    const w = row(start.initial.hidden, 7, 2);
    expect(w[0]).toBeCloseTo(0.01, 10);
    expect(Math.abs(start.initial.output[7]!)).toBeCloseTo(norm(w), 12);
    expect(Math.sign(start.initial.output[7]!)).toBe(Math.sign(PLANE.start.initial.output[7]!));
    expect(row(start.initial.hidden, 6, 2)).toEqual(row(PLANE.start.initial.hidden, 6, 2));
    expect(start.dataset).toEqual(PLANE.start.dataset);
  });

  it('moves by arrows, a tenth as far with Shift, and says where it stands', () => {
    const { handle, runOf } = shown(PLANE);
    const before = PLANE.start.dataset.teacher!;
    const degreesAfter = (key: string, fine: boolean) =>
      degreesBetween(runOf(handle('teacher 0').key(key, fine)).start.dataset.teacher!, before);
    expect(degreesAfter('ArrowLeft', false)).toBeCloseTo(5, 8);
    expect(degreesAfter('ArrowRight', true)).toBeCloseTo(0.5, 8);
    const left = runOf(handle('teacher 0').key('ArrowLeft', false)).start.dataset.teacher!;
    expect(left[1]).toBeGreaterThan(0);
    const longer = runOf(handle('input 0').key('ArrowUp', false)).start.dataset;
    expect(norm(row(longer.inputs, 0, 2))).toBeCloseTo(10 ** 0.1, 10);
    expect(handle('teacher 0').key('x', false)).toBeNull();
    expect(handle('teacher 0').value).toBe('direction 0\u00b0, length 1');
  });

  it('adds an input on empty ground, as long as the others, and takes one away but the last', () => {
    const { handle, view, state, runOf } = shown(PLANE);
    const { pxCentre, pyCentre } = view.placement;
    const { dataset } = runOf(HANDLES.add!(view, state, { px: pxCentre - 50, py: pyCentre })).start;
    expect(dataset.samples).toBe(13);
    expect([...row(dataset.inputs, 12, 2)]).toEqual([expect.closeTo(-1, 10), expect.closeTo(0, 10)]);
    expect(runOf(handle('input 0').another!()).start.dataset.samples).toBe(13);
    const less = runOf(handle('input 0').remove!()).start.dataset;
    expect(less.inputs).toEqual(PLANE.start.dataset.inputs.slice(2));
    expect(HANDLES.add!(view, state, { px: pxCentre, py: pyCentre })).toBeNull();
  });
});

describe('a handle on the globe', () => {
  it('comes to lie under the pointer, on the side that is seen, while the rest stays where it is', async () => {
    const { handle, view, runOf } = shown(GLOBE);
    const { at, grab } = handle('input 3');
    const target = { px: view.placement.pxCentre + 60, py: view.placement.pyCentre - 90 };
    const { parameters } = runOf(grab()(target.px - at.px, target.py - at.py, false));
    const next = shown(await solvedRun(parameters));
    const now = inputPlace(next.view, 3)!;
    expect([now.px, now.py]).toEqual([expect.closeTo(target.px, 6), expect.closeTo(target.py, 6)]);
    expect(next.view.space.basis).toBe(view.space.basis);
    const other = inputPlace(next.view, 5)!;
    const before = inputPlace(view, 5)!;
    expect([other.px, other.py]).toEqual([before.px, before.py]);
  });

  it('stays on the globe where the pointer leaves it, and goes the way of the arrows', () => {
    const { handle, runOf } = shown(GLOBE);
    const length = (moved: Moved) => norm(row(runOf(moved).start.dataset.inputs, 1, 3));
    const before = norm(row(GLOBE.start.dataset.inputs, 1, 3));
    expect(length(handle('input 1').grab()(5000, -5000, false))).toBeCloseTo(before, 10);
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      const { start } = runOf(handle('input 1').key(key, false));
      const turned = degreesBetween(row(start.dataset.inputs, 1, 3), row(GLOBE.start.dataset.inputs, 1, 3));
      expect(turned, key).toBeCloseTo(5, 6);
    }
    expect(length(handle('input 1').key('PageUp', false))).toBeCloseTo(before * 10 ** 0.1, 10);
    expect(length(handle('input 1').grab()(0, -120, true))).toBeCloseTo(10 * before, 8);
  });

  it('is added on the globe only: beside it a double click has nothing to point to', () => {
    const { view, state } = shown(GLOBE);
    const { pxCentre, pyCentre, pxRadius } = view.placement;
    const add = (x: number) => HANDLES.add!(view, state, { px: pxCentre + x * pxRadius, py: pyCentre });
    expect(add(0.5)).not.toBeNull();
    expect(add(1.05)).toBeNull();
  });
});

describe('the length of a neuron', () => {
  it('on the globe has a handle of its own, once the neuron is pinned: up is longer, and the direction stays', () => {
    const { view, state, handle, runOf } = shown(GLOBE, { pinned: 2 });
    const length = handle('length 2');
    expect(HANDLES.at(view, state, length.at, false)!.id).toBe('length 2');
    expect(HANDLES.at(view, state, length.at, true)!.id).toBe('length 2');
    const before = row(GLOBE.start.initial.hidden, 2, 3);
    const after = row(runOf(length.grab()(35, -120, false)).start.initial.hidden, 2, 3);
    expect(norm(after)).toBeCloseTo(10 * norm(before), 10);
    for (const k of [0, 1, 2]) expect(after[k]).toBeCloseTo(10 * before[k]!, 10);
    const { view: free, state: freely } = shown(GLOBE);
    expect(HANDLES.at(free, freely, length.at, false)?.id).not.toBe('length 2');
  });

  it('in the plane is how far out it is dragged, and needs none', () => {
    expect(shown(PLANE, { pinned: 7 }).handle('length 7')).toBeNull();
  });

  it('is said to be that of its start, once the run has gone on', () => {
    const at = (time: number) =>
      shown(PLANE, { player: { ...shown(PLANE).state.player, time } }).handle('neuron 7').value;
    expect(at(0)).toMatch(/^direction .*, length /);
    expect(at(5)).toBe(`start of neuron 8: ${at(0)}`);
  });
});

describe('one more input, no place told', () => {
  it('stands beside the last, as far from it as a hand sees', () => {
    const { view, state, runOf } = shown(PLANE);
    const { dataset } = runOf(HANDLES.more!(view, state)).start;
    const n = PLANE.start.dataset.samples;
    expect(dataset.samples).toBe(n + 1);
    const [last, added] = [n - 1, n].map((i) => row(dataset.inputs, i, 2));
    expect(degreesBetween(added!, last!)).toBeCloseTo(10, 6);
  });
});

describe('whatever is done to a handle', () => {
  const pixels = fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.constantFrom(0, 1e7, -1e7));

  it('gives parameters that can be run, of bounded lengths that are not 0', () => {
    for (const run of [PLANE, GLOBE, BIASED]) {
      const { handle, runOf } = shown(run);
      const ids = ['teacher 0', 'input 0', 'input 1', 'neuron 2'];
      fc.assert(
        fc.property(fc.constantFrom(...ids), pixels, pixels, fc.boolean(), (id, dx, dy, lengthwise) => {
          const moved = handle(id).grab()(dx, dy, lengthwise);
          if (moved === null) return;
          const { initial, dataset } = runOf(moved).start;
          const d = dataset.dimension;
          const vector = id.startsWith('neuron')
            ? row(initial.hidden, 2, d)
            : id.startsWith('input')
              ? row(dataset.inputs, Number(id.at(-1)), d)
              : dataset.teacher!;
          expect(norm(vector)).toBeGreaterThan(0);
          expect(norm(vector)).toBeLessThan(1e7);
        }),
        { numRuns: 60 },
      );
    }
  });

  it('keeps the constant of a bias', () => {
    const { handle, runOf } = shown(BIASED);
    const { start, parameters } = runOf(handle('input 1').key('ArrowLeft', false));
    expect(start.dataset.inputs[3]).toBe(1);
    expect(parameters.given!.inputs[1]).toHaveLength(1);
    // below the horizon there is no input with the constant 1
    const { view } = shown(BIASED);
    const { at, grab } = handle('input 1');
    expect(grab()(0, view.placement.pyCentre + 200 - at.py, false)).toBeNull();
  });

  it('is nothing on data where a direction is not a place, or of a thing that has none', async () => {
    const four = await solvedRun({ width: 3, scheme: 'centred', dimension: 4, samples: 4 });
    const { view, state } = shown(four);
    expect(HANDLES.byId(view, state, 'input 0')).toBeNull();
    expect(HANDLES.add!(view, state, { px: 300, py: 300 })).toBeNull();
    const given: GivenData = {
      inputs: [
        [1, 0],
        [1, 0],
        [0, 0],
        [0, 2],
      ],
      labels: null,
      teacher: [1, 0],
    };
    const own: Partial<Parameters> = {
      scheme: 'given',
      given,
      network: {
        output: [1, 0, -1],
        hidden: [
          [0, 3],
          [0, 0],
          [1, 0],
        ],
      },
    };
    const degenerate = shown(await solvedRun({ ...sanitise(own).parameters, lossTarget: 0.1 }));
    expect(degenerate.handle('input 2')).toBeNull();
    expect(degenerate.handle('neuron 1')).toBeNull();
    expect(degenerate.handle('neuron 99')).toBeNull();
    expect(degenerate.handle('ring 1')).toBeNull();
    // of two in one place either can be had, and both by keys
    const ids = ['input 0', 'input 1'].map((id) => {
      const { parameters } = degenerate.runOf(degenerate.handle(id).key('ArrowLeft', false));
      return parameters.given!.inputs.map(([x]) => x! < 1);
    });
    expect(ids).toEqual([
      [true, false, true, true],
      [false, true, true, true],
    ]);
  });
});

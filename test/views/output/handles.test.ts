import { describe, expect, it } from 'vitest';
import { HOME } from '../../../src/drawing/sphere/camera.ts';
import type { Run } from '../../../src/state/run.ts';
import { OUTPUT_HANDLES as HANDLES } from '../../../src/views/output/handles.ts';
import { OUTPUT } from '../../../src/views/output/output.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const PLANE = await solvedRun({ width: 12, networkSeed: 3 });
const LINE = await solvedRun({ width: 6, scheme: 'centred', dimension: 2, bias: true, samples: 5 });

function shown(run: Run) {
  const state = sampleStore(run).getState();
  const local = { camera: HOME, pointer: null };
  const request = { pxWidth: 690, pxHeight: 620, stage: true, settings: [], local };
  const view = OUTPUT.createModel().update(request, state)!;
  return { state, view, handle: (id: string) => HANDLES.byId(view, state, id)! };
}

describe('a label in the output', () => {
  it.each([
    ['about the circle', PLANE],
    ['over the line', LINE],
  ])('is dragged along its spring %s, the others given as they are', (_, run) => {
    const { state, view, handle } = shown(run);
    const { labels } = run.start.dataset;
    const { at, grab, value } = handle('input 1');
    expect(value).toMatch(/^label /);
    expect(HANDLES.at(view, state, at, false)!.id).toMatch(/^input /);
    expect(HANDLES.at(view, state, { px: 1, py: 1 }, true)).toBeNull();
    // to where a label stands that is larger by a tenth: along the way out, which is measured here
    const key = handle('input 1').key('ArrowUp', false)!.given!.labels!;
    expect(key[1]!).toBeGreaterThan(labels[1]!);
    expect(key.with(1, 0)).toEqual([...labels].with(1, 0));
    const fine = handle('input 1').key('ArrowUp', true)!.given!.labels!;
    expect((fine[1]! - labels[1]!) * 10).toBeCloseTo(key[1]! - labels[1]!, 10);
    const still = grab()(0, 0, false)!;
    expect(still).toMatchObject({ scheme: 'given' });
    expect(still.given!.labels![1]).toBeCloseTo(labels[1]!, 12);
    const { x, y } = run === PLANE ? view.space.inputs[1]! : { x: 0, y: 1 };
    const [out, across] = [grab()(20 * x, -20 * y, false)!, grab()(20 * y, 20 * x, false)!];
    expect(out.given!.labels![1]!).toBeGreaterThan(labels[1]!);
    expect(across.given!.labels![1]!).toBeCloseTo(labels[1]!, 10);
    expect(grab()(-2000 * x, 2000 * y, false)!.given!.labels![1]!).toBeLessThan(0);
  });

  it('comes to stand where it was dragged to', async () => {
    const { handle } = shown(PLANE);
    const { x, y } = shown(PLANE).view.space.inputs[1]!;
    const { at, grab } = handle('input 1');
    const moved = await solvedRun({ ...PLANE.parameters, ...grab()(-30 * x, 30 * y, false) });
    // in the frame of before: the scale of other labels is another
    const state = sampleStore(PLANE).getState();
    const { scale, pxPerUnit } = shown(PLANE).view.circle!;
    const before = scale.coordinate(PLANE.start.dataset.labels[1]!);
    const after = scale.coordinate(moved.start.dataset.labels[1]!);
    expect((before - after) * pxPerUnit).toBeCloseTo(30, 8);
    expect(at).not.toBeNull();
    expect(state.parameters.given).toBeNull();
  });
});

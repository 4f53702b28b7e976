import { describe, expect, it } from 'vitest';
import { plainNumber } from '../../../src/drawing/axis/number.ts';
import { setFormula } from '../../../src/drawing/note/formula.ts';
import { markAt } from '../../../src/drawing/note/markNotes.ts';
import type { Mark } from '../../../src/drawing/picture.ts';
import { STRAIGHT } from '../../../src/drawing/sphere/camera.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import type { Run } from '../../../src/state/run.ts';
import { DIRECTIONS } from '../../../src/views/directions/directions.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const RUNS = {
  plane: await solvedRun({ width: 20 }),
  space: await solvedRun({ width: 20, dimension: 3 }),
  four: await solvedRun({ width: 12, scheme: 'centred', dimension: 4, samples: 4 }),
  opposed: await solvedRun({ width: 12, networkSeed: 3, scheme: 'opposed', samples: 6 }),
};

async function shown(run: Run, share: number, settings: readonly string[] = []) {
  await DIRECTIONS.marksReady?.();
  const player = { ...sampleStore(run).getState().player, time: share * run.endTime };
  const state = sampleStore(run, { player }).getState();
  const local = { camera: STRAIGHT, pointer: null };
  const request = { pxWidth: 690, pxHeight: 620, stage: true, settings, local };
  const view = DIRECTIONS.createModel().update(request, state)!;
  const marks = DIRECTIONS.marks!(view, state);
  return { view, state, marks, of: (id: string) => marks.find((mark) => mark.id === id)! };
}

const sum = (rows: Float64Array[], weights: number[]) =>
  [...rows[0]!].map((_, k) => rows.reduce((total, row, i) => total + weights[i]! * row[k]!, 0));
const rowsOf = (flat: Float64Array, d: number) =>
  Array.from({ length: flat.length / d }, (_, i) => flat.subarray(i * d, (i + 1) * d));
const degrees = (a: number[], b: readonly number[]) => {
  const dot = a.reduce((total, value, k) => total + value * b[k]!, 0);
  return (Math.acos(Math.min(1, dot / Math.hypot(...a) / Math.hypot(...b))) * 180) / Math.PI;
};
const numbersIn = (text: string) => (text.match(/[\d.]+(?:\u00d710[⁻⁰¹²³⁴-⁹]+)?/g) ?? []).map(String);

describe('marks of the directions', () => {
  it.each(Object.entries(RUNS))('name all that is drawn of %s, each where it is', async (_, run) => {
    for (const share of [0, 0.3, 1]) {
      const { marks } = await shown(run, share);
      expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
      for (const mark of marks) {
        expect(mark.name).not.toBe('');
        expect(mark.value).not.toMatch(/NaN|undefined|^$/);
        expect(setFormula(mark.formula!).length).toBeGreaterThan(1);
        expect(mark.hit(mark.at), mark.id).toBeLessThan(10);
        expect(markAt(marks, mark.at), mark.id).not.toBeNull();
      }
    }
  });

  it('give gamma and the bundle with their lengths and angles now', async () => {
    const run = RUNS.plane;
    const { dataset, groups } = run.start;
    const { of, state } = await shown(run, 0.3);
    const inputs = rowsOf(dataset.inputs, 2);
    const gamma = sum(
      inputs,
      [...dataset.labels].map((y) => y / dataset.samples),
    );
    const teacher = [...dataset.teacher!];
    expect(of('gamma 0').value).toContain(`|\u03b3| = ${plainNumber(Math.hypot(...gamma))}`);
    expect(of('gamma 0').value).toContain(`${plainNumber(degrees(gamma, teacher))}\u00b0 from v*`);
    const { output, hidden } = stateAt(run, state.player.time);
    const bundle = sum(
      rowsOf(hidden, 2),
      [...output].map((a, j) => (groups[j] === 1 ? a : 0)),
    );
    expect(of('bundle 0').value).toContain(`now |v| = ${plainNumber(Math.hypot(...bundle))}`);
    expect(of('bundle 0').value).toContain(`${plainNumber(degrees(bundle, gamma))}\u00b0 from \u03b3`);
  });

  it('give every input its label and its residual now', async () => {
    const run = RUNS.plane;
    const { of, state } = await shown(run, 0.5);
    const { residuals } = stateAt(run, state.player.time);
    for (let i = 0; i < run.start.dataset.samples; i++) {
      const [label, residual] = [run.start.dataset.labels[i]!, residuals[i]!];
      expect(of(`input ${i}`).value).toContain(plainNumber(label));
      expect(of(`input ${i}`).value).toContain(plainNumber(residual));
    }
  });

  it('are both teachers and both bundles where there are two, and no cone', async () => {
    const { marks } = await shown(RUNS.opposed, 1);
    const ids = marks.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['teacher 1', 'teacher 2', 'bundle 1', 'bundle 2']));
    expect(ids).not.toContain('cone');
    expect(ids).not.toContain('bundle 0');
  });

  it('let the cone be met within 45 degrees of the teacher alone, in the plane and on the globe', async () => {
    for (const run of [RUNS.plane, RUNS.space]) {
      const { of, view } = await shown(run, 0);
      const cone = of('cone') as Mark;
      const { pxCentre, pyCentre, pxRadius, kind } = view.placement;
      for (const angle of [0, 40, 44, 46, 60, 90, 180]) {
        const radians = (angle * Math.PI) / 180;
        // on the globe, seen straight, the teacher is in the middle
        const place =
          kind === 'globe'
            ? { px: pxCentre + pxRadius * Math.sin(radians), py: pyCentre }
            : {
                px: pxCentre + 0.5 * pxRadius * Math.cos(radians),
                py: pyCentre - 0.5 * pxRadius * Math.sin(radians),
              };
        if (kind === 'globe' && angle > 90) continue;
        expect(cone.hit(place) === 0, `${angle} degrees`).toBe(angle < 45);
      }
      expect(cone.hit({ px: pxCentre + 1.2 * pxRadius, py: pyCentre })).toBe(Number.POSITIVE_INFINITY);
    }
  });

  it('are the yardsticks as well while they are shown', async () => {
    const { marks } = await shown(RUNS.plane, 0.2, ['yardsticks']);
    const yardsticks = marks.filter(({ id }) => id.startsWith('yardstick'));
    expect(yardsticks.length).toBeGreaterThan(3);
    for (const { value } of yardsticks) expect(numbersIn(value)).not.toHaveLength(0);
    expect((await shown(RUNS.plane, 0.2)).marks.some(({ id }) => id.startsWith('yardstick'))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { flatText, plainNumber } from '../../../src/drawing/axis/number.ts';
import { setFormula } from '../../../src/drawing/note/formula.ts';
import { markAt } from '../../../src/drawing/note/markNotes.ts';
import { type CanvasPicture, type Mark, PICTURE_IDS, type PictureId } from '../../../src/drawing/picture.ts';
import { coordinateAt } from '../../../src/drawing/timePlot/columns.ts';
import type { TimePlotView } from '../../../src/drawing/timePlot/model.ts';
import { lossFallAt } from '../../../src/findings/lossFall.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { bandsOf } from '../../../src/findings/theory/runPhases.ts';
import { norm } from '../../../src/model/measures/angles.ts';
import type { Run } from '../../../src/state/run.ts';
import { fetchPicture } from '../../../src/views/pictures.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const BOX = { pxWidth: 420, pxHeight: 300, stage: false };

/** A plot over time at a share of its run, with what it tells. */
async function shown(id: PictureId, run: Run, share: number, settings: readonly string[] = []) {
  const picture = (await fetchPicture(id)) as CanvasPicture<TimePlotView>;
  await picture.marksReady?.();
  const time = share * run.endTime;
  const player = { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;
  const state = sampleStore(run, { player }).getState();
  const view = picture.createModel().update({ ...BOX, settings, local: { pointer: null } }, state)!;
  const marks = picture.marks!(view, state);
  const of = (name: string) => marks.find((mark) => mark.name === name)!;
  return { picture, view, marks, of, time, state };
}

const plane = await solvedRun({ width: 20, samples: 12, dataSeed: 2 });
const space = await solvedRun({ dimension: 4, samples: 5, width: 30, initScale: 1e-2 });
const opposed = await solvedRun({ scheme: 'opposed', samples: 4, width: 30, lossTarget: 1e-4 });
const RUNS = { plane, space, opposed };

/** Every plot over time, and a run that it has something of. */
const PLOTS = (
  [
    ['loss', 'plane'],
    ['norms', 'plane'],
    ['angle', 'plane'],
    ['eigen', 'space'],
    ['bundle', 'plane'],
    ['bundle', 'opposed'],
    ['angles', 'plane'],
    ['complexity', 'space'],
    ['generalisation', 'plane'],
    ['two-teachers', 'opposed'],
    ['sharpness', 'plane'],
  ] as const
).map(([id, run]) => ({ id, run }));

describe('the marks of a plot over time', () => {
  it('are of every plot that there is', async () => {
    const plots: PictureId[] = [];
    for (const id of PICTURE_IDS) {
      const picture = await fetchPicture(id);
      if ('layers' in picture && picture.layers.some(({ name }) => name === 'curves')) plots.push(id);
    }
    expect(new Set(PLOTS.map(({ id }) => id as PictureId))).toEqual(new Set(plots));
  });

  it.each(PLOTS)(
    'of $id ($run) have each a name, a formula that can be set, and a place in the box',
    async ({ id, run }) => {
      for (const share of [0, 0.01, 0.4, 1]) {
        const { marks } = await shown(id, RUNS[run], share);
        expect(new Set(marks.map((mark) => mark.id)).size).toBe(marks.length);
        for (const mark of marks) {
          expect(mark.name).not.toBe('');
          if (mark.formula !== undefined) {
            expect(flatText(setFormula(mark.formula))).not.toMatch(/[{}_^]|undefined/);
          }
          expect(mark.value).not.toMatch(/NaN|undefined/);
          for (const px of [mark.at.px, mark.at.py]) expect(Number.isFinite(px)).toBe(true);
          expect(mark.at.px).toBeGreaterThanOrEqual(0);
          expect(mark.at.px).toBeLessThanOrEqual(BOX.pxWidth);
          expect(mark.at.py).toBeLessThanOrEqual(BOX.pxHeight);
        }
      }
    },
  );

  it.each(PLOTS)(
    'of $id ($run) hold one for every line drawn, met all along it',
    async ({ id, run: which }) => {
      const { view, marks, state } = await shown(id, RUNS[which], 0.3);
      for (const [p, { columns, layout, pyTop }] of view.plots.entries()) {
        for (const [l, line] of columns.lines.entries()) {
          const column = columns.column(columns.neurons.length + l);
          const frames = [...column.subarray(0, columns.count).keys()].filter((f) =>
            Number.isFinite(column[f]),
          );
          const mark = marks.find((one) => one.id === `${p} curve ${l}`);
          if (frames.length === 0) {
            expect(mark).toBeUndefined();
            continue;
          }
          const { run } = columns;
          for (const f of frames.filter((_, index) => index % 7 === 0)) {
            const py = layout.yScale(column[f]!);
            if (py < layout.box.top || py > layout.box.bottom) continue;
            const place = { px: layout.pxTimes[f]!, py: pyTop + py };
            expect(mark!.hit(place)).toBeLessThan(1e-6);
            // under a pointer that is on it a curve is named, this one or one that crosses it
            expect(markAt(marks, place)).not.toBeNull();
          }
          // halfway between two frames of a curve that is measured in all
          if (line.sparse) continue;
          const middle = (run.times[frames[0]!]! + run.times[frames[1] ?? frames[0]!]!) / 2;
          const py = layout.yScale(coordinateAt(run, column, middle));
          if (Number.isFinite(py))
            expect(mark!.hit({ px: layout.xScale(middle), py: pyTop + py })).toBeLessThan(2);
        }
      }
      expect(state.run).not.toBeNull();
    },
  );
});

describe('what they say now', () => {
  it('the loss, and how fast it falls, of the state at the playhead', async () => {
    const { of, time } = await shown('loss', plane, 0.2);
    const { samples, inputs, labels } = plane.start.dataset;
    const { output, hidden } = stateAt(plane, time);
    let squares = 0;
    for (let i = 0; i < samples; i++) {
      let h = 0;
      for (let j = 0; j < 20; j++) {
        h +=
          output[j]! * Math.max(0, hidden[2 * j]! * inputs[2 * i]! + hidden[2 * j + 1]! * inputs[2 * i + 1]!);
      }
      squares += (labels[i]! - h) ** 2;
    }
    expect(of('Loss').value).toBe(`now ${plainNumber(squares / (2 * samples))}`);
    const step = 1e-6 * time;
    const slope = (stateAt(plane, time + step).loss - stateAt(plane, time - step).loss) / (2 * step);
    const { value } = lossFallAt(plane, time)!;
    expect(of('How fast the loss falls').value).toBe(plainNumber(-value));
    expect(value / -slope).toBeCloseTo(1, 3);
  });

  it('the length of the bundle vector and the weights', async () => {
    const { of } = await shown('bundle', plane, 1);
    const last = plane.frameCount - 1;
    expect(of('Length of the bundle vector').value).toBe(
      `now ${plainNumber(plane.measures.bundleNorm[last]!)}`,
    );
    const weights = await shown('complexity', plane, 1);
    const { output, hidden } = plane.frame(last);
    const squared = norm(output) ** 2 + norm(hidden) ** 2;
    expect(weights.of('Squared length of all weights').value).toBe(`now ${plainNumber(squared)}`);
    const singular = [...plane.singularValues(last)].reduce((sum, value) => sum + value, 0);
    expect(weights.of('Nuclear norm of W').value).toBe(`now ${plainNumber(singular)}`);
  });

  it('what each eigen-direction has left, and when it was learned', async () => {
    const { of } = await shown('eigen', space, 1);
    const left = space.eigenCoordinates(space.frameCount - 1);
    for (let k = 0; k < 4; k++) {
      expect(of(`What eigen-direction ${k + 1} has left to learn`).value).toBe(
        `now ${plainNumber(left[k]!)}`,
      );
    }
  });

  it('the playhead, and every phase with its times, as ground under the rest', async () => {
    const { marks, of, time, view } = await shown('loss', plane, 0.5);
    expect(marks.find(({ id }) => id === 'playhead')!.value).toBe(`t = ${plainNumber(time, 4)}`);
    const bands = bandsOf(plane);
    expect(marks.filter(({ area }) => area)).toHaveLength(bands.length);
    expect(bands.length).toBeGreaterThan(1);
    const { box, xScale } = view.plots[0]!.layout;
    for (const { from, to } of bands) {
      const place = { px: (xScale(from) + xScale(to)) / 2, py: box.top + 1 };
      const under = markAt(
        marks.filter(({ area }) => area),
        place,
      );
      expect(under!.value).toBe(`from t = ${plainNumber(from)} to ${plainNumber(to)}`);
    }
    expect(of('Convergence').explanation).toMatch(/^Convergence: /);
  });

  it('a curve has no value where it has none', async () => {
    const { of } = await shown('generalisation', plane, 0);
    expect(of('Bound on the loss after T2').value).toBe('no value now');
  });

  it('the yardsticks while they are shown: of the selected neuron, else of all as one', async () => {
    const without = await shown('norms', plane, 0.1);
    expect(without.marks.some(({ id }) => id.includes('yardstick'))).toBe(false);
    const { marks, picture, view, state } = await shown('norms', plane, 0.1, ['yardsticks']);
    expect(marks.map(({ id }) => id)).toContain('0 yardsticks');
    expect(marks.map(({ id }) => id)).toContain('0 limits');
    const ofOne: readonly Mark[] = picture.marks!(view, { ...state, pinned: 3 });
    expect(ofOne.map(({ name }) => name)).toContain('Yardstick of neuron 4');
  });
});

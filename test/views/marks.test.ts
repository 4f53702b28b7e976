import { describe, expect, it } from 'vitest';
import { setFormula } from '../../src/drawing/note/formula.ts';
import { markAt } from '../../src/drawing/note/markNotes.ts';
import type { CanvasPicture, Mark, PictureId } from '../../src/drawing/picture.ts';
import type { Run } from '../../src/state/run.ts';
import { fetchPicture } from '../../src/views/pictures.ts';
import { sampleStore } from '../support/sampleStore.ts';
import { solvedRun } from '../support/solvedRun.ts';

const plane = await solvedRun();
const space = await solvedRun({ dimension: 3, lossTarget: 1e-4 });
const many = await solvedRun({ dimension: 6, lossTarget: 1e-4 });

interface Told {
  readonly marks: readonly Mark[];
  readonly by: (id: string) => Mark;
}

async function marksOf(
  id: PictureId,
  run: Run,
  time: number,
  settings: readonly string[] = [],
): Promise<Told> {
  const picture = (await fetchPicture(id)) as CanvasPicture;
  await picture.marksReady!();
  const player = { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;
  const state = sampleStore(run, { player }).getState();
  const local = { ...picture.own, pointer: null, pxExplanation: 3000 };
  const request = { pxWidth: 720, pxHeight: 700, stage: true, settings, local };
  const view = picture.createModel().update(request, state);
  const marks = picture.marks!(view, state);
  return { marks, by: (wanted) => marks.find((mark) => mark.id === wanted)! };
}

const PICTURES = ['predictor', 'light-cone', 'raster'] as const;

describe.each(PICTURES)('the marks of %s', (id) => {
  it.each([
    ['the plane', plane, []],
    ['space', space, []],
    ['six dimensions', many, []],
    ['another setting', plane, id === 'raster' ? ['matrix'] : ['both-scales']],
  ] as const)(
    'have names and formulas, and are found where their notes point, in %s',
    async (_, run, settings) => {
      for (const time of [0, 3, run.endTime]) {
        const { marks } = await marksOf(id, run, time, settings);
        expect(marks.length).toBeGreaterThan(2);
        expect(new Set(marks.map((mark) => mark.id)).size).toBe(marks.length);
        for (const mark of marks) {
          expect(mark.name).toMatch(/\S/);
          expect(`${mark.name} ${mark.value} ${mark.formula ?? ''}`).not.toMatch(/NaN|undefined|Infinity/);
          if (mark.formula !== undefined) expect(setFormula(mark.formula).length).toBeGreaterThan(0);
          expect(Number.isFinite(mark.at.px + mark.at.py), mark.id).toBe(true);
          // the middle of a ring that closes about nothing may be beside it
          if (mark.area !== true) expect(mark.hit(mark.at), mark.id).toBeLessThanOrEqual(mark.reach ?? 10);
        }
      }
    },
  );
});

describe('what the marks of predictor space tell', () => {
  it('is v and the teacher in per cent, and the piece of S that v is in, as ground', async () => {
    const { marks, by } = await marksOf('predictor', plane, 13);
    expect(by('0 teacher').value).toMatch(/^100\u2009% and 100\u2009%; length 1$/);
    expect(by('0 v').value).toMatch(/^99\.\d+\u2009% and \d+\.?\d*\u2009%; length 0\.99/);
    expect(by('0 S0').area).toBe(true);
    expect(by('0 S0').value).toMatch(/^of its constraints 5 of 6 hold/);
    // v lies on S: it is what the pointer is on
    expect(markAt(marks, by('0 v').at)!.id).toBe('0 v');
    expect(by('0 t1').value).toMatch(/^at t = /);
  });
});

describe('what the marks of the light cone tell', () => {
  it('is how large the bundle is and how fast it is boosted, and how many neurons are in each half', async () => {
    const { by } = await marksOf('light-cone', plane, 13);
    const { output } = plane.start.initial;
    expect(by('half 1').value).toBe(`${output.filter((a) => a > 0).length} neurons`);
    expect(by('half -1').value).toBe(`${output.filter((a) => a < 0).length} neurons`);
    expect(by('bundle').value).toMatch(/^length 0\.99/);
    expect(by('pull').value).toMatch(/^\|g\| = 0\.00/);
    expect(by('input 0').value).toMatch(/^label 0\.\d+, \d+\.\d+° from the teacher$/);
  });

  it('names nothing outside of the rims', async () => {
    const { marks } = await marksOf('light-cone', plane, 13);
    expect(markAt(marks, { px: 2, py: 2 })).toBeNull();
  });
});

describe('what the marks of the raster tell', () => {
  it('is every ring of the inputs shown: when the yardstick crosses, and what the neuron did', async () => {
    const { marks } = await marksOf('raster', plane, 3);
    const rings = marks.filter(({ id }) => id.startsWith('ring '));
    expect(rings.length).toBeGreaterThan(0);
    for (const { name, value } of rings) {
      const input = /crosses input (\d+)$/.exec(name)![1];
      expect(value).toMatch(/^(loses|gains) x.*at t.*; yardstick: |^yardstick: would (lose|gain) x/);
      expect(value.replace(/[\u2080-\u2089]/g, (c) => String(c.charCodeAt(0) - 0x2080))).toContain(
        `x${input}`,
      );
    }
  });

  it('is in how many pairs of neuron and input the group is active now', async () => {
    const run = plane;
    const { by } = await marksOf('raster', run, 0);
    const { hidden, width, dimension, output } = run.start.initial;
    const { inputs, samples } = run.start.dataset;
    let on = 0;
    let positive = 0;
    for (let j = 0; j < width; j++) {
      let own = 0;
      for (let i = 0; i < samples; i++) {
        let product = 0;
        for (let k = 0; k < dimension; k++)
          product += hidden[j * dimension + k]! * inputs[i * dimension + k]!;
        if (product > 0) own++;
      }
      if (own === 0 || output[j]! <= 0) continue;
      positive++;
      on += own;
    }
    expect(by('positive').value).toBe(
      `active now in ${on} of ${positive * samples} pairs of neuron and input`,
    );
  });
});

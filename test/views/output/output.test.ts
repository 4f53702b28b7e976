import { describe, expect, it } from 'vitest';
import type { Mark, PictureBox } from '../../../src/drawing/picture.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { outputAt } from '../../../src/model/measures/outputAt.ts';
import type { AppState } from '../../../src/state/appState.ts';
import type { Run } from '../../../src/state/run.ts';
import type { OutputView } from '../../../src/views/output/model.ts';
import { OUTPUT } from '../../../src/views/output/output.ts';
import { readNumber } from '../../claims/numbers.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const STAGE: PictureBox = { pxWidth: 680, pxHeight: 580, stage: true, settings: [] };

function shown(run: Run, time: number, box: PictureBox = STAGE, more: Partial<AppState> = {}) {
  const state = sampleStore(run, {
    player: { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' },
    ...more,
  }).getState();
  const view = OUTPUT.createModel().update(
    { ...box, local: { ...OUTPUT.own, pointer: null } },
    state,
  ) as OutputView;
  return { state, view, marks: OUTPUT.marks!(view, state) };
}

const named = (marks: readonly Mark[], id: string) => marks.find((mark) => mark.id === id)!;
/** What is met at a place: as the page has it, of what is no area first. */
const met = (marks: readonly Mark[], at: { px: number; py: number }) =>
  [...marks]
    .sort((a, b) => Number(a.area ?? false) - Number(b.area ?? false) || a.hit(at) - b.hit(at))
    .find((mark) => mark.hit(at) < 10);

describe('the marks of the output', () => {
  it('are the teacher, the network and a residual of every input, each where it is drawn', async () => {
    for (const change of [{ width: 12 }, { width: 12, scheme: 'centred', bias: true, samples: 6 }] as const) {
      const run = await solvedRun(change);
      const { marks } = shown(run, 0.1 * run.endTime);
      const samples = run.start.dataset.samples;
      expect(marks.map(({ id }) => id)).toEqual([
        'teacher',
        'network',
        ...Array.from({ length: samples }, (_, i) => `input ${i}`),
      ]);
      for (const mark of marks) {
        expect(mark.hit(mark.at), mark.id).toBeLessThan(1);
        expect(mark.at.px).toBeGreaterThanOrEqual(0);
        expect(mark.at.px).toBeLessThanOrEqual(STAGE.pxWidth);
        expect(mark.at.py).toBeGreaterThanOrEqual(0);
        expect(mark.at.py).toBeLessThanOrEqual(STAGE.pxHeight);
      }
    }
  });

  it('tell a residual as label minus output, of the playhead’s time', async () => {
    const run = await solvedRun({ width: 12, samples: 3 });
    const time = 0.14 * run.endTime;
    const { marks } = shown(run, time);
    const { output, hidden } = stateAt(run, time);
    const { inputs, labels } = run.start.dataset;
    for (let i = 0; i < 3; i++) {
      const exact = outputAt({ ...run.start.initial, output, hidden }, inputs.slice(2 * i, 2 * i + 2));
      const [residual, label, told] = named(marks, `input ${i}`)
        .value.split(/ [=−] /)
        .map((said) => readNumber(said, 3).value) as [number, number, number];
      expect(told / exact).toBeCloseTo(1, 2);
      expect(label / labels[i]!).toBeCloseTo(1, 2);
      expect(residual / (labels[i]! - exact)).toBeCloseTo(1, 1);
    }
  });

  it('let the shape be met wherever nothing else is, and not beside it', async () => {
    const run = await solvedRun({ width: 12 });
    const { marks, view } = shown(run, run.endTime);
    const { pxCentre, pyCentre, pxZero } = view.circle!;
    // the teacher is to the right; straight up from its direction there are no inputs
    expect(
      met(marks, {
        px: pxCentre + 1.1 * pxZero * Math.cos(1.1),
        py: pyCentre - 1.1 * pxZero * Math.sin(1.1),
      })!.id,
    ).toBe('network');
    expect(met(marks, { px: pxCentre - 2 * pxZero, py: pyCentre })).toBeUndefined();
  });

  it('are in the section the residuals from the diagonal, which is one too', async () => {
    const run = await solvedRun({ width: 12, dimension: 4, samples: 4 });
    const { marks, view } = shown(run, 0);
    expect(marks.map(({ id }) => id)).toEqual([
      'teacher',
      'network',
      ...[0, 1, 2, 3].map((i) => `input ${i}`),
      'diagonal',
    ]);
    for (const [i, label] of run.start.dataset.labels.entries()) {
      expect(named(marks, `input ${i}`).at.px).toBeCloseTo(view.parity!.pxOf(label), 9);
    }
  });
});

describe('over a line', () => {
  it('the pointer finds the neuron whose knot is nearest on its rail', async () => {
    const run = await solvedRun({ width: 12, scheme: 'centred', bias: true, samples: 6 });
    const { view, state } = shown(run, 0);
    let found = 0;
    for (let j = 0; j < 12; j++) {
      const place = OUTPUT.neuronPlace!(view, j, state);
      if (place === null) continue;
      found++;
      const [w, b] = [run.start.initial.hidden[2 * j]!, run.start.initial.hidden[2 * j + 1]!];
      expect(place.px).toBeCloseTo(view.line!.pxOf(-b / w), 6);
      const under = OUTPUT.neuronAt!(view, place, state)!;
      // another may stand on the very same place
      expect(OUTPUT.neuronPlace!(view, under, state)!.px).toBeCloseTo(place.px, 0);
    }
    expect(found).toBeGreaterThan(5);
    expect(OUTPUT.neuronAt!(view, { px: 300, py: 100 }, state)).toBeNull();
  });
});

describe('the box', () => {
  it.each([
    [240, 150],
    [375, 300],
    [1200, 500],
    [300, 900],
  ])('of %i by %i holds circle, line and parity', async (pxWidth, pxHeight) => {
    for (const change of [
      {},
      { dimension: 5, samples: 4 },
      { scheme: 'centred', bias: true, samples: 4 },
    ] as const) {
      const run = await solvedRun({ width: 8, ...change });
      const { marks, view } = shown(run, run.endTime, { ...STAGE, pxWidth, pxHeight, stage: false });
      for (const { id, at } of marks) {
        expect(at.px, id).toBeGreaterThanOrEqual(0);
        expect(at.px, id).toBeLessThanOrEqual(pxWidth);
        expect(at.py, id).toBeGreaterThanOrEqual(0);
        expect(at.py, id).toBeLessThanOrEqual(pxHeight);
      }
      const { circle, line, parity } = view;
      for (const box of [line?.box, parity?.box].filter((one) => one !== undefined)) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(pxWidth);
        expect(box.bottom).toBeLessThanOrEqual(pxHeight);
      }
      if (circle !== null) expect(circle.pxZero).toBeGreaterThan(8);
    }
  });
});

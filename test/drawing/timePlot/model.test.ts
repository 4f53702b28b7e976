import { describe, expect, it } from 'vitest';
import { LOG_AXIS } from '../../../src/drawing/axis/valueAxis.ts';
import type { Panel } from '../../../src/drawing/timePlot/definition.ts';
import { isInside, TimePlotModel } from '../../../src/drawing/timePlot/model.ts';
import { timeDrawing } from '../../../src/drawing/timePlot/timePicture.ts';
import { norm } from '../../../src/model/measures/angles.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { viewsAfterChanges } from '../../support/viewKeys.ts';

const NORMS: Panel = {
  valueAxis: LOG_AXIS,
  neurons: { formula: () => '', measure: () => (frame, j) => norm(frame.hidden, j * 2, 2) },
};
const LOSS: Panel = {
  valueAxis: LOG_AXIS,
  lines: (run) => [{ name: [], named: ({ loss }) => loss, colour: 'ink', value: (f) => run.losses[f]! }],
};

describe('the model of a plot over time', () => {
  const { first, cases } = viewsAfterChanges(new TimePlotModel([NORMS, LOSS]), {}, {});

  it('gives the same plots while nothing changes', () => {
    expect(first().plots).toBe(first().plots);
  });

  it.each(cases)('gives others after %s', (_, changed) => {
    const { plots } = first();
    expect(changed().plots).not.toBe(plots);
  });

  it('gives others when more is known of the run', () => {
    const state = sampleStore(sampleRun()).getState();
    const model = new TimePlotModel([LOSS]);
    const local = { pointer: null };
    const request = { pxWidth: 400, pxHeight: 300, stage: false, settings: [], local };
    const { plots } = model.update(request, state)!;
    expect(model.update(request, { ...state, findings: state.findings + 1 })!.plots).not.toBe(plots);
  });

  it('gives none before there is a frame', () => {
    const run = sampleRun();
    run.reveal(0);
    const local = { pointer: null };
    const request = { pxWidth: 400, pxHeight: 300, stage: false, settings: [], local };
    expect(new TimePlotModel([LOSS]).update(request, sampleStore(run).getState())).toBeNull();
    expect(new TimePlotModel([LOSS]).update(request, sampleStore(null).getState())).toBeNull();
  });

  it('fills its box with panels on whole pixels, whose data have the same height', () => {
    const local = { pointer: null };
    const state = sampleStore(sampleRun()).getState();
    for (const pxHeight of [97, 200, 301, 582]) {
      const request = { pxWidth: 400, pxHeight, stage: false, settings: [], local };
      const { plots } = new TimePlotModel([LOSS, LOSS, NORMS]).update(request, state)!;
      let below = 0;
      for (const { pyTop, pxHeight: pxPanel } of plots) {
        expect(pyTop).toBe(below);
        expect(Number.isInteger(pyTop)).toBe(true);
        below = pyTop + pxPanel;
      }
      expect(below).toBe(pxHeight);
      const heights = plots.map(({ layout }) => layout.box.bottom - layout.box.top);
      if (pxHeight > 97) expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(3);
    }
  });
});

describe('the pointer on panels above each other', () => {
  const drawing = timeDrawing([LOSS, NORMS]);
  const state = sampleStore(sampleRun()).getState();
  const request = { pxWidth: 400, pxHeight: 400, stage: false, settings: [], local: { pointer: null } };
  const view = drawing.createModel().update(request, state)!;

  it('finds a neuron on its curve in the panel where that is drawn, and in no other', () => {
    const { layout, columns, pyTop } = view.plots[1]!;
    const f = 40;
    const px = layout.pxTimes[f]!;
    const py = layout.yScale(columns.column(3)[f]!);
    const found = drawing.neuronAt!(view, { px, py: pyTop + py }, state)!;
    const there = layout.yScale(columns.ofNeuron(found)![f]!);
    expect(Math.abs(there - py)).toBeLessThan(8);
    expect(isInside(view.plots[0]!, py)).toBe(true);
    expect(drawing.neuronAt!(view, { px, py }, state)).toBeNull();
  });

  it('reads the same time in every panel', () => {
    const { layout } = view.plots[1]!;
    for (const time of [0, 3, 30]) {
      const px = layout.xScale(time);
      expect(drawing.timeAt!(view, { px, py: 5 }, false)).toBeCloseTo(time, 9);
      expect(drawing.timeAt!(view, { px, py: 395 }, true)).toBeCloseTo(time, 9);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { symbol } from '../../../src/drawing/axis/number.ts';
import { LOG_AXIS } from '../../../src/drawing/axis/valueAxis.ts';
import { CurveColumns, coordinateAt } from '../../../src/drawing/timePlot/columns.ts';
import type { Panel } from '../../../src/drawing/timePlot/definition.ts';
import { PlotAxes } from '../../../src/drawing/timePlot/layout.ts';
import { pickNeuron } from '../../../src/drawing/timePlot/pickNeuron.ts';
import { norm } from '../../../src/model/measures/angles.ts';
import { sampleRun } from '../../support/sampleRun.ts';

const definition: Panel = {
  valueAxis: LOG_AXIS,
  symbol: [symbol('w')],
  unit: '',
  neurons: { formula: () => '', measure: () => (frame, j) => norm(frame.hidden, j * 2, 2) },
};

const player = { time: 0, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;

describe('the layout of a plot', () => {
  const run = sampleRun();
  const columns = new CurveColumns(definition, run);
  columns.update();
  const request = { pxWidth: 400, pxHeight: 220, stage: false, foot: true, head: false };
  const layout = new PlotAxes().layout(request, columns, {
    gesture: false,
    player,
    kept: [],
    alongside: [],
    logged: null,
  });

  it('has the start of the run at the left and its end at the right', () => {
    expect(layout.xScale(0)).toBeCloseTo(layout.box.left, 9);
    expect(layout.xScale(run.endTime)).toBeCloseTo(layout.box.right, 9);
    expect(layout.timeAtPx(layout.xScale(7))).toBeCloseTo(7, 9);
    expect(layout.timeAtPx(-50)).toBe(0);
  });

  it('holds every value inside the box', () => {
    expect(layout.yScale(columns.low)).toBeLessThanOrEqual(layout.box.bottom);
    expect(layout.yScale(columns.high)).toBeGreaterThanOrEqual(layout.box.top);
  });

  it('keeps still in a gesture', () => {
    const axes = new PlotAxes();
    axes.layout(request, columns, { gesture: false, player, kept: [], alongside: [], logged: null });
    const other = new CurveColumns(definition, sampleRun({ initScale: 1e-6 }));
    other.update();
    const held = axes.layout(request, other, {
      gesture: true,
      player,
      kept: [],
      alongside: [],
      logged: null,
    });
    expect(held.yScale.domain()).toEqual(layout.yScale.domain());
    expect(held.xScale(5)).toBe(layout.xScale(5));
    expect(
      axes
        .layout(request, other, { gesture: false, player, kept: [], alongside: [], logged: null })
        .yScale.domain()[0],
    ).toBeLessThan(layout.yScale.domain()[0]!);
  });

  it('finds the neuron whose curve is under a point', () => {
    const time = 3;
    for (const neuron of columns.neurons) {
      const py = layout.yScale(coordinateAt(run, columns.ofNeuron(neuron)!, time));
      const found = pickNeuron(layout, columns, layout.xScale(time), py, 8)!;
      const pyFound = layout.yScale(coordinateAt(run, columns.ofNeuron(found)!, time));
      expect(Math.abs(pyFound - py)).toBeLessThan(0.5);
    }
  });

  it('finds none away from all curves', () => {
    expect(pickNeuron(layout, columns, layout.xScale(0.1), layout.box.top + 2, 8)).toBeNull();
  });
});

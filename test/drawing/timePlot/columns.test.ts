import { describe, expect, it } from 'vitest';
import { symbol } from '../../../src/drawing/axis/number.ts';
import { LOG_AXIS } from '../../../src/drawing/axis/valueAxis.ts';
import { CurveColumns, coordinateAt } from '../../../src/drawing/timePlot/columns.ts';
import type { Panel } from '../../../src/drawing/timePlot/definition.ts';
import { norm } from '../../../src/model/measures/angles.ts';
import type { Run } from '../../../src/state/run.ts';
import { sampleRun } from '../../support/sampleRun.ts';

const reads: number[] = [];
const definition: Panel = {
  valueAxis: LOG_AXIS,
  symbol: [symbol('w')],
  unit: '',
  neurons: {
    formula: () => '',
    measure: () => (frame, j) => {
      reads.push(frame.time);
      return norm(frame.hidden, j * 2, 2);
    },
  },
  lines: (run) => [
    { name: [symbol('L')], named: ({ loss }) => loss, colour: 'ink', value: (f) => run.losses[f]! },
  ],
};

describe('CurveColumns', () => {
  it('holds the coordinate of every neuron and line in every frame', () => {
    const run = sampleRun();
    const columns = new CurveColumns(definition, run);
    columns.update();
    const f = 40;
    expect(columns.column(3)[f]).toBeCloseTo(Math.log10(norm(run.frame(f).hidden, 6, 2)), 12);
    expect(columns.column(12)[f]).toBeCloseTo(Math.log10(run.losses[f]!), 12);
    expect(columns.ofNeuron(3)).toBe(columns.column(3));
  });

  it('reads only the frames that are new', () => {
    const run = sampleRun();
    run.reveal(50);
    const columns = new CurveColumns(definition, run);
    columns.update();
    reads.length = 0;
    run.reveal(52);
    columns.update();
    expect(new Set(reads)).toEqual(new Set([run.times[50], run.times[51]]));
    expect(columns.count).toBe(52);
  });

  it('begins again where frames were thinned', () => {
    for (const seen of [30, 120]) {
      const run = sampleRun();
      const columns = new CurveColumns(definition, run);
      run.reveal(Math.min(seen, run.allFrames));
      columns.update();
      run.reveal(run.allFrames);
      // as many frames as before, or more, may be left
      Object.assign(run, thin(run));
      columns.update();
      expect(columns.count).toBe(run.frameCount);
      expect(columns.column(12)[3]).toBeCloseTo(Math.log10(run.losses[3]!), 12);
    }
  });

  it('knows the curve of a neuron that is too many to be drawn', () => {
    const run = sampleRun({ width: 40 });
    const columns = new CurveColumns(definition, run, 10);
    columns.update();
    const hidden = Array.from({ length: 40 }, (_, j) => j).find((j) => !columns.neurons.includes(j))!;
    const f = 20;
    expect(columns.ofNeuron(hidden)![f]).toBeCloseTo(
      Math.log10(norm(run.frame(f).hidden, hidden * 2, 2)),
      12,
    );
  });

  it('knows the extent of what can be drawn, and only of that', () => {
    const run = sampleRun();
    run.losses[run.frameCount - 1] = 0;
    const columns = new CurveColumns({ ...definition, neurons: undefined! }, run);
    columns.update();
    expect(columns.low).toBe(Math.log10(Math.min(...run.losses.subarray(0, run.frameCount - 1))));
  });
});

describe('coordinateAt', () => {
  it('meets the frames, and on a log axis interpolates geometrically', () => {
    const run = sampleRun();
    const columns = new CurveColumns(definition, run);
    columns.update();
    const column = columns.column(12);
    expect(coordinateAt(run, column, run.times[30]!)).toBe(column[30]);
    const middle = (run.times[30]! + run.times[31]!) / 2;
    expect(10 ** coordinateAt(run, column, middle)).toBeCloseTo(
      Math.sqrt(run.losses[30]! * run.losses[31]!),
      12,
    );
    expect(coordinateAt(run, column, run.endTime + 1)).toBeNaN();
  });
});

/** Every second frame of a run, the last one kept. */
function thin(run: Run): Partial<Run> {
  const kept = Array.from({ length: run.frameCount }, (_, f) => f).filter(
    (f) => f % 2 === 0 || f === run.frameCount - 1,
  );
  const frames = kept.map((f) => run.frame(f));
  return {
    frameCount: kept.length,
    times: Float64Array.from(frames, (frame) => frame.time),
    losses: Float64Array.from(frames, (frame) => frame.loss),
    frame: (f: number) => frames[f]!,
  };
}

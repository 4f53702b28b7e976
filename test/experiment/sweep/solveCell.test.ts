import { describe, expect, it } from 'vitest';
import { paperTrial } from '../../../src/command/paperTrials.ts';
import { endingOf } from '../../../src/experiment/ending.ts';
import { experimentOf } from '../../../src/experiment/runFile.ts';
import { simulate } from '../../../src/experiment/simulation.ts';
import { cellAt, cellCount } from '../../../src/experiment/sweep/cells.ts';
import { SWEEP_MEASURES } from '../../../src/experiment/sweep/measures.ts';
import { isFailed, type SolvedCell, solveCell } from '../../../src/experiment/sweep/solveCell.ts';
import { readSweepSpec } from '../../../src/experiment/sweep/specFile.ts';
import { createMeasurer, SCALAR_MEASURES } from '../../../src/model/measures/measures.ts';
import { tiny } from './specs.ts';

function solved(file: unknown, index = 0): SolvedCell {
  const result = solveCell(cellAt(readSweepSpec(file), index));
  if (isFailed(result)) throw new Error(result.failure.message);
  return result;
}

const valueIn = (file: { measures: string[] }, result: SolvedCell, measure: string) =>
  result.values[file.measures.indexOf(measure)];

describe('a solved cell', () => {
  it('ends as its run does, and measures what the pictures do', () => {
    const file = { ...tiny, measures: [...SWEEP_MEASURES] };
    const spec = readSweepSpec(file);
    for (let index = 0; index < cellCount(spec); index += 3) {
      const cell = cellAt(spec, index);
      const result = solved(file, index);
      const experiment = experimentOf(cell.run);
      const { outcome, states, kinks, steps } = simulate(experiment);
      expect([result.outcome, result.time, result.loss, result.steps]).toEqual([
        endingOf(outcome),
        outcome.time,
        outcome.loss,
        steps,
      ]);
      const { dataset, network } = experiment;
      const teacher = {
        dimension: dataset.dimension,
        width: 1,
        output: Float64Array.of(1),
        hidden: dataset.teacher!,
      };
      const measurer = createMeasurer(dataset, network, {
        seed: (cell.run.data as { seed: number }).seed,
        teacher,
      });
      const end = states.at(-1)!;
      measurer.measure(end.output, end.hidden, 'all');
      const scalar = (name: (typeof SCALAR_MEASURES)[number]) => {
        const value = measurer.scalars[SCALAR_MEASURES.indexOf(name)]!;
        return Number.isFinite(value) ? value : null;
      };
      const [first, second] = measurer.singularValues;
      const expected = {
        largestAngle: scalar('positiveMaxAngle'),
        meanAngle: scalar('positiveMeanAngle'),
        largestAngleNegative: scalar('negativeMaxAngle'),
        meanAngleNegative: scalar('negativeMeanAngle'),
        nuclearNorm: scalar('nuclearNorm'),
        singularRatio: second! / first!,
        squaredNorm: scalar('squaredNorm'),
        distanceToTeacher: scalar('bundleDistance'),
        angleToTeacher: scalar('bundleAngle'),
        testLoss: scalar('testLoss'),
        sampledTestLoss: scalar('sampledTestLoss'),
        loss: outcome.loss,
        time: outcome.time,
        steps,
        kinks: kinks.count,
      };
      const found = Object.fromEntries(file.measures.map((name, at) => [name, result.values[at]]));
      expect(found).toMatchObject(expected);
    }
  });

  it('is the trial behind the paper\u2019s tables', () => {
    const file = {
      ...tiny,
      base: { ...tiny.base, network: { width: 30, scale: 4 ** -5, seed: 1 } },
      axes: [{ over: ['d', 'n'], values: [4] }],
      measures: ['largestAngle', 'meanAngle', 'nuclearNorm'],
      stop: { lossTarget: 5e-10, maxTime: 4e5 },
    };
    const { measures } = paperTrial({ scheme: 'centred', dimension: 4, width: 30, log4Scale: -5 }, 2);
    expect(solved(file, 1).values).toEqual([
      measures.max_angle_deg,
      measures.mean_angle_deg,
      measures.nuclear_norm,
    ]);
  });

  it('says which limit it came to: of loss, time or steps', () => {
    const ends = (stop: object, training: object = {}) =>
      solved({ ...tiny, stop, base: { ...tiny.base, training } }, 6);
    expect(ends({ lossTarget: 1e-3 })).toMatchObject({ outcome: 'loss' });
    expect(ends({ maxTime: 2 })).toMatchObject({ outcome: 'time', time: 2 });
    const few = ends({ maxSteps: 5 });
    expect(few).toMatchObject({ outcome: 'steps', steps: 5 });
    expect(few.loss).toBe(valueIn(tiny, few, 'loss'));
    const descent = { method: 'descent', learningRate: 0.01 };
    expect(ends({ maxSteps: 100 }, descent)).toMatchObject({ outcome: 'steps', steps: 100 });
    expect(ends({ maxSteps: 1000, maxTime: 1 }, descent)).toMatchObject({ outcome: 'time', steps: 100 });
  });

  it('is what JSON holds, also where a run leaves the finite numbers or a measure does not apply', () => {
    const file = {
      ...tiny,
      axes: [{ over: 'learningRate', values: [10] }],
      trials: { count: 1 },
      base: {
        version: 1,
        // inputs all round, so that no leap leaves a neuron active on nothing
        data: {
          scheme: 'given',
          inputs: [
            [1, 0],
            [0, 1],
            [-1, 0],
            [0, -1],
          ],
          labels: [1, 1, 1, 1],
        },
        network: { width: 9, scale: 30, seed: 1 },
        training: { method: 'descent' },
      },
      measures: ['loss', 'distanceToTeacher', 'testLoss', 'sampledTestLoss'],
    };
    const result = solved(file);
    expect(result.outcome).toBe('diverged');
    expect(result.values.slice(1)).toEqual([null, null, null]);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('is the same however often it is solved', () => {
    const spec = readSweepSpec(tiny);
    expect(solveCell(cellAt(spec, 7))).toEqual(solveCell(structuredClone(cellAt(spec, 7))));
  });
});

describe('a cell that cannot be solved', () => {
  it('says why, as a fault and as a line', () => {
    const cell = cellAt(readSweepSpec(tiny), 0);
    const run = { ...cell.run, data: { scheme: 'counterexample', d: 1 } as const };
    const result = solveCell({ ...cell, run });
    expect(result).toMatchObject({ key: cell.key, failure: { code: 'scheme-needs', field: 'data' } });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

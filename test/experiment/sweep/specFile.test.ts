import { describe, expect, it } from 'vitest';
import { type Fault, FaultError } from '../../../src/experiment/fault.ts';
import { angleOf } from '../../../src/experiment/rho.ts';
import { cellAt, cellCount } from '../../../src/experiment/sweep/cells.ts';
import { readSweepSpec, sweepSpecFile } from '../../../src/experiment/sweep/specFile.ts';
import { spreadOf } from '../../../src/model/schemes/scheme.ts';
import { tiny } from './specs.ts';

function faultOf(file: unknown): Fault {
  try {
    readSweepSpec(file);
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  throw new Error('the sweep was taken');
}

const withAxes = (...axes: unknown[]) => ({ ...tiny, axes });
const valuesOf = (axis: unknown) => readSweepSpec(withAxes(axis)).axes[0]!.values;

describe('the file of a sweep', () => {
  it('says values one by one, as powers, or as so many from one to another', () => {
    expect(valuesOf({ over: 'scale', values: [1, 0.5] })).toEqual([1, 0.5]);
    expect(valuesOf({ over: 'scale', powersOf: 4, from: 2, to: -13 })).toEqual(
      Array.from({ length: 16 }, (_, k) => 4 ** (2 - k)),
    );
    expect(valuesOf({ over: 'scale', powersOf: 10, from: -1, to: -7, step: 2 })).toEqual([
      0.1, 1e-3, 1e-5, 1e-7,
    ]);
    expect(valuesOf({ over: 'angle', from: 5, to: 85, count: 5 })).toEqual([5, 25, 45, 65, 85]);
    expect(valuesOf({ over: 'scale', from: 1, to: 1e-6, count: 4, spacing: 'log' })).toEqual([
      1, 1e-2, 1e-4, 1e-6,
    ]);
    expect(valuesOf({ over: 'angle', from: 0.1 + 5, to: 5.4, count: 4 })).toEqual([5.1, 5.2, 5.3, 5.4]);
    expect(valuesOf({ over: 'angle', from: 30, to: 30, count: 1 })).toEqual([30]);
  });

  it('rounds what counts something, each value once', () => {
    expect(valuesOf({ over: 'width', from: 1, to: 100, count: 5, spacing: 'log' })).toEqual([
      1, 3, 10, 32, 100,
    ]);
    expect(valuesOf({ over: 'width', from: 1, to: 3, count: 9 })).toEqual([1, 2, 3]);
  });

  it('fills in what may be left out', () => {
    const { base, measures } = tiny;
    const spec = readSweepSpec({ version: 1, base, axes: [{ over: 'angle', values: [30] }], measures });
    expect(spec.trials).toEqual({ count: 1, seeds: 'both', first: 1 });
    expect(spec.stop).toEqual({ lossTarget: 1e-9, maxTime: 1e7, maxSteps: null });
    expect(spec.title).toBe(null);
  });

  it('says how its runs end in one place: the stop rules win over the training of the base', () => {
    const { training } = readSweepSpec({
      ...tiny,
      base: { ...tiny.base, training: { lossTarget: 0.1, maxTime: 3 } },
      stop: { maxTime: 5 },
    }).base;
    expect(training).toMatchObject({ lossTarget: 0.1, maxTime: 5 });
  });

  it('is the same after it is written and read', () => {
    const given = {
      ...tiny.base,
      data: {
        scheme: 'given',
        inputs: [
          [1, 0],
          [0.6, 0.8],
        ],
        labels: [1, -2],
      },
      network: { hidden: [[1, 0.2]], output: [1] },
    };
    for (const file of [
      tiny,
      {
        ...tiny,
        axes: [
          { over: 'rho', values: [0.5, 1] },
          { over: 'scheme', values: ['centred', 'uncentred'] },
        ],
      },
      { ...tiny, base: given, trials: undefined, axes: [{ over: 'scale', values: [1, 2] }], note: ['x'] },
    ]) {
      const spec = readSweepSpec(file);
      const written = JSON.parse(JSON.stringify(sweepSpecFile(spec)));
      expect(readSweepSpec(written)).toEqual(spec);
      expect(sweepSpecFile(readSweepSpec(written))).toEqual(sweepSpecFile(spec));
    }
  });

  it('turns a rho into the angle of the scheme, in every cell', () => {
    const spec = readSweepSpec({
      ...tiny,
      trials: { count: 1 },
      axes: [
        { over: 'scheme', values: ['centred', 'uncentred'] },
        { over: 'rho', values: [0.7] },
      ],
    });
    const angles = [0, 1].map((index) => cellAt(spec, index).run.data);
    expect(angles).toMatchObject(
      (['centred', 'uncentred'] as const).map((scheme) => ({
        scheme,
        angle: angleOf(spreadOf(scheme, 'centred')!, 0.7),
      })),
    );
  });

  it('is refused by the place of what is wrong in it, with what is allowed there', () => {
    expect(faultOf([])).toMatchObject({ code: 'of-a-file', values: { problem: 'notASweep' } });
    expect(faultOf({ ...tiny, version: 2 })).toMatchObject({ code: 'newer-version', field: 'version' });
    expect(faultOf({ ...tiny, trails: {} })).toMatchObject({ field: 'trails', values: { meant: 'trials' } });
    expect(faultOf({ ...tiny, measures: ['loss', 'los'] })).toMatchObject({
      field: 'measures[1]',
      code: 'unknown-value',
    });
    expect(faultOf({ ...tiny, measures: [] })).toMatchObject({ field: 'measures' });
    expect(faultOf({ ...tiny, measures: ['loss', 'loss'] })).toMatchObject({
      field: 'measures[1]',
      code: 'said-twice',
    });
    expect(faultOf({ ...tiny, measures: undefined })).toMatchObject({ field: 'measures', code: 'missing' });
    expect(faultOf({ ...tiny, base: { ...tiny.base, data: { ...tiny.base.data, angle: 91 } } })).toEqual({
      code: 'out-of-range',
      field: 'base.data.angle',
      values: { given: '91', min: 1, max: 89 },
    });
    expect(faultOf({ ...tiny, base: 3 })).toMatchObject({ field: 'base', code: 'not-a-run-file' });
    expect(faultOf({ ...tiny, trials: { count: 1.5 } })).toMatchObject({
      code: 'not-whole',
      field: 'trials.count',
      values: { min: 1 },
    });
    expect(faultOf({ ...tiny, trials: { count: 2, first: 2 ** 32 - 1 } })).toMatchObject({
      field: 'trials.first',
    });
    expect(faultOf({ ...tiny, stop: { seconds: 3 } })).toMatchObject({
      field: 'stop.seconds',
      code: 'unknown-key',
    });
    expect(faultOf({ ...tiny, stop: { maxSteps: 0 } })).toMatchObject({
      field: 'stop.maxSteps',
      code: 'out-of-range',
      values: { given: '0', min: 1, max: 1e9 },
    });
  });

  it('is refused by the value of an axis that cannot be', () => {
    const axis = (over: unknown, ...values: unknown[]) => faultOf(withAxes({ over, values }));
    expect(faultOf(withAxes())).toMatchObject({
      field: 'axes',
      code: 'wrong-length',
      values: { min: 1, max: 3 },
    });
    expect(axis('scale', 1, 65)).toEqual({
      code: 'out-of-range',
      field: 'axes[0].values[1]',
      values: { given: '65', min: 1e-100, max: 64 },
    });
    expect(axis('width', 2, 2.5)).toMatchObject({ field: 'axes[0].values[1]', code: 'not-whole' });
    expect(axis('width', 2, '3')).toMatchObject({ field: 'axes[0].values[1]', code: 'not-a-number' });
    expect(axis('width', 2, null)).toMatchObject({ field: 'axes[0].values[1]', code: 'wrong-type' });
    expect(axis('scheme', 'cone', 'given')).toMatchObject({
      field: 'axes[0].values[1]',
      code: 'unknown-value',
    });
    expect(axis('angle', 30, 30)).toMatchObject({
      field: 'axes[0].values[1]',
      values: { problem: 'sameValue' },
    });
    expect(axis('angel', 30)).toMatchObject({ field: 'axes[0].over', code: 'unknown-value' });
    expect(axis('b', 30)).toMatchObject({
      field: 'axes[0].over',
      values: { problem: 'idleAxis', parameter: 'b' },
    });
    expect(axis(['d', 'd'], 3)).toMatchObject({ field: 'axes[0].over[1]', code: 'said-twice' });
    expect(axis('rho', 1e9)).toMatchObject({ field: 'axes[0].values[0]', code: 'out-of-range' });
    expect(faultOf(withAxes({ over: 'angle', values: [3] }, { over: 'rho', values: [1] }))).toMatchObject({
      field: 'axes[1].over',
      code: 'said-twice',
      values: { other: 'axes[0].over' },
    });
    expect(faultOf(withAxes({ over: 'angle', from: 3, to: 95, count: 4 }))).toMatchObject({
      field: 'axes[0].to',
      code: 'out-of-range',
    });
    expect(faultOf(withAxes({ over: 'lossTarget', from: 0, to: 1, count: 4, spacing: 'log' }))).toMatchObject(
      {
        field: 'axes[0].from',
      },
    );
    // both ends are to be among them
    expect(faultOf(withAxes({ over: 'angle', from: 3, to: 5, count: 1 }))).toMatchObject({
      field: 'axes[0].count',
      code: 'out-of-range',
      values: { given: 1, min: 2 },
    });
    expect(faultOf(withAxes({ over: 'scale', powersOf: 1.01, from: -1100, to: 1100 }))).toMatchObject({
      field: 'axes[0]',
      code: 'wrong-length',
      values: { given: 2201, max: 2000 },
    });
    expect(faultOf(withAxes({ over: 'angle', values: [3], count: 3 }))).toMatchObject({ code: 'said-twice' });
    expect(faultOf(withAxes({ over: 'angle', form: 3, to: 5, count: 3 }))).toMatchObject({
      field: 'axes[0].form',
      values: { meant: 'from' },
    });
    expect(faultOf(withAxes({ over: 'angle' }))).toMatchObject({ field: 'axes[0].values', code: 'missing' });
    expect(faultOf(withAxes(3))).toMatchObject({ field: 'axes[0]' });
  });

  it('is refused where values of two axes do not go together, though each is allowed', () => {
    const wide = { over: 'width', values: [10, 100_000] };
    expect(faultOf(withAxes(wide, { over: 'n', values: [3, 21] }))).toMatchObject({
      code: 'too-large',
      field: 'axes[0].values[1]',
    });
    expect(readSweepSpec(withAxes(wide, { over: 'n', values: [3, 20] })).axes).toHaveLength(2);
  });

  it('is refused where it has too many cells, or trials that are all the same', () => {
    const axes = [
      { over: 'angle', from: 1, to: 89, count: 400 },
      { over: 'scale', from: 1e-9, to: 1, count: 400, spacing: 'log' },
    ];
    expect(faultOf({ ...tiny, axes })).toMatchObject({
      field: 'axes',
      values: { problem: 'tooManyCells', given: 320_000, max: 100_000 },
    });
    const seeds = [{ over: 'networkSeed', values: [1, 2] }];
    expect(faultOf({ ...tiny, axes: seeds, trials: { count: 2, seeds: 'network' } })).toMatchObject({
      field: 'trials.seeds',
      values: { problem: 'idleTrials' },
    });
    expect(cellCount(readSweepSpec({ ...tiny, axes: seeds }))).toBe(4);
  });
});

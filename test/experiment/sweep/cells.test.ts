import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRunFile } from '../../../src/experiment/runFile.ts';
import { canonicalJson } from '../../../src/experiment/sweep/canonicalJson.ts';
import { cellAt, cellCount, cellKey } from '../../../src/experiment/sweep/cells.ts';
import { readSweepSpec } from '../../../src/experiment/sweep/specFile.ts';
import { tiny } from './specs.ts';

const spec = readSweepSpec(tiny);
const cells = Array.from({ length: cellCount(spec) }, (_, index) => cellAt(spec, index));

describe('the cells of a sweep', () => {
  it('go through the values of the axes, the last one fastest, and of each through its trials', () => {
    expect(cells.map(({ at, trial }) => [...at, trial].join(''))).toEqual([
      '000',
      '001',
      '010',
      '011',
      '020',
      '021',
      '100',
      '101',
      '110',
      '111',
      '120',
      '121',
    ]);
    expect(cells.map(({ run }) => (run.network as { scale: number }).scale)).toEqual(
      [-2, -2, -4, -4, -6, -6, -2, -2, -4, -4, -6, -6].map((exponent) => 4 ** exponent),
    );
    expect(cells.map(({ run: { data } }) => ('d' in data ? [data.d, data.n] : null))).toEqual([
      ...Array.from({ length: 6 }, () => [2, 2]),
      ...Array.from({ length: 6 }, () => [4, 4]),
    ]);
    expect(() => cellAt(spec, 12)).toThrow(RangeError);
    expect(() => cellAt(spec, 0.5)).toThrow(RangeError);
  });

  it('have the seeds of their trials, for the data, the network or both; an axis over a seed wins', () => {
    const seedsOf = (trials: object, over = 'angle') => {
      const other = readSweepSpec({ ...tiny, trials, axes: [{ over, values: [30] }] });
      return Array.from({ length: cellCount(other) }, (_, index) => {
        const { data, network } = cellAt(other, index).run as unknown as Record<string, { seed: number }>;
        return [data!.seed, network!.seed];
      });
    };
    expect(seedsOf({ count: 2, first: 5 })).toEqual([
      [5, 5],
      [6, 6],
    ]);
    expect(seedsOf({ count: 2, seeds: 'data', first: 5 })).toEqual([
      [5, 1],
      [6, 1],
    ]);
    expect(seedsOf({ count: 2, seeds: 'network', first: 5 })).toEqual([
      [1, 5],
      [1, 6],
    ]);
    expect(seedsOf({ count: 2, first: 5 }, 'networkSeed')).toEqual([
      [5, 30],
      [6, 30],
    ]);
  });

  it('are run files that the reader of run files takes as they are', () => {
    for (const { run } of cells) expect(readRunFile(JSON.parse(JSON.stringify(run)))).toEqual(run);
  });

  it('have keys by what they follow from, whichever sweep they are in and however it was written', () => {
    const keys = cells.map(({ key }) => key);
    expect(new Set(keys).size).toBe(12);
    expect(keys.every((key) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
    expect(cells.map(({ index }) => cellKey(spec, index))).toEqual(keys);
    const turned = readSweepSpec({
      ...tiny,
      title: 'another',
      axes: [
        { over: 'scale', values: [4 ** -6] },
        { over: ['n', 'd'], values: [4, 2] },
      ],
      trials: { first: 2 },
      base: { ...tiny.base, network: { seed: 9, scale: 2, width: 20 } },
    });
    expect([0, 1].map((index) => cellKey(turned, index))).toEqual([keys[11], keys[5]]);
  });

  it('have another key where a run, a measure, or a limit is another', () => {
    const keys = [
      tiny,
      { ...tiny, measures: ['loss'] },
      { ...tiny, measures: [...tiny.measures].reverse() },
      { ...tiny, stop: { ...tiny.stop, maxSteps: 100 } },
      { ...tiny, stop: { ...tiny.stop, lossTarget: 1e-7 } },
      { ...tiny, base: { ...tiny.base, network: { ...tiny.base.network, width: 21 } } },
      { ...tiny, base: { ...tiny.base, training: { tolerance: 1e-7 } } },
    ].map((file) => cellKey(readSweepSpec(file), 0));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('share the data that are the user\u2019s own, whose hash their keys have in place of a long list', () => {
    const inputs = Array.from({ length: 200 }, (_, i) => [1, i / 100]);
    const own = (first: number) =>
      readSweepSpec({
        ...tiny,
        base: { ...tiny.base, data: { scheme: 'given', inputs: [[1, first], ...inputs], teacher: [1, 1] } },
        axes: [{ over: 'scale', values: [1, 2] }],
      });
    const one = own(0.5);
    expect(cellAt(one, 0).run.data).toBe(cellAt(one, 2).run.data);
    expect(cellKey(one, 0)).not.toBe(cellKey(one, 2));
    expect(cellKey(own(0.5), 0)).toBe(cellKey(one, 0));
    expect(cellKey(own(0.25), 0)).not.toBe(cellKey(one, 0));
  });
});

describe('canonical JSON', () => {
  it('is the same text in whichever order the keys were written, and the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 100 },
    );
  });
});

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, shuffled(part)]),
  );
}

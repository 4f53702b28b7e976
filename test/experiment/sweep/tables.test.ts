import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../../src/experiment/parameters.ts';
import { cellFile, readCellFile } from '../../../src/experiment/sweep/cellFile.ts';
import { cellAt, cellCount, cellKey } from '../../../src/experiment/sweep/cells.ts';
import { tasksOf } from '../../../src/experiment/sweep/shards.ts';
import { type CellResult, type SolvedCell, solveCell } from '../../../src/experiment/sweep/solveCell.ts';
import { readSweepSpec } from '../../../src/experiment/sweep/specFile.ts';
import { cellTable, lacking, pointTable, shownParameters } from '../../../src/experiment/sweep/tables.ts';
import { cellLink, rowLink } from '../../../src/share/cellLink.ts';
import { parseLink } from '../../../src/share/link.ts';
import { tiny } from './specs.ts';

const spec = readSweepSpec(tiny);
const solved: SolvedCell = {
  key: cellKey(spec, 1),
  outcome: 'loss',
  time: 9,
  loss: 0.5,
  steps: 7,
  values: [null, 2, 0.5, 7],
};
const failure = { code: 'solve-failed', field: null, values: {}, message: 'no memory' } as const;
const results = new Map<string, CellResult>([
  [cellKey(spec, 1), solved],
  [cellKey(spec, 2), { key: cellKey(spec, 2), failure }],
]);

describe('the tables of a sweep', () => {
  it('have a row a cell: axes, trial, how it ended, what was measured, link, and why it failed', () => {
    const { columns, rows } = cellTable(spec, results, () => '#x');
    expect(columns).toEqual([
      'd',
      'n',
      'scale',
      'trial',
      'outcome',
      'time',
      'largestAngle',
      'nuclearNorm',
      'loss',
      'steps',
      'link',
      'failure',
    ]);
    const all = [...rows];
    expect(all).toHaveLength(12);
    expect(all.slice(0, 3)).toEqual([
      [2, 2, 1 / 16, 0, 'missing', null, null, null, null, null, '#x', null],
      [2, 2, 1 / 16, 1, 'loss', 9, null, 2, 0.5, 7, '#x', null],
      [2, 2, 1 / 256, 0, 'failed', null, null, null, null, null, '#x', 'no memory'],
    ]);
    expect(lacking(spec, results)).toEqual({ missing: 10, failed: 1 });
  });

  it('have a row for each point and measure, with the statistics of its trials', () => {
    const { columns, rows } = pointTable(spec, results);
    const all = [...rows];
    expect(all).toHaveLength(6 * 4);
    for (const row of all) expect(row).toHaveLength(columns.length);
    expect(Object.fromEntries(columns.map((name, at) => [name, all[1]![at]]))).toEqual({
      d: 2,
      n: 2,
      scale: 1 / 16,
      measure: 'nuclearNorm',
      count: 1,
      without: 0,
      least: 2,
      lowerQuartile: 2,
      median: 2,
      upperQuartile: 2,
      largest: 2,
      deviation: null,
      failed: 0,
      missing: 1,
    });
  });

  it('link to the run of a cell, whichever parameters it has; not where every link would hold data', () => {
    for (const index of [0, 11]) {
      const { run } = cellAt(spec, index);
      const { state, faults } = parseLink(rowLink(run)!.slice(1), new Map());
      expect(faults).toEqual([]);
      expect(state.parameters).toEqual(shownParameters(run));
      expect(state.parameters).toEqual({
        ...DEFAULTS,
        scheme: 'centred',
        angle: 45,
        dimension: (run.data as { d: number }).d,
        samples: (run.data as { n: number }).n,
        width: 20,
        initScale: (run.network as { scale: number }).scale,
        dataSeed: index === 0 ? 1 : 2,
        networkSeed: index === 0 ? 1 : 2,
        lossTarget: 1e-6,
      });
    }
    const { run } = cellAt(spec, 0);
    const own = { ...run, network: { hidden: [[1, 2]], output: [1], scale: 1 } };
    expect(rowLink(own)).toBe(null);
    expect(cellLink(own)).toMatch(/^#v=2&.*neurons=0:1,1,2$/);
  });
});

describe('the file of a cell', () => {
  it('gives its result back, and none where it was cut anywhere, or is another cell\u2019s', () => {
    const own = solveCell(cellAt(spec, 3));
    for (const result of [solved, own, { key: solved.key, failure }]) {
      const text = cellFile(result);
      expect(readCellFile(text, result.key, 4)).toEqual(result);
      for (let length = 0; length < text.length - 1; length++) {
        expect(readCellFile(text.slice(0, length), result.key, 4)).toBe(null);
      }
      expect(readCellFile(text, cellKey(spec, 5), 4)).toBe(null);
    }
    expect(readCellFile(cellFile(solved), solved.key, 3)).toBe(null);
    for (const other of [
      'null',
      '[]',
      '3',
      '{}',
      `{"key":"${solved.key}"}`,
      cellFile(solved).replace('0.5', '"x"'),
    ]) {
      expect(readCellFile(other, solved.key, 4)).toBe(null);
    }
  });
});

describe('the shards of a sweep', () => {
  const wide = readSweepSpec({
    ...tiny,
    axes: [
      { over: ['d', 'n'], values: [2, 4, 8] },
      { over: 'scale', powersOf: 4, from: 2, to: -13 },
    ],
    trials: { count: 5 },
  });
  const keys = new Set(Array.from({ length: cellCount(wide) }, (_, index) => cellKey(wide, index)));

  it('have each cell once together, and are of the same work but for a cell of each size', () => {
    for (const count of [1, 2, 5, 16, 80, 300]) {
      const shards = Array.from({ length: count }, (_, index) => tasksOf(wide, { index, count }));
      const all = shards.flat();
      expect(all).toHaveLength(240);
      expect(new Set(all.map(({ key }) => key))).toEqual(keys);
      for (const d of [2, 4, 8]) {
        const sizes = shards.map(
          (tasks) =>
            tasks.filter(({ index }) => (cellAt(wide, index).run.data as { d: number }).d === d).length,
        );
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('begin with what takes longest, and mix scales and trials, also where their number divides the shards', () => {
    const costs = tasksOf(wide).map(({ cost }) => cost);
    expect(costs).toEqual(costs.toSorted((one, other) => other - one));
    const trials = tasksOf(wide, { index: 0, count: 5 }).map(({ index }) => index % 5);
    expect(new Set(trials).size).toBe(5);
    const scales = tasksOf(wide, { index: 0, count: 16 }).map(({ index }) => Math.floor(index / 5) % 16);
    expect(new Set(scales).size).toBeGreaterThan(5);
  });

  it('solve a cell once that stands in the sweep more than once', () => {
    const same = readSweepSpec({
      ...tiny,
      axes: [
        { over: 'scheme', values: ['counterexample', 'cone'] },
        { over: 'n', values: [3, 4] },
      ],
      trials: { count: 1 },
    });
    expect(cellCount(same)).toBe(4);
    expect(
      tasksOf(same)
        .map(({ index }) => index)
        .sort(),
    ).toEqual([0, 2, 3]);
  });
});

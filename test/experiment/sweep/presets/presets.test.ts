import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAPER_MEASURES, parseTables } from '../../../../src/command/paperRows.ts';
import { cellAt, cellCount, pointCount } from '../../../../src/experiment/sweep/cells.ts';
import { paperEntry, paperMediansOf } from '../../../../src/experiment/sweep/presets/paperMedians.ts';
import {
  isPresetId,
  PRESET_IDS,
  PRESETS,
  presetOf,
} from '../../../../src/experiment/sweep/presets/presets.ts';
import { solveCell } from '../../../../src/experiment/sweep/solveCell.ts';
import { readSweepSpec, sweepSpecFile } from '../../../../src/experiment/sweep/specFile.ts';
import { presets as german } from '../../../../src/text/de/presets.ts';
import { presets as english } from '../../../../src/text/en/presets.ts';

const rows = parseTables(readFileSync(new URL('../../../data/paper/tables.csv', import.meta.url), 'utf8'));

describe('the presets', () => {
  it.each(PRESETS)('$id is a sweep that its own file gives again, under an id of its own', ({ id, spec }) => {
    expect(readSweepSpec(sweepSpecFile(spec))).toEqual(spec);
    expect(presetOf(id).spec).toBe(spec);
    expect(isPresetId(id)).toBe(true);
    expect(isPresetId(`${id} `)).toBe(false);
  });

  it('of the full Figure 7 has 640 cells, of 16 scales, four dimensions, two schemes and five trials', () => {
    const { spec } = presetOf('figure-7');
    expect(cellCount(spec)).toBe(640);
    const scales = spec.axes[0]!.values;
    expect([scales[0], scales.at(-1), scales.length]).toEqual([4 ** 2, 4 ** -13, 16]);
    for (const index of [0, 100, 639]) {
      const { data } = cellAt(spec, index).run;
      expect(data).toMatchObject({ d: (data as { n: number }).n, angle: 45 });
    }
  });

  it('of a quick figure is a part of the full one: its cells are found by the same keys', () => {
    const full = presetOf('figure-7').spec;
    const keys = new Set(Array.from({ length: cellCount(full) }, (_, index) => cellAt(full, index).key));
    const quick = presetOf('figure-1-quick').spec;
    for (let index = 0; index < cellCount(quick); index += 7) {
      expect(keys.has(cellAt(quick, index).key)).toBe(true);
    }
  });

  it('of Figure 10 has one teacher or two of the same base, and measures the sides that its caption names', () => {
    for (const id of ['figure-10', 'figure-10-uncentred'] as const) {
      const { spec } = presetOf(id);
      const base = id === 'figure-10' ? 'centred' : 'uncentred';
      const last = cellAt(spec, cellCount(spec) - 1).run.data;
      expect(last).toMatchObject({ scheme: 'opposed', base, d: 16, n: 16 });
      expect(spec.trials.count).toBe(15);
      const result = solveCell(cellAt(spec, spec.trials.count));
      expect('values' in result && result.values.every((value) => value !== null)).toBe(true);
    }
  });

  it.each(PRESET_IDS)('%s says in both languages what it is, with the numbers that it has', (id) => {
    const { spec } = presetOf(id);
    const numbers = (text: string) =>
      text
        .replace(/(\d),(\d)/g, '$1.$2')
        .match(/\d+(\.\d+)?(e-?\d+)?/g)!
        .map(Number);
    for (const { list } of [english, german]) {
      const said = numbers(list[id].sentence);
      // the runs, in brackets
      const [, runs] = list[id].sentence.match(/\((\d+) (?:runs|Läufe)\)/)!;
      expect(Number(runs)).toBe(cellCount(spec));
      // each number is the runs, one of an axis or of the base, or one of the paper\u2019s own
      const { d } = spec.base.data as { d: number };
      const own = [Number(runs), d, spec.trials.count, spec.axes.map(({ values }) => values.length)].flat();
      const along = spec.axes.flatMap(({ values }) => values.map(Number));
      const width = 'width' in spec.base.network ? spec.base.network.width : 0;
      // angles of the theory, tables, and how large a neuron grows
      const known = [...own, ...along, width, 45, 1, 0, ...presetOf(id).tables];
      for (const number of said) {
        const near = known.some((value) => Math.abs(value - number) <= 6e-4 * Math.abs(value));
        expect(near, `${number} in “${list[id].sentence}”`).toBe(true);
      }
    }
    expect(numbers(english.list[id].sentence)).toEqual(numbers(german.list[id].sentence));
  });
});

describe('the medians of the paper and their standard deviations', () => {
  it('are those of its tables, every one', () => {
    const ids = ['figure-7', 'figure-7-1024', 'figure-8'] as const;
    for (const row of rows) {
      const { base } = presetOf(ids[0]).spec;
      const { scheme, dimension, width, log4Scale, measure, median, deviation } = row;
      const run = {
        ...base,
        data: { ...base.data, scheme, d: dimension, n: dimension },
        network: { width, scale: 4 ** log4Scale, seed: 9 },
      } as typeof base;
      expect(paperEntry(run, PAPER_MEASURES[measure])).toEqual({ median, deviation });
    }
    const sweeps = ids.map((id) => paperMediansOf(presetOf(id).spec, 'largestAngle'));
    expect(sweeps.map((medians) => medians.length)).toEqual(ids.map((id) => pointCount(presetOf(id).spec)));
    const first = sweeps[0]!.find(({ at }) => at.join() === '9,3,0')!;
    expect(first).toMatchObject({ median: 0.8963, deviation: 4.782 });
  });

  it('are not said of other runs, nor of what the tables do not measure', () => {
    const { spec } = presetOf('figure-7');
    const { run } = cellAt(spec, 0);
    expect(paperMediansOf(spec, 'loss')).toEqual([]);
    expect(paperMediansOf(presetOf('figure-10').spec, 'largestAngle')).toEqual([]);
    expect(paperMediansOf(presetOf('width').spec, 'largestAngle')).toEqual([]);
    const others = [
      { ...run, data: { ...run.data, angle: 44 } },
      { ...run, data: { ...run.data, n: 5 } },
      { ...run, data: { ...run.data, bias: true } },
      { ...run, network: { ...run.network, scale: 3 } },
      { ...run, network: { ...run.network, scale: 4 ** 3 } },
      { ...run, network: { ...run.network, width: 100 } },
      { ...run, training: { ...run.training, lossTarget: 1e-9 } },
      { ...run, training: { ...run.training, method: 'descent' } },
    ] as (typeof run)[];
    expect(paperEntry(run, 'largestAngle')).toEqual({ median: 166.5, deviation: 10.45 });
    for (const other of others) expect(paperEntry(other, 'largestAngle')).toBeNull();
  });
});

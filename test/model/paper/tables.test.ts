import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  deviationsFrom,
  isSharp,
  type PaperMeasure,
  paperMedians,
  parseTables,
} from '../../../src/command/paperTrials.ts';
import { manyOf } from '../../support/breadth.ts';

const rows = parseTables(readFileSync(new URL('../../data/paper/tables.csv', import.meta.url), 'utf8'));

/** d = 64 by `npm run paper-tables -- --dimension 64`. Of d = 16 every third scale every day. */
describe.each([4, 16])('the tables of the paper, d = %i', (dimension) => {
  const apart = dimension === 4 ? 1 : manyOf(1, 3);
  const table = rows.filter((row) => row.dimension === dimension);
  const tried = table.filter((row) => row.log4Scale % apart === 0);
  const scales = [...new Set(table.map((row) => row.log4Scale))];
  const medians = new Map<number, Record<PaperMeasure, number>>();
  const mediansAt = (log4Scale: number) => {
    if (!medians.has(log4Scale)) medians.set(log4Scale, paperMedians(dimension, 200, log4Scale));
    return medians.get(log4Scale)!;
  };

  it('are met within three of their standard deviations in every sharp row', () => {
    const sharp = tried.filter(isSharp);
    expect(sharp.length).toBeGreaterThan(19 / apart);
    for (const row of sharp) {
      const median = mediansAt(row.log4Scale)[row.measure];
      expect(deviationsFrom(row, median), `${row.measure} at 4^${row.log4Scale}: ${median}`).toBeLessThan(3);
    }
  }, 240_000);

  it('have largest and mean angles that fall by 4.00 a row at small scales, theirs and ours', () => {
    const small = scales.filter((log4Scale) => log4Scale < -8 && log4Scale % apart === 0);
    for (const log4Scale of small) {
      for (const measure of ['max_angle_deg', 'mean_angle_deg'] as const) {
        const theirs = (scale: number) =>
          table.find((row) => row.measure === measure && row.log4Scale === scale)!.median;
        expect(mediansAt(log4Scale + 1)[measure] / mediansAt(log4Scale)[measure]).toBeCloseTo(4, 2);
        expect(theirs(log4Scale + 1) / theirs(log4Scale)).toBeCloseTo(4, 1);
      }
    }
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellCount } from '../../../src/experiment/sweep/cells.ts';
import { SWEEP_MEASURES } from '../../../src/experiment/sweep/measures.ts';
import { AXIS_PARAMETERS, MOST_CELLS, MOST_VALUES } from '../../../src/experiment/sweep/spec.ts';
import { readSweepSpec } from '../../../src/experiment/sweep/specFile.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/laboratory.md'), 'utf8');
/** The first columns of all tables of the page. */
const entries = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|')[1]!);

describe('the page on the laboratory', () => {
  it('has every axis and every measure that there is', () => {
    for (const name of [...AXIS_PARAMETERS, ...SWEEP_MEASURES]) {
      expect(
        entries.some((entry) => entry.includes(`\`${name}\``)),
        name,
      ).toBe(true);
    }
    for (const limit of [MOST_CELLS, MOST_VALUES]) {
      expect(page.replaceAll(',', '')).toContain(` ${limit} `);
    }
  });

  it('shows a sweep that is one, and forms of axes that are', () => {
    const [, file] = /```json\n(.*?)```/s.exec(page)!;
    const spec = JSON.parse(file!);
    expect(cellCount(readSweepSpec(spec))).toBe(2 * 16 * 5);
    const forms = [...page.matchAll(/`("(?:values|powersOf|from)".*?)`/g)].map(([, form]) =>
      JSON.parse(`{${form}}`),
    );
    expect(forms).toHaveLength(3);
    const overs = ['n', 'scale', 'angle'];
    forms.forEach((form, index) => {
      expect(
        readSweepSpec({ ...spec, axes: [{ over: overs[index], ...form }] }).axes[0]!.values.length,
      ).toBeGreaterThan(1);
    });
  });
});

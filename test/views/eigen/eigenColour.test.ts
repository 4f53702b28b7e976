import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Palette } from '../../../src/drawing/palette.ts';
import { eigenLines } from '../../../src/views/eigen/eigen.ts';
import { colourAt, colourOfEigenvalue, eigenvalueKey } from '../../../src/views/eigen/eigenColour.ts';
import { contrast, luminance } from '../../support/colourVision.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const theme = readFileSync(join(import.meta.dirname, '../../../src/app/theme.css'), 'utf8');
const grounds = [...new Set([...theme.matchAll(/--ground: (#\w+);/g)].map(([, colour]) => colour!))];

describe('the colours of eigenvalues', () => {
  it('stand out from the ground by 3:1 in every theme, the larger the more', () => {
    expect(grounds.length).toBeGreaterThan(1);
    for (const ground of grounds) {
      const shares = [0, 0.25, 0.5, 0.75, 1];
      const contrasts = shares.map((share) => contrast(colourAt({ ground } as Palette, share), ground));
      expect(Math.min(...contrasts), ground).toBeGreaterThanOrEqual(3);
      expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
    }
  });

  it('are in the order of the eigenvalues, whose ends the key tells', async () => {
    const run = await solvedRun({ dimension: 8, samples: 20, lossTarget: 1e-2 });
    const palette = { ground: grounds[0]! } as Palette;
    const luminances = Array.from({ length: 8 }, (_, k) => luminance(colourOfEigenvalue(run, k)(palette)));
    expect(luminances).toEqual([...luminances].sort((a, b) => a - b));
    const key = eigenvalueKey(run)!;
    expect(key.colourAt(palette, 1)).toBe(colourOfEigenvalue(run, 0)(palette));
    expect(key.colourAt(palette, 0)).toBe(colourOfEigenvalue(run, 7)(palette));
    expect(key.low).toBeLessThan(key.high);
  });
});

describe('the lines of the eigen-coordinates', () => {
  it('begin at those of the teacher and end near zero', async () => {
    const run = await solvedRun({ dimension: 3 });
    const lines = eigenLines(run);
    // the teacher of a cone has norm 1, and the network is tiny at the start
    expect(Math.hypot(...lines.map(({ value }) => value(0)))).toBeCloseTo(1, 4);
    expect(Math.hypot(...lines.map(({ value }) => value(run.frameCount - 1)))).toBeLessThan(1e-3);
  });

  it('are hairlines, few of them named, where there are many', async () => {
    const many = eigenLines(await solvedRun({ dimension: 16, samples: 16, lossTarget: 1e-1 }));
    expect(many.every(({ thin }) => thin)).toBe(true);
    expect(many.filter(({ unlabelled }) => !unlabelled)).toHaveLength(3);
    const few = eigenLines(await solvedRun({ lossTarget: 1e-1 }));
    expect(few.some(({ thin, unlabelled }) => thin || unlabelled)).toBe(false);
  });
});

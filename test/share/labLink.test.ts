import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FaultError } from '../../src/experiment/fault.ts';
import { PRESETS } from '../../src/experiment/sweep/presets/presets.ts';
import type { SweepSpec } from '../../src/experiment/sweep/spec.ts';
import { readSweepSpec, sweepSpecFile } from '../../src/experiment/sweep/specFile.ts';
import { compress } from '../../src/share/compressed.ts';
import { MOST_LAB, packLab, readLab } from '../../src/share/labLink.ts';
import { formatLink, parseLink } from '../../src/share/link.ts';
import { LAST_SWEEP } from '../../src/share/presentation.ts';
import { robustLink } from '../../src/share/robust.ts';
import { KNOWN } from './knownPictures.ts';

function sweep(title: string | null, values: readonly number[]): SweepSpec {
  return readSweepSpec({
    version: 1,
    ...(title !== null && { title }),
    base: {
      version: 1,
      data: { scheme: 'cone', d: 3, n: 5, angle: 30, seed: 1 },
      network: { width: 20, scale: 1e-3, seed: 1 },
    },
    axes: [{ over: 'scale', values }],
    trials: { count: 3, seeds: 'both', first: 1 },
    measures: ['largestAngle', 'nuclearNorm'],
  });
}

/** The fault of a text that is no sweep. */
function refusal(text: string) {
  try {
    readLab(text);
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  return null;
}

describe('a sweep in a link', () => {
  it('is the id of a preset where it is one, and its file packed where it is not', () => {
    for (const { id, spec } of PRESETS) {
      expect(packLab(spec)).toBe(id);
      expect(packLab(readSweepSpec(sweepSpecFile(spec)))).toBe(id);
      expect(readLab(id)).toBe(spec);
      expect(id).not.toBe(LAST_SWEEP);
    }
    const own = sweep('Größe λ – 中', [1e-3, 1e-4]);
    expect(packLab(own)).toMatch(/^[\w-]+[A-Za-z0-9]$/);
    expect(readLab(packLab(own)!)).toEqual(own);
  });

  it('travels with the run behind it, in either form of the link', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.double({ min: 1e-90, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.option(fc.string({ unit: 'binary', maxLength: 20 })),
        (values, title) => {
          const own = sweep(title === '' ? null : title, values);
          const link = formatLink({ ...parseLink('v=2&m=9', KNOWN).state, lab: packLab(own) });
          for (const sent of [link, robustLink(link)]) {
            const { state, faults } = parseLink(sent, KNOWN);
            expect(faults).toEqual([]);
            expect(readLab(state.lab!)).toEqual(own);
            expect(state.parameters.width).toBe(9);
          }
        },
      ),
      { numRuns: 30, seed: 4 },
    );
  });

  it('is left out where it takes more than 8 kB', () => {
    const random = Array.from({ length: 1200 }, (_, i) => 1e-3 + Math.abs(Math.sin(i + 1)));
    expect(packLab(sweep(null, random))).toBeNull();
    expect(packLab(sweep(null, random.slice(0, 300)))!.length).toBeLessThan(MOST_LAB);
  });

  it('is refused with the place in its file, in time and memory that are bounded, whatever it says', () => {
    const file = sweepSpecFile(sweep(null, [1]));
    expect(
      refusal(compress(JSON.stringify({ ...file, axes: [{ over: 'scale', values: [1, -1] }] }))),
    ).toMatchObject({
      code: 'out-of-range',
      field: 'lab: axes[0].values[1]',
    });
    expect(refusal(compress(JSON.stringify({ ...file, version: 2 })))?.code).toBe('newer-version');
    const texts = [
      '',
      'x',
      'figure-0',
      '__proto__',
      'constructor',
      '-'.repeat(MOST_LAB),
      compress('{"base":'),
      compress('null'),
      compress('[]'),
      compress('{}'),
      // half a kilobyte that says 300, 8 kB that say 8 MB, and brackets that would be as deep as a stack
      compress(JSON.stringify(file) + ' '.repeat(300_000)),
      compress(' '.repeat(8_000_000)).slice(0, MOST_LAB),
      compress('['.repeat(190_000)),
      compress(JSON.stringify({ ...file, '__proto__ ': 1 })),
      compress(JSON.stringify({ ...file, trials: { count: 1e9, seeds: 'both', first: 1 } })),
      compress(
        JSON.stringify({ ...file, axes: [{ over: 'scale', from: 1, to: 2, count: 1e12, spacing: 'log' }] }),
      ),
      compress(
        JSON.stringify({ ...file, base: { ...(file as { base: object }).base, data: { scheme: 'given' } } }),
      ),
      packLab(sweep(null, [0.3]))!.slice(0, -9),
    ];
    for (const text of texts) expect(refusal(text), text.slice(0, 40)).not.toBeNull();
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{1,200}$/), (text) => refusal(text) !== undefined),
      { numRuns: 100, seed: 5 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatText } from '../../../src/drawing/axis/number.ts';
import { runLabel } from '../../../src/drawing/beside/runLabel.ts';
import { differencesOf } from '../../../src/experiment/differences.ts';
import { DEFAULTS, type Parameters } from '../../../src/experiment/parameters.ts';

const label = (change: Partial<Parameters>, from: Partial<Parameters> = {}) =>
  flatText(runLabel({ ...DEFAULTS, ...change }, { ...DEFAULTS, ...from }));

describe('the label of a run that is held against another', () => {
  it('says what differs, and nothing else', () => {
    expect(label({ initScale: 1e-5 })).toBe('λ = 10⁻⁵');
    expect(label({ initScale: 4 ** -7 })).toBe('λ = 4⁻⁷');
    expect(label({ networkSeed: 3 })).toBe('network seed 3');
    expect(label({ dataSeed: 3, method: 'descent' })).toBe('data seed 3, descent');
    expect(label({}, { method: 'descent' })).toBe('flow');
    expect(label({ angle: 30.123456789, bias: true })).toBe('φ = 30.123°, with bias');
    expect(label({ width: 200, samples: 5, dimension: 3 })).toBe('d = 3, n = 5, m = 200');
    expect(label({})).toBe('');
  });

  it('tells runs apart by every number that differs', () => {
    const change = fc.record({
      initScale: fc.constantFrom(1e-100, 1e-5, 2e-5, 0.5, 1, 64),
      width: fc.constantFrom(1, 60, 61, 100_000),
      networkSeed: fc.constantFrom(0, 1, 2 ** 32 - 1),
      dataSeed: fc.constantFrom(0, 1, 4),
      method: fc.constantFrom('flow' as const, 'descent' as const),
      lossTarget: fc.constantFrom(0, 1e-9, 5e-10),
    });
    fc.assert(
      fc.property(change, change, (one, other) => {
        const same = differencesOf({ ...DEFAULTS, ...one }, { ...DEFAULTS, ...other }).length === 0;
        expect(label(one) === label(other)).toBe(same);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkField, inputsOf, sanitise } from '../../src/experiment/limits.ts';
import {
  DEFAULTS,
  MAX_PATTERN_SIZE,
  MAX_WEIGHTS,
  METHODS,
  type NumericParameter,
  type Parameters,
  RANGES,
  SCHEMES,
} from '../../src/experiment/parameters.ts';

const given = {
  inputs: [
    [1, 0],
    [0.5, -0.5],
    [2, 3],
  ],
  labels: [1, 0, -2],
  teacher: null,
};

const anyNumber = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -1, 2.5, 1e308, Number.NaN));
const anything = fc.record(
  {
    ...(Object.fromEntries(Object.keys(RANGES).map((key) => [key, anyNumber])) as Record<
      NumericParameter,
      typeof anyNumber
    >),
    scheme: fc.constantFrom(...SCHEMES),
    base: fc.constantFrom('centred' as const, 'uncentred' as const, 'cone' as 'centred'),
    method: fc.constantFrom(...METHODS),
    given: fc.constantFrom(null, given, { ...given, labels: [1] }),
  },
  { requiredKeys: [] },
);

describe('sanitise', () => {
  it('gives the defaults for nothing, without a fault', () => {
    expect(sanitise({})).toEqual({ parameters: DEFAULTS, faults: [] });
  });

  it('leaves what is allowed as it is, and corrects nothing a second time', () => {
    fc.assert(
      fc.property(anything, (wanted) => {
        const once = sanitise(wanted).parameters;
        const twice = sanitise(once);
        expect(twice.faults).toEqual([]);
        expect(twice.parameters).toEqual(once);
      }),
    );
  });

  it('keeps every parameter in its range and the sizes within what can be held together', () => {
    fc.assert(
      fc.property(anything, (wanted) => {
        const { parameters } = sanitise(wanted);
        for (const key of Object.keys(RANGES) as NumericParameter[]) {
          const { min, max, integer } = RANGES[key];
          expect(parameters[key]).toBeGreaterThanOrEqual(min);
          expect(parameters[key]).toBeLessThanOrEqual(max);
          if (integer) expect(parameters[key] % 1).toBe(0);
        }
        expect(parameters.width * inputsOf(parameters)).toBeLessThanOrEqual(MAX_PATTERN_SIZE);
        expect(parameters.width * parameters.dimension).toBeLessThanOrEqual(MAX_WEIGHTS);
        expect(parameters.given !== null).toBe(parameters.scheme === 'given');
      }),
    );
  });

  it('names the field, what was given, what is used and what is allowed', () => {
    const { parameters, faults } = sanitise({ width: 0, angle: 200, samples: 2.5, initScale: Number.NaN });
    expect(parameters).toEqual({ ...DEFAULTS, width: 1, angle: 89, samples: 3 });
    expect(faults).toEqual([
      {
        code: 'not-whole',
        field: 'samples',
        values: { given: '2.5', used: 3, min: 1, max: 1024 },
      },
      { code: 'out-of-range', field: 'width', values: { given: '0', used: 1, min: 1, max: 100_000 } },
      { code: 'out-of-range', field: 'angle', values: { given: '200', used: 89, min: 1, max: 89 } },
      {
        code: 'not-a-number',
        field: 'initScale',
        values: { given: 'NaN', used: 1e-3, min: 1e-100, max: 64 },
      },
    ]);
  });

  it('gives up width, and no more of it than it must, where sizes are too large together', () => {
    const widthOf = (wanted: Partial<Parameters>) => sanitise({ width: 100_000, ...wanted }).parameters.width;
    expect(widthOf({ samples: 20 })).toBe(100_000);
    expect(widthOf({ samples: 21 })).toBe(95_238);
    expect(widthOf({ samples: 20, scheme: 'opposed' })).toBe(50_000);
    expect(widthOf({ samples: 1000, dimension: 100, scheme: 'z-matrix' })).toBe(20_000);
    expect(widthOf({ samples: 1, dimension: 1000 })).toBe(4000);
    const { faults } = sanitise({ width: 100_000, samples: 1024 });
    expect(faults).toEqual([
      { code: 'too-large', field: 'width', values: { given: 100_000, used: 1953, max: 1953 } },
    ]);
  });

  it('gives the counterexample its third dimension', () => {
    const { parameters, faults } = sanitise({ scheme: 'counterexample' });
    expect(parameters.dimension).toBe(3);
    expect(faults).toMatchObject([{ code: 'scheme-needs', field: 'dimension' }]);
  });

  it('takes dimension and samples of given data from the data', () => {
    const { parameters, faults } = sanitise({ scheme: 'given', given, dimension: 7, samples: 9 });
    expect(faults).toEqual([]);
    expect(parameters).toMatchObject({ dimension: 2, samples: 3, given });
  });
});

describe('given data', () => {
  const check = (change: object) => {
    const { parameters, faults } = sanitise({ scheme: 'given', given: { ...given, ...change } });
    return { given: parameters.given, faults };
  };

  it.each([
    ['ragged points', { inputs: [[1, 0], [1], [1, 1]] }, 'wrong-length', 'given[1]'],
    ['points on a line', { inputs: [[1], [2], [3]] }, 'wrong-length', 'given[0]'],
    ['no points', { inputs: [], labels: [] }, 'wrong-length', 'given'],
    ['too many points', { inputs: Array(1025).fill([1, 2]), labels: null }, 'wrong-length', 'given'],
    ['too few labels', { labels: [1, 2] }, 'wrong-length', 'labels'],
    ['neither labels nor teacher', { labels: null }, 'missing', 'labels'],
    ['a teacher of other dimension', { teacher: [1, 2, 3] }, 'wrong-length', 'teacher'],
    [
      'a coordinate that is no number',
      {
        inputs: [
          [1, 0],
          [1, Number.NaN],
          [1, 1],
        ],
      },
      'not-a-number',
      'given[1][1]',
    ],
    ['a label that is no number', { labels: [1, 2, Number.NaN] }, 'not-a-number', 'labels[2]'],
  ])('are refused for %s, which the fault names', (_, change, code, field) => {
    const checked = check(change);
    expect(checked.given).toBeNull();
    expect(checked.faults).toMatchObject([{ code, field }]);
  });

  it('have numbers out of range set to the nearest, with one fault a list', () => {
    const { given: corrected, faults } = check({
      inputs: [
        [1, 1e300],
        [Number.NEGATIVE_INFINITY, 0],
        [1, 1],
      ],
      labels: [1, 2, 1e7],
    });
    expect(corrected).toEqual({
      inputs: [
        [1, 1e6],
        [-1e6, 0],
        [1, 1],
      ],
      labels: [1, 2, 1e6],
      teacher: null,
    });
    expect(faults.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'out-of-range given[0][1]',
      'out-of-range labels[2]',
    ]);
  });
});

describe('checkField', () => {
  it('takes decimals and powers', () => {
    expect(checkField('width', '1e3')).toEqual({ value: 1000 });
    expect(checkField('initScale', ' 4^-7 ')).toEqual({ value: 4 ** -7 });
    expect(checkField('lossTarget', '-0')).toEqual({ value: 0 });
  });

  it.each([
    ['', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['12abc', 'not-a-number'],
    ['0', 'out-of-range'],
    ['1e999', 'out-of-range'],
    ['12.5', 'not-whole'],
  ])('refuses the width %j with the allowed range, and sets nothing right', (text, code) => {
    expect(checkField('width', text)).toEqual({
      fault: { code, field: 'width', values: { given: text, min: 1, max: 100_000 } },
    });
  });
});

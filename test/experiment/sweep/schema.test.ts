import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommandError, oneLine } from '../../../src/command/commandError.ts';
import { readJson } from '../../../src/command/inputFile.ts';
import { cellAt, cellCount } from '../../../src/experiment/sweep/cells.ts';
import type { SweepSpec } from '../../../src/experiment/sweep/spec.ts';
import { readSweepSpec, sweepSpecFile } from '../../../src/experiment/sweep/specFile.ts';
import { ALL } from '../../support/breadth.ts';
import { sweepJsonSchema } from './jsonSchema.ts';
import { tiny } from './specs.ts';

const schema = sweepJsonSchema();
const isValid = new Ajv({ allErrors: false, strict: false }).compile(schema);

/** Sweeps of every form that the file has. */
const FILES: readonly object[] = [
  tiny,
  {
    ...tiny,
    $schema: 'sweep.schema.json',
    note: ['for people'],
    base: {
      ...tiny.base,
      data: { scheme: 'uncentred', d: 2, n: 3, rho: 0.5, seed: 1 },
      training: { method: 'descent' },
    },
    axes: [
      { over: 'scheme', values: ['centred', 'opposed'] },
      { over: 'learningRate', from: 1e-3, to: 0.1, count: 3, spacing: 'log' },
      { over: ['width'], values: [3] },
    ],
    stop: { maxSteps: null },
  },
  {
    ...tiny,
    title: null,
    base: {
      version: 1,
      data: {
        scheme: 'given',
        inputs: [
          [1, 0],
          [0, 1],
        ],
        labels: [1, 2],
      },
      network: { hidden: [[1, 1]], output: [1] },
    },
    axes: [{ over: 'scale', powersOf: 2, from: 0, to: -3 }],
    trials: { count: 1 },
  },
];

/** `json` with something else in one place. */
function replaced(json: unknown, [first, ...rest]: readonly number[], other: unknown): unknown {
  if (typeof json !== 'object' || json === null || first === undefined) return other;
  const keys = Object.keys(json);
  if (keys.length === 0) return other;
  const key = keys[first % keys.length]!;
  const entries = json as Record<string, unknown>;
  entries[key] = replaced(entries[key], rest, other);
  return entries;
}

const mutated = fc
  .tuple(
    fc.constantFrom(...FILES),
    fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }),
    fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(null, -0, 1e308, -1, 0, 1, 2, 2.5, 1e-320, 'x', '\n', 'cone', 'scale', 'd', [], {}, [
        [],
      ]),
      fc.constantFrom(
        [1, 1],
        ['d', 'n'],
        { '\n\u001b[2J': 1 },
        { over: 'angle', from: 1, to: 1, count: 2000 },
      ),
    ),
  )
  .map(([file, path, other]) => replaced(structuredClone(file), path, other));

describe('the file of a sweep, whatever stands in it', () => {
  it('is taken or refused in one line, and what is taken can be tried', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (json) => {
        let spec: SweepSpec;
        try {
          spec = await readJson(JSON.stringify(json) ?? '', 'file.json', readSweepSpec);
        } catch (error) {
          if (!(error instanceof CommandError)) throw error;
          expect(error.status).toBe(2);
          expect(oneLine(error.message)).toMatch(/^file\.json[: ][^\p{Cc}]+$/u);
          return;
        }
        const last = cellAt(spec, cellCount(spec) - 1);
        expect(last.key).toHaveLength(64);
        const again = JSON.parse(JSON.stringify(sweepSpecFile(spec)));
        expect(readSweepSpec(again)).toEqual(spec);
        // what is read is a file by the schema, and so is what is written
        expect(isValid(JSON.parse(JSON.stringify(json))), JSON.stringify(isValid.errors)).toBe(true);
        expect(isValid(again)).toBe(true);
      }),
      { numRuns: ALL ? 4000 : 300 },
    );
  });
});

describe('the JSON schema of a sweep', () => {
  it('is the one that follows from the reader: renew docs/sweep.schema.json with -u', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../docs/sweep.schema.json',
    );
  });

  it('refuses what has another form', () => {
    for (const file of FILES) expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
    for (const wrong of [
      { ...tiny, axes: [] },
      { ...tiny, axes: [{ over: 'angel', values: [1] }] },
      { ...tiny, axes: [{ over: 'angle', value: [1] }] },
      { ...tiny, measures: ['los'] },
      { ...tiny, trials: { count: 1.5 } },
      { ...tiny, stop: { seconds: 3 } },
      { ...tiny, base: { ...tiny.base, data: { ...tiny.base.data, angle: 91 } } },
      { ...tiny, base: { ...tiny.base, data: { ...tiny.base.data, rho: 1 } } },
      { ...tiny, base: undefined },
    ]) {
      expect(isValid(JSON.parse(JSON.stringify(wrong)))).toBe(false);
    }
  });
});

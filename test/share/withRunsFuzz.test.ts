import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../src/experiment/differences.ts';
import type { Fault } from '../../src/experiment/fault.ts';
import { drawnNetwork } from '../../src/experiment/givenNetwork.ts';
import { sanitise } from '../../src/experiment/limits.ts';
import type { Parameters } from '../../src/experiment/parameters.ts';
import { LINK_KEYS, type PlainParameter } from '../../src/share/parameterCodecs.ts';
import { formatWith, MOST_WITH, notInLink, parseWith } from '../../src/share/withRuns.ts';
import { parameters, withStart } from './arbitraryParameters.ts';

const PLAIN = Object.keys(LINK_KEYS).filter(
  (key) => key !== 'given' && key !== 'network',
) as PlainParameter[];
const small = (wanted: Parameters) => ({
  ...wanted,
  width: 1 + (wanted.width % 30),
  dimension: 2 + (wanted.dimension % 5),
});
const present = fc.oneof(parameters, withStart, parameters.map(small)).map((one) => sanitise(one).parameters);

/** What can differ in a run, each sort of it: alone, several, in the reader's own data and start, in nothing. */
type Kind = 'plain' | 'data' | 'start' | 'drawn' | 'same' | 'again' | 'copied';
const difference = fc.record({
  kind: fc.constantFrom<Kind>(
    'plain',
    'plain',
    'data',
    'data',
    'start',
    'start',
    'drawn',
    'same',
    'again',
    'copied',
  ),
  of: parameters,
  keys: fc.shuffledSubarray(PLAIN, { minLength: 1 }),
  // few, so that runs come to have the same
  which: fc.nat({ max: 1 }),
  neuron: fc.nat(),
  weight: fc.oneof(fc.constantFrom(0, -0, 5e-324, 1e6, 1), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
});

function keptBeside(
  one: Parameters,
  given: readonly Parameters[],
  differences: readonly (typeof difference extends fc.Arbitrary<infer T> ? T : never)[],
): Parameters[] {
  const kept: Parameters[] = [];
  for (const { kind, of, keys, which, neuron, weight } of differences) {
    const plain = Object.fromEntries(keys.map((key) => [key, of[key]])) as Partial<Parameters>;
    const base = kept.at(-1) ?? one;
    const change = (): Partial<Parameters> => {
      if (kind === 'plain') return plain;
      if (kind === 'data') return { scheme: 'given', given: given[which]!.given, network: null };
      if (kind === 'drawn') return { network: null };
      if (kind === 'again') return { ...base, lossTarget: of.lossTarget };
      if (kind === 'copied') return { ...structuredClone(base) };
      if (kind === 'same' || base.width > 100) return {};
      const { output, hidden } = base.network ?? drawnNetwork(base.width, base.dimension, base.networkSeed);
      const j = neuron % base.width;
      const moved = hidden.map((row, each) => (each === j ? row.map((w) => w + weight) : [...row]));
      return { network: { output: output.map((a, each) => (each === j ? weight : a)), hidden: moved } };
    };
    const { parameters: run } = sanitise({ ...(kind === 'start' ? base : one), ...change() });
    kept.push(run);
  }
  return kept;
}

const beside = fc
  .tuple(
    present,
    fc.array(parameters, { minLength: 2, maxLength: 2 }),
    fc.array(difference, { maxLength: MOST_WITH }),
  )
  .map(([one, others, differences]) => {
    const given = others.map(
      (other) =>
        sanitise({
          ...other,
          scheme: 'given' as const,
          given: {
            inputs: [
              [1, 2],
              [other.angle, -1],
            ],
            labels: [1, other.stretch],
            teacher: null,
          },
        }).parameters,
    );
    return { one, kept: keptBeside(one, given, differences) };
  });

const written = (value: unknown) => JSON.stringify(value, (_, part) => (Object.is(part, -0) ? '-0' : part));
/** By what they say, as a link compares them. */
const alike = (a: Parameters, b: Parameters) =>
  differencesOf(a, b).every((name) => written(a[name]) === written(b[name]));

describe('the runs beside that of a link', () => {
  it('come back bit for bit, whatever differs in them, but for those that are said to stay', () => {
    let own = 0;
    fc.assert(
      fc.property(beside, ({ one, kept }) => {
        const text = formatWith(kept, one);
        const stays = notInLink(kept, one);
        const faults: Fault[] = [];
        const read = parseWith(text ?? undefined, one, faults);
        expect(faults).toEqual([]);
        const wanted: Parameters[] = [];
        for (const run of kept) {
          if ([one, ...stays, ...wanted].some((other) => alike(other, run))) continue;
          wanted.push(run);
        }
        expect(read.length).toBe(wanted.length);
        for (const [index, run] of read.entries()) {
          // what neither of the runs follows from may stand otherwise
          for (const name of differencesOf(run, wanted[index]!))
            expect(run[name], name).toEqual(wanted[index]![name]);
          if (run.network !== null || run.given !== one.given) own++;
        }
        // and is written as it was
        if (stays.length === 0) expect(formatWith(read, one)).toBe(text);
      }),
      { numRuns: 300 },
    );
    // it was about what it says
    expect(own).toBeGreaterThan(100);
  });

  it('takes any text after the keys of the reader\u2019s own, and names the key', () => {
    const value = fc.oneof(fc.string(), fc.base64String(), fc.constantFrom('~0', '~9', '~', 'drawn', ''));
    fc.assert(
      fc.property(
        parameters,
        fc.constantFrom('given', 'network', 'neurons', 'what'),
        value,
        (one, key, text) => {
          const faults: Fault[] = [];
          const plain = text.replaceAll(/[;,]/g, '');
          const read = parseWith(`data:given,${key}:${plain}`, one, faults);
          for (const run of read) expect(sanitise(run)).toEqual({ parameters: run, faults: [] });
          for (const { field } of faults) expect(field).toMatch(/^with\[0\]/);
        },
      ),
    );
  });
});

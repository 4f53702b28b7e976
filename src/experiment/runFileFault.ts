import type { BaseIssue } from 'valibot';
import type { Fault } from './fault.ts';
import { quotable } from './numberText.ts';
import type { Range } from './parameters.ts';
import { FIELD_RANGES } from './runFileSchema.ts';

/**
 * The first thing wrong with a run file, as a fault that names the place (`data.inputs[3]`) and what is allowed there.
 * @param ranges what is allowed of each number by its path, `[]` for any index: those of another file where it is one
 * @param lengths the same of how many there may be in a list, or letters in a text
 */
export function faultOfIssue(
  issue: BaseIssue<unknown>,
  ranges: Readonly<Record<string, Range>> = FIELD_RANGES,
  lengths: Readonly<Record<string, Lengths>> = {},
): Fault {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  if (keys.length === 0) return { code: 'not-a-run-file', field: null, values: {} };
  const field = pathOf(keys);
  const range = rangeOf(keys, ranges);
  const expected = namesIn(issue.expected ?? '');
  const given = quoted(issue.input);
  if (issue.input === undefined) return { code: 'missing', field, values: range ?? expected };
  switch (issue.type) {
    case 'number':
      return { code: 'not-a-number', field, values: { given, ...range } };
    case 'min_value':
    case 'max_value':
      return { code: 'out-of-range', field, values: { given, ...range } };
    case 'integer':
      return { code: 'not-whole', field, values: { given, ...range } };
    case 'min_length':
    case 'max_length': {
      const { length } = issue.input as { readonly length: number };
      return { code: 'wrong-length', field, values: { given: length, ...lengths[placeOf(keys)] } };
    }
    case 'string':
      return { code: 'wrong-type', field, values: { expected: 'text' } };
    case 'union':
      return { code: 'wrong-type', field, values: { expected: 'number' } };
    case 'array':
      return { code: 'wrong-type', field, values: { expected: 'list' } };
    case 'boolean':
      return { code: 'unknown-value', field, values: { given, expected: 'true, false' } };
    case 'literal':
      return { code: 'unknown-value', field, values: { given, expected: issue.expected ?? '' } };
    case 'picklist':
      return { code: 'unknown-value', field, values: { given, ...expected } };
    case 'strict_object':
      return issue.expected === 'never'
        ? { code: 'unknown-key', field, values: {} }
        : { code: 'wrong-type', field, values: { expected: 'object' } };
    case 'variant':
      return 'expected' in expected
        ? { code: 'unknown-value', field, values: { given, ...expected } }
        : { code: 'wrong-type', field, values: { expected: 'object' } };
    default:
      return { code: 'wrong-type', field, values: { expected: 'object' } };
  }
}

function pathOf(keys: readonly (string | number)[]): string {
  return keys
    .map((key, depth) => (typeof key === 'number' ? `[${key}]` : `${depth === 0 ? '' : '.'}${quotable(key)}`))
    .join('');
}

interface Lengths {
  readonly min: number;
  readonly max: number;
}

/** The path with `[]` for every index. */
function placeOf(keys: readonly (string | number)[]): string {
  return keys
    .map((key, depth) => (typeof key === 'number' ? '[]' : `${depth === 0 ? '' : '.'}${key}`))
    .join('');
}

function rangeOf(
  keys: readonly (string | number)[],
  ranges: Readonly<Record<string, Range>>,
): { min: number; max: number } | null {
  const range = ranges[placeOf(keys)];
  return range === undefined ? null : { min: range.min, max: range.max };
}

/** The names in `("flow" | "descent")`. */
function namesIn(expected: string): { expected: string } | Record<string, never> {
  // a missing key is expected as `"data"`, without brackets
  if (!expected.startsWith('(')) return {};
  return { expected: [...expected.matchAll(/"([^"]+)"/g)].map(([, name]) => name).join(', ') };
}

function quoted(input: unknown): string {
  if (typeof input === 'string') return quotable(input);
  return typeof input === 'number' ? String(input) : quotable(JSON.stringify(input) ?? typeof input);
}

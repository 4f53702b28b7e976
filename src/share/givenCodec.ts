import type { Fault } from '../experiment/fault.ts';
import { checkGiven } from '../experiment/givenData.ts';
import { type GivenData, RANGES } from '../experiment/parameters.ts';
import { compress, decompress, lengthBeyond } from './compressed.ts';
import { LONGEST_PLAIN, LONGEST_TEXT, readList, writeList } from './numberLists.ts';
import { readPairs } from './pairs.ts';

/**
 * The user's own data in a link: `points=1,0;0.5,0.2&labels=1,2&teacher=1,0`, labels or teacher left out where there
 * are none; past a kilobyte all of that, compressed, as `given=`.
 */
export const GIVEN_KEYS = ['points', 'labels', 'teacher', 'given'] as const;
type GivenKey = (typeof GIVEN_KEYS)[number];
const PLAIN_KEYS = ['points', 'labels', 'teacher'] as const;

const NAMES = { inputs: 'points', labels: 'labels', teacher: 'teacher' };

const written = new WeakMap<GivenData, string>();

export function serializeGiven(given: GivenData): string {
  // a link is written again and again while the playhead moves
  const known = written.get(given);
  if (known !== undefined) return known;
  const text = textOf(given);
  written.set(given, text);
  return text;
}

const estimates = new WeakMap<GivenData, number>();

/** How long that is: exactly up to `most` characters, beyond it about. */
export function givenLength(given: GivenData, most: number): number {
  const known = written.get(given)?.length ?? estimates.get(given);
  if (known !== undefined) return known;
  const { inputs } = given;
  const beyond = lengthBeyond(most, inputs.length, (i) => writeList(inputs[i]!));
  if (beyond === null) return serializeGiven(given).length;
  estimates.set(given, beyond);
  return beyond;
}

function textOf({ inputs, labels, teacher }: GivenData): string {
  const pairs = [`points=${inputs.map(writeList).join(';')}`];
  if (labels !== null) pairs.push(`labels=${writeList(labels)}`);
  if (teacher !== null) pairs.push(`teacher=${writeList(teacher)}`);
  const text = pairs.join('&');
  return text.length <= LONGEST_PLAIN ? text : `given=${compress(text)}`;
}

interface Parsed {
  readonly given: GivenData | null;
  readonly faults: readonly Fault[];
}

/** Of the last compressed data that were read: the page reads its link once to solve and once to show, and a million numbers take seconds. */
let last: { readonly text: string; readonly bias: boolean; readonly parsed: Parsed } | null = null;

/**
 * The data in the `pairs` of a link; null, with the reason, where they make none.
 * @param bias the points get a constant coordinate, which is not among those given
 */
export function parseGiven(pairs: ReadonlyMap<GivenKey, string>, bias: boolean): Parsed {
  const text = pairs.get('given');
  if (text === undefined) return parsePlain(pairs, bias);
  if (last === null || last.text !== text || last.bias !== bias) {
    const plain = decompress(text, LONGEST_TEXT);
    const parsed: Parsed =
      plain === null
        ? { given: null, faults: [{ code: 'unreadable', field: 'given', values: {} }] }
        : parsePlain(readPairs(plain, PLAIN_KEYS).pairs, bias);
    last = { text, bias, parsed };
  }
  return last.parsed;
}

function parsePlain(texts: ReadonlyMap<GivenKey, string>, bias: boolean): Parsed {
  const points = texts.get('points');
  if (points === undefined) {
    return { given: null, faults: [{ code: 'missing', field: 'points', values: {} }] };
  }
  const faults: Fault[] = [];
  const readOptional = (key: 'labels' | 'teacher') => {
    const text = texts.get(key);
    return text === undefined ? null : readList(text, key, faults);
  };
  const rows = points.split(';', RANGES.samples.max + 1);
  const given = {
    inputs: rows.map((row, i) => readList(row, `points[${i}]`, faults)),
    labels: readOptional('labels'),
    teacher: readOptional('teacher'),
  };
  return faults.length > 0 ? { given: null, faults } : checkGiven(given, NAMES, bias);
}

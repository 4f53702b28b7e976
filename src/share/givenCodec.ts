import type { Fault } from '../experiment/fault.ts';
import { checkGiven } from '../experiment/givenData.ts';
import { type GivenData, RANGES } from '../experiment/parameters.ts';
import { compress, decompress } from './compressed.ts';
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

function textOf(given: GivenData): string {
  const text = packGiven(given);
  return text.length <= LONGEST_PLAIN ? text : `given=${compress(text)}`;
}

/** All of it as it is, before it is compressed. */
export function packGiven({ inputs, labels, teacher }: GivenData): string {
  const pairs = [`points=${inputs.map(writeList).join(';')}`];
  if (labels !== null) pairs.push(`labels=${writeList(labels)}`);
  if (teacher !== null) pairs.push(`teacher=${writeList(teacher)}`);
  return pairs.join('&');
}

/**
 * The data in the `pairs` of a link; null, with the reason, where they make none.
 * @param bias the points get a constant coordinate, which is not among those given
 */
export function parseGiven(
  pairs: ReadonlyMap<GivenKey, string>,
  bias: boolean,
): {
  given: GivenData | null;
  faults: readonly Fault[];
} {
  let texts: ReadonlyMap<GivenKey, string> = pairs;
  const compressed = pairs.get('given');
  if (compressed !== undefined) {
    const text = decompress(compressed, LONGEST_TEXT);
    if (text === null) {
      return { given: null, faults: [{ code: 'unreadable', field: 'given', values: {} }] };
    }
    texts = readPairs(text, PLAIN_KEYS).pairs;
  }
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

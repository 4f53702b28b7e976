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
/** No compressed text of that length is one that `MOST_OWN` would hold if it were compressed better. */
const FAR_TOO_LONG = 64 * 1024;

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

/** The data of a link; null, with the reason, where they make none. */
export interface GivenOfLink {
  readonly given: GivenData | null;
  readonly faults: readonly Fault[];
}

/** Of the last long data that were read: the page reads its link once to solve and once to show, and a million numbers take seconds. */
let last: { readonly text: string; readonly bias: boolean; readonly parsed: GivenOfLink } | null = null;

/** Where the data in `pairs` are long: all that says them. Null where they are read in no time. */
function longText(pairs: ReadonlyMap<GivenKey, string>): string | null {
  const text = pairs.get('given') ?? PLAIN_KEYS.map((key) => pairs.get(key) ?? '').join('&');
  return text.length > LONGEST_PLAIN ? text : null;
}

/** Has these data at hand when the same link is read: they were read elsewhere. */
export function rememberGiven(
  pairs: ReadonlyMap<GivenKey, string>,
  bias: boolean,
  parsed: GivenOfLink,
): void {
  const text = longText(pairs);
  if (text === null) return;
  last = { text, bias, parsed };
  // how long they are is known then: to write them down for it takes a second
  const isFarTooLong = text.length > FAR_TOO_LONG && pairs.has('given');
  if (isFarTooLong && parsed.given !== null) estimates.set(parsed.given, text.length);
}

/**
 * The data in the `pairs` of a link.
 * @param bias the points get a constant coordinate, which is not among those given
 */
export function parseGiven(pairs: ReadonlyMap<GivenKey, string>, bias: boolean): GivenOfLink {
  const text = longText(pairs);
  if (text === null) return readGiven(pairs, bias);
  if (last === null || last.text !== text || last.bias !== bias) {
    rememberGiven(pairs, bias, readGiven(pairs, bias));
  }
  return last!.parsed;
}

function readGiven(pairs: ReadonlyMap<GivenKey, string>, bias: boolean): GivenOfLink {
  const text = pairs.get('given');
  if (text === undefined) return parsePlain(pairs, bias);
  const plain = decompress(text, LONGEST_TEXT);
  if (plain === null) return { given: null, faults: [{ code: 'unreadable', field: 'given', values: {} }] };
  return parsePlain(readPairs(plain, PLAIN_KEYS).pairs, bias);
}

function parsePlain(texts: ReadonlyMap<GivenKey, string>, bias: boolean): GivenOfLink {
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

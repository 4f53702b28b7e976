import { uncorrected } from '../../experiment/correct.ts';
import { FaultError } from '../../experiment/fault.ts';
import { checkNetwork } from '../../experiment/givenNetwork.ts';
import { quotable } from '../../experiment/numberText.ts';
import { type GivenNetwork, MAX_WEIGHTS, RANGES } from '../../experiment/parameters.ts';
import { type NumberArray, readNpy } from '../npyReader.ts';
import { type ZipEntry, zipEntries } from '../zipEntries.ts';
import { FileError } from './fileError.ts';

/** Networks by file: `{"output": [m], "hidden": [m][d]}`, or `{"a": .., "W": ..}`, or an `.npz` of arrays of these names. */

const NAMES = { output: ['output', 'a'], hidden: ['hidden', 'W'] } as const;
type Part = keyof typeof NAMES;

/** Of the largest network there can be, and a header. */
const LARGEST_ARRAY = 8 * MAX_WEIGHTS + 2 ** 16;
const MOST_LISTED = 8;
/** In every document of an office program: spreadsheets are archives too. */
const OF_OFFICE: readonly string[] = ['[Content_Types].xml', 'content.xml'];

/** Whether an object is meant as a network. */
export function looksLikeNetwork(json: Readonly<Record<string, unknown>>): boolean {
  const has = (part: Part) => NAMES[part].some((name) => Object.hasOwn(json, name));
  return has('output') && has('hidden');
}

/**
 * @param json an object that looks like a network
 * @param dimension of the data that it is to start on
 * @throws FaultError naming the first weight that is none, and both dimensions where they differ
 */
export function networkOfJson(json: Readonly<Record<string, unknown>>, dimension: number): GivenNetwork {
  const [output, hidden] = (['output', 'hidden'] as const).map((part) => {
    const names = NAMES[part].filter((name) => Object.hasOwn(json, name));
    if (names.length > 1) throw new FileError('twoNames', names[0]!, { other: names[1]! });
    return names[0]!;
  }) as [string, string];
  for (const key of Object.keys(json)) {
    if (key !== output && key !== hidden)
      throw new FaultError({
        code: 'unknown-key',
        field: quotable(key),
        values: { expected: `${output}, ${hidden}` },
      });
  }
  const rows = listAt(json[hidden], hidden).map((row, j) => numbersAt(row, `${hidden}[${j}]`));
  const names = { output, hidden };
  return checked({ output: numbersAt(json[output], output), hidden: rows }, dimension, names);
}

/**
 * @param bytes an archive as `numpy.savez` and `numpy.savez_compressed` write it
 * @throws FaultError as `networkOfJson`, or naming the array and the byte where the file is damaged
 */
export function networkOfNpz(bytes: Uint8Array, dimension: number): GivenNetwork {
  const entries = new Map<string, ZipEntry>();
  for (const entry of zipEntries(bytes)) {
    const name = entry.name.replace(/\.npy$/, '');
    if (entries.has(name)) throw new FileError('repeated', quotable(name));
    entries.set(name, entry);
  }
  if (OF_OFFICE.some((name) => entries.has(name)))
    throw new FileError('otherArchive', null, { given: 'office' });
  const array = (part: Part): { readonly name: string; readonly array: NumberArray } => {
    const [name, other] = NAMES[part].filter((candidate) => entries.has(candidate));
    if (name === undefined) {
      const given = [...entries.keys()].slice(0, MOST_LISTED).join(', ');
      throw new FileError('noArray', null, { expected: NAMES[part].at(-1)!, given: quotable(given) });
    }
    if (other !== undefined) throw new FileError('twoNames', name, { other });
    return { name, array: readNpy(entries.get(name)!.read(LARGEST_ARRAY), name) };
  };
  const output = array('output');
  const hidden = array('hidden');
  const [m = 0, d = 0] = hidden.array.shape;
  if (output.array.shape.length !== 1) throw wrongShape(output, 1);
  if (hidden.array.shape.length !== 2) throw wrongShape(hidden, 2);
  // before there is a list for each neuron: there may be millions of them, without a weight
  if (m > RANGES.width.max) {
    const { min, max } = RANGES.width;
    throw new FaultError({ code: 'wrong-length', field: hidden.name, values: { given: m, min, max } });
  }
  const rows = Array.from({ length: m }, (_, j) => [...hidden.array.values.subarray(j * d, (j + 1) * d)]);
  const names = { output: output.name, hidden: hidden.name };
  return checked({ output: [...output.array.values], hidden: rows }, dimension, names);
}

function wrongShape(
  { name, array: { shape } }: { name: string; array: NumberArray },
  expected: number,
): FileError {
  return new FileError('arrayShape', name, { given: `(${shape.join(', ')})`, expected });
}

/** As it can be run; nothing is set right. */
function checked(
  network: GivenNetwork,
  dimension: number,
  names: Readonly<Record<Part, string>>,
): GivenNetwork {
  const given = network.hidden[0]?.length ?? 0;
  const ragged = network.hidden.some((weights) => weights.length !== given);
  if (!ragged && network.hidden.length > 0 && given !== dimension) {
    throw new FileError('otherDimension', names.hidden, { given, expected: dimension });
  }
  const most = Math.min(RANGES.width.max, Math.floor(MAX_WEIGHTS / dimension));
  const { faults } = checkNetwork(network, dimension, most, names);
  if (faults[0] !== undefined) throw new FaultError(uncorrected(faults[0]));
  return network;
}

function numbersAt(value: unknown, field: string): number[] {
  return listAt(value, field).map((entry, index) => {
    if (typeof entry === 'number') return entry;
    throw new FaultError({ code: 'wrong-type', field: `${field}[${index}]`, values: { expected: 'number' } });
  });
}

function listAt(value: unknown, field: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new FaultError({ code: 'wrong-type', field, values: { expected: 'list' } });
}

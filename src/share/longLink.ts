import type { GivenData, GivenNetwork } from '../experiment/parameters.ts';
import { GIVEN_KEYS, type GivenOfLink, parseGiven, rememberGiven } from './givenCodec.ts';
import { type NetworkOfLink, parseNetwork, rememberNetwork } from './networkCodec.ts';
import { readPairs } from './pairs.ts';

/** What of a link takes long to be read, as it travels between threads: rows one after another, which are handed over, not copied. */
export interface LongParts {
  readonly given: (Omit<GivenOfLink, 'given'> & { readonly given: PackedData | null }) | null;
  readonly network: (Omit<NetworkOfLink, 'network'> & { readonly network: PackedNetwork | null }) | null;
}
type PackedData = Omit<GivenData, 'inputs'> & { readonly inputs: PackedRows };
type PackedNetwork = Omit<GivenNetwork, 'hidden'> & { readonly hidden: PackedRows };
interface PackedRows {
  readonly values: Float64Array;
  /** of each row, in their order: those of a start that cannot be used may differ */
  readonly lengths: readonly number[];
}

const KEYS = [...GIVEN_KEYS, 'network', 'bias'] as const;

const ofLink = (hash: string) => readPairs(hash.startsWith('#') ? hash.slice(1) : hash, KEYS).pairs;
type Pairs = ReturnType<typeof ofLink>;
type GivenPairs = Parameters<typeof parseGiven>[0];

const biasOf = (pairs: Pairs) => pairs.get('bias') === '1';
const saysData = (pairs: Pairs) => GIVEN_KEYS.some((key) => pairs.has(key));

/** Reads the long parts of a link: in a worker. */
export function readLongParts(hash: string): LongParts {
  const pairs = ofLink(hash);
  const text = pairs.get('network');
  const data = saysData(pairs) ? parseGiven(pairs as GivenPairs, biasOf(pairs)) : null;
  const start = text === undefined ? null : parseNetwork(text);
  return {
    given: data && { ...data, given: data.given && { ...data.given, inputs: packed(data.given.inputs) } },
    network: start && {
      ...start,
      network: start.network && { ...start.network, hidden: packed(start.network.hidden) },
    },
  };
}

/** Has them at hand when that link is read: on the page. */
export function rememberLongParts(hash: string, { given, network }: LongParts): void {
  const pairs = ofLink(hash);
  if (given !== null) {
    const data = given.given && { ...given.given, inputs: unpacked(given.given.inputs) };
    rememberGiven(pairs as GivenPairs, biasOf(pairs), { ...given, given: data });
  }
  if (network !== null) {
    const start = network.network && { ...network.network, hidden: unpacked(network.network.hidden) };
    rememberNetwork(pairs.get('network')!, { ...network, network: start });
  }
}

/** The memory that travels with them. */
export function buffersOf({ given, network }: LongParts): Transferable[] {
  return [given?.given?.inputs, network?.network?.hidden].flatMap((rows) => rows?.values.buffer ?? []);
}

function packed(rows: readonly (readonly number[])[]): PackedRows {
  const lengths = rows.map((row) => row.length);
  const values = new Float64Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const row of rows) {
    values.set(row, at);
    at += row.length;
  }
  return { values, lengths };
}

function unpacked({ values, lengths }: PackedRows): number[][] {
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return Array.from(values.subarray(at - length, at));
  });
}

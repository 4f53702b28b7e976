import { SCHEMES } from '../model/schemes/scheme.ts';
import { FaultError } from './fault.ts';
import { nearestName } from './nearestName.ts';
import { quotable } from './numberText.ts';
import {
  fileKeys,
  GIVEN_KEYS,
  isGivenNetwork,
  MADE_NAMES,
  NETWORK_KEYS,
  PART_KEYS,
} from './runFileSchema.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Refuses keys that mean nothing where they stand: a misspelt one would go unseen, and the run be another than was meant. What another scheme of data
 * would have is no slip (`idleKeys`), but points are, of a scheme that makes its own.
 * @throws FaultError naming the key, the one that was probably meant, and those that are allowed there
 */
export function checkKeys(json: Json): void {
  allowOnly(json, PART_KEYS.file, '');
  refuseLists(json, ['training', 'output'], '');
  const { data, network, training, output } = json;
  // of data of no known scheme nothing can be said but that
  if (isObject(data) && SCHEMES.some((scheme) => scheme === data.scheme)) {
    const own = data.scheme === 'given' ? GIVEN_KEYS : ['scheme', 'bias'];
    allowOnly(data, [...own, ...MADE_NAMES, 'rho'], 'data.');
  }
  if (isObject(network)) {
    const kind = isGivenNetwork(network) ? 'given' : 'generated';
    allowOnly(network, NETWORK_KEYS[kind], 'network.');
  }
  if (isObject(training)) allowOnly(training, PART_KEYS.training, 'training.');
  if (isObject(output)) allowOnly(output, PART_KEYS.output, 'output.');
}

/**
 * The paths of the keys that only data of other schemes have, which reading the file passes over.
 * @param json a run file that can be read
 */
export function idleKeys(json: Json): readonly string[] {
  const { data } = json as { data: Json };
  const scheme = SCHEMES.find((candidate) => candidate === data.scheme)!;
  const used: readonly string[] =
    scheme === 'given' ? GIVEN_KEYS : [...fileKeys(scheme), 'rho', 'scheme', 'bias'];
  return Object.keys(data)
    .filter((key) => !used.includes(key))
    .map((key) => `data.${key}`);
}

/**
 * A list passes for an object without keys: one where all of them may be left out would go unseen.
 * @throws FaultError naming the first of the parts that is one
 */
export function refuseLists(json: Json, parts: readonly string[], before: string): void {
  const list = parts.find((part) => Array.isArray(json[part]));
  if (list === undefined) return;
  throw new FaultError({ code: 'wrong-type', field: before + list, values: { expected: 'object' } });
}

/**
 * @param before the path of `json`, with its dot
 * @throws FaultError naming the key, the one that was probably meant, and those that are allowed there
 */
export function allowOnly(json: Json, allowed: readonly string[], before: string): void {
  const key = Object.keys(json).find((candidate) => !allowed.includes(candidate));
  if (key === undefined) return;
  const meant = nearestName(key, allowed);
  const values = { expected: allowed.join(', '), ...(meant === null ? {} : { meant }) };
  throw new FaultError({ code: 'unknown-key', field: before + quotable(key), values });
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

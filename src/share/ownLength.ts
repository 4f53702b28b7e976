import type { Parameters } from '../experiment/parameters.ts';
import { serializeGiven } from './givenCodec.ts';
import { serializeNetwork } from './networkCodec.ts';

/** What the readers' own data and starts may take of a link, in characters: 8 kB. Longer links are read, but none is written. */
export const MOST_OWN = 8 * 1024;

/** What those of the run itself take as they are. */
export function ownLength({ given, network, networkSeed }: Parameters): number {
  const data = given === null ? 0 : serializeGiven(given).length;
  return data + (network === null ? 0 : serializeNetwork(network, networkSeed).length);
}

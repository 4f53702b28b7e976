import type { Parameters } from '../experiment/parameters.ts';
import { givenLength } from './givenCodec.ts';
import { networkLength } from './networkCodec.ts';

/** What the reader's own data and starts may take of a link, in characters: 8 kB. Longer links are read, but none is written. */
export const MOST_OWN = 8 * 1024;

/** What those of the run itself take as they are; beyond `MOST_OWN` about. */
export function ownLength({ given, network, networkSeed }: Parameters): number {
  const data = given === null ? 0 : givenLength(given, MOST_OWN);
  return data + (network === null ? 0 : networkLength(network, networkSeed, MOST_OWN));
}

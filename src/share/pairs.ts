import type { Fault } from '../experiment/fault.ts';
import { nearestName } from '../experiment/nearestName.ts';
import { quotable } from '../experiment/numberText.ts';
import { LINK_KEYS } from './parameterCodecs.ts';

const LONGEST_KEY = 30;

/** Unknown keys that are named: a hostile link has a million. */
const MOST_NAMED = 10;

/**
 * The `key=value` pairs of a link whose keys are among `known`, in small letters or capitals. Of a key that stands there more
 * than once the first counts, as with `URLSearchParams`, whether or not it can be read. One pass over the text, whatever it holds.
 */
export function readPairs<K extends string>(
  text: string,
  known: readonly K[],
): { pairs: Map<K, string>; faults: Fault[] } {
  const pairs = new Map<K, string>();
  const repeated = new Set<K>();
  const unknown = new Set<string>();
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('&', start);
    const end = next < 0 ? text.length : next;
    const pair = text.slice(start, end);
    const split = pair.indexOf('=');
    const name = split < 0 ? pair : pair.slice(0, split);
    // no known key is longer than that
    const lower = split > 0 && split <= LONGEST_KEY ? name.toLowerCase() : null;
    const key = lower === null ? undefined : known.find((candidate) => candidate === lower);
    if (key !== undefined) {
      const value = pair.slice(split + 1);
      const first = pairs.get(key);
      if (first === undefined) pairs.set(key, value);
      else if (first !== value) repeated.add(key);
    } else if (name !== '' && unknown.size < MOST_NAMED) {
      unknown.add(name);
    }
    start = end + 1;
  }
  const faults = [
    ...[...repeated].map(
      (key): Fault => ({ code: 'repeated', field: key, values: { used: quotable(pairs.get(key)!) } }),
    ),
    ...[...unknown].map((name) => unknownKey(name, quotable(name), known)),
  ];
  return { pairs, faults };
}

/** The fault of a key that is none, with the one of `known` that was probably meant: by its spelling, or by the name of what it says. */
export function unknownKey(name: string, field: string, known: readonly string[]): Fault {
  const lower = name.toLowerCase();
  const named = Object.entries(LINK_KEYS).find(([parameter]) => parameter.toLowerCase() === lower)?.[1];
  // every letter is one letter off another
  const near = name.length > 1 ? nearestName(lower, known) : null;
  const meant = known.includes(lower) ? `${lower}=` : (named ?? near);
  return { code: 'unknown-key', field, values: meant === null ? {} : { meant } };
}

import type { Fault } from '../experiment/fault.ts';
import { quotable } from '../experiment/numberText.ts';

const LONGEST_KEY = 30;

/**
 * The `key=value` pairs of a link whose keys are among `known`, percent-encoding undone. Of a key that stands there more
 * than once the first counts, as with `URLSearchParams`. One pass over the text, whatever it holds.
 */
export function readPairs<K extends string>(
  text: string,
  known: readonly K[],
): { pairs: Map<K, string>; faults: Fault[] } {
  const pairs = new Map<K, string>();
  const repeated = new Set<K>();
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('&', start);
    const end = next < 0 ? text.length : next;
    const pair = text.slice(start, end);
    const split = pair.indexOf('=');
    // no known key is longer than that, however its letters are encoded
    if (split > 0 && split <= LONGEST_KEY) {
      const name = decoded(pair.slice(0, split));
      const key = known.find((candidate) => candidate === name);
      if (key !== undefined) {
        const value = decoded(pair.slice(split + 1));
        const first = pairs.get(key);
        if (first === undefined) pairs.set(key, value);
        else if (first !== value) repeated.add(key);
      }
    }
    start = end + 1;
  }
  const faults = [...repeated].map(
    (key): Fault => ({ code: 'repeated', field: key, values: { used: quotable(pairs.get(key)!) } }),
  );
  return { pairs, faults };
}

/** `text` itself where its percent-encoding is damaged. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

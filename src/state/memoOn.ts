import { sameItems } from './sameItems.ts';

interface Memo {
  readonly on: readonly unknown[];
  readonly value: unknown;
}

/** By the object it was made of, then by what made it. It goes with the object. */
const memos = new WeakMap<object, Map<unknown, Memo>>();

/**
 * `make(key, ..on)`, worked out once and kept with `key`; anew when anything in `on` is another than the last time, and then
 * only the newest is kept.
 * @param make a function that stands at the top of its module: a new one at every call would never be known again
 */
export function memoOn<Key extends object, On extends readonly unknown[], T>(
  key: Key,
  make: (key: Key, ...on: On) => T,
  ...on: On
): T {
  let own = memos.get(key);
  if (own === undefined) {
    own = new Map();
    memos.set(key, own);
  }
  const before = own.get(make);
  if (before !== undefined && sameItems(before.on, on)) return before.value as T;
  const value = make(key, ...on);
  own.set(make, { on, value });
  return value;
}

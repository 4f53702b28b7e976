const kept = new WeakMap<object, Map<(of: never) => unknown, unknown>>();

/**
 * What `make` makes of an object: made once, and kept as long as the object is there.
 * @param make a function of a module, not one made for the call: it tells what is kept. It must ask for nothing that may change.
 */
export function memoOn<K extends object, T>(key: K, make: (of: K) => T): T {
  let ofKey = kept.get(key);
  if (ofKey === undefined) {
    ofKey = new Map();
    kept.set(key, ofKey);
  }
  if (!ofKey.has(make)) ofKey.set(make, make(key));
  return ofKey.get(make) as T;
}

import { useEffect, useState } from 'react';

/**
 * What is fetched when it is wanted; null until it is here. A page that plays is drawn without a pause, and what React itself waits
 * for (`lazy`, `use`) comes only in one.
 * @param wanted 0 until it is; another number tries again where it could not be had
 * @param load the same function each time
 */
export function useLate<T>(wanted: number, load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<{ readonly value: T } | null>(null);
  useEffect(() => {
    if (wanted === 0) return;
    let left = false;
    load().then(
      (value) => !left && setLoaded({ value }),
      () => {},
    );
    return () => {
      left = true;
    };
  }, [wanted, load]);
  return loaded?.value ?? null;
}

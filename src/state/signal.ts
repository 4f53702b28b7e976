/** A value that changes too often for React, such as where the pointer is; a canvas layer redraws when it changes. */
export interface Signal<T> {
  get(): T;
  set(value: T): void;
  /** @returns what ends the subscription */
  subscribe(listener: () => void): () => void;
}

export function createSignal<T>(initial: T): Signal<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

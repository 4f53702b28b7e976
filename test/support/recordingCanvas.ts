/**
 * A canvas to draw on in tests: it counts what is drawn, per canvas, and throws where a coordinate is not finite.
 */
export interface Recording {
  /** paints of each canvas: how often it was cleared */
  readonly paints: Map<HTMLCanvasElement, number>;
  /** all text drawn, newest last */
  readonly texts: string[];
  /** names of all calls, newest last */
  readonly calls: string[];
  restore(): void;
}

export function recordCanvas(): Recording {
  const paints = new Map<HTMLCanvasElement, number>();
  const texts: string[] = [];
  const calls: string[] = [];
  const contexts = new WeakMap<HTMLCanvasElement, unknown>();

  function makeContext(canvas: HTMLCanvasElement): unknown {
    return new Proxy({ canvas } as Record<string, unknown>, {
      get(target, name: string) {
        if (name in target) return target[name];
        return (...values: unknown[]) => {
          calls.push(name);
          for (const value of values) {
            if (typeof value === 'number' && !Number.isFinite(value)) {
              throw new Error(`${name}(${values.join(', ')}) draws at no place`);
            }
          }
          if (name === 'clearRect') paints.set(canvas, (paints.get(canvas) ?? 0) + 1);
          if (name === 'fillText') texts.push(String(values[0]));
          if (name === 'measureText') return { width: 6 * String(values[0]).length };
          return undefined;
        };
      },
      set(target, name: string, value: unknown) {
        if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${name} is ${value}`);
        target[name] = value;
        return true;
      },
    });
  }

  const prototype = HTMLCanvasElement.prototype;
  const original = prototype.getContext;
  prototype.getContext = function getContext(this: HTMLCanvasElement) {
    if (!contexts.has(this)) contexts.set(this, makeContext(this));
    return contexts.get(this) as never;
  } as typeof original;
  return {
    paints,
    texts,
    calls,
    restore() {
      prototype.getContext = original;
    },
  };
}

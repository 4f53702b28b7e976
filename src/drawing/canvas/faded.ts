import type { Context2D } from './context.ts';

/** A context on which everything comes out with `share` of its opacity: a layer that steps back, where there is but one canvas for all. */
export function faded(context: Context2D, share: number): Context2D {
  return new Proxy(context, {
    get(target, name: keyof Context2D) {
      if (name === 'globalAlpha') return target.globalAlpha / share;
      const value = target[name];
      return typeof value === 'function' ? (value as (...all: unknown[]) => unknown).bind(target) : value;
    },
    set(target, name: keyof Context2D, value) {
      const written = name === 'globalAlpha' ? value * share : value;
      return Reflect.set(target, name, written, target);
    },
  });
}

/** Numbers in [0, 1) that follow from a seed (mulberry32), and choices made with them: what a soak did can be done again. */
export interface Chance {
  next(): number;
  /** a whole number from 0 to `below` - 1 */
  upTo(below: number): number;
  of<T>(items: readonly T[]): T;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return { next, upTo, of: (items) => items[upTo(items.length)]! };
}

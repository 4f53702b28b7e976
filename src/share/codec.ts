import { type Corrected, correctName, correctNumber } from '../experiment/correct.ts';
import { formatNumber, parseNumber } from '../experiment/numberText.ts';
import type { Range } from '../experiment/parameters.ts';

/** One value of the link, in both directions. What cannot be read gives the nearest allowed value, and a fault. */
export interface Codec<T> {
  /** @param key how the fault names it */
  parse(text: string, key: string): Corrected<T>;
  serialize(value: T): string;
}

export function numberCodec(range: Range, fallback: number, serialize = formatNumber): Codec<number> {
  return {
    parse: (text, key) => correctNumber(parseNumber(text), range, fallback, key, text),
    serialize,
  };
}

/** 1 for true, 0 for false. */
export function flagCodec(fallback: boolean): Codec<boolean> {
  const written = (value: boolean) => (value ? '1' : '0');
  const name = nameCodec(['0', '1'], written(fallback));
  return {
    parse(text, key) {
      const { value, fault } = name.parse(text, key);
      return { value: value === '1', fault };
    },
    serialize: written,
  };
}

export function nameCodec<T extends string>(names: readonly T[], fallback: T): Codec<T> {
  return {
    parse: (text, key) => correctName(text, names, fallback, key),
    serialize: (value) => value,
  };
}

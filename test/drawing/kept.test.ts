import { describe, expect, it } from 'vitest';
import { Kept } from '../../src/drawing/kept.ts';

describe('what is kept', () => {
  it('is made again only where an item of its key is another', () => {
    const kept = new Kept<number>();
    let made = 0;
    const of = (...key: unknown[]) => kept.of(key, () => ++made);
    const run = {};
    expect(of(run, 1, Number.NaN)).toBe(1);
    expect(of(run, 1, Number.NaN), 'the same key').toBe(1);
    expect(of({}, 1, Number.NaN), 'another object that is equal').toBe(2);
    expect(of({}, 2, Number.NaN), 'another number').toBe(3);
    expect(of(run, 1), 'a shorter key').toBe(4);
    expect(of(run, 1, Number.NaN), 'only the last is kept').toBe(5);
  });

  it('is made again after a failure, whatever the key', () => {
    const kept = new Kept<string>();
    const fail = () => {
      throw new Error('no');
    };
    expect(() => kept.of([1], fail)).toThrow('no');
    expect(kept.of([1], () => 'made')).toBe('made');
  });
});

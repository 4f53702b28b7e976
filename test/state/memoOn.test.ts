import { describe, expect, it } from 'vitest';
import { memoOn } from '../../src/state/memoOn.ts';

let made = 0;
const sizeOf = (list: readonly number[]) => {
  made++;
  return list.length;
};
const times = (list: readonly number[], factor: number, offset: number) => {
  made++;
  return list.length * factor + offset;
};
const firstOf = (list: readonly number[]) => list[0] ?? null;

describe('what is kept on an object', () => {
  it('is made once an object, whatever is put into the object later', () => {
    const [one, other] = [[1, 2, 3], [4]];
    made = 0;
    expect([memoOn(one, sizeOf), memoOn(other, sizeOf), memoOn(one, sizeOf)]).toEqual([3, 1, 3]);
    one.push(4);
    expect(memoOn(one, sizeOf)).toBe(3);
    expect(made).toBe(2);
  });

  it('is told apart by what makes it, and may be null', () => {
    const list: number[] = [];
    expect([memoOn(list, sizeOf), memoOn(list, firstOf)]).toEqual([0, null]);
    list.push(7);
    expect([memoOn(list, sizeOf), memoOn(list, firstOf)]).toEqual([0, null]);
  });

  it('is made anew when anything else that it is made from changes, also to and from NaN', () => {
    const list = [1, 2, 3];
    made = 0;
    expect([memoOn(list, times, 2, 0), memoOn(list, times, 2, 0)]).toEqual([6, 6]);
    expect(made).toBe(1);
    expect([memoOn(list, times, 2, 1), memoOn(list, times, 3, 1)]).toEqual([7, 10]);
    expect(made).toBe(3);
    expect(memoOn(list, times, Number.NaN, 1)).toBeNaN();
    expect(memoOn(list, times, Number.NaN, 1)).toBeNaN();
    expect(made).toBe(4);
  });
});

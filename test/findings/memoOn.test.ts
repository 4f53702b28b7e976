import { expect, it } from 'vitest';
import { memoOn } from '../../src/findings/memoOn.ts';

interface Box {
  readonly size: number;
}

let calls = 0;
function twice({ size }: Box): number[] {
  calls++;
  return [2 * size];
}
function times({ size }: Box, factor: number, offset: number): number[] {
  calls++;
  return [size * factor + offset];
}
function nothing(_: Box): null {
  calls++;
  return null;
}

it('makes a thing once for an object, and its own for another that looks the same', () => {
  calls = 0;
  const [one, other] = [{ size: 3 }, { size: 3 }];
  const made = memoOn(one, twice);
  expect(made).toEqual([6]);
  expect(memoOn(one, twice)).toBe(made);
  expect(memoOn(other, twice)).not.toBe(made);
  expect(calls).toBe(2);
});

it('keeps what different functions make of one object apart', () => {
  const box = { size: 3 };
  const made = memoOn(box, twice);
  expect(memoOn(box, times, 5, 0)).toEqual([15]);
  expect(memoOn(box, twice)).toBe(made);
});

it('makes it anew when anything else that it is made from changes, also to and from NaN', () => {
  const box = { size: 3 };
  const made = memoOn(box, times, 2, 0);
  expect(memoOn(box, times, 2, 0)).toBe(made);
  expect(memoOn(box, times, 2, 1)).toEqual([7]);
  expect(memoOn(box, times, 3, 1)).toEqual([10]);
  calls = 0;
  expect(memoOn(box, times, Number.NaN, 1)).toEqual([Number.NaN]);
  expect(memoOn(box, times, Number.NaN, 1)).toEqual([Number.NaN]);
  expect(calls).toBe(1);
});

it('knows a null that was found, too', () => {
  const box = { size: 3 };
  calls = 0;
  expect(memoOn(box, nothing)).toBeNull();
  expect(memoOn(box, nothing)).toBeNull();
  expect(calls).toBe(1);
});

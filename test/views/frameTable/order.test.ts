import { expect, it } from 'vitest';
import { orderedBy } from '../../../src/views/frameTable/order.ts';

const VALUES = [3, Number.NaN, 1, 3, Number.NEGATIVE_INFINITY, Number.NaN];
const order = (descending: boolean) => [...orderedBy(VALUES.length, (j) => VALUES[j]!, descending)];

it('orders neurons by their values, by number where these are the same, and those without one last either way', () => {
  expect(order(false)).toEqual([4, 2, 0, 3, 1, 5]);
  expect(order(true)).toEqual([0, 3, 2, 4, 1, 5]);
});

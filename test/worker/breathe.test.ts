import { expect, it } from 'vitest';
import { breathe } from '../../src/worker/breathe.ts';

it('lets everybody who waits go on, in turn', async () => {
  const order: number[] = [];
  await Promise.all([1, 2, 3].map(async (who) => breathe().then(() => order.push(who))));
  expect(order).toEqual([1, 2, 3]);
});

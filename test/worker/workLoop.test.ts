import { expect, it } from 'vitest';
import { REPORT_MS } from '../../src/worker/searchLoop.ts';
import { carryOut } from '../../src/worker/workLoop.ts';

function* pieces(): Generator<number | undefined, string> {
  for (let done = 0; done < 10; done++) {
    yield done / 10;
    yield;
  }
  return 'all of it';
}

it('carries long work out to its end, and tells of its share no more often than anybody looks', () => {
  const told: number[] = [];
  let clock = 0;
  // every look finds the clock a fifth of a report later
  const now = () => (clock += REPORT_MS / 5);
  expect(carryOut(pieces(), now, (share) => told.push(share))).toBe('all of it');
  expect(told).toEqual([0.4, 0.9]);
});

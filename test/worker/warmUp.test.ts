import { describe, expect, it } from 'vitest';
import { warmUp } from '../../src/worker/warmUp.ts';

/** A thread whose clock goes on by a millisecond at every look, until `breaths` breaths have been taken. */
function thread(breaths: number) {
  const taken = { worked: 0, rested: 0, breaths: 0 };
  return {
    taken,
    now: () => taken.worked++ + taken.rested,
    rest: async (ms: number) => {
      taken.rested += ms;
    },
    breathe: async () => {
      taken.breaths++;
    },
    idle: () => taken.breaths < breaths,
  };
}

describe('a warm-up', () => {
  it('takes no more than its share of the time of its thread', async () => {
    for (const share of [0.125, 0.5]) {
      const { taken, ...environment } = thread(12);
      await warmUp(share, environment);
      const all = taken.worked + taken.rested;
      expect(taken.worked / all).toBeLessThan(share * 1.2);
      expect(taken.worked / all).toBeGreaterThan(share * 0.8);
    }
  });

  it('rests nowhere where all of the time is its own', async () => {
    const { taken, ...environment } = thread(12);
    await warmUp(1, environment);
    expect(taken.rested).toBe(0);
    expect(taken.breaths).toBeGreaterThanOrEqual(12);
  });

  it('ends at the next breath when somebody waits', async () => {
    const { taken, ...environment } = thread(3);
    await warmUp(0.5, environment);
    expect(taken.breaths).toBeLessThanOrEqual(4);
  });
});

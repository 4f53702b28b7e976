import { describe, expect, it } from 'vitest';
import { paced } from '../../src/worker/rowPace.ts';

describe('rows that leave the processor to others', () => {
  it('rest at every breath, and that is no time of theirs', async () => {
    let time = 100;
    const rests: number[] = [];
    const rest = async (ms: number) => {
      rests.push(ms);
      // the timer comes late
      time += 3 * ms;
    };
    let goesOn = true;
    const { now, breathe } = paced({ now: () => time, breathe: async () => goesOn }, 24, rest);
    time += 8;
    expect(await breathe()).toBe(true);
    time += 8;
    goesOn = false;
    expect(await breathe()).toBe(false);
    expect(rests).toEqual([24, 24]);
    expect(now()).toBe(116);
    expect(time).toBe(100 + 2 * (8 + 72));
  });

  it('are as they were where no rest is asked for', () => {
    const environment = { now: () => 0, breathe: async () => true };
    expect(paced(environment, 0)).toBe(environment);
  });
});

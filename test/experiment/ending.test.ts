import { describe, expect, it } from 'vitest';
import { endingOf } from '../../src/experiment/ending.ts';

describe('the ending of a run', () => {
  const at = { time: 1, loss: 0.5 };

  it('is its reason, of a stalled run why it is', () => {
    for (const reason of ['loss', 'time', 'diverged'] as const)
      expect(endingOf({ reason, ...at })).toBe(reason);
    for (const stall of ['rest', 'no-step', 'branching'] as const) {
      expect(endingOf({ reason: 'stalled', ...at, stall })).toBe(stall);
    }
  });

  it('is not rest unless the outcome says so', () => {
    expect(endingOf({ reason: 'stalled', ...at })).not.toBe('rest');
  });
});

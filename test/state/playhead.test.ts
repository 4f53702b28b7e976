import { describe, expect, it } from 'vitest';
import { steppedTime } from '../../src/state/playhead.ts';
import { sampleRun } from '../support/sampleRun.ts';

describe('a step of the player', () => {
  const run = sampleRun({ frames: 20 });
  const { times } = run;
  const between = (times[4]! + times[5]!) / 2;

  it('goes from a frame to the next one and the last one', () => {
    expect(steppedTime(run, times[4]!, 1)).toBe(times[5]);
    expect(steppedTime(run, times[4]!, -1)).toBe(times[3]);
  });

  it('goes from between two frames to the nearer of them in its direction, and leaves none out', () => {
    expect(steppedTime(run, between, 1)).toBe(times[5]);
    expect(steppedTime(run, between, -1)).toBe(times[4]);
  });

  it('stays within the run', () => {
    expect(steppedTime(run, 0, -1)).toBe(0);
    expect(steppedTime(run, run.endTime, 1)).toBe(run.endTime);
  });
});

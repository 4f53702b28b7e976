import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/experiment/parameters.ts';
import { RunRecord } from '../../src/state/run.ts';
import { frames, startOf } from './script.ts';

function record(times: readonly number[]): RunRecord {
  const message = startOf({ width: 3 });
  if (message.kind !== 'start') throw new Error('not a start');
  const run = new RunRecord(1, { ...DEFAULTS, width: 3 }, message.start);
  run.appendFrames(frames(times, 3, 2));
  return run;
}

describe('a run on the page', () => {
  it('finds the frame at or before a time', () => {
    const run = record([0, 1, 3]);
    expect([0, 0.5, 1, 2.9, 3, 99].map((time) => run.frameIndexAt(time))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(run.endTime).toBe(3);
  });

  it('grows by chunks beyond its first room', () => {
    const run = record([0]);
    for (let f = 1; f <= 700; f++) run.appendFrames(frames([f], 3, 2));
    expect(run.frameCount).toBe(701);
    expect(run.times[700]).toBe(700);
  });

  it('keeps both ends and every second frame when it is thinned', () => {
    const run = record([0, 1, 2, 3, 4, 5]);
    const last = run.frame(5).output[0];
    run.thin();
    expect([...run.times.subarray(0, run.frameCount)]).toEqual([0, 2, 4, 5]);
    expect(run.frame(3).output[0]).toBe(last);
    expect(run.losses[1]).toBeCloseTo(1e-2, 12);
  });

  it('takes the first kink after the start as the constant of the time axis', () => {
    const run = record([0, 1]);
    expect(run.firstKinkTime).toBe(1);
    const kinks = {
      times: Float64Array.of(0, 0.25),
      neurons: Int32Array.of(0, 1),
      samples: Int32Array.of(0, 0),
      activities: Uint8Array.of(1, 1),
    };
    run.appendKinks(kinks, null);
    expect(run.kinkCount).toBe(2);
    expect(run.firstKinkTime).toBe(0.25);
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/experiment/parameters.ts';
import { RunRecord } from '../../src/state/run.ts';
import { frames, startOf } from './script.ts';

function emptyRun(width: number, claimedWidth = width): RunRecord {
  const message = startOf({ width });
  if (message.kind !== 'start') throw new Error('not a start');
  const { start } = message;
  const initial = { ...start.initial, width: claimedWidth };
  return new RunRecord(1, { ...DEFAULTS, width }, { ...start, initial });
}

describe('what the page holds of a run', () => {
  it('has the network at the start once: it is the first frame', () => {
    const run = emptyRun(3);
    run.appendFrames(frames([0, 1], 3, 2));
    expect(run.frame(0).hidden).toBe(run.start.initial.hidden);
    expect(run.frame(0).output).toBe(run.start.initial.output);
    expect(run.frame(1).hidden).not.toBe(run.start.initial.hidden);
  });

  it('keeps the frames it is told to when it is thinned, and nothing else of their chunks', () => {
    const run = emptyRun(3);
    run.appendFrames(frames([0, 1, 2, 3, 4, 5, 6], 3, 2));
    run.thin([3]);
    expect([...run.times.subarray(0, run.frameCount)]).toEqual([0, 2, 3, 4, 6]);
    for (let f = 1; f < run.frameCount; f++) {
      const { output } = run.frame(f);
      expect(output.buffer.byteLength).toBe(output.byteLength);
      expect(output[0]).toBe(10 ** run.times[f]!);
    }
  });

  it('tells its measures by columns that are the same until frames come', () => {
    const run = emptyRun(3);
    run.appendFrames(frames([0, 1], 3, 2));
    const { bundleNorm } = run.measures;
    expect(run.measures.bundleNorm).toBe(bundleNorm);
    for (let f = 2; f < 600; f++) run.appendFrames(frames([f], 3, 2));
    expect(run.measures.bundleNorm.length).toBeGreaterThanOrEqual(600);
  });
});

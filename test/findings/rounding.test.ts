import { describe, expect, it } from 'vitest';
import { keptState } from '../../src/findings/now/stateAt.ts';
import { roundingOfLargest, roundingOfTeacher } from '../../src/findings/rounding.ts';
import { frameWords } from '../../src/text/frameWords.ts';
import { BUNDLE } from '../../src/views/bundle/bundle.ts';
import { networkRows } from '../../src/views/frameTable/networkRows.ts';
import { solvedRun } from '../support/solvedRun.ts';

const notes = (run: Awaited<ReturnType<typeof solvedRun>>, time: number) => {
  const list = networkRows(run, keptState(run, time));
  return (name: string) => list.find((row) => row.name === name)!.note;
};

describe('numbers at rounding', () => {
  it('are said to be so: the distance to the teacher of a run that has come to rest, and not before', async () => {
    const run = await solvedRun({ lossTarget: 0 });
    const { bundleDistance } = run.measures;
    const rounding = roundingOfTeacher(run);
    const last = run.frameCount - 1;
    expect(bundleDistance[last]).toBeLessThan(rounding);
    const { rows } = frameWords();
    expect(notes(run, run.times[last]!)(rows.bundleDistance)).toBe('at rounding');
    expect(BUNDLE.describe(run, run.times[last]!, [])).toContain('less than 1.8');

    // it falls evenly down to ten times the bound: there it is the run's own
    const near = bundleDistance.findIndex((distance) => distance < 1e-10);
    expect(notes(run, run.times[near]!)(rows.bundleDistance)).toBe('');
    const pair = [near, near + 1].map((f) => bundleDistance[f]!);
    expect(pair[1]).toBeLessThan(pair[0]!);
  });

  it('are the smaller singular values of a network whose other neurons stayed tiny', async () => {
    const run = await solvedRun({ initScale: 1e-20, lossTarget: 1e-6 });
    const { rows } = frameWords();
    const [start, end] = [0, run.endTime].map((time) => notes(run, time));
    expect(start!(rows.singularValue(2))).toBe('');
    expect(end!(rows.singularValue(2))).toBe('at rounding');
    expect(end!(rows.singularValue(1))).toBe('');
    expect(roundingOfLargest(run, 1)).toBeLessThan(1e-13);
  });
});

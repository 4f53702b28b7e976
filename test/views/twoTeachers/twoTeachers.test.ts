import { describe, expect, it } from 'vitest';
import { secondSaddle } from '../../../src/findings/twoTeachers/secondSaddle.ts';
import { lossLines, teacherAngles } from '../../../src/views/twoTeachers/twoTeachers.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const run = await solvedRun({ scheme: 'opposed', initScale: 1e-8 });
const end = run.frameCount - 1;

describe('the groups of a run with two teachers', () => {
  it('end along the teacher of their sign', () => {
    const [positive, negative] = teacherAngles(run).map(({ value }) => value);
    // the loss target leaves |v1 - v| of about 1e-4
    expect(positive!(end)).toBeLessThan(0.02);
    expect(negative!(end)).toBeLessThan(0.02);
    expect(positive!(0)).toBeGreaterThan(1);
    expect(negative!(0)).toBeGreaterThan(1);
  });
});

describe('the second saddle', () => {
  it('is where only the longer teacher is learned', () => {
    const saddle = secondSaddle(run)!;
    expect(saddle.learned).toBe(1);
    const f = run.frameIndexAt(saddle.time!);
    const [positive, negative] = teacherAngles(run).map(({ value }) => value);
    expect(negative!(f)).toBeLessThan(0.5);
    expect(positive!(f)).toBeGreaterThan(2);
    expect(f).toBeLessThan(end);
  });

  it('has the loss at which the run rests', () => {
    const { loss, time } = secondSaddle(run)!;
    const f = run.frameIndexAt(time!);
    expect(run.losses[f]! / loss).toBeCloseTo(1, 3);
    expect(lossLines(run)[1]!.value(f)).toBe(loss);
    const rate = (g: number) =>
      Math.log(run.losses[g]! / run.losses[g + 1]!) / (run.times[g + 1]! - run.times[g]!);
    expect(rate(f)).toBeLessThan(1e-4);
  });

  it('is of no run with one teacher or none, nor of one that is not complete', async () => {
    expect(secondSaddle(await solvedRun())).toBeNull();
    expect(teacherAngles(await solvedRun())).toEqual([]);
    const begun = await solvedRun({ scheme: 'opposed', lossTarget: 1e-2 });
    begun.complete = false;
    expect(secondSaddle(begun)).toBeNull();
  });
});

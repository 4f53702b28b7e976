import { describe, expect, it } from 'vitest';
import { timeMarks } from '../../src/app/player/timelineMarks.ts';
import { solvedRun } from '../support/solvedRun.ts';

const told = (marks: ReturnType<typeof timeMarks>) => marks.find(({ index }) => index === 2)!.explanation;

describe('the mark T2', () => {
  it('tells the bound of Theorem 6, and for which lambda it is proved', async () => {
    expect(told(timeMarks(await solvedRun({ width: 20, lossTarget: 1e-3 })))).toMatch(
      /Theorem 6, for small enough λ: before \S+/,
    );
  });

  it('tells none where an assumption is broken', async () => {
    expect(told(timeMarks(await solvedRun({ width: 20, angle: 75, lossTarget: 1e-3 })))).not.toContain(
      'Theorem',
    );
  });
});

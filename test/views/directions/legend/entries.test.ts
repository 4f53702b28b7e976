import { describe, expect, it } from 'vitest';
import { legendEntries, legendNow, longestNow } from '../../../../src/views/directions/legend/entries.ts';
import { legendForm } from '../../../../src/views/directions/legend/form.ts';
import { legendRows, NO_LEGEND, pxLegend } from '../../../../src/views/directions/legend/rows.ts';
import { solvedRun } from '../../../support/solvedRun.ts';

const plane = await solvedRun({ width: 60 });
const opposed = await solvedRun({ width: 12, networkSeed: 3, scheme: 'opposed', dimension: 3, samples: 6 });
const kinds = (run: typeof plane) => legendEntries(run).map(({ kind }) => kind);
const counts = (run: typeof plane) =>
  Object.fromEntries(legendEntries(run).map(({ kind, count }) => [kind, count]));

describe('the entries of the legend', () => {
  it('are what a run has, with how many there are', () => {
    expect(kinds(plane)).toEqual(['positive', 'negative', 'dead', 'inputs', 'teacher', 'gamma', 'bundle']);
    const { positive, negative, dead, inputs } = counts(plane);
    expect(positive! + negative! + dead!).toBe(60);
    expect(inputs).toBe(12);
  });

  it('leave out what a run has not', async () => {
    const one = await solvedRun({ width: 1, networkSeed: 2 });
    expect(kinds(one).filter((kind) => ['positive', 'negative', 'dead'].includes(kind))).toHaveLength(1);
    const noTeacher = await solvedRun({
      scheme: 'given',
      width: 4,
      given: {
        inputs: [
          [1, 0],
          [-1, 0],
        ],
        labels: [1, 1],
        teacher: null,
      },
    });
    expect(kinds(noTeacher), 'gamma is 0 here').not.toContain('gamma');
    expect(kinds(noTeacher)).not.toContain('teacher');
  });

  it('name both teachers and both bundles where there are two', () => {
    const names = legendEntries(opposed).map(
      ({ name, symbol }) => name + symbol.map(({ text }) => text).join(''),
    );
    expect(names).toContain('teachersv1, v2');
    expect(names).toContain('bundles');
  });

  it('say what the groups are doing at the playhead, never in more letters than are kept free', () => {
    for (const run of [plane, opposed]) {
      for (const entry of legendEntries(run)) {
        for (const share of [0, 0.2, 0.5, 1]) {
          const now = legendNow(run, share * run.endTime, entry.kind);
          expect(now === null).toBe(longestNow(run, entry) === null);
          if (now !== null) expect(now.length).toBeLessThanOrEqual(longestNow(run, entry)!.length);
        }
      }
    }
    const onAll = counts(plane).positive;
    expect(legendNow(plane, plane.endTime, 'positive')).toBe(`${onAll} on all`);
    expect(legendNow(opposed, opposed.endTime, 'positive')).toBe(`${counts(opposed).positive} on all y > 0`);
  });
});

describe('the room for the legend', () => {
  const box = { pxWidth: 690, pxHeight: 640, stage: true, settings: [] as readonly string[] };

  it('is one row on a wide stage and two on a narrow one', () => {
    expect(legendRows(box)).toBe(1);
    expect(legendRows({ ...box, pxWidth: 343, pxHeight: 283 })).toBe(2);
    expect(pxLegend(box)).toBe(24);
  });

  it('is none beside the stage, in a small box, and where the reader wants none', () => {
    expect(legendRows({ ...box, stage: false })).toBe(0);
    expect(legendRows({ ...box, pxWidth: 290 })).toBe(0);
    expect(legendRows({ ...box, pxHeight: 200 })).toBe(0);
    expect(legendRows({ ...box, settings: [NO_LEGEND] })).toBe(0);
  });

  it('holds the most that fits: what neurons are doing, counts, or names', () => {
    expect(legendForm(plane, 690, 1)).toBe('now');
    expect(legendForm(plane, 610, 1)).toBe('counts');
    expect(legendForm(plane, 343, 2)).toBe('counts');
    expect(legendForm(plane, 100, 1)).toBe('names');
  });
});

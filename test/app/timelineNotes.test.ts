import { describe, expect, it } from 'vitest';
import { kinkHeight, PX_KINK, PX_LABELS } from '../../src/app/player/timelineDrawing.ts';
import { timeMarks } from '../../src/app/player/timelineMarks.ts';
import { marksOfStrip, readStrip, type StripView } from '../../src/app/player/timelineNotes.ts';
import { flatText, plainNumber } from '../../src/drawing/axis/number.ts';
import { markAt } from '../../src/drawing/note/markNotes.ts';
import { stateAt } from '../../src/findings/now/stateAt.ts';
import { bandsOf } from '../../src/findings/theory/runPhases.ts';
import { createTimeScale } from '../../src/state/timeAxis.ts';
import { sampleStore } from '../support/sampleStore.ts';
import { solvedRun } from '../support/solvedRun.ts';

const SIZE = { pxWidth: 700, pxHeight: 78 };
const run = await solvedRun();
const axis = createTimeScale('log', run.firstKinkTime, run.endTime);
const view: StripView = {
  run,
  pxAt: (time) => axis.toFraction(time) * SIZE.pxWidth,
  timeAt: (px) => axis.toTime(Math.min(1, Math.max(0, px / SIZE.pxWidth))),
  ...SIZE,
};

function at(time: number) {
  const player = { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;
  const state = sampleStore(run, { player }).getState();
  return { state, marks: marksOfStrip(view, state) };
}

describe('the strip of the timeline', () => {
  it('names the loss of the playhead, and the kinks that are passed', () => {
    const time = 0.4 * run.endTime;
    const { marks } = at(time);
    const of = (id: string) => marks.find((mark) => mark.id === id)!;
    expect(of('loss').value).toBe(`now ${plainNumber(stateAt(run, time).loss)}`);
    const passed = [...run.kinks.times.subarray(0, run.kinkCount)].filter((kink) => kink <= time).length;
    expect(of('kinks').value).toBe(`${passed} of ${run.kinkCount} passed`);
    expect(of('playhead').value).toBe(`t = ${plainNumber(time, 4)}`);
  });

  it('names every phase, also those whose names have no room, under the pointer on them', () => {
    const { marks } = at(0);
    const bands = bandsOf(run);
    expect(bands).toHaveLength(3);
    for (const { phase, from, to } of bands) {
      const px = (view.pxAt(from) + view.pxAt(to)) / 2;
      expect(markAt(marks, { px, py: 4 })!.id).toBe(`band ${phase}`);
    }
  });

  it('reads the kink under the pointer: which neuron meets which input', () => {
    const { state } = at(0);
    const py = SIZE.pxHeight - PX_LABELS - PX_KINK / 2;
    for (const k of [0, run.kinkCount >> 1, run.kinkCount - 1]) {
      const lines = readStrip(view, { px: view.pxAt(run.kinks.times[k]!), py }, state).map(flatText);
      expect(lines).toHaveLength(2);
      expect(lines[1]).toMatch(/^Kink \d+ of \d+: neuron #\d+ turns/);
      if (k === 0) expect(lines[1]).toContain(`neuron #${run.kinks.neurons[0]! + 1} `);
    }
    expect(readStrip(view, { px: 5, py: 4 }, state)).toHaveLength(1);
  });
});

it('T0, T1 and T2 are of one teacher: with two there are none', async () => {
  expect(
    timeMarks(run)
      .map(({ index }) => index)
      .sort(),
  ).toEqual([0, 1, 2]);
  expect(timeMarks(await solvedRun({ scheme: 'opposed', samples: 4, lossTarget: 1e-2 }))).toEqual([]);
});

it('ticks of kinks are as high as each other while they stand apart, and show how many there are where they do not', () => {
  expect(kinkHeight(1, 1)).toBe(PX_KINK);
  const heights = [1, 4, 20, 300].map((count) => kinkHeight(count, 300));
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  expect(new Set(heights).size).toBe(4);
  expect(heights[3]).toBe(PX_KINK);
  expect(heights[0]).toBeGreaterThanOrEqual(1);
});

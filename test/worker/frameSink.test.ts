import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/experiment/parameters.ts';
import { setUp } from '../../src/experiment/setup.ts';
import type { FrameChunk } from '../../src/experiment/trajectory.ts';
import { KinkList } from '../../src/model/kinkList.ts';
import { createMeasurer } from '../../src/model/measures/measures.ts';
import type { Solver } from '../../src/model/solver.ts';
import { mostFrames } from '../../src/worker/frameBudget.ts';
import { FrameSink } from '../../src/worker/frameSink.ts';

function sinkOf(width: number) {
  const { dataset, initial } = setUp({ ...DEFAULTS, width });
  const measurer = createMeasurer(dataset, initial, { seed: 1, teacher: null });
  const times: number[] = [];
  let thinnings = 0;
  const sink = new FrameSink(width, dataset.dimension, measurer, {
    frames: (chunk: FrameChunk) => times.push(...chunk.times),
    kinks: () => {},
    thin: () => {
      thinnings++;
      const last = times.length - 1;
      times.splice(0, times.length, ...times.filter((_, f) => f % 2 === 0 || f === last));
    },
  });
  const take = (time: number) => sink.frame(time, 1, initial.output, initial.hidden);
  return { sink, times, take, thinnings: () => thinnings };
}

/** A solver as far as the sink looks at it. */
function solverAt(stepStart: number, time: number, timeStep = 0): Solver {
  return { stepStart, time, timeStep, kinks: new KinkList() } as unknown as Solver;
}

describe('the frames of a run', () => {
  it('goes past a step that takes no time', () => {
    const { sink } = sinkOf(3);
    sink.nextFrame(0, solverAt(0, 1));
    expect(sink.nextFrame(1, solverAt(1, 1))).toBe(Number.POSITIVE_INFINITY);
  });

  it('stands at the steps of a method that has no states between them, each once', () => {
    const { sink } = sinkOf(3);
    let time = 0;
    for (let f = 0; f < 50; f++) {
      const next = sink.nextFrame(time, solverAt(0, 1.28, 0.02));
      expect(next).toBeGreaterThan(time);
      expect(next).toBe(Math.round(next / 0.02) * 0.02);
      time = next;
    }
  });

  it('asks for no time before the last step, of which the solver has no state any more', () => {
    const { sink } = sinkOf(3);
    sink.nextFrame(0, solverAt(0, 1));
    // due at 10.3 by the long step, when that ends at 10; the step after it asks for much denser frames
    expect(sink.nextFrame(9.9, solverAt(8, 10))).toBeGreaterThan(10);
    expect(sink.nextFrame(9.9, solverAt(10, 10.01))).toBeGreaterThanOrEqual(10);
  });

  it('sends frames of a large network at once instead of gathering them', () => {
    const { times, take } = sinkOf(100_000);
    for (let f = 0; f < 4; f++) take(f);
    expect(times.length).toBeGreaterThan(0);
  });

  it('keeps within what memory allows, both ends among it', () => {
    const { sink, times, take, thinnings } = sinkOf(3);
    const most = mostFrames(3, 2);
    for (let f = 0; f <= 3 * most; f++) take(f);
    sink.flush();
    expect(thinnings()).toBeGreaterThan(1);
    expect(times.length).toBeLessThanOrEqual(most);
    expect(times[0]).toBe(0);
    expect(times.at(-1)).toBe(3 * most);
  });
});

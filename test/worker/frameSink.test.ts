import { describe, expect, it } from 'vitest';
import { keptFrames } from '../../src/experiment/memory.ts';
import { DEFAULTS } from '../../src/experiment/parameters.ts';
import { setUp } from '../../src/experiment/setup.ts';
import type { FrameChunk } from '../../src/experiment/trajectory.ts';
import { KinkList } from '../../src/model/kinkList.ts';
import { createMeasurer } from '../../src/model/measures/measures.ts';
import type { Solver } from '../../src/model/solver.ts';
import { mostFrames } from '../../src/worker/frameBudget.ts';
import { FrameSink } from '../../src/worker/frameSink.ts';
import { transferable } from '../../src/worker/transfer.ts';

function sinkOf(width: number) {
  const { dataset, initial } = setUp({ ...DEFAULTS, width });
  const measurer = createMeasurer(dataset, initial, { seed: 1, teacher: null });
  const times: number[] = [];
  const chunks: FrameChunk[] = [];
  let thinnings = 0;
  const sink = new FrameSink(dataset, width, measurer, {
    frames: (chunk: FrameChunk) => {
      chunks.push(chunk);
      times.push(...chunk.times);
    },
    kinks: () => {},
    thin: (besides) => {
      thinnings++;
      times.splice(0, times.length, ...keptFrames(times.length, besides).map((f) => times[f]!));
    },
  });
  const take = (time: number) => sink.frame(time, 1, initial.output, initial.hidden, dataset.labels);
  take(0);
  return { sink, initial, times, chunks, take, thinnings: () => thinnings };
}

/** A solver as far as the sink looks at it, in which nothing moves. */
function solverAt(stepStart: number, time: number, timeStep = 0): Solver {
  const still = { stateAt: () => 1, lossAt: () => 1, loss: 1, steps: 0 };
  return { ...still, stepStart, time, timeStep, kinks: new KinkList() } as unknown as Solver;
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

  it('sends frames of a large network as they come instead of gathering them', () => {
    const { sink, times, take } = sinkOf(100_000);
    expect(times, 'the first does not wait for the step that follows').toEqual([0]);
    for (let f = 1; f < 4; f++) {
      take(f);
      sink.nextFrame(f, solverAt(f - 1, f));
    }
    expect(times).toEqual([0, 1, 2, 3]);
  });

  it('sends the rows of large frames as they are, and those of small ones in one buffer', () => {
    const large = sinkOf(1000);
    const small = sinkOf(3);
    for (const { sink, take } of [large, small]) {
      take(1);
      take(2);
      sink.flush();
    }
    const { rows } = large.chunks[0]!;
    expect(rows).toHaveLength(3);
    for (const { output, hidden } of rows) {
      expect(output).toBe(large.initial.output);
      expect(hidden).toBe(large.initial.hidden);
    }
    const shared = small.chunks[0]!.rows;
    const buffers = new Set(shared.flatMap((row) => Object.values(row).map((array) => array.buffer)));
    expect(buffers.size).toBe(1);
    for (const { output, hidden } of shared) {
      expect(output).toEqual(small.initial.output);
      expect(hidden).toEqual(small.initial.hidden);
    }
    const message = { kind: 'frames', frames: small.chunks[0]! } as const;
    expect(structuredClone(message, { transfer: transferable(message) }).frames.rows[2]!.hidden).toEqual(
      small.initial.hidden,
    );
    expect(shared[2]!.hidden.length, 'it is handed over').toBe(0);
  });

  it('keeps within what memory allows, both ends among it', () => {
    const { sink, times, take, thinnings } = sinkOf(3);
    const most = mostFrames({ width: 3, dimension: 2, samples: 12 });
    for (let f = 1; f <= 3 * most; f++) {
      sink.nextFrame(f - 1, solverAt(f - 1, f));
      take(f);
    }
    sink.finish();
    expect(thinnings()).toBeGreaterThan(1);
    expect(times.length).toBeLessThanOrEqual(most);
    expect(times[0]).toBe(0);
    expect(times.at(-1)).toBe(3 * most);
  });
});

import { describe, expect, it } from 'vitest';
import { frameBytes, keptFrames, RUN_BYTES } from '../../src/experiment/memory.ts';
import { DEFAULTS, MAX_PATTERN_SIZE, MAX_WEIGHTS, type Parameters } from '../../src/experiment/parameters.ts';
import { setUp } from '../../src/experiment/setup.ts';
import type { Detail } from '../../src/experiment/solveClient.ts';
import type { Frame, RunMessage } from '../../src/experiment/trajectory.ts';
import { createDescentSolver } from '../../src/model/descent.ts';
import { createFlowSolver } from '../../src/model/flow/flowSolver.ts';
import { eigenbasis } from '../../src/model/measures/eigenbasis.ts';
import { createMeasurer } from '../../src/model/measures/measures.ts';
import type { Solver } from '../../src/model/solver.ts';
import { train } from '../../src/model/train.ts';
import { RunRecord } from '../../src/state/run.ts';
import {
  framesInTheMaking,
  measuresAll,
  measuresEnd,
  mostFrames,
  standingBytes,
} from '../../src/worker/frameBudget.ts';
import { FrameSink } from '../../src/worker/frameSink.ts';
import { HalfwayWatch } from '../../src/worker/halfwayWatch.ts';
import { solveRun } from '../../src/worker/solve.ts';
import { evenlyBetween } from '../support/evenlyBetween.ts';

async function runOf(parameters: Parameters, detail: Detail = 'full'): Promise<RunRecord> {
  let run: RunRecord | null = null;
  const environment = {
    now: () => 0,
    breathe: async () => true,
    send(message: RunMessage) {
      if (message.kind === 'start') run = new RunRecord(1, parameters, message.start);
      else if (message.kind === 'frames') run!.appendFrames(message.frames);
      else if (message.kind === 'kinks') run!.appendKinks(message.kinks, message.leftOut);
    },
  };
  await solveRun(parameters, environment, detail);
  return run!;
}

function solverOf(parameters: Parameters): Solver {
  const { dataset, initial, training } = setUp(parameters);
  const { tolerance, learningRate } = training;
  return parameters.method === 'flow'
    ? createFlowSolver(dataset, initial, { tolerance })
    : createDescentSolver(dataset, initial, { learningRate });
}

/** Largest angle (degrees) and difference in log-norm between the rows of two states; tiny rows are scaled first. */
function distance(one: Frame, output: Float64Array, hidden: Float64Array) {
  const m = output.length;
  const d = hidden.length / m;
  let angle = 0;
  let logNorm = 0;
  for (let j = 0; j < m; j++) {
    const rows = [one.hidden, hidden].map((all) => [...all.subarray(j * d, (j + 1) * d)]);
    const norms = rows.map((row) => Math.hypot(...row));
    if (norms.includes(0)) continue;
    const chord = Math.hypot(...rows[0]!.map((w, k) => w / norms[0]! - rows[1]![k]! / norms[1]!));
    angle = Math.max(angle, (2 * Math.asin(chord / 2) * 180) / Math.PI);
    logNorm = Math.max(logNorm, Math.abs(Math.log(norms[0]! / norms[1]!)));
  }
  return { angle, logNorm };
}

describe('the frames of a run', () => {
  it.each<[string, Partial<Parameters>]>([
    ['the default run', {}],
    ['a tiny scale', { initScale: 1e-9 }],
    ['the smallest scale', { initScale: 1e-100, width: 20 }],
    ['space', { dimension: 3, width: 30 }],
    ['a second saddle', { scheme: 'opposed', dimension: 4, samples: 4, width: 20 }],
    ['a matrix in the order of the eigenvalues', { scheme: 'z-matrix', dimension: 4, width: 20 }],
    ['descent', { method: 'descent', lossTarget: 1e-5 }],
  ])('stand so densely that what lies between two is right to the eye: %s', async (_, change) => {
    const parameters = { ...DEFAULTS, ...change };
    const run = await runOf(parameters);
    const solver = solverOf(parameters);
    const output = new Float64Array(solver.width);
    const hidden = new Float64Array(solver.width * solver.dimension);
    let angle = 0;
    let logNorm = 0;
    for (let f = 0; f + 1 < run.frameCount; f++) {
      const middle = (run.times[f]! + run.times[f + 1]!) / 2;
      while (solver.time < middle) solver.advance(Number.POSITIVE_INFINITY);
      solver.stateAt(middle, output, hidden);
      const apart = distance(evenlyBetween(run.frame(f), run.frame(f + 1), middle), output, hidden);
      angle = Math.max(angle, apart.angle);
      logNorm = Math.max(logNorm, apart.logNorm);
    }
    expect(angle, 'degrees').toBeLessThan(1);
    expect(logNorm).toBeLessThan(0.03);
    expect(run.frameCount).toBeGreaterThan(100);
    expect(run.frameCount).toBeLessThan(1500);
  });

  it('hold the state of the time they are labelled with, also where a step ended before it was due', async () => {
    for (const method of ['flow', 'descent'] as const) {
      const parameters: Parameters = { ...DEFAULTS, initScale: 1e-6, width: 15, lossTarget: 1e-5, method };
      const run = await runOf(parameters);
      const solver = solverOf(parameters);
      const output = new Float64Array(solver.width);
      const hidden = new Float64Array(solver.width * solver.dimension);
      for (let f = 0; f < run.frameCount; f++) {
        while (solver.time < run.times[f]!) solver.advance(Number.POSITIVE_INFINITY);
        const loss = solver.stateAt(run.times[f]!, output, hidden);
        expect(Math.abs(run.losses[f]! - loss)).toBeLessThanOrEqual(1e-13 + 1e-9 * loss);
        if (f === run.frameCount - 1) break;
        expect(distance(run.frame(f), output, hidden).logNorm).toBeLessThan(1e-9);
      }
    }
  });

  it('are as dense as the log time axis, from the first kink on', async () => {
    const run = await runOf(DEFAULTS);
    const gaps = Array.from(
      { length: run.frameCount - 1 },
      (_, f) => (run.times[f + 1]! - run.times[f]!) / (run.times[f]! + run.firstKinkTime),
    );
    expect(Math.max(...gaps)).toBeLessThan(0.06);
  });

  it('are about a quarter as many in a sketch, of the same run', async () => {
    for (const change of [{}, { width: 300 }, { scheme: 'uncentred', dimension: 8, samples: 8 }] as const) {
      const parameters = { ...DEFAULTS, ...change };
      const [full, sketch] = [await runOf(parameters), await runOf(parameters, 'sketch')];
      expect(sketch.frameCount).toBeLessThan(0.35 * full.frameCount);
      expect(sketch.frameCount).toBeGreaterThan(0.15 * full.frameCount);
      // the solver takes the same steps: its ends are the same to the bit
      expect(sketch.frame(sketch.frameCount - 1)).toEqual(full.frame(full.frameCount - 1));
      expect(sketch.endTime).toBe(full.endTime);
    }
  });

  it('have one exactly where the bundle is halfway to the teacher', async () => {
    for (const change of [{}, { initScale: 1e-8 }, { dimension: 3 }] as const) {
      const run = await runOf({ ...DEFAULTS, ...change });
      const { dataset } = run.start;
      const { vectors } = eigenbasis(dataset)!;
      const teacher = dataset.teacher!.reduce((sum, v, k) => sum + v * vectors[k]!, 0);
      const off = Array.from({ length: run.frameCount }, (_, f) =>
        Math.abs(run.eigenCoordinates(f)[0]! / teacher - 0.5),
      );
      expect(Math.min(...off)).toBeLessThan(1e-9);
    }
  });
});

describe('the search for the phase change', () => {
  it('finds nothing where there is no teacher, and costs no further looks', () => {
    const given = {
      inputs: [
        [1, 0.2],
        [0.5, 1],
      ],
      labels: [1, -1],
      teacher: null,
    };
    const parameters: Parameters = { ...DEFAULTS, scheme: 'given', given, dimension: 2, samples: 2 };
    const { dataset, initial } = setUp(parameters);
    const watch = new HalfwayWatch(60, 2, createMeasurer(dataset, initial, { seed: 1, teacher: null }));
    const solver = solverOf(parameters);
    let looks = 0;
    const watched: Solver = Object.create(solver, {
      stateAt: {
        value: () => {
          looks++;
          return 0;
        },
      },
    });
    solver.advance(1);
    expect(watch.reachedIn(watched)).toBeNull();
    expect(looks).toBe(0);
  });
});

describe('memory', () => {
  /** The corners of what is allowed, and sizes between them. */
  const sizes = [1, 60, 1000, 5000, 20_000, 50_000, 100_000].flatMap((width) =>
    [2, 3, 16, 40, 256, 1024].flatMap((dimension) =>
      [1, 12, 20, 128, 1024].map((samples) => ({ width, dimension, samples })),
    ),
  );
  const allowed = [
    ...sizes,
    { width: 3906, dimension: 1024, samples: 512 },
    { width: 1953, dimension: 1024, samples: 1024 },
  ].filter(
    (size) => size.width * size.samples <= MAX_PATTERN_SIZE && size.width * size.dimension <= MAX_WEIGHTS,
  );

  it('holds any allowed run within 256 MiB, worker and page together', () => {
    expect(RUN_BYTES).toBe(256 * 2 ** 20);
    for (const size of allowed) {
      const bytes = frameBytes(size);
      const most = mostFrames(size);
      // Where only the ends are kept none is made that is not kept.
      const making = most === 2 ? 0 : framesInTheMaking(bytes);
      expect(standingBytes(size) + (most + making) * bytes, JSON.stringify(size)).toBeLessThanOrEqual(
        RUN_BYTES,
      );
      expect(most).toBeGreaterThanOrEqual(2);
    }
  });

  it('leaves an ordinary run as many frames as it likes', () => {
    expect(mostFrames({ width: 1000, dimension: 3, samples: 100 })).toBe(2000);
    expect(mostFrames({ width: 5000, dimension: 2, samples: 20 })).toBeGreaterThan(800);
  });

  it('keeps the ends, the phase change and every second frame when it thins', () => {
    expect(keptFrames(7, [])).toEqual([0, 2, 4, 6]);
    expect(keptFrames(6, [3])).toEqual([0, 2, 3, 4, 5]);
    expect(keptFrames(2, [])).toEqual([0, 1]);
    expect(keptFrames(1, [])).toEqual([0]);
  });

  it('thins a large run as it grows: few frames, the ends, every kink and the phase change among them', () => {
    // Only the sizes are large: the measures and states are those of a small network.
    const small: Parameters = { ...DEFAULTS, width: 20 };
    const { dataset, initial, training } = setUp(small);
    const measurer = createMeasurer(dataset, initial, { seed: 1, teacher: null });
    const times: number[] = [];
    const phases: number[] = [];
    let most = 0;
    let thinned = 0;
    let kinks = 0;
    const sink = new FrameSink(dataset, initial.width, measurer, {
      frames(chunk) {
        times.push(...chunk.times);
        phases.push(...chunk.rows.map(({ eigenCoordinates }) => eigenCoordinates[0]!));
        most = Math.max(most, times.length);
      },
      kinks: (chunk) => {
        kinks += chunk.times.length;
      },
      thin(besides) {
        thinned++;
        const kept = keptFrames(times.length, besides);
        for (const list of [times, phases]) list.splice(0, list.length, ...kept.map((f) => list[f]!));
      },
    });
    Object.defineProperty((sink as unknown as { times: object }).times, 'most', { value: 12 });
    const run = train(createFlowSolver(dataset, initial), training, sink);
    let step = run.next();
    for (; !step.done; step = run.next()) sink.flush();
    sink.finish();
    expect(thinned).toBeGreaterThan(3);
    expect(sink.thinned).toBe(true);
    expect(times.length).toBeLessThanOrEqual(12);
    expect(times[0]).toBe(0);
    expect(times.at(-1)).toBe(step.value.time);
    expect(times).toEqual([...times].sort((s, t) => s - t));
    const { vectors } = eigenbasis(dataset)!;
    const teacher = dataset.teacher!.reduce((sum, v, k) => sum + v * vectors[k]!, 0);
    expect(Math.min(...phases.map((gap) => Math.abs(gap / teacher - 0.5)))).toBeLessThan(1e-9);
    expect(kinks).toBeGreaterThan(10);
  });
});

describe('the cost of measures', () => {
  const size = { width: 60, dimension: 2, samples: 12 };

  it('is had rarely where it is high, and at the start only where nobody waits for it', () => {
    const taken = (flops: number) => Array.from({ length: 100 }, (_, f) => measuresAll(f, flops, size));
    expect(taken(1e4).every(Boolean)).toBe(true);
    expect(taken(5e5).filter(Boolean)).toHaveLength(20);
    expect(taken(1e9)[0]).toBe(false);
    expect(measuresEnd(1e9)).toBe(true);
    expect(measuresEnd(1e11)).toBe(false);
  });

  it('is a small part of what the frames of a large network cost', () => {
    for (const width of [1000, 20_000, 100_000]) {
      const large = { width, dimension: 2, samples: 20 };
      // the test loss on 64 inputs, and the expected one by twice as many boundaries as neurons
      const flops = width * 64 * 7 + 2 * width * 500;
      let spent = 0;
      for (let frame = 0; frame < 200; frame++) if (measuresAll(frame, flops, large)) spent += flops;
      expect(spent / 200, 'a frame').toBeLessThanOrEqual(Math.max(1.25e5, 3 * width * 22));
    }
  });

  it('is borne by the last frame of every run', async () => {
    const run = await runOf({ ...DEFAULTS, width: 400, lossTarget: 1e-3 });
    const column = [...run.measures.testLoss.subarray(0, run.frameCount)];
    expect(column.some(Number.isNaN), 'most frames go without').toBe(true);
    expect(column.at(-1)).toBeGreaterThan(0);
    expect(run.singularValues(run.frameCount - 1)[0]).toBeGreaterThan(0);
  });
});

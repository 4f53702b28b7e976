import type { Parameters } from '../../src/experiment/parameters.ts';
import { DEFAULTS } from '../../src/experiment/parameters.ts';
import { setUp } from '../../src/experiment/setup.ts';
import type { Detail, SolveClient } from '../../src/experiment/solveClient.ts';
import type { FrameChunk, RunMessage, ScalarMeasure } from '../../src/experiment/trajectory.ts';
import { SCALAR_MEASURES } from '../../src/model/measures/measures.ts';

/** A solve as the fake client was asked for it: the test sends its messages and ends it. */
export interface Asked {
  readonly parameters: Parameters;
  readonly signal: AbortSignal;
  readonly detail: Detail;
  readonly send: (message: RunMessage) => void;
  readonly end: () => void;
  readonly fail: (error: Error) => void;
}

/** A client that keeps what it was asked for. */
export function scriptedClient(): { client: SolveClient; asked: Asked[] } {
  const asked: Asked[] = [];
  const client: SolveClient = {
    solve: (parameters, send, signal, detail = 'full') =>
      new Promise((resolve, reject) => {
        asked.push({ parameters, signal, detail, send, end: resolve, fail: reject });
      }),
    dispose() {},
  };
  return { client, asked };
}

/** Frames at the given times; neuron j of frame f has length 10^f (j + 1) along the first axis. */
export function frames(times: readonly number[], width: number, dimension: number): FrameChunk {
  // one buffer for all rows, as small frames travel
  const lengths = [width, width * dimension, DEFAULTS.samples, dimension, Math.min(width, dimension)];
  const size = lengths.reduce((sum, length) => sum + length, 0);
  const all = new Float64Array(times.length * size);
  const rows = times.map((_, f) => {
    let end = f * size;
    const [output, hidden, residuals, eigenCoordinates, singularValues] = lengths.map((length) => {
      end += length;
      return all.subarray(end - length, end);
    }) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
    for (let j = 0; j < width; j++) {
      output[j] = 10 ** f * (j + 1);
      hidden[j * dimension] = 10 ** f * (j + 1);
    }
    return { output, hidden, residuals, eigenCoordinates, singularValues };
  });
  const column = () => Float64Array.from(times, () => Number.NaN);
  return {
    times: Float64Array.from(times),
    losses: Float64Array.from(times, (_, f) => 10 ** -f),
    rows,
    measures: Object.fromEntries(SCALAR_MEASURES.map((name) => [name, column()])) as Record<
      ScalarMeasure,
      Float64Array
    >,
    halfwayTime: null,
  };
}

export function startOf(change: Partial<Parameters>): RunMessage {
  const { dataset, initial, groups, teachers } = setUp({ ...DEFAULTS, ...change });
  return { kind: 'start', start: { dataset, initial, groups, teachers } };
}

export const END: RunMessage = {
  kind: 'end',
  outcome: { reason: 'loss', time: 4, loss: 1e-9 },
  stats: { steps: 1, rejected: 0, kinks: 0, kinksLeftOut: null, solveMs: 1, thinned: false },
};

/** Lets the microtasks run in which the store asks for a solve. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

import { frameBytes, MOST_SHARED_BYTES, type RunSize } from '../experiment/memory.ts';
import {
  FRAME_ROWS,
  type FrameChunk,
  type FrameRows,
  mapRows,
  type ScalarMeasure,
} from '../experiment/trajectory.ts';
import { SCALAR_MEASURES } from '../model/measures/measures.ts';

/** A frame with its measures, on its way to the page. */
export interface PendingFrame extends FrameRows {
  readonly time: number;
  readonly loss: number;
  /** in the order of SCALAR_MEASURES */
  readonly scalars: Float64Array;
}

/** Frames, at least one, as they travel. */
export function asChunk(frames: readonly PendingFrame[], halfwayTime: number | null): FrameChunk {
  const measures = Object.fromEntries(
    SCALAR_MEASURES.map((name, index) => [name, Float64Array.from(frames, ({ scalars }) => scalars[index]!)]),
  ) as Record<ScalarMeasure, Float64Array>;
  const small = frameBytes(sizeOf(frames[0]!)) <= MOST_SHARED_BYTES;
  return {
    times: Float64Array.from(frames, ({ time }) => time),
    losses: Float64Array.from(frames, ({ loss }) => loss),
    // without what a frame has besides
    rows: small ? sharing(frames) : frames.map((frame) => mapRows(frame, (row) => row)),
    measures,
    halfwayTime,
  };
}

function sizeOf({ output, hidden, residuals }: FrameRows): RunSize {
  return { width: output.length, dimension: hidden.length / output.length, samples: residuals.length };
}

/** All rows in one buffer: to hand over thousands of small ones would take longer than to copy them. */
function sharing(frames: readonly PendingFrame[]): FrameRows[] {
  const size = FRAME_ROWS.reduce((sum, name) => sum + frames[0]![name].length, 0);
  const all = new Float64Array(frames.length * size);
  let end = 0;
  const placed = (row: Float64Array): Float64Array => {
    const start = end;
    end += row.length;
    all.set(row, start);
    return all.subarray(start, end);
  };
  return frames.map((frame) => mapRows(frame, placed));
}

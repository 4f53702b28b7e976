import type { FrameChunk, ScalarMeasure } from '../experiment/trajectory.ts';
import { SCALAR_MEASURES } from '../model/measures/measures.ts';

/** A frame with its measures, on its way to the page. */
export interface PendingFrame {
  readonly time: number;
  readonly loss: number;
  readonly output: Float64Array;
  readonly hidden: Float64Array;
  /** in the order of SCALAR_MEASURES */
  readonly scalars: Float64Array;
  readonly eigenCoordinates: Float64Array;
  readonly singularValues: Float64Array;
}

type Row = 'output' | 'hidden' | 'eigenCoordinates' | 'singularValues';

/** At least one frame as a chunk. The rows of a single one are not copied. */
export function joined(frames: readonly PendingFrame[]): FrameChunk {
  const rows = (name: Row) => {
    if (frames.length === 1) return frames[0]![name];
    const size = frames[0]![name].length;
    const all = new Float64Array(frames.length * size);
    frames.forEach((frame, f) => {
      all.set(frame[name], f * size);
    });
    return all;
  };
  const measures = Object.fromEntries(
    SCALAR_MEASURES.map((name, index) => [name, Float64Array.from(frames, ({ scalars }) => scalars[index]!)]),
  ) as Record<ScalarMeasure, Float64Array>;
  return {
    times: Float64Array.from(frames, ({ time }) => time),
    losses: Float64Array.from(frames, ({ loss }) => loss),
    output: rows('output'),
    hidden: rows('hidden'),
    measures,
    eigenCoordinates: rows('eigenCoordinates'),
    singularValues: rows('singularValues'),
  };
}

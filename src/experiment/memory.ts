import type { RunStart } from './trajectory.ts';

/** What a run may take of memory, in the worker and on the page together: the frames of a large one are thinned. */
export const RUN_BYTES = 256 * 2 ** 20;

/** What runs that are kept beside the one on screen may take together: as much as that one. */
export const KEPT_BYTES = RUN_BYTES;

/** What the memory that a run takes is told from. */
export interface RunSize {
  readonly width: number;
  readonly dimension: number;
  readonly samples: number;
}

export function sizeOf({ dataset, initial }: RunStart): RunSize {
  return { width: initial.width, dimension: dataset.dimension, samples: dataset.samples };
}

/** Neurons and residuals of one frame. */
export function frameBytes({ width, dimension, samples }: RunSize): number {
  return 8 * (width * (dimension + 1) + samples);
}

/** Time, number of the neuron and of the input, and activity of a kink. */
const KINK_BYTES = 17;

/** What a run holds on the page, in frames and kinks. */
export function heldBytes(size: RunSize, frames: number, kinks: number): number {
  const { width, dimension } = size;
  return frames * (frameBytes(size) + 8 * (dimension + Math.min(width, dimension))) + kinks * KINK_BYTES;
}

/** The least that a run may come to hold: of one so large that it is thinned again and again its ends and two frames between. */
export function leastBytes(size: RunSize): number {
  return heldBytes(size, 4, 0);
}

/**
 * Frames larger than this have buffers of their own. A buffer is freed only when no row in it is left, and to copy the rows that
 * stay, when a run is thinned, takes too long where they are large.
 */
export const MOST_SHARED_BYTES = 4096;

/**
 * How many kinks of a run are kept one by one: one for every pair of neuron and input, which is what the theory lets
 * there be, or a million in a small network, where neurons may go to and fro. Of what is more only the changes from frame
 * to frame are kept.
 */
export function mostKinks(width: number, samples: number): number {
  return Math.max(2 ** 20, width * samples);
}

/** Of frames larger than this no state is made between two of them: it would cost their memory again. */
export const MOST_INTERPOLATED_BYTES = 8 * 2 ** 20;

/** Indices of the frames that stay, of `count`, when a run is thinned: every second, the last, and those in `besides`. */
export function keptFrames(count: number, besides: readonly number[]): number[] {
  const kept: number[] = [];
  for (let f = 0; f < count; f++) {
    if (f % 2 === 0 || f === count - 1 || besides.includes(f)) kept.push(f);
  }
  return kept;
}

import {
  frameBytes,
  MOST_INTERPOLATED_BYTES,
  mostKinks,
  RUN_BYTES,
  type RunSize,
} from '../experiment/memory.ts';

/** Denser than this no screen shows it. */
const MOST_USEFUL = 2000;
/** Frames of a large network are not taken just because there is room: each costs as much as a share of a step. */
const FRAME_BYTES = 96 * 2 ** 20;
/** Frames of an ordinary run at the densest spacing, about. */
const USUAL_FRAMES = 450;
/** The measures' own arrays, messages on their way, what is small. */
const SUNDRIES_BYTES = 4 * 2 ** 20;

/**
 * Floating-point operations that a frame's measures may take on average: in a small network what leaves a default run well
 * below a tenth of a second, in a large one these for each weight and input of a neuron, a small part of what the frame costs.
 */
const MEASURE_FLOPS = 1e5;
const FLOPS_A_WEIGHT = 2;
/** The first frame waits for measures of at most about 10 ms, the end of a run for at most about a second. */
const FIRST_MEASURE_FLOPS = 2e7;
const LAST_MEASURE_FLOPS = 3e9;

/**
 * What is held beside frames, in bytes: in the worker the solver's state with the ends and kinks of every neuron in a long
 * step (coefficients as measured at the largest sizes allowed, and rounded up), its n x n matrices and the triangular
 * factor that the singular values are found from; on the page the kinks so far.
 */
export function standingBytes({ width: m, dimension: d, samples: n }: RunSize): number {
  const flow = 10 * m * d + 40 * m * n;
  const descent = 16 * m * (d + 1) + 8 * m * n;
  // half of the pairs kink, about, each 17 bytes in columns that grow by a quarter
  const kinks = 10 * mostKinks(m, n);
  return Math.max(flow, descent) + 48 * n * n + 16 * Math.min(m, d) ** 2 + kinks + SUNDRIES_BYTES;
}

/**
 * Frames that the making of frames takes beside those that are kept: one on its way to the page, one that is looked at in
 * search of a phase change, and on the page the one between two.
 */
export function framesInTheMaking(bytes: number): number {
  return bytes <= MOST_INTERPOLATED_BYTES ? 3 : 2;
}

/**
 * Largest number of frames kept of a run, so that it stays within RUN_BYTES. 2 is a run so large that nothing but its ends
 * can be kept; otherwise at least 4.
 */
export function mostFrames(size: RunSize): number {
  const bytes = frameBytes(size);
  const room = Math.floor((RUN_BYTES - standingBytes(size)) / bytes);
  const wanted = Math.min(MOST_USEFUL, Math.max(4, Math.floor(FRAME_BYTES / bytes)));
  const frames = Math.min(wanted, room - framesInTheMaking(bytes));
  return frames < 4 ? 2 : frames;
}

/** How much wider than the densest the frames of a large network stand from the start, so that few are given up. */
export function firstSpacing(most: number): number {
  return Math.max(1, USUAL_FRAMES / most);
}

/** Whether the expensive measures are taken in the frame with this number. */
export function measuresAll(frame: number, expensiveFlops: number, size: RunSize): boolean {
  if (frame === 0) return expensiveFlops <= FIRST_MEASURE_FLOPS;
  const affordable = Math.max(MEASURE_FLOPS, FLOPS_A_WEIGHT * size.width * (size.dimension + size.samples));
  return frame % Math.max(1, Math.ceil(expensiveFlops / affordable)) === 0;
}

/** Whether the last frame gets the expensive measures in any case. */
export function measuresEnd(expensiveFlops: number): boolean {
  return expensiveFlops <= LAST_MEASURE_FLOPS;
}

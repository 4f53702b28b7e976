/**
 * What the frames of a run may cost. The page holds them all, and the worker those it has not sent yet; with the
 * solver's own arrays (at most 60 MiB at m n = 2e6, m d = 4e6) a run stays below 256 MiB.
 */
const FRAME_BYTES = 96 * 2 ** 20;
/** What the worker gathers of them before it sends them, in any case. */
const PENDING_BYTES = 8 * 2 ** 20;
/** Denser than this no screen shows it. */
const MOST_USEFUL = 2000;
/** Frames of an ordinary run at the densest spacing, about. */
const USUAL_FRAMES = 450;
/** Floating-point operations that a frame's measures may take on average. */
const MEASURE_FLOPS = 5e5;

/** Largest number of frames kept of a run. At least three: both ends and a middle. */
export function mostFrames(width: number, dimension: number): number {
  return Math.max(3, Math.min(MOST_USEFUL, Math.floor(FRAME_BYTES / frameBytes(width, dimension))));
}

/** Number of frames after which the worker sends them without waiting for more. */
export function mostPending(width: number, dimension: number): number {
  return Math.max(1, Math.floor(PENDING_BYTES / frameBytes(width, dimension)));
}

function frameBytes(width: number, dimension: number): number {
  return 8 * width * (dimension + 1);
}

/** How much wider than the densest the frames of a large network stand from the start, so that few are given up. */
export function firstSpacing(most: number): number {
  return Math.max(1, USUAL_FRAMES / most);
}

/** Every how many frames the expensive measures are taken. */
export function measureEvery(expensiveFlops: number): number {
  return Math.max(1, Math.ceil(expensiveFlops / MEASURE_FLOPS));
}

import { Sharpness } from '../../model/measures/sharpness.ts';
import type { Pieces } from '../../model/pieces.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { Finding } from '../background/finding.ts';
import { type Wait, waitFor } from '../background/wait.ts';
import { type State, stateAt } from '../now/stateAt.ts';

/** The sharpness S along a run: of a small network as frames arrive, of a larger one in the background, at some of its frames. */

/** Flops a frame up to which S is worked out on the spot: some tenths of a millisecond. */
const MOST_FLOPS_AT_ONCE = 2e5;
/** Flops for all the frames of a larger one, some seconds in slices; but for so many frames in any case. */
const MOST_FLOPS = 1e9;
const LEAST_FRAMES = 32;

const meterOf = ({ dataset, initial }: Run['start']) => new Sharpness(dataset, initial.width);
const meter = (run: Run): Sharpness => memoOn(run.start, meterOf);

const isSmall = (run: Run) => meter(run).flops <= MOST_FLOPS_AT_ONCE;

/** By the row of weights that it is of: a frame keeps its own while others are thinned away. */
const known = new WeakMap<Float64Array, number>();

/** S at the frames of a complete run that it was measured in, NaN at the others. */
const measured = new Finding<Float64Array>({
  ready: (run) => run.complete,
  brief: () => false,
  pieces: measure,
});

function* measure(run: Run): Pieces<Float64Array> {
  const { frameCount } = run;
  const values = new Float64Array(frameCount).fill(Number.NaN);
  const affordable = Math.max(LEAST_FRAMES, Math.floor(MOST_FLOPS / meter(run).flops));
  const count = Math.min(frameCount, affordable);
  for (let index = 0; index < count; index++) {
    const f = count === 1 ? 0 : Math.round((index * (frameCount - 1)) / (count - 1));
    const { output, hidden } = run.frame(f);
    values[f] = yield* meter(run).inPieces(output, hidden);
    yield index / count;
  }
  return values;
}

/** S in frame f; NaN where it is not measured, or not yet. */
export function sharpnessIn(run: Run, f: number): number {
  if (!isSmall(run)) return measured.of(run)?.[f] ?? Number.NaN;
  const { output, hidden } = run.frame(f);
  let value = known.get(hidden);
  if (value === undefined) {
    value = meter(run).of(output, hidden);
    known.set(hidden, value);
  }
  return value;
}

/** S in a state between frames, where that is quick: null of a large network. */
export function sharpnessOf(run: Run, { output, hidden }: State): number | null {
  return isSmall(run) ? meter(run).of(output, hidden) : null;
}

/** S at `time`; of a large network where it was measured last. NaN where it was not yet. */
export function sharpnessAt(run: Run, time: number): { readonly time: number; readonly value: number } {
  if (isSmall(run)) return { time, value: sharpnessOf(run, stateAt(run, time))! };
  let f = run.frameIndexAt(time);
  while (f > 0 && Number.isNaN(sharpnessIn(run, f))) f--;
  return { time: run.times[f]!, value: sharpnessIn(run, f) };
}

/** How far the work on it is; null where there is none. */
export function sharpnessWait(run: Run): Wait | null {
  if (isSmall(run) || measured.of(run) !== null) return null;
  return waitFor('sharpness', measured.progress(run));
}

/** The edge of stability: a step of gradient descent is stable while S is below it. */
export function edgeOf({ parameters }: Run): number {
  return 2 / parameters.learningRate;
}

export interface SharpnessFacts {
  /** the largest S of all that are measured */
  readonly largest: { readonly time: number; readonly value: number };
  /** when S first rises over the edge: null where it never does; 0 where it is above it from the start */
  readonly crossing: number | null;
}

/** What there is to say of S along a complete run; null while it is not known. */
export function sharpnessFacts(run: Run): SharpnessFacts | null {
  if (!run.complete || run.frameCount === 0) return null;
  if (!isSmall(run) && measured.of(run) === null) return null;
  return memoOn(run, workOut);
}

function workOut(run: Run): SharpnessFacts | null {
  const edge = edgeOf(run);
  let largest = { time: 0, value: Number.NEGATIVE_INFINITY };
  let crossing: number | null = null;
  let before = { time: 0, value: Number.NaN };
  for (let f = 0; f < run.frameCount; f++) {
    const here = { time: run.times[f]!, value: sharpnessIn(run, f) };
    if (!Number.isFinite(here.value)) continue;
    if (here.value > largest.value) largest = here;
    if (crossing === null && here.value > edge) crossing = timeBetween(before, here, edge);
    before = here;
  }
  return largest.value === Number.NEGATIVE_INFINITY ? null : { largest, crossing };
}

/** Where a curve between two frames is at `value`, straight as it is drawn: in the logarithm. */
function timeBetween(before: Measured, after: Measured, value: number): number {
  if (!(before.value > 0)) return after.time;
  const share = Math.log(value / before.value) / Math.log(after.value / before.value);
  return before.time + share * (after.time - before.time);
}

interface Measured {
  readonly time: number;
  readonly value: number;
}

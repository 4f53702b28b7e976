import type { PlaneResponse } from '../../model/measures/planeResponse.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import type { OutputSpace } from './outputSpace.ts';
import { responseAt } from './responses.ts';

/** Least and largest of some values. */
export interface Values {
  readonly low: number;
  readonly high: number;
}

/** Neurons looked at, of all frames together: a few milliseconds. */
const MOST_NEURONS = 8000;
const MOST_FRAMES = 12;

/**
 * Of which outputs: in the plane of a space (of unit vectors, and of inputs as if they were; on a line of all as they are), or of
 * the inputs as they are and nowhere else.
 */
export type Seen = 'plane' | 'inputs';

/** What the labels span and what the teachers say where it is seen, with 0. */
export function labelExtent(run: Run, space: OutputSpace, seen: Seen): Values {
  const { labels } = run.start.dataset;
  const values = new Extremes();
  for (const [i, size] of sizesIn(space, seen).entries()) values.add(labels[i]! / size);
  if (seen === 'plane' && space.teachers !== null) values.addAll(extremesIn(space, space.teachers));
  return values;
}

/** What the output spans along a run, with 0: on the inputs in every frame, in the plane in some, the last among them. */
export function outputExtent(run: Run, space: OutputSpace, seen: Seen): Values {
  const { frameCount, complete } = run;
  return seen === 'plane'
    ? memoOn(run, looksAt, space, frameCount, complete).values
    : memoOn(run, onInputs, space, frameCount, complete);
}

// these are made again where frames have come, or gone

function onInputs(run: Run, space: OutputSpace, _frames: number, _complete: boolean): Extremes {
  return ofFrames(run, sizesIn(space, 'inputs'));
}

interface Looks {
  readonly values: Extremes;
  readonly reach: Float64Array;
}

/** All that is told by looking at the network in some frames: to take a response on costs more than what is asked of it. */
function looksAt(run: Run, space: OutputSpace, _frames: number, _complete: boolean): Looks {
  const values = ofFrames(run, sizesIn(space, 'plane'));
  const reach = new Float64Array(REACH_DIRECTIONS);
  for (const response of someResponses(run, space)) {
    values.addAll(extremesIn(space, response));
    // of a function over a line no direction is asked for
    if (space.line === null) reachOut(response, reach);
  }
  return { values, reach };
}

/** The same object again and again. */
function* someResponses(run: Run, space: OutputSpace): Generator<PlaneResponse> {
  const { frameCount, times } = run;
  const looks = Math.min(MOST_FRAMES, frameCount, 2 + Math.floor(MOST_NEURONS / run.start.initial.width));
  for (let look = 0; look < looks; look++) {
    const f = looks === 1 ? 0 : Math.round((look * (frameCount - 1)) / (looks - 1));
    const response = responseAt(run, space.axes, times[f]!);
    if (response.finite) yield response;
  }
}

function ofFrames(run: Run, sizes: readonly number[]): Extremes {
  const { labels } = run.start.dataset;
  const values = new Extremes();
  for (let f = 0; f < run.frameCount; f++) {
    const residuals = run.residuals(f);
    for (const [i, size] of sizes.entries()) values.add((labels[i]! - residuals[i]!) / size);
  }
  return values;
}

/** The least and the largest output that is shown of a response. */
export function extremesIn({ line }: OutputSpace, response: PlaneResponse): Values {
  return line === null ? response.extremes() : response.extremesOnLine(line.constant, line.from, line.to);
}

/** What the outputs on the inputs are divided by. */
function sizesIn({ line, inputs }: OutputSpace, seen: Seen): readonly number[] {
  return inputs.map(({ size }) => (line === null && seen === 'plane' ? size : 1));
}

/** Directions round a plane in which it is known how far an output goes. */
export const REACH_DIRECTIONS = 72;

/**
 * The largest output of all that is shown by direction: by the teachers, as a label, by the network in some frames of a run;
 * 0 where none is positive. Of direction k at the angle 2 pi k / REACH_DIRECTIONS.
 */
export function outputReach(run: Run, space: OutputSpace): Float64Array {
  return memoOn(run, makeReach, space, run.frameCount, run.complete);
}

function reachOut(response: PlaneResponse, reach: Float64Array): void {
  for (let k = 0; k < REACH_DIRECTIONS; k++) {
    const angle = (2 * Math.PI * k) / REACH_DIRECTIONS;
    reach[k] = Math.max(reach[k]!, response.value(Math.cos(angle), Math.sin(angle)));
  }
}

function makeReach(run: Run, space: OutputSpace, frames: number, complete: boolean): Float64Array {
  const reach = memoOn(run, looksAt, space, frames, complete).reach.slice();
  if (space.teachers !== null) reachOut(space.teachers, reach);
  if (space.kind !== 'angle') return reach;
  for (const [i, { x, y, size }] of space.inputs.entries()) {
    if (!(size > 0)) continue;
    const turns = Math.atan2(y, x) / (2 * Math.PI) + 1;
    const k = Math.round(turns * REACH_DIRECTIONS) % REACH_DIRECTIONS;
    reach[k] = Math.max(reach[k]!, run.start.dataset.labels[i]! / size);
  }
  return reach;
}

/** Beginning with 0; what is no finite number is left out (the output per length of an input at 0, the end of what diverged). */
class Extremes implements Values {
  low = 0;
  high = 0;

  add(value: number): void {
    if (!Number.isFinite(value)) return;
    this.low = Math.min(this.low, value);
    this.high = Math.max(this.high, value);
  }

  addAll({ low, high }: Values): void {
    this.add(low);
    this.add(high);
  }
}

import { PlaneResponse, writePlaneParts } from '../../model/measures/planeResponse.ts';
import type { Network } from '../../model/problem.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { type State, stateAt } from '../now/stateAt.ts';

type Axes = readonly Float64Array[];

/** What the network computes on a plane, along a run. */
class Responses {
  private readonly run: Run;
  private readonly axes: Axes;
  private readonly parts: Float64Array;
  /** the playhead's, and another state that is looked at beside it */
  private readonly now: PlaneResponse;
  private time = Number.NaN;

  constructor(run: Run, axes: Axes) {
    const { width } = run.start.initial;
    this.run = run;
    this.axes = axes;
    this.parts = new Float64Array(2 * width);
    this.now = new PlaneResponse(width);
  }

  at(time: number): PlaneResponse {
    const state = stateAt(this.run, time);
    // a frame that is thinned away, or not there yet, may be another state of the same time: `stateAt` says whose it is
    if (state.time !== this.time) this.take(state);
    return this.now;
  }

  private take({ time, output, hidden }: State): void {
    writePlaneParts(hidden, this.axes, this.parts);
    this.now.take(output, this.parts);
    this.time = time;
  }
}

const responsesOf = (run: Run, axes: Axes) => new Responses(run, axes);

/**
 * What the network computes at flow time `time` on the plane of `axes`: the same object at every call, with what was asked for
 * last.
 * @param axes of one plane; the same array at every call
 */
export function responseAt(run: Run, axes: Axes, time: number): PlaneResponse {
  return memoOn(run, responsesOf, axes).at(time);
}

/** What a network computes on the plane of `axes`: of the teachers. */
export function responseOf({ width, output, hidden }: Network, axes: Axes): PlaneResponse {
  const parts = new Float64Array(2 * width);
  writePlaneParts(hidden, axes, parts);
  const response = new PlaneResponse(width);
  response.take(output, parts);
  return response;
}

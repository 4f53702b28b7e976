import { extent, max, median } from 'd3-array';
import { Group, membersOf } from '../../model/initialisation.ts';
import { degreesBetween, norm } from '../../model/measures/angles.ts';
import type { Dataset } from '../../model/problem.ts';
import { isOff, type YardstickGap, yardstickGap } from '../../model/theory/yardstickGap.ts';
import { replayFlops, type Yardsticks } from '../../model/theory/yardsticks.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { type State, stateAt } from '../now/stateAt.ts';
import { YardstickTrack } from './yardstickTrack.ts';

/** How far the positive group is from its yardsticks. */
export interface GapSummary {
  /** angles between neuron and yardstick, degrees */
  readonly medianDegrees: number;
  readonly largestDegrees: number;
  /** ln(|w|/|alpha|): the median, and the one farthest from 0 */
  readonly medianLog: number;
  readonly farthestLog: number;
}

/** Weights that a summary may look at: about a millisecond; and what replaying its yardsticks may take, where the playhead jumps. */
const MAX_WEIGHTS = 100_000;
const MAX_REPLAY_FLOPS = 8e6;
const MAX_COUNTED = 1000;

/** How many yardsticks may be replayed at once, so that the page does not wait for them. */
export function mostReplayed(dataset: Dataset): number {
  return Math.max(4, Math.floor(MAX_REPLAY_FLOPS / replayFlops(dataset)));
}

/** Gaps of a run to its yardsticks, each at one time: that of the state at the playhead. */
export class YardstickGaps {
  readonly run: Run;
  readonly yardsticks: Yardsticks;
  /** neurons of the positive group, and how many of them are looked at (evenly spread) */
  readonly positive: number;
  readonly counted: number;
  private readonly track: YardstickTrack;
  private last: { readonly state: State; readonly time: number; readonly summary: GapSummary | null } | null =
    null;

  constructor(run: Run, yardsticks: Yardsticks) {
    const { groups, dataset } = run.start;
    const positive = membersOf(groups, Group.Positive);
    const affordable = Math.min(mostReplayed(dataset), Math.floor(MAX_WEIGHTS / dataset.dimension));
    const most = Math.max(1, Math.min(MAX_COUNTED, affordable));
    const stride = Math.max(1, positive.length / most);
    const counted = Math.min(most, positive.length);
    this.run = run;
    this.yardsticks = yardsticks;
    this.positive = positive.length;
    this.counted = counted;
    this.track = new YardstickTrack(
      yardsticks,
      Int32Array.from({ length: counted }, (_, index) => positive[Math.floor(index * stride)]!),
      dataset.dimension,
    );
  }

  /** of the neurons that are active on some input; null where none of the positive group is */
  summary(time: number): GapSummary | null {
    const state = stateAt(this.run, time);
    // a state's memory is used again: its time tells them apart
    if (this.last?.state !== state || this.last.time !== state.time) {
      this.last = { state, time: state.time, summary: this.workOut(state) };
    }
    return this.last.summary;
  }

  /** of any neuron; NaN where it has no direction, or is off */
  of(neuron: number, at: number): YardstickGap {
    const { dataset } = this.run.start;
    const { time, hidden } = stateAt(this.run, at);
    if (isOff(dataset, hidden, neuron)) return { degrees: Number.NaN, logNorm: Number.NaN };
    return yardstickGap(this.yardsticks, neuron, time, hidden, dataset.dimension);
  }

  private workOut({ time, hidden }: State): GapSummary | null {
    const { track, run } = this;
    const { dataset } = run.start;
    const d = dataset.dimension;
    track.moveTo(time);
    const degrees: number[] = [];
    const logs: number[] = [];
    for (const [s, j] of track.neurons.entries()) {
      if (isOff(dataset, hidden, j)) continue;
      const angle = degreesBetween(hidden.subarray(j * d, (j + 1) * d), track.directions[s]!);
      const log = Math.log(norm(hidden, j * d, d)) - track.logNorms[s]!;
      if (!Number.isFinite(angle) || !Number.isFinite(log)) continue;
      degrees.push(angle);
      logs.push(log);
    }
    if (degrees.length === 0) return null;
    const [low, high] = extent(logs) as [number, number];
    return {
      medianDegrees: median(degrees)!,
      largestDegrees: max(degrees)!,
      medianLog: median(logs)!,
      farthestLog: Math.abs(low) > Math.abs(high) ? low : high,
    };
  }
}

/** Kept once a run. */
export function gapsOfRun(run: Run, yardsticks: Yardsticks): YardstickGaps {
  return memoOn(run, beginGaps, yardsticks);
}

function beginGaps(run: Run, yardsticks: Yardsticks): YardstickGaps {
  return new YardstickGaps(run, yardsticks);
}

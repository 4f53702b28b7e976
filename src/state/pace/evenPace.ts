import { GrowingColumn } from '../columns.ts';
import { memoOn } from '../memoOn.ts';
import type { Run } from '../run.ts';
import { firstAbove } from '../sorted.ts';
import type { TimeScale } from '../timeAxis.ts';
import { takeOffOf } from './takeOff.ts';
import { USUAL_CHANGE, VisibleChange } from './visibleChange.ts';

/**
 * Flow time against the share of the watching time at even visible change: in every second as much is to be seen as in any
 * other. Two things bend it. A small share goes evenly along log time, so that a stretch in which nothing moves is passed
 * quickly, but passed. And the take-off has a least share, however little of the change falls into it.
 */

/** Of the watching time, along log time: an eighth, which is a second, then still shows half as much as the others. */
const ALONG_LOG_TIME = 0.06;
/** A quarter of the whole is two of eight seconds. */
const TAKE_OFF_SHARE = 0.25 / (1 - ALONG_LOG_TIME);
/** A run in which less than this changes in all has nothing to be played by but time. */
const LEAST_CHANGE = 0.1;

/** What is known of a run, kept with it. */
class PaceOfRun {
  private readonly change: VisibleChange;
  /** entry f: from frame f to the next */
  private readonly changes = new GrowingColumn();
  /** the frames that `changes` is of */
  private count = 1;
  private lastTime: number;
  private complete = false;
  /** per frame, the share of the watching time by then */
  watched: Float64Array = Float64Array.of(0);
  /** of the symlog between frames */
  linear = 1;

  constructor(run: Run) {
    this.change = new VisibleChange(run);
    this.lastTime = run.times[0]!;
  }

  /** Takes in what has come since; O(1) where nothing has. */
  update(run: Run): this {
    const { frameCount, complete } = run;
    // the frames of a run that is thinned are others
    const thinned = frameCount < this.count || run.times[this.count - 1] !== this.lastTime;
    if (!thinned && frameCount === this.count && complete === this.complete) return this;
    if (thinned) {
      this.changes.keep([]);
      this.count = 1;
    }
    const more = new Float64Array(frameCount - this.count);
    for (let at = 0; at < more.length; at++) more[at] = this.change.after(run, this.count - 1 + at);
    this.changes.append(more);
    this.count = frameCount;
    this.lastTime = run.times[frameCount - 1]!;
    this.complete = complete;
    this.linear = run.firstKinkTime;
    this.watched = watchedBy(run, this.changes.values);
    return this;
  }
}

/** @param changes entry f: the visible change from frame f to the next */
function watchedBy(run: Run, changes: Float64Array): Float64Array {
  const { frameCount, times, complete, endTime, firstKinkTime } = run;
  const watched = new Float64Array(frameCount);
  if (frameCount < 2) return watched;
  let total = 0;
  for (let f = 0; f < frameCount - 1; f++) total += changes[f]!;
  // of a run that is not solved yet more is to come: it does not dawdle through its beginning
  const whole = complete ? total : Math.max(total, USUAL_CHANGE);
  const byChange = (1 - ALONG_LOG_TIME) * Math.min(1, whole / LEAST_CHANGE);
  const takeOff = takeOffOf(run);
  let inTakeOff = 0;
  if (takeOff !== null) {
    for (let f = takeOff.from; f < takeOff.to; f++) inTakeOff += changes[f]!;
  }
  const share = inTakeOff / whole;
  const stretched = takeOff !== null && share > 0 && share < TAKE_OFF_SHARE;
  const inside = stretched ? TAKE_OFF_SHARE / share : 1;
  const outside = stretched ? (1 - TAKE_OFF_SHARE) / (1 - share) : 1;
  const logEnd = Math.log1p(endTime / firstKinkTime);
  let seen = 0;
  for (let f = 1; f < frameCount; f++) {
    const isTakeOff = takeOff !== null && f > takeOff.from && f <= takeOff.to;
    seen += (isTakeOff ? inside : outside) * changes[f - 1]!;
    const alongTime = Math.log1p(times[f]! / firstKinkTime) / logEnd;
    watched[f] = (whole > 0 ? (byChange * seen) / whole : 0) + (1 - byChange) * alongTime;
  }
  // exact where rounding would leave the end a hair away
  if (complete) watched[frameCount - 1] = 1;
  return watched;
}

const paceOf = (run: Run) => new PaceOfRun(run);

/** At fraction 1 the run is over; of a run that is not complete the last frame stands before that. */
export function evenPace(run: Run): TimeScale {
  if (!(run.endTime > 0)) return { toFraction: () => 0, toTime: () => 0 };
  const { watched, linear } = memoOn(run, paceOf).update(run);
  const { times, frameCount, endTime } = run;
  const log = (time: number) => Math.log1p(time / linear);
  return {
    toFraction(time) {
      const f = run.frameIndexAt(time);
      if (f >= frameCount - 1) return watched[frameCount - 1]!;
      const [from, to] = [log(times[f]!), log(times[f + 1]!)];
      const within = to > from ? (log(time) - from) / (to - from) : 1;
      return watched[f]! + within * (watched[f + 1]! - watched[f]!);
    },
    toTime(fraction) {
      const next = firstAbove(watched, frameCount, fraction);
      if (next >= frameCount) return endTime;
      if (next === 0) return 0;
      const [from, to] = [log(times[next - 1]!), log(times[next]!)];
      const within = (fraction - watched[next - 1]!) / (watched[next]! - watched[next - 1]!);
      const time = linear * Math.expm1(from + within * (to - from));
      return Math.min(times[next]!, Math.max(times[next - 1]!, time));
    },
  };
}

import { replayFlops, type Yardsticks } from '../../model/theory/yardsticks.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { announceFinding } from '../background/arrivals.ts';
import { background } from '../background/background.ts';
import { theoryOfRun } from '../theory/runTheory.ts';
import { yardstickLogNorms } from './yardstickLogNorms.ts';

/** What is worked out on the spot of all curves together, in some milliseconds; a time on a curve counts as so many flops. */
const MOST_FLOPS_AT_ONCE = 4e6;
const FLOPS_A_TIME = 20;

/** log10 |alpha_j| at the frames of a complete run, worked out once for every neuron that is drawn. */
class YardstickCurves {
  private readonly run: Run;
  private readonly yardsticks: Yardsticks;
  private readonly curves = new Map<number, Float64Array>();
  /** asked for, and not worked out yet */
  private readonly wanted = new Set<number>();
  private left = MOST_FLOPS_AT_ONCE;

  constructor(run: Run, yardsticks: Yardsticks) {
    this.run = run;
    this.yardsticks = yardsticks;
  }

  /** null while it is being worked out in the background: `findings` of the store tells */
  of(neuron: number): Float64Array | null {
    const known = this.curves.get(neuron);
    if (known !== undefined) return known;
    if (this.left > 0) return this.workOut(neuron);
    this.wanted.add(neuron);
    background.work(this.run, this, () => this.theOthers(), announceFinding);
    return null;
  }

  private workOut(neuron: number): Float64Array {
    const { times, frameCount, start } = this.run;
    this.left -= replayFlops(start.dataset) + FLOPS_A_TIME * frameCount;
    const logNorms = yardstickLogNorms(this.yardsticks, neuron, times, frameCount);
    const curve = logNorms.map((log) => log / Math.LN10);
    this.curves.set(neuron, curve);
    return curve;
  }

  private *theOthers(): Generator<void, void> {
    for (const neuron of this.wanted) {
      if (!this.curves.has(neuron)) this.workOut(neuron);
      this.wanted.delete(neuron);
      yield;
    }
  }
}

/** null until the run is complete and its yardsticks are known. */
export function yardstickCurves(run: Run): YardstickCurves | null {
  const yardsticks = run.complete ? theoryOfRun(run)?.yardsticks : undefined;
  return yardsticks === undefined ? null : memoOn(run, beginCurves, yardsticks);
}

function beginCurves(run: Run, yardsticks: Yardsticks): YardstickCurves {
  return new YardstickCurves(run, yardsticks);
}

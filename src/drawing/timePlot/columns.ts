import { stateAt } from '../../findings/now/stateAt.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';
import type { ValueAxis } from '../axis/valueAxis.ts';
import { shownNeurons } from '../neurons/shownNeurons.ts';
import type { Curves, Line, NeuronMeasure } from './curves.ts';

/** More curves than this are a surface, not curves. */
const MAX_CURVES = 240;

/** For captions: of how many neurons curves are drawn. */
export function ofDrawnCurves(run: Run | null): string {
  const groups = run?.start.groups ?? new Uint8Array(0);
  return words().pictures.ofNeurons(shownNeurons(groups, MAX_CURVES).length, groups.length);
}

/**
 * The curves of one run as columns of axis coordinates over its frames, brought up to date as frames arrive.
 * Column c belongs to neuron `neurons[c]`, and after those to `lines[c - neurons.length]`.
 */
export class CurveColumns {
  readonly run: Run;
  readonly axis: ValueAxis;
  readonly neurons: Int32Array;
  readonly lines: readonly Line[];
  /** frames filled in */
  count = 0;
  /** smallest and largest finite coordinate so far; low > high where there is none */
  low = Number.POSITIVE_INFINITY;
  high = Number.NEGATIVE_INFINITY;

  private readonly measure: NeuronMeasure | null;
  private columns: Float64Array[];
  private lastTime = Number.NaN;
  private settledBy: readonly [boolean, number] = [false, 0];
  private single: { neuron: number; count: number; lastTime: number; column: Float64Array } | null = null;

  constructor(curves: Curves, run: Run, maxCurves = MAX_CURVES, settings: readonly string[] = []) {
    this.run = run;
    this.axis = typeof curves.valueAxis === 'function' ? curves.valueAxis(run) : curves.valueAxis;
    this.measure = curves.neurons?.measure(run) ?? null;
    this.neurons = this.measure === null ? new Int32Array(0) : shownNeurons(run.start.groups, maxCurves);
    this.lines = curves.lines?.(run, settings) ?? [];
    this.columns = columnsOf(this.neurons.length + this.lines.length, FIRST_CAPACITY);
  }

  column(c: number): Float64Array {
    return this.columns[c]!;
  }

  /**
   * Appends what the run has gained. Where its frames were thinned, or values have settled, begins again.
   * @param findings of the store: values may settle when more has become known
   */
  update(findings = 0): void {
    const { run } = this;
    const { frameCount } = run;
    if (
      this.settlesNow(findings) ||
      frameCount < this.count ||
      (this.count > 0 && run.times[this.count - 1] !== this.lastTime)
    ) {
      this.count = 0;
      this.low = Number.POSITIVE_INFINITY;
      this.high = Number.NEGATIVE_INFINITY;
    }
    if (frameCount === this.count) return;
    this.reserve(frameCount);
    for (let f = this.count; f < frameCount; f++) this.fill(f);
    this.count = frameCount;
    this.lastTime = run.times[frameCount - 1]!;
  }

  /** Coordinates of one neuron over all frames, drawn or not; null in a picture without neurons. */
  ofNeuron(neuron: number): Float64Array | null {
    const shown = this.neurons.indexOf(neuron);
    if (shown >= 0) return this.columns[shown]!;
    if (this.measure === null) return null;
    const { single, count, lastTime } = this;
    if (single?.neuron === neuron && single.count === count && single.lastTime === lastTime) {
      return single.column;
    }
    const column = new Float64Array(count);
    for (let f = 0; f < count; f++) {
      column[f] = this.axis.coordinate(this.measure(this.run.frame(f), neuron));
    }
    this.single = { neuron, count, lastTime, column };
    return column;
  }

  /** Coordinate of one neuron at `time`, in the state of that time; NaN outside the run and in a picture without neurons. */
  ofNeuronAt(neuron: number, time: number): number {
    const { run, measure } = this;
    if (measure === null || run.frameCount === 0 || !(time >= 0 && time <= run.endTime)) return Number.NaN;
    return this.axis.coordinate(measure(stateAt(run, time), neuron));
  }

  /** Coordinate of line l at `time`: in the state of that time where the line tells, else between frames, as it is drawn. */
  ofLineAt(l: number, time: number): number {
    const { run, lines, axis, neurons } = this;
    const line = lines[l]!;
    const inside = run.frameCount > 0 && time >= 0 && time <= run.endTime;
    if (line.inState !== undefined && inside) return axis.coordinate(line.inState(stateAt(run, time)));
    return coordinateAt(run, this.column(neurons.length + l), time, line.sparse);
  }

  private settlesNow(findings: number): boolean {
    const [complete, before] = this.settledBy;
    this.settledBy = [this.run.complete, findings];
    const changed = this.run.complete && (!complete || before !== findings);
    return changed && this.lines.some(({ settles }) => settles === true);
  }

  private fill(f: number): void {
    const { neurons, lines, columns, axis, measure } = this;
    if (measure !== null) {
      const frame = this.run.frame(f);
      for (let c = 0; c < neurons.length; c++) {
        this.put(columns[c]!, f, axis.coordinate(measure(frame, neurons[c]!)));
      }
    }
    for (let l = 0; l < lines.length; l++) {
      this.put(columns[neurons.length + l]!, f, axis.coordinate(lines[l]!.value(f)));
    }
  }

  private put(column: Float64Array, f: number, coordinate: number): void {
    column[f] = coordinate;
    if (!Number.isFinite(coordinate)) return;
    if (coordinate < this.low) this.low = coordinate;
    if (coordinate > this.high) this.high = coordinate;
  }

  private reserve(frames: number): void {
    const capacity = this.columns[0]?.length ?? frames;
    if (frames <= capacity) return;
    const larger = columnsOf(this.columns.length, Math.max(frames, 2 * capacity));
    for (const [c, column] of this.columns.entries()) larger[c]!.set(column);
    this.columns = larger;
  }
}

/** Frames that there is room for at first: of most runs it is enough, or nearly. */
const FIRST_CAPACITY = 256;

/** Columns in one piece of memory: hundreds of pieces take longer to get than to fill. */
function columnsOf(count: number, capacity: number): Float64Array[] {
  const all = new Float64Array(count * capacity);
  return Array.from({ length: count }, (_, c) => all.subarray(c * capacity, (c + 1) * capacity));
}

/**
 * Coordinate of a column at `time`, linear in the coordinate between two frames, as curves are drawn; NaN outside the run.
 * @param sparse the frames before and after are the nearest with a value
 */
export function coordinateAt(
  run: Pick<Run, 'times' | 'frameCount' | 'frameIndexAt'>,
  column: Float64Array,
  time: number,
  sparse = false,
): number {
  const { times, frameCount } = run;
  if (frameCount === 0 || time < times[0]! || time > times[frameCount - 1]!) return Number.NaN;
  let f = run.frameIndexAt(time);
  let after = f + 1;
  if (sparse) {
    while (f > 0 && Number.isNaN(column[f])) f--;
    while (after < frameCount - 1 && Number.isNaN(column[after])) after++;
  }
  const here = column[f]!;
  if (after >= frameCount || times[f] === time) return here;
  const next = column[after]!;
  // a coordinate of -Infinity (a loss of 0) has nothing to interpolate with
  if (!Number.isFinite(here) || !Number.isFinite(next)) return here;
  const share = (time - times[f]!) / (times[after]! - times[f]!);
  return here + (next - here) * share;
}

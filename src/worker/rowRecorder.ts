import type { MapMeasure, MapRow } from '../experiment/parameterMap.ts';
import type { Parameters } from '../experiment/parameters.ts';
import type { Setup } from '../experiment/setup.ts';
import { Group, membersOf } from '../model/initialisation.ts';
import { ANGLE_ROUNDING } from '../model/measures/angles.ts';
import { createMeasurer, type Measurer, SCALAR_MEASURES } from '../model/measures/measures.ts';
import { createPairAngles, type PairAngles } from '../model/measures/pairAngles.ts';
import type { Solver } from '../model/solver.ts';
import type { Recorder } from '../model/train.ts';
import { HalfwayWatch } from './halfwayWatch.ts';

/** Angles of pairs are measured one by one in space: in a row so many floating-point operations go into them, and no more. */
const ANGLE_FLOPS = 1e8;
/** Angles measured at fewer times of a row than these would not show when they fall. */
const LEAST_ANGLES = 6;
const BUNDLE_NORM = SCALAR_MEASURES.indexOf('bundleNorm');

/** A run of a map before its first step. */
export interface RowSetup extends Setup {
  readonly parameters: Parameters;
}

/** Takes the three numbers of a row at its times, and at its end. */
export class RowRecorder implements Recorder {
  readonly times: Float64Array;
  readonly columns: Pick<MapRow, MapMeasure>;
  last: MapRow['last'] = { loss: Number.NaN, angle: Number.NaN, norm: Number.NaN };
  /** the first time at which the first direction is learned halfway */
  halfway: number | null = null;
  private readonly measurer: Measurer;
  private readonly watch: HalfwayWatch;
  private readonly angles: PairAngles | null;
  /** angles are measured at every so many of the times */
  private readonly angleStride: number;
  private next = 0;
  private angleBefore = Number.NaN;

  constructor({ dataset, initial, groups, parameters }: RowSetup, times: Float64Array, angles: boolean) {
    const column = () => new Float64Array(times.length).fill(Number.NaN);
    this.times = times;
    this.columns = { loss: column(), angle: column(), norm: column() };
    this.measurer = createMeasurer(dataset, initial, { seed: parameters.dataSeed, teacher: null });
    this.watch = new HalfwayWatch(initial.width, dataset.dimension, this.measurer);
    const pairs = angles ? createPairAngles(membersOf(groups, Group.Positive), dataset.dimension) : null;
    this.angleStride = pairs === null ? 1 : Math.ceil((pairs.flops * times.length) / ANGLE_FLOPS);
    // fewer than these would not show when they fall
    this.angles = this.angleStride > times.length / LEAST_ANGLES ? null : pairs;
  }

  nextFrame(previous: number, solver: Solver): number {
    this.halfway ??= this.watch.reachedIn(solver);
    const { times } = this;
    while (this.next < times.length && times[this.next]! <= previous) this.next++;
    return times[this.next] ?? Number.POSITIVE_INFINITY;
  }

  frame(time: number, loss: number, output: Float64Array, hidden: Float64Array): void {
    const { times, columns, measurer } = this;
    const there = this.next < times.length && times[this.next] === time;
    measurer.measure(output, hidden, 'cheap');
    // the end of a run has all three
    if (!there || this.next % this.angleStride === 0) this.angleBefore = this.angleOf(hidden);
    this.last = {
      loss: Math.log10(loss),
      angle: this.angleBefore,
      norm: Math.log10(measurer.scalars[BUNDLE_NORM]!),
    };
    if (!there) return;
    columns.loss[this.next] = this.last.loss;
    columns.angle[this.next] = this.next % this.angleStride === 0 ? this.last.angle : Number.NaN;
    columns.norm[this.next] = this.last.norm;
  }

  kinks(): void {}

  /** The columns, with angles at all times: between two that were measured on a straight line. */
  filled(): Pick<MapRow, MapMeasure> {
    const { times, columns, angleStride } = this;
    const { angle } = columns;
    for (let from = 0; angleStride > 1 && from < times.length; from += angleStride) {
      const to = from + angleStride;
      if (!(to < times.length) || Number.isNaN(angle[to]!)) continue;
      for (let k = from + 1; k < to; k++) {
        const share = (times[k]! - times[from]!) / (times[to]! - times[from]!);
        angle[k] = angle[from]! + share * (angle[to]! - angle[from]!);
      }
    }
    return columns;
  }

  private angleOf(hidden: Float64Array): number {
    if (this.angles === null) return Number.NaN;
    this.angles.update(hidden);
    // beside rounding there is nothing to be told from 0
    return Math.log10(Math.max(this.angles.largest, ANGLE_ROUNDING));
  }
}

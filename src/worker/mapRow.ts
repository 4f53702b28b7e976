import {
  MAP_TOLERANCE,
  type MapGrain,
  type MapMeasure,
  type MapMessage,
  type MapRequest,
  type MapRow,
  type MapTimes,
  mapTimes,
} from '../experiment/parameterMap.ts';
import type { Parameters } from '../experiment/parameters.ts';
import { MAX_TIME, type Setup, setUp } from '../experiment/setup.ts';
import { createSolver } from '../model/createSolver.ts';
import { Group, membersOf } from '../model/initialisation.ts';
import { ANGLE_ROUNDING } from '../model/measures/angles.ts';
import { createMeasurer, type Measurer, SCALAR_MEASURES } from '../model/measures/measures.ts';
import { createPairAngles, type PairAngles } from '../model/measures/pairAngles.ts';
import type { Solver } from '../model/solver.ts';
import { alignmentTarget } from '../model/theory/alignmentTarget.ts';
import { earlyTimes } from '../model/theory/times.ts';
import { type Outcome, type Recorder, train } from '../model/train.ts';
import { HalfwayWatch } from './halfwayWatch.ts';

/** A row that has taken this long is given up, in milliseconds: all of a map would take minutes. */
export const MOST_ROW_MS = 8000;
/** Angles of pairs are measured one by one in space: in a row so many floating-point operations go into them, and no more. */
const ANGLE_FLOPS = 1e8;
/**
 * Steps end at every second time of a row. The alignment of a small start is one step, and a state inside it replays every kink
 * since its start: with these ends a row takes half as long.
 */
const TIMES_A_STOP = 2;
/** The axis ends when so much of the fall of the log of the loss is over, and a little later. */
const SHARE_OF_FALL = 0.98;
const ROOM_AFTER = 1.05;
const BUNDLE_NORM = SCALAR_MEASURES.indexOf('bundleNorm');

/** What is asked between two steps: where it says stop, nothing comes of what is under way. */
export interface RowEnvironment {
  /** milliseconds on any clock */
  readonly now: () => number;
  /** lets messages in; resolves to false when it is to stop */
  readonly breathe: () => Promise<boolean>;
}

/** How often messages are let in. */
const BREATHE_EVERY_MS = 8;
/** Angles measured at fewer times of a row than these would not show when they fall. */
const LEAST_ANGLES = 6;

/** Solves the rows of `request` one after the other, and tells of each. */
export async function solveRows(
  request: MapRequest,
  tell: (message: MapMessage) => void,
  environment: RowEnvironment,
): Promise<void> {
  const { now, breathe } = environment;
  let { times } = request;
  if (!(await breathe())) return;
  if (times === null) {
    const value = request.paceValue;
    const pace = await paceOf(() => setUpOf(request, value), environment);
    if (pace === 'stopped') return;
    if (typeof pace === 'string') {
      tell({ kind: 'failed', value, grain: 'draft', why: pace, ms: 0 });
      return;
    }
    times = pace;
    tell({ kind: 'times', times });
  }
  for (const { value, grain } of request.rows) {
    if (!(await breathe())) return;
    const began = now();
    try {
      const asked = { times, grain, angles: request.angles };
      const row = await solveRow(setUpOf(request, value), asked, environment);
      if (row === 'stopped') return;
      const ms = now() - began;
      if (row === 'slow') tell({ kind: 'failed', value, grain, why: 'slow', ms });
      else tell({ kind: 'row', row: { ...row, value, ms } });
    } catch {
      tell({ kind: 'failed', value, grain, why: 'unsolved', ms: now() - began });
    }
  }
}

interface RowSetup extends Setup {
  readonly parameters: Parameters;
}

/** @throws FaultError where no data come of the parameters */
function setUpOf({ parameters, over }: MapRequest, value: number): RowSetup {
  const own = { ...parameters, [over]: value };
  const setup = setUp(own);
  const { method } = own;
  return { ...setup, parameters: own, training: { ...setup.training, method, tolerance: MAP_TOLERANCE } };
}

async function solveRow(
  setup: RowSetup,
  { times, grain, angles }: { times: MapTimes; grain: MapGrain; angles: boolean },
  environment: RowEnvironment,
): Promise<Omit<MapRow, 'value'> | 'slow' | 'stopped'> {
  const { dataset, initial, training, parameters } = setup;
  const solver = createSolver(dataset, initial, training);
  const recorder = new RowRecorder(setup, mapTimes(times, grain), angles);
  const stops = Array.from(recorder.times).filter((time, k) => time > 0 && k % TIMES_A_STOP === 0);
  const limits = { lossTarget: training.lossTarget, maxTime: times.end, stops };
  const outcome = await finished(train(solver, limits, recorder), environment);
  if (outcome === 'slow' || outcome === 'stopped') return outcome;
  const { halfway, last } = recorder;
  const t1 =
    dataset.teacher === null ? null : earlyTimes(0, parameters.initScale, alignmentTarget(dataset)).t1;
  return {
    grain,
    ...recorder.filled(),
    end: outcome.time,
    last,
    outcome: outcome.reason === 'time' ? 'cut' : outcome.reason,
    t1: t1 ?? Number.NaN,
    // a start so large that half is learned before T1 has no time of its own
    t2: halfway !== null && halfway > (t1 ?? 0) ? halfway : Number.NaN,
    ms: 0,
  };
}

/** Takes the three numbers of a row at its times, and at its end. */
class RowRecorder implements Recorder {
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

/** The time axis that suits a run: it ends where the run has done what it does, and is linear up to its first kink. */
async function paceOf(
  make: () => RowSetup,
  environment: RowEnvironment,
): Promise<MapTimes | 'slow' | 'stopped' | 'unsolved'> {
  let setup: RowSetup;
  try {
    setup = make();
  } catch {
    return 'unsolved';
  }
  const { dataset, initial, training } = setup;
  const solver = createSolver(dataset, initial, training);
  const steps: { readonly time: number; readonly log: number }[] = [];
  let firstKink = Number.NaN;
  const recorder: Recorder = {
    nextFrame: (_, { time, loss }) => {
      if (steps.at(-1)?.time !== time) steps.push({ time, log: Math.log(loss) });
      return Number.POSITIVE_INFINITY;
    },
    frame: (time, loss) => steps.push({ time, log: Math.log(loss) }),
    kinks: ({ times, count }) => {
      for (let k = 0; k < count && Number.isNaN(firstKink); k++) if (times[k]! > 0) firstKink = times[k]!;
    },
  };
  const outcome = await finished(
    train(solver, { lossTarget: training.lossTarget, maxTime: MAX_TIME }, recorder),
    environment,
  );
  if (outcome === 'slow' || outcome === 'stopped') return outcome;
  const end = endOfFall(steps, outcome.time);
  return { end, linear: firstKink > 0 && firstKink < end ? firstKink : Math.min(1, end) };
}

/** When the run has come most of its way in the log of the loss: at rest it goes on for ages. */
function endOfFall(steps: readonly { readonly time: number; readonly log: number }[], end: number): number {
  const [first, last] = [steps[0]!.log, steps.at(-1)!.log];
  const fallen = first - SHARE_OF_FALL * (first - last);
  const falls = Number.isFinite(first - last) && first > last;
  const there = falls ? steps.find(({ log }) => log <= fallen)!.time : end;
  const axis = Math.min(end, ROOM_AFTER * there);
  return axis > 0 && Number.isFinite(axis) ? axis : 1;
}

/** Runs `run` to its end, letting messages in on the way. */
async function finished(
  run: Generator<void, Outcome, void>,
  { now, breathe }: RowEnvironment,
): Promise<Outcome | 'slow' | 'stopped'> {
  const began = now();
  let breath = began;
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
    const time = now();
    if (time - began > MOST_ROW_MS) return 'slow';
    if (time - breath < BREATHE_EVERY_MS) continue;
    if (!(await breathe())) return 'stopped';
    breath = now();
  }
}

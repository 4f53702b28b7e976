import {
  MAP_TOLERANCE,
  type MapGrain,
  type MapMessage,
  type MapRequest,
  type MapRow,
  type MapTimes,
  mapTimes,
} from '../experiment/parameterMap.ts';
import { setUp } from '../experiment/setup.ts';
import { createSolver } from '../model/createSolver.ts';
import { alignmentTarget } from '../model/theory/alignmentTarget.ts';
import { earlyTimes } from '../model/theory/times.ts';
import { train } from '../model/train.ts';
import { finished, paceOf, type RowEnvironment } from './rowEnd.ts';
import { paced } from './rowPace.ts';
import { RowRecorder, type RowSetup } from './rowRecorder.ts';

/**
 * Steps end at every second time of a row. The alignment of a small start is one step, and a state inside it replays every kink
 * since its start: with these ends a row takes half as long.
 */
const TIMES_A_STOP = 2;

/** Solves the rows of `request` one after the other, with the rest that it asks for, and tells of each. */
export async function solveRows(
  request: MapRequest,
  tell: (message: MapMessage) => void,
  unpaced: RowEnvironment,
): Promise<void> {
  const environment = paced(unpaced, request.restMs);
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

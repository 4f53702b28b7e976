import type { MapTimes } from '../experiment/parameterMap.ts';
import { MAX_TIME } from '../experiment/setup.ts';
import { createSolver } from '../model/createSolver.ts';
import { type Outcome, type Recorder, train } from '../model/train.ts';
import type { RowSetup } from './rowRecorder.ts';

/** A row that has taken this long is given up, in milliseconds: all of a map would take minutes. */
export const MOST_ROW_MS = 8000;
/** How often messages are let in. */
const BREATHE_EVERY_MS = 8;
/** The axis ends when so much of the fall of the log of the loss is over, and a little later. */
const SHARE_OF_FALL = 0.98;
const ROOM_AFTER = 1.05;

/** What is asked between two steps: where it says stop, nothing comes of what is under way. */
export interface RowEnvironment {
  /** milliseconds on any clock */
  readonly now: () => number;
  /** lets messages in; resolves to false when it is to stop */
  readonly breathe: () => Promise<boolean>;
}

/** Runs `run` to its end, letting messages in on the way. */
export async function finished(
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

/** The time axis that suits a run: it ends where the run has done what it does, and is linear up to its first kink. */
export async function paceOf(
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

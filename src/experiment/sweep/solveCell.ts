import { createSolver } from '../../model/createSolver.ts';
import type { Kinks } from '../../model/problem.ts';
import type { Solver } from '../../model/solver.ts';
import { type Recorder, train } from '../../model/train.ts';
import { type Ending, endingOf } from '../ending.ts';
import { type Fault, faultOf } from '../fault.ts';
import { experimentOf } from '../runFile.ts';
import type { RunFile } from '../runFileSchema.ts';
import type { Cell } from './cells.ts';
import { EndState } from './endState.ts';
import { measured } from './measures.ts';

/** How the run of a cell ended: a stalled one by why it goes no further, one that took as many steps as are allowed with `steps`. */
export type CellOutcome = Ending | 'steps';

export interface SolvedCell {
  readonly key: string;
  readonly outcome: CellOutcome;
  /** flow time at the end */
  readonly time: number;
  /** of a run that diverged that of its last finite state */
  readonly loss: number;
  /** accepted by the solver */
  readonly steps: number;
  /** in the order of the sweep's measures; null where one does not apply */
  readonly values: readonly (number | null)[];
}

/** A cell that cannot be solved: the fault, and it as a line of English for those who have no sentences. */
export interface FailedCell {
  readonly key: string;
  readonly failure: Fault & { readonly message: string };
}

/** What a cell came to: plain data that JSON holds. */
export type CellResult = SolvedCell | FailedCell;

export function isFailed(result: CellResult): result is FailedCell {
  return 'failure' in result;
}

/** Solves the run of a cell from its start to its end. The same cell gives the same bits, whoever solves it and when. */
export function solveCell(cell: Cell): CellResult {
  try {
    return solved(cell);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { key: cell.key, failure: { ...faultOf(error), message } };
  }
}

function solved({ key, run, measures, maxSteps }: Cell): SolvedCell {
  const { state, outcome } = runToEnd(run, maxSteps);
  const { time, loss, steps } = state.end;
  return {
    key,
    outcome,
    time,
    loss,
    steps,
    values: measures.map((measure) => measured(measure, state)),
  };
}

/**
 * A run from its start to its end, to be measured.
 * @param maxSteps null for any number
 * @throws FaultError where the data cannot be drawn
 */
export function runToEnd(
  run: RunFile,
  maxSteps: number | null,
): { readonly state: EndState; readonly outcome: CellOutcome } {
  const { dataset, network, training } = experimentOf(run);
  const solver = createSolver(dataset, network, training);
  const last = new LastState();
  const { outcome, time, loss } = ended(solver, training, maxSteps, last);
  const { steps } = solver;
  const { output, hidden, kinkCount: kinks } = last;
  const state = new EndState({ run, dataset, initial: network, output, hidden, time, loss, steps, kinks });
  return { state, outcome };
}

function ended(
  solver: Solver,
  { lossTarget, maxTime }: { readonly lossTarget: number; readonly maxTime: number },
  maxSteps: number | null,
  last: LastState,
): { readonly outcome: CellOutcome; readonly time: number; readonly loss: number } {
  const most = maxSteps ?? Number.POSITIVE_INFINITY;
  // descent takes its steps in batches, but so many of them are a time
  const lastStep = solver.timeStep > 0 ? most * solver.timeStep : Number.POSITIVE_INFINITY;
  const training = train(solver, { lossTarget, maxTime: Math.min(maxTime, lastStep) }, last);
  for (;;) {
    const step = training.next();
    if (step.done) {
      const { reason, time, loss } = step.value;
      const stopped = reason === 'time' && lastStep < maxTime;
      return { outcome: stopped ? 'steps' : endingOf(step.value), time, loss };
    }
    if (solver.steps < most) continue;
    const loss = solver.stateAt(solver.time, last.output, last.hidden);
    return { outcome: 'steps', time: solver.time, loss };
  }
}

/** The state of the frame taken last, which is that of the end, and how many kinks there were. */
class LastState implements Recorder {
  output: Float64Array = new Float64Array();
  hidden: Float64Array = new Float64Array();
  kinkCount = 0;

  nextFrame(): number {
    return Number.POSITIVE_INFINITY;
  }

  frame(_time: number, _loss: number, output: Float64Array, hidden: Float64Array): void {
    this.output = output;
    this.hidden = hidden;
  }

  kinks({ count }: Kinks): void {
    this.kinkCount += count;
  }
}

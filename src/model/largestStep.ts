import { createSolver } from './createSolver.ts';
import { Sharpness } from './measures/sharpness.ts';
import type { Pieces } from './pieces.ts';
import type { Dataset, Network } from './problem.ts';
import type { Solver } from './solver.ts';

/**
 * The largest step of gradient descent that follows the gradient flow from a start: below 2/S, S the largest sharpness on the
 * flow's way (`measures/sharpness.ts`), and tried. That it stays below is what the linear motion of the residuals asks for; a
 * run of that step is made besides, because the first steps of a large start, or a kink that is stepped over, may ask for more.
 */
export interface StepSearch {
  readonly dataset: Dataset;
  /** the network at t = 0 */
  readonly initial: Network;
  readonly lossTarget: number;
  /** flow time */
  readonly maxTime: number;
  /** of the flow, relative to each neuron */
  readonly tolerance: number;
  /** a step that would not do, in flow time: what is found is shorter */
  readonly tried: number;
  /** the steps that can be had */
  readonly least: number;
  readonly most: number;
}

export interface LargestStep {
  /** the largest sharpness on the flow's way */
  readonly sharpness: number;
  /** the loss that the flow ends with */
  readonly flowLoss: number;
  /** to two digits; null where none that can be had would do */
  readonly step: number | null;
  /** the loss that descent with this step ends with; NaN without one */
  readonly loss: number;
}

/** Just below the edge: there what is left along the sharpest direction still shrinks by a hundredth from step to step. */
const BELOW_EDGE = 0.99;
/** After a step that would not do the next is so much shorter, and so many are tried. */
const SHORTER = 0.8;
const TRIES = 12;
/** Flops of one try: a second or two. */
const FLOPS_A_TRY = 1e9;
/** A try may go on for so many times the flow's time: near the edge it settles slowly. */
const LONGER = 4;
/** The loss of a try is no larger than so many times the flow's at half its time: it comes a little behind. */
const BEHIND = 1.5;
const SHARE_OF_TIME = 0.5;

export function* largestStepInPieces(search: StepSearch): Pieces<LargestStep> {
  const flow = yield* followFlow(search);
  const { sharpness } = flow;
  // its last step goes past the target, where a run ends
  const flowLoss = Math.max(search.lossTarget, flow.losses.at(-1)!);
  const edge = 2 / sharpness;
  let step = twoDigits(Math.min(search.most, BELOW_EDGE * edge, BELOW_EDGE * search.tried));
  for (let tries = 0; tries < TRIES && step >= search.least; tries++) {
    const loss = yield* tryStep(search, flow, step);
    if (loss !== null) return { sharpness, flowLoss, step, loss };
    step = twoDigits(SHORTER * step);
  }
  return { sharpness, flowLoss, step: null, loss: Number.NaN };
}

interface Way {
  readonly sharpness: number;
  /** flow times after its steps, and the losses there */
  readonly times: readonly number[];
  readonly losses: readonly number[];
}

/** The flow to its end, and the largest sharpness after all its steps and in the middle of each. */
function* followFlow({ dataset, initial, ...training }: StepSearch): Pieces<Way> {
  const { tolerance, lossTarget, maxTime } = training;
  const flow = createSolver(dataset, initial, { method: 'flow', learningRate: 0, tolerance });
  const meter = new Sharpness(dataset, initial.width);
  const [output, hidden] = [initial.output.slice(), initial.hidden.slice()];
  const [times, losses] = [[0], [flow.loss]];
  let sharpness = yield* meter.inPieces(output, hidden);
  while (goesOn(flow, lossTarget, maxTime)) {
    flow.advance(maxTime);
    times.push(flow.time);
    losses.push(flow.loss);
    for (const time of [(flow.stepStart + flow.time) / 2, flow.time]) {
      flow.stateAt(time, output, hidden);
      sharpness = Math.max(sharpness, yield* meter.inPieces(output, hidden));
    }
    yield;
  }
  return { sharpness, times, losses };
}

function goesOn({ status, loss, time }: Solver, lossTarget: number, until: number): boolean {
  return status === 'running' && loss > lossTarget && time < until;
}

/** The loss that descent ends with; null where it strays from the flow, or leaves the finite numbers. */
function* tryStep(
  { dataset, initial, lossTarget, tolerance }: StepSearch,
  { times, losses }: Way,
  step: number,
): Pieces<number | null> {
  const descent = createSolver(dataset, initial, { method: 'descent', learningRate: step, tolerance });
  const flops = 4 * initial.width * (dataset.dimension + 1) * dataset.samples;
  const affordable = Math.max(1000, FLOPS_A_TRY / flops);
  const until = step * Math.min(affordable, Math.ceil((LONGER * times.at(-1)!) / step) + 100);
  while (goesOn(descent, lossTarget, until)) {
    descent.advance(until);
    yield;
  }
  if (descent.status === 'diverged') return null;
  const reached = SHARE_OF_TIME * descent.time;
  let last = 0;
  while (last + 1 < times.length && times[last + 1]! <= reached) last++;
  // a batch of steps goes past the target, where a run ends
  const loss = Math.max(lossTarget, descent.loss);
  return loss <= Math.max(lossTarget, BEHIND * losses[last]!) ? loss : null;
}

/** Rounded down: what is offered is no longer than what was found. */
function twoDigits(step: number): number {
  const unit = 10 ** (Math.floor(Math.log10(step)) - 1);
  return Number((Math.floor((step / unit) * (1 + 1e-12)) * unit).toPrecision(2));
}

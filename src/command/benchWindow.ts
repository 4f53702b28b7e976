/** What a step costs within a window of flow time in which a known share of the neurons slides. */
import { createFlowSolver } from '../model/flow/flowSolver.ts';
import { Activity, type Dataset, type Kinks, type Network } from '../model/problem.ts';
import { train } from '../model/train.ts';
import { kinksOnly } from './benchSolve.ts';
import { median } from './benchTable.ts';

/** From when every neuron that is to slide does so (flow time), through take-off, until the loss is nearly at rest. */
const FROM = 2;
const UNTIL = 12;
/** The first runs compile the code: they are not counted. */
const COLD_RUNS = 2;
const RUNS = 7;

export interface StepCost {
  /** milliseconds a step, median over the runs */
  readonly milliseconds: number;
  /** of the neurons, those that slide on some boundary; mean over the steps */
  readonly share: number;
  /** within the window */
  readonly steps: number;
  readonly rejected: number;
}

/**
 * Steps of the flow from `FROM` to `UNTIL`, of each problem in several runs: in turn, so that what else the machine does
 * in the meantime falls on all of them.
 */
export function costOfSteps(
  problems: readonly (readonly [Dataset, Network])[],
  coldRuns = COLD_RUNS,
  count = RUNS,
): StepCost[] {
  const rounds = Array.from({ length: coldRuns + count }, () => problems.map(windowOf)).slice(coldRuns);
  return problems.map((_, problem) => ({
    ...rounds[0]![problem]!,
    milliseconds: median(rounds.map((round) => round[problem]!.milliseconds)),
  }));
}

function windowOf([dataset, network]: readonly [Dataset, Network]): StepCost {
  const sliding = new SlidingNeurons(dataset, network);
  const solver = createFlowSolver(dataset, network);
  const recorder = kinksOnly((kinks) => sliding.take(kinks));
  const run = train(solver, { lossTarget: 0, maxTime: UNTIL, stops: [FROM] }, recorder);
  let step = run.next();
  while (!step.done && solver.time < FROM) step = run.next();
  const before = { steps: solver.steps, rejected: solver.rejected };
  let shares = 0;
  const begin = performance.now();
  while (!step.done) {
    step = run.next();
    shares += sliding.count / network.width;
  }
  const steps = solver.steps - before.steps;
  return {
    milliseconds: (performance.now() - begin) / steps,
    share: shares / steps,
    steps,
    rejected: solver.rejected - before.rejected,
  };
}

/** Which neurons slide, by the kinks so far. */
class SlidingNeurons {
  /** neurons that slide on some boundary */
  count = 0;
  private readonly samples: number;
  /** m x n */
  private readonly slides: Uint8Array;
  /** of each neuron, the boundaries that it slides on */
  private readonly boundaries: Int32Array;

  constructor({ samples }: Dataset, { width }: Network) {
    this.samples = samples;
    this.slides = new Uint8Array(width * samples);
    this.boundaries = new Int32Array(width);
  }

  take({ count, neurons, samples, activities }: Kinks): void {
    for (let kink = 0; kink < count; kink++) {
      const j = neurons[kink]!;
      const at = j * this.samples + samples[kink]!;
      const slides = activities[kink] === Activity.Slide ? 1 : 0;
      if (slides === this.slides[at]) continue;
      this.slides[at] = slides;
      const before = this.boundaries[j]!;
      this.boundaries[j] = before + (slides === 1 ? 1 : -1);
      if (before === 0) this.count++;
      else if (this.boundaries[j] === 0) this.count--;
    }
  }
}

import type { Frame } from '../../experiment/trajectory.ts';
import { createDescentSolver } from '../../model/descent.ts';
import type { Solver } from '../../model/solver.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';

/** Flops of steps that are taken anew for one look at them: some milliseconds. */
const MOST_FLOPS = 4e6;

/** Steps of gradient descent between two frames, taken anew from the frame: the same steps to the last bit. */
class DescentSteps {
  private readonly run: Run;
  private from = Number.NaN;
  private solver: Solver | null = null;

  constructor(run: Run) {
    this.run = run;
  }

  /** The state after step number `step`, which is past frame f; null where there are too many steps in between. */
  after(step: number, f: number, into: Frame & { readonly residuals: Float64Array }): number | null {
    const { run } = this;
    const { dataset, initial } = run.start;
    const { learningRate } = run.parameters;
    const past = step - Math.round(run.times[f]! / learningRate);
    const flops = 4 * initial.width * (dataset.dimension + 1) * dataset.samples;
    if (past * flops > MOST_FLOPS) return null;
    const wanted = past * learningRate;
    if (this.solver === null || this.from !== run.times[f] || wanted < this.solver.stepStart) {
      const { output, hidden } = run.frame(f);
      this.solver = createDescentSolver(dataset, { ...initial, output, hidden }, { learningRate });
      this.from = run.times[f]!;
    }
    const { solver } = this;
    while (solver.time < wanted && solver.status === 'running') solver.advance(wanted);
    return solver.stateAt(wanted, into.output, into.hidden, into.residuals);
  }
}

const descentSteps = (run: Run) => new DescentSteps(run);

/** Writes the state after a step of gradient descent past frame f; @returns its loss, null where that takes too long. */
export function afterStep(
  run: Run,
  step: number,
  f: number,
  into: Frame & { readonly residuals: Float64Array },
): number | null {
  return memoOn(run, descentSteps).after(step, f, into);
}

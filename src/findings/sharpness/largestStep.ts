import { RANGES } from '../../experiment/parameters.ts';
import { MAX_TIME, TOLERANCE } from '../../experiment/setup.ts';
import { type LargestStep, largestStepInPieces } from '../../model/largestStep.ts';
import type { WorkInput } from '../../model/theory/longWork.ts';
import type { Run } from '../../state/run.ts';
import { Finding, inWorker } from '../background/finding.ts';

const largest = new Finding<LargestStep>({
  ready: (run) => run.complete && run.parameters.method === 'descent',
  brief: () => false,
  ...inWorker('step', largestStepInPieces, inputOf, (found) => found),
});

/** The largest step that would have done in place of that of a run of descent; worked out when it is first asked for. */
export function largestStepOf(run: Run): LargestStep | null {
  return largest.of(run);
}

function inputOf({ start, parameters }: Run): WorkInput<'step'> {
  const { lossTarget, learningRate } = parameters;
  return {
    dataset: start.dataset,
    initial: start.initial,
    lossTarget,
    maxTime: MAX_TIME,
    tolerance: TOLERANCE,
    tried: learningRate,
    least: RANGES.learningRate.min,
    most: RANGES.learningRate.max,
  };
}

import { plainNumber } from '../../drawing/axis/number.ts';
import { RANGES } from '../../experiment/parameters.ts';
import { largestStepOf } from '../../findings/sharpness/largestStep.ts';
import type { LargestStep } from '../../model/largestStep.ts';
import type { Outcome } from '../../model/train.ts';
import type { Run } from '../../state/run.ts';
import { stepWords } from '../../text/stepWords.ts';

/** What is said of a run whose steps are too long, and the step offered. */
export interface StepOffer {
  readonly sentences: readonly string[];
  /** in flow time; null where there is none, or not yet */
  readonly step: number | null;
}

/** A run that ends with so many times the loss of the flow has gone elsewhere. */
const ELSEWHERE = 1.5;
/** An offer below so much of the edge is not what the edge says. */
const NEAR_EDGE = 0.9;

/**
 * What there is to say of a complete run of descent: always where it diverged, else where it ended with more loss than the flow does
 * and its steps are beyond the edge of the flow's way. null where there is nothing, or nothing yet.
 */
export function stepOfferOf(run: Run, { reason, loss }: Outcome): StepOffer | null {
  const text = stepWords();
  const { learningRate } = run.parameters;
  const found = largestStepOf(run);
  const step = plainNumber(learningRate);
  const diverged = reason === 'diverged';
  if (found === null) return diverged ? { sentences: [text.diverged(step), text.looking], step: null } : null;
  const beyond = learningRate * found.sharpness > 2 && loss > ELSEWHERE * found.flowLoss;
  if (!diverged && !beyond) return null;
  const said = diverged
    ? text.diverged(step)
    : text.strayed(step, plainNumber(loss), plainNumber(found.flowLoss));
  return { sentences: [said, foundText(found)], step: found.step };
}

function foundText({ sharpness, step, loss }: LargestStep): string {
  const text = stepWords();
  const { min } = RANGES.learningRate;
  const edge = 2 / sharpness;
  if (step === null) return edge < min ? text.none(plainNumber(edge), plainNumber(min)) : text.noneTried;
  const offered = plainNumber(step);
  return step < NEAR_EDGE * edge
    ? text.shorter(plainNumber(edge), offered, plainNumber(loss))
    : text.found(plainNumber(sharpness), plainNumber(edge), offered, plainNumber(loss));
}

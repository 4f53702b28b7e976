import type { Assumption, AssumptionInput } from './assumption.ts';
import {
  correlated,
  dimensionAbove1,
  distinctDirections,
  distinctEigenvalues,
  positiveCoordinates,
  spans,
  teacherNorm,
} from './dataAssumptions.ts';
import { eigenCoordinates } from './eigenCoordinates.ts';
import { balanced, negativeOffTarget, offBoundary, oneBoundary, positiveNeuron } from './startAssumptions.ts';
import { type SufficientScale, sufficientScaleInPieces } from './sufficientScale.ts';
import { type YardstickData, yardsticksOf } from './yardsticks.ts';

export interface AssumptionReport {
  /** all but `staysOff`, which is of the run */
  readonly assumptions: readonly Assumption[];
  /** null where there is no teacher or no eigenbasis */
  readonly scale: SufficientScale | null;
}

/**
 * Every assumption for the data and the start at hand, in the order of `AssumptionId`. In pieces of one input or one
 * neuron: of a wide network on many inputs it takes seconds.
 */
export function* assumptionReportInPieces(input: AssumptionInput): Generator<void, AssumptionReport> {
  const { dataset, basis } = input;
  const coordinates =
    basis === null || dataset.teacher === null ? null : eigenCoordinates(basis.vectors, dataset.teacher);
  const scale =
    basis === null || coordinates === null
      ? null
      : yield* sufficientScaleInPieces({
          ...input,
          eigenvalues: basis.values,
          teacherCoordinates: coordinates,
        });
  return {
    assumptions: [
      dimensionAbove1(dataset),
      spans(dataset, basis),
      teacherNorm(dataset),
      correlated(dataset),
      balanced(input),
      positiveNeuron(input),
      yield* offBoundary(input),
      negativeOffTarget(input),
      yield* distinctDirections(dataset),
      distinctEigenvalues(basis),
      positiveCoordinates(coordinates),
      oneBoundary(input),
      {
        id: 'scale',
        held: scale === null ? null : scale.excess <= 0,
        value: scale?.log10Bound ?? Number.NaN,
        broken: [],
      },
    ],
    scale,
  };
}

/** `assumptionReportInPieces` of what a worker can be sent. */
export function assumptionsOfData(
  input: Omit<AssumptionInput, 'yardsticks'> & { readonly yardsticks: YardstickData },
): Generator<void, AssumptionReport> {
  const { dataset, initial } = input;
  return assumptionReportInPieces({ ...input, yardsticks: yardsticksOf(input.yardsticks, dataset, initial) });
}

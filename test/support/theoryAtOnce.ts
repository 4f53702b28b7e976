import { neuronGroups } from '../../src/model/initialisation.ts';
import { finished } from '../../src/model/pieces.ts';
import type { Dataset, Kinks, Network } from '../../src/model/problem.ts';
import type { AssumptionInput } from '../../src/model/theory/assumption.ts';
import { assumptionReportInPieces } from '../../src/model/theory/assumptions.ts';
import { compareCrossingsInPieces } from '../../src/model/theory/crossingOrder.ts';
import { searchLeastNorm } from '../../src/model/theory/leastNorm.ts';
import { limitNormsInPieces } from '../../src/model/theory/smallScaleLimit.ts';
import { theoryInPieces } from '../../src/model/theory/theory.ts';
import type { Yardsticks } from '../../src/model/theory/yardsticks.ts';
import { traceYardsticksInPieces } from '../../src/model/theory/yardstickTrace.ts';

/** What the page works out in pieces, at one go: tests have nobody to let in. */

export const assumptionReport = (input: AssumptionInput) => finished(assumptionReportInPieces(input));

export const compareCrossings = (yardsticks: Yardsticks, kinks: Kinks, until?: number) =>
  finished(compareCrossingsInPieces(yardsticks, kinks, until));

export const limitNorms = (yardsticks: Yardsticks, groups: ArrayLike<number>, length: number) =>
  finished(limitNormsInPieces(yardsticks, groups, length));

export const theoryOf = (dataset: Dataset, initial: Network, initScale: number) =>
  finished(theoryInPieces(dataset, initial, initScale, neuronGroups(dataset, initial)));

export const traceYardsticks = (dataset: Dataset, initial: Network) =>
  finished(traceYardsticksInPieces(dataset, initial));

/** @returns null where M is not defined */
export function leastNorm(dataset: Dataset) {
  const search = searchLeastNorm(dataset);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

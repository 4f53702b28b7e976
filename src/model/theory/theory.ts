import { norm } from '../measures/angles.ts';
import { type Eigenbasis, eigenbasisInPieces } from '../measures/eigenbasis.ts';
import type { Pieces } from '../pieces.ts';
import type { Dataset, Network } from '../problem.ts';
import { alignmentTarget } from './alignmentTarget.ts';
import { guaranteedRate } from './convergenceRate.ts';
import { type Correlation, correlation } from './correlation.ts';
import { eigenCoordinates } from './eigenCoordinates.ts';
import { type RegionShape, regionShape } from './region.ts';
import { limitNormsInPieces } from './smallScaleLimit.ts';
import { type TeacherInSpan, teacherInSpan } from './spanLimit.ts';
import { earlyTimes } from './times.ts';
import { dataOfYardsticks, type YardstickData, type Yardsticks, yardsticksOf } from './yardsticks.ts';
import { traceYardsticksInPieces } from './yardstickTrace.ts';

/** All that the theory says of a run before it is solved, from its data and its start. */
export interface Theory {
  /** gamma (d) */
  readonly gamma: Float64Array;
  /** null without a teacher */
  readonly correlation: Correlation | null;
  /** null beyond MAX_EIGEN_DIMENSION */
  readonly basis: Eigenbasis | null;
  /** nu* (d); null without a teacher or a basis */
  readonly teacherCoordinates: Float64Array | null;
  readonly yardsticks: Yardsticks;
  readonly t0: number;
  readonly t1: number | null;
  /** of the loss after T2; null without a teacher or a basis */
  readonly guaranteedRate: number | null;
  /** null where S is not defined */
  readonly region: RegionShape | null;
  /** what the inputs reach of the teacher; null without a teacher or a basis */
  readonly span: TeacherInSpan | null;
  /** m, |w_j| at the end in the limit lambda -> 0 (Lemma 34), where there is one; null without a teacher or a basis */
  readonly limitNorms: Float64Array | null;
}

/** The same as no more than numbers, so that a worker can send it. */
export interface TheoryData extends Omit<Theory, 'yardsticks'> {
  readonly yardsticks: YardstickData;
}

interface TheoryInput {
  readonly dataset: Dataset;
  /** the network at t = 0 */
  readonly initial: Network;
  /** lambda */
  readonly initScale: number;
  /** m */
  readonly groups: Uint8Array;
}

/** `theoryInPieces` of and to what a worker can be sent. */
export function* theoryDataInPieces(input: TheoryInput): Pieces<TheoryData> {
  const { dataset, initial, initScale, groups } = input;
  const theory = yield* theoryInPieces(dataset, initial, initScale, groups);
  return { ...theory, yardsticks: dataOfYardsticks(theory.yardsticks) };
}

export function theoryOfData(data: TheoryData, dataset: Dataset, initial: Network): Theory {
  return { ...data, yardsticks: yardsticksOf(data.yardsticks, dataset, initial) };
}

/**
 * In pieces: of the eigenbasis, of one yardstick after the other, and of the limit.
 * @param initial the network at t = 0
 * @param initScale lambda
 * @param groups m
 */
export function* theoryInPieces(
  dataset: Dataset,
  initial: Network,
  initScale: number,
  groups: ArrayLike<number>,
): Pieces<Theory> {
  const gamma = alignmentTarget(dataset);
  yield;
  const basis = yield* eigenbasisInPieces(dataset);
  const known = basis !== null && dataset.teacher !== null;
  const teacherCoordinates = known ? eigenCoordinates(basis.vectors, dataset.teacher) : null;
  const yardsticks = yield* traceYardsticksInPieces(dataset, initial);
  const span = teacherCoordinates === null ? null : teacherInSpan(dataset, basis!, teacherCoordinates);
  const norms = span === null ? null : yield* limitNormsInPieces(yardsticks, groups, span.length);
  return {
    gamma,
    correlation: correlation(dataset),
    basis,
    teacherCoordinates,
    yardsticks,
    ...earlyTimes(yardsticks.lastCrossing, initScale, gamma),
    guaranteedRate: known ? guaranteedRate(basis.values, norm(gamma)) : null,
    region: teacherCoordinates === null ? null : regionShape(basis!.values, teacherCoordinates, initScale),
    span,
    limitNorms: norms,
  };
}

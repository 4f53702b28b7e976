import { Group } from '../initialisation.ts';
import { norm } from '../measures/angles.ts';
import type { Eigenbasis } from '../measures/eigenbasis.ts';
import type { Dataset, Network } from '../problem.ts';
import { dot } from '../schemes/vectors.ts';
import { correlation } from './correlation.ts';
import { eigenCoordinates } from './eigenCoordinates.ts';
import { type SufficientScale, sufficientScaleInPieces } from './sufficientScale.ts';
import { type YardstickData, type Yardsticks, yardsticksOf } from './yardsticks.ts';

/** What the paper assumes of data and initialisation. */
export type AssumptionId =
  /** the inputs span R^d; value: eta_d/eta_1 */
  | 'span'
  /** every input is nearer to the teacher than 45 degrees; value: the largest angle in degrees */
  | 'correlation'
  /** the eigenvalues of X X^T/n are distinct; value: the least gap over eta_1 */
  | 'distinctEigenvalues'
  /** the teacher has a positive coordinate on every eigenvector; value: the least nu*_k */
  | 'positiveCoordinates'
  /** some neuron of positive sign is active on some input; value: how many are */
  | 'positiveNeuron'
  /** no input is on a neuron's boundary at the start; value: the least |cosine| between a neuron and an input */
  | 'offBoundary'
  /** lambda is within the paper's sufficient bound; value: log10 of the bound */
  | 'scale';

export interface Assumption {
  readonly id: AssumptionId;
  /** null where it has no meaning (no teacher) or was not computed (too many dimensions) */
  readonly held: boolean | null;
  /** the number it rests on, NaN where there is none */
  readonly value: number;
  /** what breaks it: indices of inputs (`correlation`), coordinates (`distinctEigenvalues`, `positiveCoordinates`) or neurons (`offBoundary`) */
  readonly broken: readonly number[];
}

export interface AssumptionReport {
  readonly assumptions: readonly Assumption[];
  /** null where there is no teacher or no eigenbasis */
  readonly scale: SufficientScale | null;
}

export interface AssumptionInput {
  readonly dataset: Dataset;
  /** the network at t = 0 */
  readonly initial: Network;
  /** lambda */
  readonly initScale: number;
  /** m */
  readonly groups: ArrayLike<number>;
  readonly yardsticks: Yardsticks;
  /** null where the dimension is too large for one */
  readonly basis: Eigenbasis | null;
}

/** Below this share of the largest, an eigenvalue is 0 to rounding. */
const ZERO_EIGENVALUE = 1e-14;
/** A teacher coordinate or a cosine this small is 0 to rounding. */
const ZERO = 1e-14;

/**
 * Every assumption for the data and the start at hand, in the order of `AssumptionId`. In pieces of one input or one
 * neuron: of a wide network on many inputs it takes seconds.
 */
export function* assumptionReportInPieces(input: AssumptionInput): Generator<void, AssumptionReport> {
  const { dataset, basis, groups } = input;
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
  const positive = Array.from(groups).filter((group) => group === Group.Positive).length;
  return {
    assumptions: [
      spans(dataset, basis),
      correlated(dataset),
      distinct(basis),
      positiveCoordinates(coordinates),
      { id: 'positiveNeuron', held: positive > 0, value: positive, broken: [] },
      yield* offBoundary(input),
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

function spans({ samples, dimension }: Dataset, basis: Eigenbasis | null): Assumption {
  if (samples < dimension) return { id: 'span', held: false, value: 0, broken: [] };
  if (basis === null) return { id: 'span', held: null, value: Number.NaN, broken: [] };
  const value = basis.values[dimension - 1]! / basis.values[0]!;
  return { id: 'span', held: value > dimension * ZERO_EIGENVALUE, value, broken: [] };
}

function correlated(dataset: Dataset): Assumption {
  const found = correlation(dataset);
  if (found === null) return { id: 'correlation', held: null, value: Number.NaN, broken: [] };
  const { beyond, largest } = found;
  return { id: 'correlation', held: beyond.length === 0, value: largest, broken: beyond };
}

function distinct(basis: Eigenbasis | null): Assumption {
  if (basis === null) return { id: 'distinctEigenvalues', held: null, value: Number.NaN, broken: [] };
  let least = Infinity;
  for (let k = 1; k < basis.values.length; k++) {
    least = Math.min(least, (basis.values[k - 1]! - basis.values[k]!) / basis.values[0]!);
  }
  const broken = Array.from(basis.distinct.keys()).filter((k) => basis.distinct[k] === 0);
  return { id: 'distinctEigenvalues', held: broken.length === 0, value: least, broken };
}

function positiveCoordinates(coordinates: Float64Array | null): Assumption {
  if (coordinates === null) return { id: 'positiveCoordinates', held: null, value: Number.NaN, broken: [] };
  const limit = ZERO * norm(coordinates);
  const broken = Array.from(coordinates.keys()).filter((k) => !(coordinates[k]! > limit));
  return {
    id: 'positiveCoordinates',
    held: broken.length === 0,
    value: coordinates.reduce((least, value) => Math.min(least, value), Infinity),
    broken,
  };
}

function* offBoundary({ dataset, initial }: AssumptionInput): Generator<void, Assumption> {
  const { dimension, samples, inputs } = dataset;
  let least = Infinity;
  const broken: number[] = [];
  const rows = Array.from({ length: samples }, (_, i) => inputs.subarray(i * dimension, (i + 1) * dimension));
  const lengths = rows.map((row) => norm(row));
  for (let j = 0; j < initial.width; j++) {
    const weights = initial.hidden.subarray(j * dimension, (j + 1) * dimension);
    const length = norm(weights);
    if (length === 0) {
      broken.push(j);
      least = 0;
      continue;
    }
    yield;
    let nearest = Infinity;
    for (let i = 0; i < samples; i++) {
      nearest = Math.min(nearest, Math.abs(dot(weights, rows[i]!) / length / lengths[i]!));
    }
    if (!(nearest > ZERO)) broken.push(j);
    least = Math.min(least, nearest);
  }
  return { id: 'offBoundary', held: broken.length === 0, value: least, broken };
}

import { Group, membersOf, neuronGroups } from '../initialisation.ts';
import type { Dataset, Network } from '../problem.ts';
import { alignmentTarget } from '../theory/alignmentTarget.ts';
import { degreesBetween, norm } from './angles.ts';
import { BalanceDrift } from './balance.ts';
import { type Eigenbasis, eigenbasis } from './eigenbasis.ts';
import { createPairAngles, type PairAngles } from './pairAngles.ts';
import { SampledTestLoss } from './sampledTestLoss.ts';
import { SingularValues } from './singularValues.ts';
import { createTestLoss, type TestLoss } from './testLoss.ts';

/**
 * The numbers measured in a frame beside its loss, in the order of `Measurer.scalars`. Angles in degrees,
 * NaN where a measure is not applicable. The bundle is the positive group, v = sum of a_j w_j over it.
 */
export const SCALAR_MEASURES = [
  /** expected on fresh N(0, I) inputs: exact; NaN where there are too many neurons for that, or a bias */
  'testLoss',
  /** on so many N(0, I) inputs as the paper takes */
  'sampledTestLoss',
  /** |v| */
  'bundleNorm',
  /** |v* - v| */
  'bundleDistance',
  /** between v and v* */
  'bundleAngle',
  /** between v and gamma = (1/n) sum y_i x_i */
  'bundleGammaAngle',
  'positiveMaxAngle',
  'positiveMeanAngle',
  'negativeMaxAngle',
  'negativeMeanAngle',
  /** sum of the singular values of W */
  'nuclearNorm',
  /** |theta|^2 = |a|^2 + |W|^2 */
  'squaredNorm',
  /** see BalanceDrift */
  'balanceDrift',
] as const;

export interface MeasureOptions {
  /** data seed, for the fresh inputs of the sampled test loss */
  readonly seed: number;
  /** labels fresh inputs (`teacherNetwork` of the scheme); null where no teacher is known: no test loss */
  readonly teacher: Network | null;
}

/** `cheap` is O(m d); `all` adds the test losses, the pair angles and the singular values. */
type MeasureExtent = 'cheap' | 'all';

/** Pairs are measured one by one in d > 2; groups for which that takes longer than about half a second are not. */
const MAX_PAIR_FLOPS = 5e8;

/** Measures one network state after another; its arrays are overwritten by each `measure`. */
export interface Measurer {
  /** values in the order of SCALAR_MEASURES */
  readonly scalars: Float64Array;
  /** d: v* - v in the eigenbasis of X X^T / n; NaN without a teacher and where an eigenvalue is not distinct */
  readonly eigenCoordinates: Float64Array;
  /** min(m, d), largest first */
  readonly singularValues: Float64Array;
  /** floating point operations, roughly, that `all` takes beyond `cheap` */
  readonly expensiveFlops: number;
  /** Measures `output` (m), `hidden` (m x d); what `extent` leaves out becomes NaN. */
  measure(output: Float64Array, hidden: Float64Array, extent: MeasureExtent): void;
}

/** @param initial the network at t = 0: it fixes the groups and what the drift is measured from */
export function createMeasurer(dataset: Dataset, initial: Network, options: MeasureOptions): Measurer {
  return new NetworkMeasurer(dataset, initial, options);
}

const SLOT = Object.fromEntries(SCALAR_MEASURES.map((name, index) => [name, index])) as Record<
  (typeof SCALAR_MEASURES)[number],
  number
>;

class NetworkMeasurer implements Measurer {
  readonly scalars = new Float64Array(SCALAR_MEASURES.length);
  readonly eigenCoordinates: Float64Array;
  readonly singularValues: Float64Array;
  readonly expensiveFlops: number;

  private readonly dataset: Dataset;
  private readonly positive: Int32Array;
  private readonly gamma: Float64Array;
  private readonly basis: Eigenbasis | null;
  private readonly bundle: Float64Array;
  private readonly gap: Float64Array;
  private readonly drift: BalanceDrift;
  private readonly testLoss: TestLoss | null;
  private readonly sampledTestLoss: SampledTestLoss | null;
  private readonly positiveAngles: PairAngles | null;
  private readonly negativeAngles: PairAngles | null;
  private readonly singular: SingularValues;

  constructor(dataset: Dataset, initial: Network, { seed, teacher }: MeasureOptions) {
    const { dimension } = dataset;
    const groups = neuronGroups(dataset, initial);
    this.dataset = dataset;
    this.positive = membersOf(groups, Group.Positive);
    this.gamma = alignmentTarget(dataset);
    this.basis = dataset.teacher === null ? null : eigenbasis(dataset);
    this.bundle = new Float64Array(dimension);
    this.gap = new Float64Array(dimension);
    this.eigenCoordinates = new Float64Array(dimension).fill(Number.NaN);
    this.drift = new BalanceDrift(initial);
    const bias = dataset.bias === true;
    this.testLoss = teacher === null || bias ? null : createTestLoss(teacher, initial.width);
    this.sampledTestLoss = teacher === null ? null : new SampledTestLoss(teacher, seed, initial.width, bias);
    this.positiveAngles = affordable(createPairAngles(this.positive, dimension));
    this.negativeAngles = affordable(createPairAngles(membersOf(groups, Group.Negative), dimension));
    this.singular = new SingularValues(initial.width, dimension);
    this.singularValues = this.singular.values;
    this.expensiveFlops =
      this.singular.flops +
      (this.testLoss?.flops ?? 0) +
      (this.sampledTestLoss?.flops ?? 0) +
      (this.positiveAngles?.flops ?? 0) +
      (this.negativeAngles?.flops ?? 0);
  }

  measure(output: Float64Array, hidden: Float64Array, extent: MeasureExtent): void {
    const { scalars } = this;
    scalars.fill(Number.NaN);
    this.measureBundle(output, hidden);
    scalars[SLOT.squaredNorm] = squaredNorm(output) + squaredNorm(hidden);
    scalars[SLOT.balanceDrift] = this.drift.measure(output, hidden);
    if (extent === 'all') this.measureExpensive(output, hidden);
    else this.singularValues.fill(Number.NaN);
  }

  private measureBundle(output: Float64Array, hidden: Float64Array): void {
    const { scalars, bundle, gap, basis, eigenCoordinates } = this;
    const { dimension, teacher } = this.dataset;
    bundle.fill(0);
    for (let index = 0; index < this.positive.length; index++) {
      const j = this.positive[index]!;
      const outer = output[j]!;
      for (let k = 0; k < dimension; k++) bundle[k]! += outer * hidden[j * dimension + k]!;
    }
    scalars[SLOT.bundleNorm] = norm(bundle);
    scalars[SLOT.bundleGammaAngle] = degreesBetween(bundle, this.gamma);
    if (teacher === null) return;
    for (let k = 0; k < dimension; k++) gap[k] = teacher[k]! - bundle[k]!;
    scalars[SLOT.bundleDistance] = norm(gap);
    scalars[SLOT.bundleAngle] = degreesBetween(bundle, teacher);
    if (basis === null) return;
    for (let k = 0; k < dimension; k++) {
      if (basis.distinct[k] === 0) continue;
      let coordinate = 0;
      for (let l = 0; l < dimension; l++) coordinate += basis.vectors[k * dimension + l]! * gap[l]!;
      eigenCoordinates[k] = coordinate;
    }
  }

  private measureExpensive(output: Float64Array, hidden: Float64Array): void {
    const { scalars, positiveAngles, negativeAngles, singular } = this;
    if (this.testLoss !== null) scalars[SLOT.testLoss] = this.testLoss.measure(output, hidden);
    if (this.sampledTestLoss !== null) {
      scalars[SLOT.sampledTestLoss] = this.sampledTestLoss.measure(output, hidden);
    }
    if (positiveAngles !== null) {
      positiveAngles.update(hidden);
      scalars[SLOT.positiveMaxAngle] = positiveAngles.largest;
      scalars[SLOT.positiveMeanAngle] = positiveAngles.mean;
    }
    if (negativeAngles !== null) {
      negativeAngles.update(hidden);
      scalars[SLOT.negativeMaxAngle] = negativeAngles.largest;
      scalars[SLOT.negativeMeanAngle] = negativeAngles.mean;
    }
    singular.update(hidden);
    let nuclearNorm = 0;
    for (let k = 0; k < singular.values.length; k++) nuclearNorm += singular.values[k]!;
    scalars[SLOT.nuclearNorm] = nuclearNorm;
  }
}

function affordable(angles: PairAngles): PairAngles | null {
  return angles.flops <= MAX_PAIR_FLOPS ? angles : null;
}

function squaredNorm(values: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index]! * values[index]!;
  return sum;
}

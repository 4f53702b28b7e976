import { lossOf } from '../../model/loss.ts';
import { norm } from '../../model/measures/angles.ts';
import type { Dataset, Network } from '../../model/problem.ts';
import type { LeastNormResult } from '../../model/theory/leastNorm.ts';
import { patternState } from '../../model/theory/patterns.ts';
import { rankTwoInterpolator } from '../../model/theory/rankTwoInterpolator.ts';

/** M is searched to this: nearer to 0 its sign decides nothing. */
const ACCURACY = 1e-6;

/** What M says: which interpolators have least norm, as far as it is known. */
export type Verdict = 'rankOne' | 'rankOneSearched' | 'rankTwo' | 'open' | 'tie';

/** A lower bound above 0 decides; one below 0 does only where every K was searched, or where M < 0 is proved. */
export function verdictOf({
  M,
  exhaustive,
  provedNegative,
}: Pick<LeastNormResult, 'M' | 'exhaustive' | 'provedNegative'>): Verdict {
  if (M > ACCURACY) return 'rankTwo';
  if (provedNegative) return 'rankOne';
  if (!exhaustive) return 'open';
  return M < -ACCURACY ? 'rankOneSearched' : 'tie';
}

/** What p and q are made of: their coefficients on the rows chi_k of X^{-1}. */
export interface Coefficient {
  readonly k: number;
  readonly inK: boolean;
  /** of p where k is in K, of q elsewhere; not negative */
  readonly value: number;
  /** the cosine of p or q to input k: what the coefficient is worth, whatever the length of the input */
  readonly share: number;
}

/** A share below this is rounding. */
const ROUNDING = 1e-9;

/** chi_k . x_i is 1 for i = k and 0 otherwise, so that the coefficient of p on chi_k is p . x_k. */
export function coefficientsOf({ dimension, inputs }: Dataset, { p, q, K }: LeastNormResult): Coefficient[] {
  return Array.from({ length: dimension }, (_, k) => {
    const inK = K.includes(k);
    const vector = inK ? p : q;
    const input = inputs.subarray(k * dimension, (k + 1) * dimension);
    const product = vector.reduce((sum, x, l) => sum + x * input[l]!, 0);
    const share = product / norm(input);
    return share > ROUNDING ? { k, inK, value: product, share } : { k, inK, value: 0, share: 0 };
  });
}

/** The interpolator of rank 2, and what it is held against. */
export interface InterpolatorFacts {
  readonly network: Network;
  /** by the network's forward pass over the inputs: 0 to rounding */
  readonly loss: number;
  /** |theta|^2 of the explicit formula */
  readonly explicit: number;
  /** the same with the first neuron's layers made equal in norm: the least found */
  readonly balanced: number;
  /** (2 - xi^2) |v*| */
  readonly bound: number;
}

/** null where M is not above 0. */
export function interpolatorFacts(dataset: Dataset, result: LeastNormResult): InterpolatorFacts | null {
  const found = rankTwoInterpolator(dataset, result);
  if (found === null || dataset.teacher === null) return null;
  const { network, squaredNorm, balancedSquaredNorm, xi } = found;
  return {
    network,
    loss: lossOf(patternState(dataset, network.output, network.hidden).residuals),
    explicit: squaredNorm,
    balanced: balancedSquaredNorm,
    bound: (2 - xi * xi) * norm(dataset.teacher),
  };
}

/** |theta|^2 of the interpolators of rank 1; NaN without a teacher. */
export function rankOneNorm({ teacher }: Dataset): number {
  return teacher === null ? Number.NaN : 2 * norm(teacher);
}

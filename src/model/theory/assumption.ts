import type { Eigenbasis } from '../measures/eigenbasis.ts';
import type { Dataset, Network } from '../problem.ts';
import type { Yardsticks } from './yardsticks.ts';

/** What the paper assumes of data and initialisation (section 3), each part of Assumption 1 by itself, and Assumption 2. */
export type AssumptionId =
  /** 1 (i): d > 1; value: d */
  | 'dimension'
  /** 1 (i): the inputs span R^d; value: eta_d/eta_1 */
  | 'span'
  /** 1 (i): |v*| = 1; value: |v*| */
  | 'teacherNorm'
  /** every input is nearer to the teacher than 45 degrees; value: the largest angle in degrees */
  | 'correlation'
  /** section 2: every neuron starts with |a_j| = |w_j|; value: the largest | |a_j| - |w_j| | */
  | 'balanced'
  /** 1 (ii): some neuron of positive sign is active on some input; value: how many are */
  | 'positiveNeuron'
  /** 1 (ii): no input is on a neuron's boundary at the start; value: the least |cosine| between a neuron and an input */
  | 'offBoundary'
  /** 1 (ii): no neuron of the negative group points along gamma; value: the least angle between them in degrees */
  | 'negativeOffTarget'
  /** 1 (iii): no two inputs share their direction; value: the least angle between two in degrees */
  | 'distinctDirections'
  /** 1 (iii): the eigenvalues of X X^T/n are distinct; value: the least gap over eta_1 */
  | 'distinctEigenvalues'
  /** 1 (iii): the teacher has a part along every eigenvector; value: the least nu*_k */
  | 'positiveCoordinates'
  /** 1 (iv): no yardstick stands on two boundaries at once; value: the least time between two crossings of one */
  | 'oneBoundary'
  /** 1 (v): a neuron that has turned off stays off; value: how many neurons turned off */
  | 'staysOff'
  /** 2: lambda is within the paper's sufficient bound; value: log10 of the bound */
  | 'scale';

export interface Assumption {
  readonly id: AssumptionId;
  /** null where it has no meaning (no teacher) or was not computed (too many dimensions) */
  readonly held: boolean | null;
  /** the number it rests on, NaN where there is none */
  readonly value: number;
  /** what breaks it: indices of inputs (`correlation`, `distinctDirections`), coordinates (`distinctEigenvalues`, `positiveCoordinates`) or neurons (`balanced`, `offBoundary`, `negativeOffTarget`, `oneBoundary`, `staysOff`) */
  readonly broken: readonly number[];
}

/** What the assumptions are checked of. */
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

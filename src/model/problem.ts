/**
 * The objects every part of the mathematics speaks about. All arrays are flat and row-major.
 *
 *   symbol  field              meaning
 *   d       dimension          of an input
 *   n       samples            number of training inputs
 *   m       width              number of hidden neurons
 *   x_i     inputs[i*d + k]    training inputs (row i)
 *   y_i     labels[i]          training labels
 *   v*      teacher[k]         teacher neuron, null where the data have none
 *   w_j     hidden[j*d + k]    hidden weights (row j)
 *   a_j     output[j]          last-layer weights
 */

export interface Dataset {
  readonly dimension: number;
  readonly samples: number;
  /** n x d */
  readonly inputs: Float64Array;
  /** n */
  readonly labels: Float64Array;
  /** d; null where the labels come from no single teacher neuron */
  readonly teacher: Float64Array | null;
  /** the last coordinate of every input is the constant 1 of a bias, and that of fresh inputs has to be; d counts it */
  readonly bias?: true;
}

/** Weights of a one-hidden-layer ReLU network h(x) = sum_j a_j relu(w_j . x). */
export interface Network {
  readonly dimension: number;
  readonly width: number;
  /** m */
  readonly output: Float64Array;
  /** m x d */
  readonly hidden: Float64Array;
}

/** What a neuron is on an input after a kink; `Slide` stays on the boundary w_j . x_i = 0 (Filippov). */
export const Activity = { Off: 0, On: 1, Slide: 2 } as const;
export type Activity = (typeof Activity)[keyof typeof Activity];

/** Kinks as columns, ordered by time. */
export interface Kinks {
  readonly count: number;
  /** flow time */
  readonly times: Float64Array;
  readonly neurons: Int32Array;
  readonly samples: Int32Array;
  /** the `Activity` after the kink */
  readonly activities: Uint8Array;
}

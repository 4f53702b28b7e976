import type { ScalarMeasure } from '../experiment/trajectory.ts';

/**
 * What another program logged of a run, drawn over the curves of ours: the columns of a result file, in our terms (loss L, angles in
 * degrees, flow time).
 */
export interface Logged {
  /** of the file */
  readonly name: string;
  /** those of the file that this page has a curve for */
  readonly columns: Readonly<Partial<Record<LoggedQuantity, LoggedColumn>>>;
  /** the coordinates of v* - v in the eigenbasis, by their index from 0, largest eigenvalue first */
  readonly eigenCoordinates: ReadonlyMap<number, LoggedColumn>;
}

export type LoggedQuantity = 'loss' | ScalarMeasure;

/** Each column has times of its own: the paper's program takes the loss before a step, everything else after it. */
export interface LoggedColumn {
  /** flow time, increasing */
  readonly times: Float64Array;
  /** as many; NaN where there is none */
  readonly values: Float64Array;
}

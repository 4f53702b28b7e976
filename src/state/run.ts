import type { Parameters } from '../experiment/parameters.ts';
import type { Frame, KinkChunk, RunStart, ScalarMeasure } from '../experiment/trajectory.ts';

/**
 * A run as the page keeps it: appended to in place as chunks arrive, read by every picture.
 * Columns are growable; `count` of each says how much of it is filled.
 */
export interface Run {
  /** grows with every run */
  readonly id: number;
  readonly parameters: Parameters;
  readonly start: RunStart;
  /** number of frames so far */
  readonly frameCount: number;
  /** at least frameCount long */
  readonly times: Float64Array;
  readonly losses: Float64Array;
  readonly measures: Readonly<Record<ScalarMeasure, Float64Array>>;
  /** frame f as views into the run's arrays */
  frame(f: number): Frame;
  /** row f of v* - v in the eigenbasis (d) */
  eigenCoordinates(f: number): Float64Array;
  /** row f of the singular values of W (min(m, d)) */
  singularValues(f: number): Float64Array;
  /** all kinks so far, by time */
  readonly kinkCount: number;
  readonly kinks: KinkChunk;
  /** flow time reached so far */
  readonly endTime: number;
  /** the run has ended: nothing is added any more */
  readonly complete: boolean;
  /** flow time of the first kink (of any neuron), or of the first frame after 0 where there is none: the constant of the symlog time axis */
  readonly firstKinkTime: number;
  /** largest f with times[f] <= time */
  frameIndexAt(time: number): number;
  /** The state at `time`: between two frames each neuron's log-norm and direction are interpolated. Valid until the next call. */
  frameAt(time: number): Frame;
}

import { degreesBetween } from '../measures/angles.ts';
import type { Dataset } from '../problem.ts';

/** The theory asks for less of every angle between an input and the teacher. */
export const CORRELATION_LIMIT = 45;
/** An input at 45 degrees by construction (`z-matrix`) must count as beyond, whatever its rounding. */
const ROUNDING = 1e-10;

/** The actual angles of the inputs to the teacher, in degrees: what the user's `angle` came to. */
export interface Correlation {
  /** n */
  readonly angles: Float64Array;
  readonly largest: number;
  /** indices of the inputs at 45 degrees or more, by index */
  readonly beyond: readonly number[];
}

/** The correlation of the data; null where the labels come from no single teacher neuron. */
export function correlation({ dimension, samples, inputs, teacher }: Dataset): Correlation | null {
  if (teacher === null) return null;
  const angles = new Float64Array(samples);
  const beyond: number[] = [];
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < samples; i++) {
    const angle = degreesBetween(inputs.subarray(i * dimension, (i + 1) * dimension), teacher);
    angles[i] = angle;
    if (angle >= CORRELATION_LIMIT - ROUNDING) beyond.push(i);
    largest = Math.max(largest, angle);
  }
  return { angles, largest, beyond };
}

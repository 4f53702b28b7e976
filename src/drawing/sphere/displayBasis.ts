import type { GivenData } from '../../experiment/parameters.ts';
import { norm } from '../../model/measures/angles.ts';
import { unitVector } from '../../model/measures/directionAngles.ts';
import type { Dataset } from '../../model/problem.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { principalAxes, removeAll } from './principalAxes.ts';

/**
 * The orthonormal directions in which the picture shows R^d.
 * `plane` (d = 2, or less): the coordinates themselves, x right and y up. `globe` (d = 3): right, up, towards the reader, with
 * the teacher in front. `projection` (d > 3): a plane; the rest is not seen, and the picture says how much that is.
 */
export interface DisplayBasis {
  readonly kind: 'plane' | 'globe' | 'projection';
  /** 2 or 3 unit vectors of length d; one where d = 1 */
  readonly axes: readonly Float64Array[];
  /** what spans the plane of a projection */
  readonly span: 'gammaTeacher' | 'axisTeacher' | 'axisGamma' | 'axes';
}

/** gamma this near to the teacher (sine of the angle) spans no plane with it. */
const ALIGNED = 1e-6;

/** The basis of a dataset, worked out once. */
export function displayBasis(dataset: Dataset): DisplayBasis {
  return memoOn(dataset, makeBasis);
}

const kept = new WeakMap<GivenData, DisplayBasis>();

/** The basis of a run's data; after an edit that of the data before, so that what was not moved stays where it is. */
export function basisOfRun({ parameters, start }: Run): DisplayBasis {
  const own = parameters.given === null ? undefined : kept.get(parameters.given);
  return own ?? displayBasis(start.dataset);
}

/** `given`, which an edit has made, is to be seen in `basis`. @returns it */
export function seenIn(basis: DisplayBasis, given: GivenData): GivenData {
  if (!kept.has(given)) kept.set(given, basis);
  return given;
}

function makeBasis(dataset: Dataset): DisplayBasis {
  const { dimension, teacher } = dataset;
  if (dimension <= 2) {
    // a line lies in a plane: its second coordinate is 0
    const axes = Array.from({ length: dimension }, (_, k) => unit(dimension, k));
    return { kind: 'plane', axes, span: 'gammaTeacher' };
  }
  const gamma = unitVector(alignmentTarget(dataset));
  const target = teacher === null ? null : unitVector(teacher);
  const first = target ?? gamma ?? principalAxes(dataset, 1)[0] ?? unit(dimension, 0);
  const { second, fromGamma } = secondAxis(dataset, first, target === null ? null : gamma);
  if (dimension === 3) {
    // right-handed: right = up x front
    return { kind: 'globe', axes: [cross(second, first), second, first], span: 'gammaTeacher' };
  }
  const span =
    target === null ? (gamma === null ? 'axes' : 'axisGamma') : fromGamma ? 'gammaTeacher' : 'axisTeacher';
  return { kind: 'projection', axes: [first, second], span };
}

/** A unit vector orthogonal to `first`: out of gamma, else out of a principal axis of the inputs, else any. */
function secondAxis(
  dataset: Dataset,
  first: Float64Array,
  gamma: Float64Array | null,
): { second: Float64Array; fromGamma: boolean } {
  const rest = gamma === null ? null : removeAll(gamma.slice(), [first]);
  if (rest !== null && norm(rest) > ALIGNED) return { second: unitVector(rest)!, fromGamma: true };
  const axes = principalAxes(dataset, 2).reverse();
  const others = [...axes, ...Array.from(first, (_, k) => unit(dataset.dimension, k))];
  for (const other of others) {
    const candidate = removeAll(other.slice(), [first]);
    if (norm(candidate) > 1e-3) return { second: unitVector(candidate)!, fromGamma: false };
  }
  throw new Error('a space of two dimensions or more has a second axis');
}

function unit(dimension: number, k: number): Float64Array {
  const vector = new Float64Array(dimension);
  vector[k] = 1;
  return vector;
}

function cross(a: Float64Array, b: Float64Array): Float64Array {
  return Float64Array.of(
    a[1]! * b[2]! - a[2]! * b[1]!,
    a[2]! * b[0]! - a[0]! * b[2]!,
    a[0]! * b[1]! - a[1]! * b[0]!,
  );
}

/** Coordinates of a vector of length d (a row of `rows`) in the basis, and its norm. */
export interface Projected {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly norm: number;
}

/** Of the vector's direction: x^2 + y^2 (+ z^2) is the share of its square that lies inside the basis. */
export function projectDirection({ axes }: DisplayBasis, rows: Float64Array, row = 0): Projected {
  const d = axes[0]!.length;
  const start = row * d;
  const size = norm(rows, start, d);
  // neither 0 nor what left the finite numbers has a direction
  if (!(size > 0 && size < Number.POSITIVE_INFINITY)) return { x: 0, y: 0, z: 0, norm: 0 };
  const along = [0, 0, 0];
  for (const [index, axis] of axes.entries()) {
    let sum = 0;
    for (let k = 0; k < d; k++) sum += (rows[start + k]! / size) * axis[k]!;
    along[index] = sum;
  }
  return { x: along[0]!, y: along[1]!, z: along[2]!, norm: size };
}

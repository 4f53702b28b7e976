import { norm } from '../measures/angles.ts';
import type { Eigenbasis } from '../measures/eigenbasis.ts';
import type { Dataset } from '../problem.ts';
import type { Assumption } from './assumption.ts';
import { correlation } from './correlation.ts';
import { ZERO_EIGENVALUE } from './spanLimit.ts';

/** Assumption 1 (i) and (iii), and the angles below 45 degrees: what is asked of inputs and teacher. */

/** A teacher coordinate this small is 0 to rounding. */
const ZERO = 1e-14;
/** How far from 1 the norm of a teacher may lie that was normalised. */
const NORM_ROUNDING = 1e-12;
/** Two inputs whose unit vectors are as near to each other as this point the same way, to the rounding of both. */
const SAME_DIRECTION = 1e-14;

export function dimensionAbove1({ dimension }: Dataset): Assumption {
  return { id: 'dimension', held: dimension > 1, value: dimension, broken: [] };
}

export function spans({ samples, dimension }: Dataset, basis: Eigenbasis | null): Assumption {
  if (samples < dimension) return { id: 'span', held: false, value: 0, broken: [] };
  if (basis === null) return { id: 'span', held: null, value: Number.NaN, broken: [] };
  const value = basis.values[dimension - 1]! / basis.values[0]!;
  return { id: 'span', held: value > dimension * ZERO_EIGENVALUE, value, broken: [] };
}

export function teacherNorm({ teacher }: Dataset): Assumption {
  if (teacher === null) return { id: 'teacherNorm', held: null, value: Number.NaN, broken: [] };
  const value = norm(teacher);
  return { id: 'teacherNorm', held: Math.abs(value - 1) <= NORM_ROUNDING, value, broken: [] };
}

export function correlated(dataset: Dataset): Assumption {
  const found = correlation(dataset);
  if (found === null) return { id: 'correlation', held: null, value: Number.NaN, broken: [] };
  const { beyond, largest } = found;
  return { id: 'correlation', held: beyond.length === 0, value: largest, broken: beyond };
}

/**
 * The value is the least angle between two inputs, in degrees; broken are all inputs that share their direction with another.
 * O(n^2 d) in pieces of one input.
 */
export function* distinctDirections({ samples, dimension, inputs }: Dataset): Generator<void, Assumption> {
  const units = new Float64Array(inputs.length);
  for (let i = 0; i < samples; i++) {
    const length = norm(inputs, i * dimension, dimension);
    for (let k = i * dimension; k < (i + 1) * dimension; k++) units[k] = length > 0 ? inputs[k]! / length : 0;
  }
  let least = Infinity;
  const shared = new Set<number>();
  for (let i = 0; i < samples; i++) {
    for (let l = 0; l < i; l++) {
      let square = 0;
      for (let k = 0; k < dimension; k++) {
        square += (units[i * dimension + k]! - units[l * dimension + k]!) ** 2;
      }
      if (square <= SAME_DIRECTION * SAME_DIRECTION) shared.add(i).add(l);
      least = Math.min(least, square);
    }
    yield;
  }
  const degrees = (2 * Math.asin(Math.min(1, Math.sqrt(least) / 2)) * 180) / Math.PI;
  return {
    id: 'distinctDirections',
    held: shared.size === 0,
    value: samples > 1 ? (shared.size > 0 ? 0 : degrees) : Number.NaN,
    broken: [...shared].sort((a, b) => a - b),
  };
}

export function distinctEigenvalues(basis: Eigenbasis | null): Assumption {
  if (basis === null) return { id: 'distinctEigenvalues', held: null, value: Number.NaN, broken: [] };
  let least = Infinity;
  for (let k = 1; k < basis.values.length; k++) {
    least = Math.min(least, (basis.values[k - 1]! - basis.values[k]!) / basis.values[0]!);
  }
  const broken = Array.from(basis.distinct.keys()).filter((k) => basis.distinct[k] === 0);
  return { id: 'distinctEigenvalues', held: broken.length === 0, value: least, broken };
}

/** @param coordinates nu* (d); null without a teacher or a basis */
export function positiveCoordinates(coordinates: Float64Array | null): Assumption {
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

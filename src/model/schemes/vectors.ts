import type { RandomStream } from '../random.ts';

/** Dot product of two vectors of the same length. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

/** Divides `vector` by its norm, in place, and returns it. */
export function normalise(vector: Float64Array): Float64Array {
  const norm = Math.sqrt(dot(vector, vector));
  for (let k = 0; k < vector.length; k++) vector[k]! /= norm;
  return vector;
}

/** A vector uniform on the unit sphere of R^dimension. */
export function uniformDirection(stream: RandomStream, dimension: number): Float64Array {
  const vector = new Float64Array(dimension);
  for (let k = 0; k < dimension; k++) vector[k] = stream.normal();
  return normalise(vector);
}

/** The label of a point under the teacher neuron: relu(teacher . point). */
export function teacherLabel(teacher: Float64Array, point: Float64Array): number {
  return Math.max(0, dot(teacher, point));
}

import { teacherLabel } from '../model/schemes/vectors.ts';

/** The label that a teacher gives; with one coordinate more than the point has, its own for the constant of a bias. */
export function taughtLabel(teacher: readonly number[], point: readonly number[]): number {
  const constant = teacher.length > point.length ? [1] : [];
  return teacherLabel(Float64Array.from(teacher), Float64Array.from([...point, ...constant]));
}

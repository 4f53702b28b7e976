import { type GivenData, RANGES } from '../../experiment/parameters.ts';
import { labelsOf } from '../../state/edits.ts';

/** Changes of a person's own data that the table makes beside those of a single point. Pure. */

/** The labels as they are, whatever the teacher becomes. */
export function withOwnLabels(given: GivenData): GivenData {
  return { ...given, labels: labelsOf(given) };
}

/** The labels that the teacher gives, from now on; as they are where there is no teacher. */
export function withTaughtLabels(given: GivenData): GivenData {
  return given.teacher === null ? given : { ...given, labels: null };
}

/** One coordinate more, 0 in every point and in the teacher. */
export function withCoordinate({ inputs, labels, teacher }: GivenData): GivenData {
  const dimension = inputs[0]!.length;
  return {
    inputs: inputs.map((point) => [...point, 0]),
    labels,
    // what a teacher has for the constant of a bias stays its last
    teacher: teacher?.toSpliced(dimension, 0, 0) ?? null,
  };
}

/** Without coordinate `k`. Labels of a teacher follow it. */
export function withoutCoordinate({ inputs, labels, teacher }: GivenData, k: number): GivenData {
  return {
    inputs: inputs.map((point) => point.toSpliced(k, 1)),
    labels,
    teacher: teacher?.toSpliced(k, 1) ?? null,
  };
}

/** A teacher along the first coordinate; the labels stay as they are. */
export function withSomeTeacher(given: GivenData): GivenData {
  return { ...withOwnLabels(given), teacher: given.inputs[0]!.map((_, k) => (k === 0 ? 1 : 0)) };
}

/** Without a teacher; the labels stay as they are. */
export function withoutTeacher(given: GivenData): GivenData {
  return { ...withOwnLabels(given), teacher: null };
}

/** How many coordinates a point may have beside the constant of a bias. */
export function canChange(given: GivenData, bias: boolean) {
  const { dimension, samples } = RANGES;
  const coordinates = given.inputs[0]!.length + (bias ? 1 : 0);
  return {
    addPoint: given.inputs.length < samples.max,
    removePoint: given.inputs.length > samples.min,
    addCoordinate: coordinates < dimension.max,
    removeCoordinate: coordinates > dimension.min && given.inputs[0]!.length > 1,
  };
}

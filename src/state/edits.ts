import { drawnNetwork } from '../experiment/givenNetwork.ts';
import { GIVEN_RANGE, type GivenData, type GivenNetwork, type Parameters } from '../experiment/parameters.ts';
import type { Setup } from '../experiment/setup.ts';
import { taughtLabel } from '../experiment/taughtLabel.ts';
import type { Run } from './run.ts';

/** Changes of the reader's own data and start: pure, and within what is allowed of every number. */

/**
 * The data of a run as given ones, bit for bit. The labels are left to the teacher where they are its own, so that they
 * follow it; the teacher of a bias keeps its own.
 */
export function givenOf(source: Run | Setup): GivenData {
  if ('parameters' in source && source.parameters.given !== null) return source.parameters.given;
  const { dimension, samples, inputs, labels, teacher, bias } =
    'dataset' in source ? source.dataset : source.start.dataset;
  const length = dimension - (bias ? 1 : 0);
  const points = Array.from({ length: samples }, (_, i) => [
    ...inputs.subarray(i * dimension, i * dimension + length),
  ]);
  const own = teacher === null ? null : [...teacher];
  const taught = own !== null && points.every((point, i) => labels[i] === taughtLabel(own, point));
  return { inputs: points, labels: taught ? null : [...labels], teacher: own };
}

/** The start of a run as a given one, before lambda scales it. */
export function startOfParameters({ network, width, dimension, networkSeed }: Parameters): GivenNetwork {
  return network ?? drawnNetwork(width, dimension, networkSeed);
}

/** The labels, whether they are given or the teacher's. */
export function labelsOf({ inputs, labels, teacher }: GivenData): readonly number[] {
  return labels ?? inputs.map((point) => taughtLabel(teacher!, point));
}

/** Input i moved. Its label goes with it where the teacher gives it, and stays where it is given. */
export function withInput(given: GivenData, i: number, point: readonly number[]): GivenData {
  return { ...given, inputs: given.inputs.with(i, point.map(allowed)) };
}

/**
 * One input more, after the others.
 * @param label where labels are given: the teacher's unless told, or that of the nearest input where there is none
 */
export function withNewInput(given: GivenData, point: readonly number[], label?: number): GivenData {
  const { inputs, labels, teacher } = given;
  const added = point.map(allowed);
  if (labels === null) return { ...given, inputs: [...inputs, added] };
  const own = label ?? (teacher === null ? labels[nearest(inputs, added)]! : taughtLabel(teacher, added));
  return { ...given, inputs: [...inputs, added], labels: [...labels, allowed(own)] };
}

/** Without input i, unless it is the last one. */
export function withoutInput(given: GivenData, i: number): GivenData {
  const { inputs, labels } = given;
  if (inputs.length === 1) return given;
  return { ...given, inputs: inputs.toSpliced(i, 1), labels: labels?.toSpliced(i, 1) ?? null };
}

/** The label of input i set; from then on all are given, the others as they are. */
export function withLabel(given: GivenData, i: number, label: number): GivenData {
  return { ...given, labels: labelsOf(given).with(i, allowed(label)) };
}

/** Another teacher. Labels that are given stay; where it gives them they follow. */
export function withTeacher(given: GivenData, teacher: readonly number[]): GivenData {
  return { ...given, teacher: teacher.map(allowed) };
}

/** Neuron j with the weights `w`, balanced: |a| = |w|, of the sign that it has. */
export function withNeuron({ output, hidden }: GivenNetwork, j: number, w: readonly number[]): GivenNetwork {
  const weights = w.map(allowed);
  const size = allowed(Math.hypot(...weights));
  return {
    output: output.with(j, output[j]! < 0 ? -size : size),
    hidden: hidden.with(j, weights),
  };
}

function nearest(inputs: readonly (readonly number[])[], point: readonly number[]): number {
  let best = 0;
  const distance = (i: number) => Math.hypot(...point.map((x, k) => x - inputs[i]![k]!));
  for (let i = 1; i < inputs.length; i++) if (distance(i) < distance(best)) best = i;
  return best;
}

function allowed(value: number): number {
  return Math.min(GIVEN_RANGE.max, Math.max(GIVEN_RANGE.min, value));
}

import { norm } from '../../model/measures/angles.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import type { Run } from '../../state/run.ts';
import { en } from '../../text/en.ts';
import { plainNumber } from '../axis/number.ts';
import { degreesToDirection, unitVector } from '../neurons/geometry.ts';
import { countGroups } from '../neurons/neuronStyle.ts';

/** The text alternative of the picture with the playhead at `time`. */
export function describeDirections(run: Run, time: number): string {
  const text = en.pictures.directions;
  const f = run.frameIndexAt(time);
  const bundleNorm = run.measures.bundleNorm[f]!;
  const bundleAngle = run.measures.bundleAngle[f]!;
  const bundle = Number.isNaN(bundleAngle)
    ? ''
    : text.alternativeBundle(plainNumber(bundleNorm), plainNumber(bundleAngle));
  const counts = en.pictures.neurons.counts(countGroups(run.start.groups));
  return text.alternative(counts, plainNumber(time), bundle);
}

/** A neuron in words: its norm, and its angle to the teacher or else to gamma. */
export function describeNeuron(run: Run, time: number, neuron: number): string {
  const { dataset } = run.start;
  const { hidden } = run.frameAt(time);
  const text = en.pictures.directions;
  const target = unitVector(dataset.teacher ?? alignmentTarget(dataset));
  const degrees = target === null ? Number.NaN : degreesToDirection(hidden, neuron, target);
  const length = norm(hidden, neuron * dataset.dimension, dataset.dimension);
  const to = dataset.teacher === null ? text.toGamma : text.toTeacher;
  return text.neuron(plainNumber(length), plainNumber(degrees), to);
}

import { plainAngle } from '../../drawing/axis/angle.ts';
import { plainNumber } from '../../drawing/axis/number.ts';
import { countGroups } from '../../drawing/neurons/neuronStyle.ts';
import { basisOfRun, projectDirection } from '../../drawing/sphere/displayBasis.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { Group } from '../../model/initialisation.ts';
import { degreesBetween, norm } from '../../model/measures/angles.ts';
import { degreesToDirection, unitVector } from '../../model/measures/directionAngles.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import { bundleVector } from '../../model/theory/eigenCoordinates.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';
import { percent } from './outside.ts';

/** The text alternative of the picture with the playhead at `time`. */
export function describeDirections(run: Run, time: number): string {
  const text = words().pictures.directions;
  const { dataset, groups } = run.start;
  const { output, hidden } = stateAt(run, time);
  const positive = Int32Array.from(groups.keys()).filter((j) => groups[j] === Group.Positive);
  const vector = bundleVector(positive, output, hidden, dataset.dimension);
  const angle = dataset.teacher === null ? Number.NaN : degreesBetween(vector, dataset.teacher);
  const bundle = Number.isNaN(angle)
    ? ''
    : text.alternativeBundle(plainNumber(norm(vector)), plainAngle(angle));
  const counts = words().pictures.neurons.counts(countGroups(run.start.groups));
  return text.alternative(counts, plainNumber(time), bundle) + meanOutsideText(run, time);
}

/** A neuron in words: its norm, and its angle to the teacher or else to gamma. */
export function describeNeuron(run: Run, time: number, neuron: number): string {
  const { dataset } = run.start;
  const { hidden } = stateAt(run, time);
  const text = words().pictures.directions;
  const target = unitVector(dataset.teacher ?? alignmentTarget(dataset));
  const degrees = target === null ? Number.NaN : degreesToDirection(hidden, neuron, target);
  const length = norm(hidden, neuron * dataset.dimension, dataset.dimension);
  const to = dataset.teacher === null ? text.toGamma : text.toTeacher;
  const outside = outsideOf(run, hidden, neuron);
  const numbers = text.neuron(plainNumber(length), plainAngle(degrees), to);
  return outside === null ? numbers : numbers + text.neuronOutside(percent(outside));
}

function meanOutsideText(run: Run, time: number): string {
  const { hidden } = stateAt(run, time);
  const shares = Array.from(run.start.groups, (_, j) => outsideOf(run, hidden, j));
  const known = shares.filter((share) => share !== null);
  if (known.length === 0) return '';
  const mean = known.reduce((sum, share) => sum + share, 0) / known.length;
  return words().pictures.directions.alternativeOutside(percent(mean));
}

/** Share of |w|^2 that the picture does not show; null where it shows all, or there is none to show. */
function outsideOf(run: Run, hidden: Float64Array, neuron: number): number | null {
  const basis = basisOfRun(run);
  if (basis.kind !== 'projection') return null;
  const { x, y, norm: length } = projectDirection(basis, hidden, neuron);
  return length > 0 ? 1 - x * x - y * y : null;
}

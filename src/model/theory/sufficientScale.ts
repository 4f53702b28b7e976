import { Group } from '../initialisation.ts';
import { norm } from '../measures/angles.ts';
import { Activity, type Dataset, type Network } from '../problem.ts';
import { dot } from '../schemes/vectors.ts';
import { patternTarget } from './alignmentTarget.ts';
import { EPSILON } from './times.ts';
import type { Yardsticks } from './yardsticks.ts';

/**
 * The initialisation scale that the paper's theorems ask for: lambda at most (m n^(9 n Delta^2/delta^3))^(-3/eps).
 * Delta bounds the data from above, delta from below; each number that delta is the least of has a name here, so that a
 * reader sees which of them is the smallest. A number at or below 0 breaks an assumption, and no lambda suffices.
 */
export const DELTA_COMPONENTS = [
  /** the least |x_i| */
  'inputNorm',
  /** the least cosine between two inputs */
  'inputCosine',
  /** d - 1 times the least gap of sqrt(eta_k) */
  'eigenvalueGap',
  /** sqrt(eta_d) */
  'smallestEigenvalue',
  /** sqrt(d) times the least nu*_k */
  'teacherCoordinate',
  /** the least |z_j| */
  'neuronNorm',
  /** positive group: the least cosine of the angle between z_j and gamma_{I_+(z_j)} */
  'positiveAlignment',
  /** negative group: the least sine of the same angle */
  'negativeAlignment',
  /** along the yardsticks, over every closed stage between two crossings: the least |cosine| to an input that neither crosses */
  'stageCosine',
  /** along the yardsticks: the least flow time of a stage, from 0 or a crossing to the next crossing */
  'crossingInterval',
  /** negative group: the least cosine between z_j and the first input it loses */
  'firstLost',
] as const;
type DeltaComponent = (typeof DELTA_COMPONENTS)[number];

export interface SufficientScale {
  /** the largest of |x_i|, |z_j| and 1 */
  readonly Delta: number;
  /** the least of the components */
  readonly delta: number;
  /** which component that is */
  readonly smallest: DeltaComponent;
  /** Infinity where there is nothing to take the least of (one input, no negative group ..) */
  readonly components: Readonly<Record<DeltaComponent, number>>;
  /** log10 of the bound on lambda; -Infinity where delta <= 0 */
  readonly log10Bound: number;
  /** log10 lambda minus the bound's: how many powers of ten lambda is above it; negative where it is below */
  readonly excess: number;
}

/** What the bound is made from. */
export interface ScaleInput {
  readonly dataset: Dataset;
  /** the network at t = 0, w_j = lambda z_j */
  readonly initial: Network;
  /** lambda */
  readonly initScale: number;
  /** m */
  readonly groups: ArrayLike<number>;
  readonly yardsticks: Yardsticks;
  /** eta (d), largest first */
  readonly eigenvalues: Float64Array;
  /** nu* (d) */
  readonly teacherCoordinates: Float64Array;
}

/** O(n^2 d + m n d), in pieces of one input or one neuron. */
export function* sufficientScaleInPieces(input: ScaleInput): Generator<void, SufficientScale> {
  const { dataset, initial, initScale, eigenvalues, teacherCoordinates } = input;
  const { dimension, samples } = dataset;
  const components = Object.fromEntries(DELTA_COMPONENTS.map((name) => [name, Infinity])) as Record<
    DeltaComponent,
    number
  >;
  const lower = (name: DeltaComponent, value: number) => {
    if (value < components[name]) components[name] = value;
  };
  let Delta = 1;
  const inputs = Array.from({ length: samples }, (_, i) =>
    dataset.inputs.subarray(i * dimension, (i + 1) * dimension),
  );
  const lengths = inputs.map((row) => norm(row));
  for (let i = 0; i < samples; i++) {
    Delta = Math.max(Delta, lengths[i]!);
    lower('inputNorm', lengths[i]!);
    yield;
    for (let l = 0; l < i; l++) {
      lower('inputCosine', dot(inputs[i]!, inputs[l]!) / (lengths[i]! * lengths[l]!));
    }
  }
  const teacher = norm(teacherCoordinates);
  for (let k = 0; k < dimension; k++) {
    const root = Math.sqrt(eigenvalues[k]!);
    if (k > 0) {
      const gap = beyondRounding(eigenvalues[k - 1]! - eigenvalues[k]!, eigenvalues[0]!);
      lower('eigenvalueGap', gap > 0 ? (dimension - 1) * (Math.sqrt(eigenvalues[k - 1]!) - root) : 0);
    }
    lower('smallestEigenvalue', Math.sqrt(beyondRounding(eigenvalues[k]!, eigenvalues[0]!)));
    lower('teacherCoordinate', Math.sqrt(dimension) * beyondRounding(teacherCoordinates[k]!, teacher));
  }
  for (let j = 0; j < initial.width; j++) {
    const length = norm(initial.hidden, j * dimension, dimension) / initScale;
    Delta = Math.max(Delta, length);
    lower('neuronNorm', length);
    yield;
    if (input.groups[j] !== Group.Dead) lowerAlongYardstick(input, j, inputs, lengths, lower);
  }
  return boundFrom(components, Delta, input);
}

/** Below this share of what it is a part of, a number from the eigenbasis is 0: a bound made of rounding would be one. */
const ROUNDING = 1e-13;

function beyondRounding(value: number, whole: number): number {
  return value > ROUNDING * whole ? value : 0;
}

function lowerAlongYardstick(
  { dataset, initial, groups, yardsticks }: ScaleInput,
  j: number,
  inputs: readonly Float64Array[],
  lengths: readonly number[],
  lower: (name: DeltaComponent, value: number) => void,
): void {
  const { crossings, first } = yardsticks;
  const positive = groups[j] === Group.Positive;
  const start = yardsticks.replay(j, 0);
  const cosineTo = (direction: Float64Array, i: number) => dot(direction, inputs[i]!) / lengths[i]!;
  const active = start.activities.map((activity) => (activity === Activity.On ? 1 : 0));
  const target = patternTarget(dataset, active);
  const length = norm(target);
  const along = dot(start.direction, target) / length;
  if (positive) {
    lower('positiveAlignment', along);
  } else {
    // the sine from the part of the target across z_j: exact near 0
    const across = target.map((x, k) => x - length * along * start.direction[k]!);
    lower('negativeAlignment', norm(across) / length);
  }
  for (let index = first[j]!; index < first[j + 1]!; index++) {
    const time = crossings.times[index]!;
    lower('crossingInterval', time - (index > first[j]! ? crossings.times[index - 1]! : 0));
    if (index === first[j]! && !positive) {
      const direction = initial.hidden.subarray(j * dataset.dimension, (j + 1) * dataset.dimension);
      lower('firstLost', cosineTo(direction, crossings.samples[index]!) / norm(direction));
    }
    lower('stageCosine', yardsticks.clearances[index]!);
  }
}

function boundFrom(
  components: Record<DeltaComponent, number>,
  Delta: number,
  { dataset: { samples }, initial: { width }, initScale }: ScaleInput,
): SufficientScale {
  const smallest = DELTA_COMPONENTS.reduce((least, name) =>
    components[name] < components[least] ? name : least,
  );
  const delta = components[smallest];
  const power = (9 * samples * Delta * Delta) / (delta * delta * delta);
  const log10Bound =
    delta > 0
      ? (-3 / EPSILON) * (Math.log10(width) + (samples > 1 ? power * Math.log10(samples) : 0))
      : Number.NEGATIVE_INFINITY;
  return { Delta, delta, smallest, components, log10Bound, excess: Math.log10(initScale) - log10Bound };
}

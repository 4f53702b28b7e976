import { norm } from '../measures/angles.ts';
import { finished } from '../pieces.ts';
import type { Dataset } from '../problem.ts';

/** Neurons that are active on the same inputs: whatever their sign, norm and direction, they move by the same boost. */
export interface PatternGroup {
  /** n, 1 for the inputs in the pattern */
  readonly active: Uint8Array;
  /** how many these are */
  readonly activeCount: number;
  /** indices of the neurons, increasing */
  readonly neurons: readonly number[];
  /** g = (1/n) sum_{i in I} r_i x_i (d) */
  readonly force: Float64Array;
}

/** A state of the network as the dynamics see it. */
export interface PatternState {
  /** n: r_i = y_i - h(x_i) */
  readonly residuals: Float64Array;
  readonly groups: readonly PatternGroup[];
  /** m: index into `groups` */
  readonly groupOf: Int32Array;
}

/**
 * A neuron is active on an input when their cosine is above this. The last input that a negative neuron loses leaves it
 * standing on the boundary for ever, at a cosine that rounding makes 1e-15 of either sign.
 */
const ON_BOUNDARY = 1e-12;

/** Whether w stands on the boundary of x, to rounding, from w . x, |w| and |x|. */
export function isOnBoundary(preActivation: number, neuronLength: number, inputLength: number): boolean {
  return Math.abs(preActivation) <= ON_BOUNDARY * neuronLength * inputLength;
}

/**
 * Groups the neurons of one state by activation pattern, in the order of their first neuron; O(m n d). A neuron on a
 * boundary counts as inactive there.
 * @param output m
 * @param hidden m x d
 * @param given n, the residuals where they are at hand: those of a frame come with it. They are not written to
 */
export function patternState(
  dataset: Dataset,
  output: Float64Array,
  hidden: Float64Array,
  given: Float64Array | null = null,
): PatternState {
  return finished(patternStateInPieces(dataset, output, hidden, given));
}

/** The same in pieces of a neuron, O(n d), and of a pattern. */
export function* patternStateInPieces(
  dataset: Dataset,
  output: Float64Array,
  hidden: Float64Array,
  given: Float64Array | null = null,
): Generator<void, PatternState> {
  const { samples, dimension, inputs, labels } = dataset;
  const residuals = given ?? labels.slice();
  const groupOf = new Int32Array(output.length);
  const known = new Map<string, number>();
  const found: { active: Uint8Array; neurons: number[] }[] = [];
  const active = new Uint8Array(samples);
  const lengths = Array.from({ length: samples }, (_, i) => norm(inputs, i * dimension, dimension));
  for (let j = 0; j < output.length; j++) {
    const limit = ON_BOUNDARY * norm(hidden, j * dimension, dimension);
    for (let i = 0; i < samples; i++) {
      let preActivation = 0;
      for (let k = 0; k < dimension; k++)
        preActivation += hidden[j * dimension + k]! * inputs[i * dimension + k]!;
      active[i] = preActivation > limit * lengths[i]! ? 1 : 0;
      if (given === null && active[i] === 1) residuals[i]! -= output[j]! * preActivation;
    }
    const key = String.fromCharCode(...packed(active));
    let group = known.get(key);
    if (group === undefined) {
      group = found.length;
      known.set(key, group);
      found.push({ active: active.slice(), neurons: [] });
    }
    found[group]!.neurons.push(j);
    groupOf[j] = group;
    yield;
  }
  const groups: PatternGroup[] = [];
  for (const group of found) {
    const activeCount = group.active.reduce((sum, on) => sum + on, 0);
    groups.push({ ...group, activeCount, force: patternForce(dataset, residuals, group.active) });
    yield;
  }
  return { residuals, groups, groupOf };
}

/** The one pattern that all of `members` share; null where they do not, or there are none. */
export function sharedPattern(
  { groups, groupOf }: PatternState,
  members: ArrayLike<number>,
): PatternGroup | null {
  if (members.length === 0) return null;
  const common = groupOf[members[0]!]!;
  for (let index = 1; index < members.length; index++) {
    if (groupOf[members[index]!] !== common) return null;
  }
  return groups[common]!;
}

/** g = (1/n) sum_{i in I} r_i x_i (d). */
function patternForce({ samples, dimension, inputs }: Dataset, residuals: Float64Array, active: Uint8Array) {
  const force = new Float64Array(dimension);
  for (let i = 0; i < samples; i++) {
    if (active[i] !== 1) continue;
    const share = residuals[i]! / samples;
    for (let k = 0; k < dimension; k++) force[k]! += share * inputs[i * dimension + k]!;
  }
  return force;
}

/** The pattern as 16-bit words: a key for a map. */
function packed(active: Uint8Array): Uint16Array {
  const words = new Uint16Array(Math.ceil(active.length / 16));
  for (let i = 0; i < active.length; i++) words[i >> 4]! |= active[i]! << (i & 15);
  return words;
}

import { norm, toDegrees } from '../measures/angles.ts';
import { type KinkTimes, lastKinkAmong } from './lastKink.ts';
import { oneMinusCosine, unitDirections } from './pairQuantity.ts';

/** Pairs beyond this many are not predicted: their quantities would take more than 16 MB. */
const MAX_PREDICTED_PAIRS = 2_000_000;

/** Largest and mean angle over all pairs of a group, in degrees; NaN for fewer than two neurons. */
export interface PredictedAngles {
  readonly largest: number;
  readonly mean: number;
}

/**
 * The angles inside a group of one sign from its norms alone, for as long as its neurons share a pattern:
 *
 *   sin(angle_jk(t)/2) = sin(angle_jk(t_0)/2) sqrt(|a_j(t_0)| |a_k(t_0)| / (|a_j(t)| |a_k(t)|)),
 *
 * the conserved pair quantity.
 */
export class AnglePrediction {
  private readonly members: Int32Array;
  /** one a pair j > k: sin(angle/2) sqrt(|a_j| |a_k|) in the reference frame */
  private readonly quantities: Float64Array;
  private readonly scales: Float64Array;

  /**
   * @param members indices of the neurons, all of one sign and of a norm
   * @param quantities one a pair
   */
  constructor(members: Int32Array, quantities: Float64Array) {
    this.members = members;
    this.quantities = quantities;
    this.scales = new Float64Array(members.length);
  }

  /** The angles where the last-layer weights are `output` (m). */
  at(output: Float64Array): PredictedAngles {
    const { members, quantities, scales } = this;
    const count = members.length;
    if (count < 2) return { largest: Number.NaN, mean: Number.NaN };
    for (let place = 0; place < count; place++) {
      scales[place] = 1 / Math.sqrt(Math.abs(output[members[place]!]!));
    }
    let largest = 0;
    let sum = 0;
    let pair = 0;
    for (let j = 1; j < count; j++) {
      for (let l = 0; l < j; l++) {
        const sine = quantities[pair++]! * scales[j]! * scales[l]!;
        if (sine > largest) largest = sine;
        sum += Math.asin(Math.min(1, sine));
      }
    }
    return {
      largest: toDegrees(2 * Math.asin(Math.min(1, largest))),
      mean: toDegrees((2 * sum) / quantities.length),
    };
  }
}

/**
 * The prediction for a group, null where it has too many pairs; O(pairs d), in pieces of one neuron against those before it.
 * @param members indices of the neurons, all of one sign; those of norm 0 are left out
 * @param output m, in the reference frame, where the group shares a pattern
 * @param hidden m x d
 */
export function* predictAnglesInPieces(
  members: Int32Array,
  output: Float64Array,
  hidden: Float64Array,
  dimension: number,
): Generator<void, AnglePrediction | null> {
  if ((members.length * (members.length - 1)) / 2 > MAX_PREDICTED_PAIRS) return null;
  const moving = members.filter((j) => output[j] !== 0 && norm(hidden, j * dimension, dimension) > 0);
  const count = moving.length;
  const units = unitDirections(hidden, dimension);
  const scales = Float64Array.from(moving, (j) => Math.sqrt(Math.abs(output[j]!)));
  const quantities = new Float64Array((count * (count - 1)) / 2);
  let pair = 0;
  for (let j = 1; j < count; j++) {
    yield;
    for (let l = 0; l < j; l++) {
      const [first, second] = [moving[j]! * dimension, moving[l]! * dimension];
      const sine = Math.sqrt(oneMinusCosine(units, first, second, dimension) / 2);
      quantities[pair++] = sine * scales[j]! * scales[l]!;
    }
  }
  return new AnglePrediction(moving, quantities);
}

/**
 * Flow time of the last kink, at or before `time`, of any neuron in a group: from the first frame after it a prediction
 * can start, if the group shares a pattern there. 0 where there is none.
 * @param kinks columns by time, of which `count` are filled
 */
export function lastKinkOf(
  kinks: KinkTimes,
  count: number,
  groups: ArrayLike<number>,
  group: number,
  time: number,
): number {
  let end = count;
  while (end > 0 && kinks.times[end - 1]! > time) end--;
  const last = lastKinkAmong(kinks, 0, end, (neuron) => groups[neuron] === group);
  return last < 0 ? 0 : kinks.times[last]!;
}

import { norm, toDegrees } from './angles.ts';

/** Largest and mean angle over all pairs of a fixed set of neurons, in degrees; NaN for fewer than two. */
export interface PairAngles {
  readonly largest: number;
  readonly mean: number;
  /** floating point operations of one `update`, roughly */
  readonly flops: number;
  /** Measures the directions in `hidden` (m x d); neurons of norm 0 have none and are left out. */
  update(hidden: Float64Array): void;
}

/** @param members indices of the neurons */
export function createPairAngles(members: Int32Array, dimension: number): PairAngles {
  return dimension === 2 ? new PlanePairAngles(members) : new SpacePairAngles(members, dimension);
}

/**
 * In the plane: O(g log g). Each direction is its signed angle from that of the first member, so that the angles inside
 * a tight bundle are small numbers and keep their digits; sorted, all pairs follow from prefix sums.
 */
class PlanePairAngles implements PairAngles {
  largest = Number.NaN;
  mean = Number.NaN;
  readonly flops: number;
  private readonly members: Int32Array;
  private readonly angles: Float64Array;
  private readonly prefix: Float64Array;

  constructor(members: Int32Array) {
    this.members = members;
    this.angles = new Float64Array(members.length);
    this.prefix = new Float64Array(members.length + 1);
    this.flops = members.length * (60 + 10 * Math.log2(members.length + 1));
  }

  update(hidden: Float64Array): void {
    const count = this.sortedAngles(hidden);
    if (count < 2) {
      this.largest = Number.NaN;
      this.mean = Number.NaN;
      return;
    }
    const { angles } = this;
    const spread = angles[count - 1]! - angles[0]!;
    let sum = 0;
    let largest = spread;
    if (spread <= Math.PI) {
      for (let j = 0; j < count; j++) sum += angles[j]! * (2 * j - (count - 1));
    } else {
      largest = 0;
      const { prefix } = this;
      for (let j = 0; j < count; j++) prefix[j + 1] = prefix[j]! + angles[j]!;
      // those from `far` on are nearer to j the other way round
      let far = 0;
      for (let j = 0; j < count; j++) {
        const angle = angles[j]!;
        far = Math.max(far, j + 1);
        while (far < count && angles[far]! - angle <= Math.PI) far++;
        sum += prefix[far]! - prefix[j + 1]! - (far - j - 1) * angle;
        sum += (count - far) * (2 * Math.PI + angle) - (prefix[count]! - prefix[far]!);
        if (far > j + 1) largest = Math.max(largest, angles[far - 1]! - angle);
        if (far < count) largest = Math.max(largest, 2 * Math.PI - (angles[far]! - angle));
      }
    }
    this.largest = toDegrees(largest);
    this.mean = toDegrees((2 * sum) / (count * (count - 1)));
  }

  /** Fills `angles` in increasing order and returns how many there are. */
  private sortedAngles(hidden: Float64Array): number {
    const { members, angles } = this;
    let count = 0;
    let referenceX = 0;
    let referenceY = 0;
    for (let index = 0; index < members.length; index++) {
      const start = 2 * members[index]!;
      const x = hidden[start]!;
      const y = hidden[start + 1]!;
      if (x === 0 && y === 0) {
        angles[index] = Number.NaN;
        continue;
      }
      if (count === 0) {
        const length = norm(hidden, start, 2);
        referenceX = x / length;
        referenceY = y / length;
      }
      count++;
      angles[index] = Math.atan2(referenceX * y - referenceY * x, referenceX * x + referenceY * y);
    }
    // a typed array sorts by number, NaN last
    angles.sort();
    return count;
  }
}

/** In more dimensions: every pair, 1 - cos from |u_j - u_k|^2 / 2. */
class SpacePairAngles implements PairAngles {
  largest = Number.NaN;
  mean = Number.NaN;
  readonly flops: number;
  private readonly members: Int32Array;
  private readonly dimension: number;
  private readonly units: Float64Array;

  constructor(members: Int32Array, dimension: number) {
    this.members = members;
    this.dimension = dimension;
    this.units = new Float64Array(members.length * dimension);
    this.flops = ((members.length * (members.length - 1)) / 2) * (3 * dimension + 40);
  }

  update(hidden: Float64Array): void {
    const { units, dimension } = this;
    const count = this.normalised(hidden);
    let largest = Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (let j = 1; j < count; j++) {
      for (let l = 0; l < j; l++) {
        const angle = unitAngle(units, j * dimension, l * dimension, dimension);
        sum += angle;
        if (angle > largest) largest = angle;
      }
    }
    const pairs = (count * (count - 1)) / 2;
    this.largest = pairs === 0 ? Number.NaN : toDegrees(largest);
    this.mean = pairs === 0 ? Number.NaN : toDegrees(sum / pairs);
  }

  /** Fills `units` with the directions and returns how many there are. */
  private normalised(hidden: Float64Array): number {
    const { members, units, dimension } = this;
    let count = 0;
    for (let index = 0; index < members.length; index++) {
      const start = members[index]! * dimension;
      const length = norm(hidden, start, dimension);
      if (length === 0) continue;
      for (let k = 0; k < dimension; k++) units[count * dimension + k] = hidden[start + k]! / length;
      count++;
    }
    return count;
  }
}

/** Angle in radians between two unit vectors of `units`; from |u + v| where it is obtuse, for the same reason. */
function unitAngle(units: Float64Array, first: number, second: number, dimension: number): number {
  let difference = 0;
  for (let k = 0; k < dimension; k++) {
    const delta = units[first + k]! - units[second + k]!;
    difference += delta * delta;
  }
  if (difference <= 2) return 2 * Math.asin(Math.sqrt(difference) / 2);
  let sum = 0;
  for (let k = 0; k < dimension; k++) {
    const total = units[first + k]! + units[second + k]!;
    sum += total * total;
  }
  return Math.PI - 2 * Math.asin(Math.sqrt(sum) / 2);
}

/**
 * The output of a network on a plane through the origin. At the input x = s p + t q neuron j has the pre-activation u_j s + v_j t,
 * where (u_j, v_j) = (w_j . p, w_j . q) is its *part* in the plane, so that
 *
 *   h(s p + t q) = sum_j a_j relu(u_j s + v_j t) = V . (s, t),   V = sum of a_j (u_j, v_j) over the neurons active there.
 *
 * V changes only where a neuron begins or ends to be active, in two directions for each: O(m log m) once, and h is known
 * exactly wherever it is asked for, by a search among 2 m directions.
 */
export class PlaneResponse {
  /** whether all sums are finite numbers: a run that diverged ends beyond them */
  finite = true;
  /** directions in which a neuron begins or ends to be active, radians in [-pi, pi], increasing; 2 for each neuron */
  readonly angles: Float64Array;
  /** |a_j| |(u_j, v_j)| of the neuron at each of them: how much the slope dh/dphi changes there */
  readonly bends: Float64Array;
  /** V before the first of them and after each */
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly unsorted: Float64Array;
  private readonly order: Uint32Array;
  private readonly width: number;

  constructor(width: number) {
    this.width = width;
    this.angles = new Float64Array(2 * width);
    this.bends = new Float64Array(2 * width);
    this.x = new Float64Array(2 * width + 1);
    this.y = new Float64Array(2 * width + 1);
    this.unsorted = new Float64Array(2 * width);
    this.order = Uint32Array.from(this.angles.keys());
  }

  /**
   * Takes a network on.
   * @param output m, the a_j
   * @param parts m x 2, the (u_j, v_j)
   */
  take(output: Float64Array, parts: Float64Array): void {
    const { unsorted, order, width, x, y } = this;
    let wraps = 0;
    const sumX = new ExactSum();
    const sumY = new ExactSum();
    for (let j = 0; j < width; j++) {
      const [u, v] = [parts[2 * j]!, parts[2 * j + 1]!];
      const middle = Math.atan2(v, u);
      const [begin, end] = [onCircle(middle - Math.PI / 2), onCircle(middle + Math.PI / 2)];
      unsorted[2 * j] = begin;
      unsorted[2 * j + 1] = end;
      // the walk begins at -pi: on from there is who ends before beginning
      if (!(end < begin)) continue;
      wraps++;
      sumX.add(output[j]! * u);
      sumY.add(output[j]! * v);
    }
    sortNearlySorted(order, unsorted);
    x[0] = wraps === 0 ? 0 : sumX.value;
    y[0] = wraps === 0 ? 0 : sumY.value;
    this.finite = Number.isFinite(x[0] + y[0]);
    for (let k = 0; k < order.length; k++) {
      const boundary = order[k]!;
      const j = boundary >> 1;
      const a = boundary % 2 === 0 ? output[j]! : -output[j]!;
      const [dx, dy] = [a * parts[2 * j]!, a * parts[2 * j + 1]!];
      sumX.add(dx);
      sumY.add(dy);
      x[k + 1] = sumX.value;
      y[k + 1] = sumY.value;
      this.angles[k] = unsorted[boundary]!;
      this.bends[k] = length(dx, dy);
      if (!Number.isFinite(x[k + 1]! + y[k + 1]!)) this.finite = false;
    }
  }

  /** h at s p + t q. */
  value(s: number, t: number): number {
    const piece = this.pieceAt(Math.atan2(t, s));
    return this.x[piece]! * s + this.y[piece]! * t;
  }

  /** h at the unit vector in a direction, radians in [-pi, pi]. */
  at(angle: number): number {
    const piece = this.pieceAt(angle);
    return this.x[piece]! * Math.cos(angle) + this.y[piece]! * Math.sin(angle);
  }

  /** h at the unit vectors in directions that increase: one walk along the boundaries, where `at` searches among them. */
  along(angles: Float64Array): Float64Array {
    const values = new Float64Array(angles.length);
    let piece = 0;
    for (let k = 0; k < angles.length; k++) {
      const angle = angles[k]!;
      while (piece < this.angles.length && this.angles[piece]! <= angle) piece++;
      values[k] = this.x[piece]! * Math.cos(angle) + this.y[piece]! * Math.sin(angle);
    }
    return values;
  }

  /** The least and the largest h of all unit vectors: inside a piece it is |V| along V, and -|V| against it. */
  extremes(): { readonly low: number; readonly high: number } {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let piece = 0; piece < this.x.length; piece++) {
      const [x, y] = [this.x[piece]!, this.y[piece]!];
      const from = piece === 0 ? -Math.PI : this.angles[piece - 1]!;
      const to = piece < this.angles.length ? this.angles[piece]! : Math.PI;
      const size = Math.hypot(x, y);
      const along = Math.atan2(y, x);
      const ends = [x * Math.cos(from) + y * Math.sin(from), x * Math.cos(to) + y * Math.sin(to)];
      low = Math.min(low, ...ends);
      high = Math.max(high, ...ends);
      if (from <= along && along <= to) high = Math.max(high, size);
      const against = onCircle(along + Math.PI);
      if (from <= against && against <= to) low = Math.min(low, -size);
    }
    return { low, high };
  }

  /** Where h bends along the line of the (s, t) with this t, `from` < s < `to`, and by how much its slope changes there. */
  bendsOnLine(t: number, from: number, to: number): { readonly s: number; readonly change: number }[] {
    const bends: { s: number; change: number }[] = [];
    for (let k = 0; k < this.angles.length; k++) {
      const sin = Math.sin(this.angles[k]!);
      // of a neuron's two boundaries one is on this side of the origin; one without a part in the plane has none
      if (!(sin * t > 0 && this.bends[k]! > 0)) continue;
      const s = (t * Math.cos(this.angles[k]!)) / sin;
      if (s > from && s < to) bends.push({ s, change: Math.abs(this.bends[k]! * sin) });
    }
    if (t === 0 && from < 0 && to > 0) bends.push({ s: 0, change: Number.POSITIVE_INFINITY });
    return bends;
  }

  /** The least and the largest h on such a line: at its ends and at the bends between them. */
  extremesOnLine(t: number, from: number, to: number): { readonly low: number; readonly high: number } {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const s of [from, to, ...this.bendsOnLine(t, from, to).map((bend) => bend.s)]) {
      const value = this.value(s, t);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return { low, high };
  }

  /** How many boundaries a direction is past. */
  private pieceAt(angle: number): number {
    const { angles } = this;
    let [low, high] = [0, angles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (angles[middle]! <= angle) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Steps for each entry that an order may be off: a network that has moved a little is nearly in the order it was in. */
const MOST_STEPS = 16;

/** Sorts indices by their values, those of equal values as they were. */
function sortNearlySorted(order: Uint32Array, values: Float64Array): void {
  let left = MOST_STEPS * order.length;
  for (let k = 1; k < order.length; k++) {
    const index = order[k]!;
    const value = values[index]!;
    let at = k;
    for (; at > 0 && values[order[at - 1]!]! > value; at--) order[at] = order[at - 1]!;
    order[at] = index;
    left -= k - at;
    if (left >= 0) continue;
    order.sort((a, b) => values[a]! - values[b]!);
    return;
  }
}

/** hypot, which takes ten times as long; of what overflows or underflows as a square it is that. */
function length(x: number, y: number): number {
  const square = x * x + y * y;
  return square > 1e-290 && square < Number.POSITIVE_INFINITY ? Math.sqrt(square) : Math.hypot(x, y);
}

/** An angle in [-3 pi/2, 3 pi/2], taken into [-pi, pi]. */
function onCircle(angle: number): number {
  if (angle > Math.PI) return angle - 2 * Math.PI;
  return angle < -Math.PI ? angle + 2 * Math.PI : angle;
}

/**
 * A sum that keeps what rounding takes off (Neumaier 1974): a neuron of huge output joins and leaves it, and the small ones
 * beside it are still there.
 */
class ExactSum {
  private sum = 0;
  private rest = 0;

  get value(): number {
    return this.sum + this.rest;
  }

  add(term: number): void {
    const sum = this.sum + term;
    this.rest += Math.abs(this.sum) >= Math.abs(term) ? this.sum - sum + term : term - sum + this.sum;
    this.sum = sum;
  }
}

/**
 * Writes the parts (w_j . p, w_j . q) of neurons in a plane into `parts`, m x 2.
 * @param hidden m x d
 * @param axes p and q, d each; without a second axis (d = 1) the second part is 0
 */
export function writePlaneParts(
  hidden: Float64Array,
  [p, q]: readonly Float64Array[],
  parts: Float64Array,
): void {
  const d = p!.length;
  for (let j = 0; 2 * j < parts.length; j++) {
    let [u, v] = [0, 0];
    for (let k = 0; k < d; k++) {
      u += hidden[j * d + k]! * p![k]!;
      if (q !== undefined) v += hidden[j * d + k]! * q[k]!;
    }
    parts[2 * j] = u;
    parts[2 * j + 1] = v;
  }
}

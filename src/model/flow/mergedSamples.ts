import type { Dataset } from '../problem.ts';

/** Unit directions that differ by less than this in every coordinate are one: a hundred times under the least tolerance. */
const SAME_DIRECTION = 1e-12;

/**
 * The inputs as the flow sees them. Inputs that are positive multiples of one another are active together, always, and
 * relu(c p) = c relu(p): they act as one sample u with |u|^2 = sum |x_i|^2 and label sum |x_i| y_i / |u|, and the loss
 * is higher by what their labels disagree. Opposite ones share the boundary w . u = 0. So a *line* through the
 * origin has one sample, or two: the first, by which the line is known, and its *twin* on the other side. An input 0
 * moves nothing.
 *
 * Samples 0 to lines - 1 are the first ones, in the order of the inputs; the twins follow.
 */
export interface MergedSamples {
  readonly dimension: number;
  /** number of samples, twins included */
  readonly count: number;
  readonly lines: number;
  /** n of the loss and of the gradients: the number of inputs */
  readonly divisor: number;
  /** count x d */
  readonly inputs: Float64Array;
  readonly labels: Float64Array;
  /** what no network takes off the loss: labels that disagree on one direction, and those of inputs that are 0 */
  readonly lossFloor: number;
  /** per line: its twin, -1 for none */
  readonly twins: Int32Array;
  /** per line: |twin| / |first|, 0 for no twin */
  readonly twinRatios: Float64Array;
  /** the inputs of sample s are members[starts[s]] to members[starts[s + 1] - 1] */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** per input: |x_i| / |u| of its sample u, the share of what the network puts out on u; 0 for an input 0 */
  readonly shares: Float64Array;
}

export function mergeSamples({ dimension: d, samples: n, inputs, labels }: Dataset): MergedSamples {
  const sizes = Float64Array.from({ length: n }, (_, i) => sizeOf(inputs, i * d, d));
  const { firsts, sides } = findLines(inputs, sizes, d);
  const order: number[] = [];
  for (let i = 0; i < n; i++) if (firsts[i] === i) order.push(i);
  const lines = order.length;
  const lineOf = new Map(order.map((input, line) => [input, line]));
  const twins = new Int32Array(lines).fill(-1);
  for (let i = 0; i < n; i++) {
    if (firsts[i]! < 0 || sides[i]! > 0) continue;
    const line = lineOf.get(firsts[i]!)!;
    if (twins[line]! >= 0) continue;
    twins[line] = order.length;
    order.push(i);
  }
  const groups: number[][] = order.map(() => []);
  for (let i = 0; i < n; i++) {
    if (firsts[i]! < 0) continue;
    const line = lineOf.get(firsts[i]!)!;
    groups[sides[i]! > 0 ? line : twins[line]!]!.push(i);
  }
  const merged = new Float64Array(order.length * d);
  const mergedLabels = new Float64Array(order.length);
  const shares = new Float64Array(n);
  let floor = 0;
  for (let i = 0; i < n; i++) if (firsts[i]! < 0) floor += labels[i]! ** 2;
  groups.forEach((group, sample) => {
    const first = order[sample]!;
    const size = Math.hypot(...group.map((i) => sizes[i]!));
    const label =
      group.length === 1 ? labels[first]! : group.reduce((sum, i) => sum + sizes[i]! * labels[i]!, 0) / size;
    const scale = group.length === 1 ? 1 : size / sizes[first]!;
    for (let k = 0; k < d; k++) merged[sample * d + k] = scale * inputs[first * d + k]!;
    mergedLabels[sample] = label;
    for (const i of group) shares[i] = group.length === 1 ? 1 : sizes[i]! / size;
    if (group.length > 1) for (const i of group) floor += (labels[i]! - (sizes[i]! / size) * label) ** 2;
  });
  const starts = new Int32Array(order.length + 1);
  groups.forEach((group, sample) => {
    starts[sample + 1] = starts[sample]! + group.length;
  });
  return {
    dimension: d,
    count: order.length,
    lines,
    divisor: n,
    inputs: merged,
    labels: mergedLabels,
    lossFloor: floor / (2 * n),
    twins,
    twinRatios: Float64Array.from(twins, (twin, line) =>
      twin < 0 ? 0 : sizeOf(merged, twin * d, d) / sizeOf(merged, line * d, d),
    ),
    starts,
    members: Int32Array.from(groups.flat()),
    shares,
  };
}

function sizeOf(inputs: Float64Array, at: number, d: number): number {
  let largest = 0;
  for (let k = at; k < at + d; k++) largest = Math.max(largest, Math.abs(inputs[k]!));
  if (largest === 0) return 0;
  let sum = 0;
  for (let k = at; k < at + d; k++) sum += (inputs[k]! / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/**
 * For every input the first one on its line (-1 for the input 0), and 1 where they point the same way, -1 where not.
 * Compared are only inputs whose directions have, but for sign, the same product with a vector that has nothing to do
 * with any data.
 */
function findLines(
  inputs: Float64Array,
  sizes: Float64Array,
  d: number,
): { firsts: Int32Array; sides: Int8Array } {
  const n = sizes.length;
  const firsts = new Int32Array(n).fill(-1);
  const sides = new Int8Array(n).fill(1);
  const probe = Float64Array.from({ length: d }, (_, k) => 1 + (((k + 1) * Math.SQRT2) % 1));
  const products = new Float64Array(n);
  const candidates: number[] = [];
  for (let i = 0; i < n; i++) {
    if (sizes[i] === 0) continue;
    let product = 0;
    for (let k = 0; k < d; k++) product += (inputs[i * d + k]! / sizes[i]!) * probe[k]!;
    products[i] = Math.abs(product);
    candidates.push(i);
  }
  const window = 4 * d * SAME_DIRECTION;
  candidates.sort((i, l) => products[i]! - products[l]! || i - l);
  candidates.forEach((i, rank) => {
    if (firsts[i]! >= 0) return;
    const line = [i];
    for (let next = rank + 1; next < candidates.length; next++) {
      const other = candidates[next]!;
      if (products[other]! - products[i]! > window) break;
      const side = firsts[other]! < 0 ? sideOf(inputs, sizes, d, i, other) : 0;
      if (side === 0) continue;
      sides[other] = side;
      line.push(other);
    }
    const first = Math.min(...line);
    const sign = sides[first]!;
    for (const member of line) {
      firsts[member] = first;
      sides[member]! *= sign;
    }
  });
  return { firsts, sides };
}

/** 1 where inputs i and l point the same way, -1 where opposite ways, 0 where neither. */
function sideOf(inputs: Float64Array, sizes: Float64Array, d: number, i: number, l: number): -1 | 0 | 1 {
  let same = true;
  let opposite = true;
  for (let k = 0; k < d && (same || opposite); k++) {
    const u = inputs[i * d + k]! / sizes[i]!;
    const v = inputs[l * d + k]! / sizes[l]!;
    if (Math.abs(u - v) > SAME_DIRECTION) same = false;
    if (Math.abs(u + v) > SAME_DIRECTION) opposite = false;
  }
  return same ? 1 : opposite ? -1 : 0;
}

import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import type { Dataset, Network } from '../../../src/model/problem.ts';
import { randomStream } from './randomNumbers.ts';

/**
 * Small random problems whose inputs are in no general position: the boundaries of several inputs coincide, inputs span
 * less than the space, sizes and labels tie. The same seed gives the same problem in every engine.
 */
export interface SmallProblem {
  readonly kind: Kind;
  readonly seed: number;
  readonly dataset: Dataset;
  readonly network: Network;
  /** the numbers themselves, to be pasted into a failing test */
  readonly description: string;
}

type Point = readonly number[];
type Random = () => number;

/** Ratios of inputs on one line; 0.1, 0.3 and 1/3 make them proportional only to rounding. */
const RATIOS = [1, 2, 0.5, 3, 1 / 3, 0.1, 0.3, 1.7];

export const KINDS = [
  'general',
  'repeated',
  'proportional',
  'opposite',
  'mixed',
  'decimals',
  'flat',
  'zeroInput',
  'zeroLabels',
  'ties',
  'grid',
  'sizes',
  'extremes',
  'symmetric',
  'twins',
] as const;
export type Kind = (typeof KINDS)[number];

/** One to five inputs of each kind in d dimensions (symmetric: up to eight). */
const INPUTS: Record<Kind, (d: number, random: Random) => Point[]> = {
  general: (d, random) => upTo(5, random, () => normalPoint(d, random)),
  repeated: (d, random) => onLines(d, random, () => 1),
  proportional: (d, random) => onLines(d, random, () => oneOf(RATIOS, random)),
  opposite: (d, random) => onLines(d, random, () => oneOf([1, -1, -1, -2], random)),
  mixed: (d, random) => onLines(d, random, () => oneOf(RATIOS, random) * oneOf([1, 1, -1], random)),
  decimals: (d, random) => {
    // as typed: (0.1, 0.3) beside (0.3, 0.9), whose products differ in the last bit
    const typed = (value: number) => Number(value.toFixed(2));
    const base = Array.from({ length: d }, () => typed(whole(9, random) / 10));
    return upTo(5, random, () => base.map((value) => typed(value * oneOf([1, 3, 7, -3, 0.1], random))), 2);
  },
  flat: (_, random) => {
    // all inputs in a plane of space, every third time on a line
    const [u, v] = [normalPoint(3, random), normalPoint(3, random)];
    const line = chance(1 / 3, random);
    return upTo(5, random, () => {
      const [s, t] = [whole(3, random), line ? 0 : whole(3, random)];
      return u.map((value, k) => s * value + t * v[k]!);
    });
  },
  zeroInput: (d, random) => [Array<number>(d).fill(0), ...INPUTS.mixed(d, random).slice(0, 4)],
  zeroLabels: (d, random) => INPUTS.mixed(d, random),
  ties: (d, random) => INPUTS.mixed(d, random),
  grid: (d, random) => upTo(5, random, () => Array.from({ length: d }, () => whole(3, random))),
  sizes: (d, random) => onLines(d, random, () => 10 ** whole(3, random) * oneOf([1, -1], random)),
  extremes: (d, random) => onLines(d, random, () => oneOf([1, 1e6, 1e-6, -1e6], random)),
  symmetric: (d, random) => {
    const corners = Array.from({ length: 2 ** d }, (_, corner) =>
      Array.from({ length: d }, (_, k) => ((corner >> k) & 1 ? 1 : -1)),
    );
    return chance(0.5, random) ? corners : corners.filter((_, i) => i % 2 === 0 || chance(0.5, random));
  },
  twins: (d, random) => INPUTS[oneOf(['general', 'mixed', 'grid'] as const, random)](d, random),
};

export function smallProblem(kind: Kind, seed: number): SmallProblem {
  const random = randomStream(1_000 * seed + KINDS.indexOf(kind));
  const dimension = kind === 'flat' || chance(0.4, random) ? 3 : 2;
  const points = INPUTS[kind](dimension, random);
  const labels = labelsOf(kind, points, random);
  const inputs = Float64Array.from(points.flat());
  const dataset = { dimension, samples: points.length, inputs, labels, teacher: null };
  const network = networkOf(kind, dataset, random);
  const description = [
    `points=${points.map((point) => point.join()).join(';')}`,
    `labels=${labels.join()}`,
    `output=${network.output.join()}`,
    `hidden=${network.hidden.join()}`,
  ].join(' ');
  return { kind, seed, dataset, network, description };
}

function labelsOf(kind: Kind, points: readonly Point[], random: Random): Float64Array {
  const few = kind === 'grid' || kind === 'ties' || kind === 'symmetric' || chance(0.2, random);
  // of inputs of mixed sizes the larger half the time have the larger labels
  const sized = kind === 'sizes' && chance(0.5, random);
  return Float64Array.from(points, (point) => {
    if (kind === 'zeroLabels') return 0;
    const label = few ? whole(kind === 'grid' ? 2 : 1, random) : 2 * normal(random);
    return sized ? label * Math.hypot(...point) : label;
  });
}

function networkOf(kind: Kind, dataset: Dataset, random: Random): Network {
  const { dimension, samples, inputs, labels } = dataset;
  const width = 1 + Math.floor((4 * (random() + 1)) / 2);
  // large enough for something to happen soon, and now and then as small as for the theory
  const initScale = chance(1 / 6, random) ? 1e-3 : 10 ** (0.75 * random() - 0.25);
  const largest = Math.max(1e-12, ...inputs.map(Math.abs));
  // outputs of the size of the labels
  const unit =
    kind === 'sizes' || kind === 'extremes'
      ? Math.sqrt(Math.max(1, ...labels.map(Math.abs)) / Math.max(1, largest))
      : 1;
  for (let attempt = 0; ; attempt++) {
    const seed = Math.floor((random() + 1) * 2 ** 30);
    const network = balancedInitialisation(width, dimension, initScale * unit, seed);
    if (kind === 'twins') copyNeurons(network, random);
    // on a boundary the flow may have two ways to go on, so no start lies there
    if (!startsOnBoundary(network, inputs, samples)) return network;
    if (attempt > 100) throw new Error('no start away from all boundaries');
  }
}

/** Makes neurons equal, opposite in sign, or proportional to the one before. */
function copyNeurons({ dimension: d, width, output, hidden }: Network, random: Random): void {
  for (let j = 1; j < width; j++) {
    if (chance(0.3, random)) continue;
    const factor = oneOf([1, 1, 2, 0.1], random);
    output[j] = output[j - 1]! * factor * oneOf([1, 1, -1], random);
    for (let k = 0; k < d; k++) hidden[j * d + k] = hidden[(j - 1) * d + k]! * factor;
  }
}

function startsOnBoundary({ dimension: d, width, hidden }: Network, inputs: Float64Array, n: number) {
  for (let j = 0; j < width; j++) {
    const w = hidden.subarray(j * d, (j + 1) * d);
    for (let i = 0; i < n; i++) {
      const x = inputs.subarray(i * d, (i + 1) * d);
      const product = w.reduce((sum, value, k) => sum + value * x[k]!, 0);
      const size = Math.hypot(...w) * Math.hypot(...x);
      if (size > 0 && Math.abs(product) < 1e-3 * size) return true;
    }
  }
  return false;
}

/** Two to five inputs on one to three lines through the origin, each a multiple of its line's first by `ratio`. */
function onLines(d: number, random: Random, ratio: () => number): Point[] {
  const lines = upTo(3, random, () =>
    chance(0.3, random) ? Array.from({ length: d }, () => whole(3, random)) : normalPoint(d, random),
  );
  const points = upTo(5, random, () => {
    const factor = ratio();
    return oneOf(lines, random).map((value) => factor * value);
  });
  return points.length > 1 ? points : [...points, points[0]!.map((value) => ratio() * value)];
}

function upTo<T>(most: number, random: Random, make: () => T, least = 1): T[] {
  const length = least + Math.floor(((most - least + 1) * (random() + 1)) / 2);
  return Array.from({ length }, make);
}

const chance = (share: number, random: Random): boolean => random() < 2 * share - 1;
const oneOf = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor((list.length * (random() + 1)) / 2)]!;
/** a whole number from -most to most */
const whole = (most: number, random: Random): number =>
  Math.floor(((2 * most + 1) * (random() + 1)) / 2) - most;
/** a sum of four is near enough to a normal number */
const normal = (random: Random): number => Math.sqrt(3 / 4) * (random() + random() + random() + random());
const normalPoint = (d: number, random: Random): number[] => Array.from({ length: d }, () => normal(random));

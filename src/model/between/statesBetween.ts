import type { Dataset, Kinks } from '../problem.ts';
import { dot } from '../schemes/vectors.ts';
import { boostNeurons, keepBalance } from './boostNeurons.ts';
import { PatternForce } from './patternForce.ts';
import { ResidualCourse, type SlopeJump } from './residualCourse.ts';
import { addSlopes, type PartialState, slopesOfThree, stiffness } from './residualSlopes.ts';

/** A state of the network: `output` (m), `hidden` (m x d) and the residuals of the inputs (n) at a flow time. */
export interface KnownState extends PartialState {
  readonly time: number;
}

/** What is known of the stretch between two states. */
export interface Stretch {
  readonly before: KnownState;
  readonly after: KnownState;
  /** the known states before and after these two; null where there are none */
  readonly outer: readonly [KnownState, KnownState] | null;
  /** the `Activity` of neuron j on every input (n) just after `before`; read while the stretch is set up */
  readonly patternOf: (j: number) => Uint8Array;
  /** m, the same number where the pattern is the same */
  readonly keys: ArrayLike<number>;
  /** by time; those between the two states are numbers `firstKink` to before `endKink` */
  readonly kinks: Omit<Kinks, 'count'>;
  readonly firstKink: number;
  readonly endKink: number;
}

/** Neurons that move together. */
interface Companions {
  readonly neurons: readonly number[];
  /** n, `Activity` just after `before` */
  readonly pattern: Uint8Array;
  /** numbers of the kinks on the way, which only a neuron by itself has */
  readonly kinks: readonly number[];
}

/**
 * Once the fastest residual has that often died away between two states, its slope is the rounding and the tolerance of the states
 * many times over: the states on both sides tell it better.
 */
const MOST_STIFF = 10;
/** A kink of a neuron with less of the slopes' scale than this leaves no trace in the residuals. */
const LEAST_SHARE = 1e-9;
/** Cosine up to which a neuron is taken to be on the boundary that it kinks at. */
const MOST_OFF = 1e-4;

/**
 * The gradient flow between two of its states whose residuals are known: in between each residual goes along a cubic, and under
 * these every neuron moves by boosts, two from kink to kink (`flow/boost.ts`). At the two states it is exactly those, at the second
 * to the accuracy of the cubic. A state costs O(m d) and O(n d) a pattern.
 */
export class StatesBetween {
  private readonly dataset: Dataset;
  private readonly stretch: Stretch;
  private readonly force: PatternForce;
  private readonly companions: readonly Companions[];
  private readonly course: ResidualCourse;

  constructor(dataset: Dataset, stretch: Stretch) {
    const { before, after } = stretch;
    this.dataset = dataset;
    this.stretch = stretch;
    this.force = new PatternForce(dataset);
    this.companions = companionsOf(stretch);
    const [first, last, jumps] = this.slopes();
    this.course = new ResidualCourse(
      { time: before.time, values: before.residuals, slopes: first },
      { time: after.time, values: after.residuals, slopes: last },
      jumps,
    );
  }

  /** The state at a time between the two, written into `output` (m), `hidden` (m x d) and `residuals` (n). */
  at(time: number, output: Float64Array, hidden: Float64Array, residuals: Float64Array): void {
    const { dataset, course, force } = this;
    const { before, kinks } = this.stretch;
    const first = new Float64Array(dataset.samples);
    const second = new Float64Array(dataset.samples);
    const generator = new Float64Array(dataset.dimension);
    output.set(before.output);
    hidden.set(before.hidden);
    const move = (neurons: readonly number[], pattern: Uint8Array) => {
      boostNeurons(force.of(pattern, first, generator), neurons, output, hidden);
      boostNeurons(force.of(pattern, second, generator), neurons, output, hidden);
    };
    course.moments(before.time, time, first, second);
    for (const { neurons, pattern, kinks: own } of this.companions) {
      if (own.length === 0) move(neurons, pattern);
    }
    for (const { neurons, pattern, kinks: own } of this.companions) {
      if (own.length === 0) continue;
      const now = pattern.slice();
      let from = before.time;
      for (const kink of own) {
        const to = kinks.times[kink]!;
        if (!(to < time)) break;
        if (to > from) {
          course.moments(from, to, first, second);
          move(neurons, now);
          from = to;
        }
        this.putOnBoundary(neurons[0]!, kinks.samples[kink]!, hidden);
        now[kinks.samples[kink]!] = kinks.activities[kink]!;
      }
      course.moments(from, time, first, second);
      move(neurons, now);
    }
    keepBalance(before, output, hidden);
    course.at(time, residuals);
  }

  /** A neuron kinks on the boundary of an input: what is off it is the error of the way there, and would be read as a pattern. */
  private putOnBoundary(neuron: number, sample: number, hidden: Float64Array): void {
    const { dimension: d, inputs } = this.dataset;
    const w = hidden.subarray(neuron * d, (neuron + 1) * d);
    const x = inputs.subarray(sample * d, (sample + 1) * d);
    const square = dot(x, x);
    const off = dot(w, x);
    // of a run with kinks left out the way is not known so well
    if (!(off * off < MOST_OFF ** 2 * square * dot(w, w))) return;
    for (let k = 0; k < d; k++) w[k]! -= (off / square) * x[k]!;
  }

  /** The slopes of the residuals at both ends, and how they jump in between. */
  private slopes(): [Float64Array, Float64Array, SlopeJump[]] {
    const { before, after, outer } = this.stretch;
    const span = after.time - before.time;
    if (outer !== null && span * stiffness(this.dataset, after) > MOST_STIFF) {
      return [slopesOfThree(outer[0], before, after), slopesOfThree(before, after, outer[1]), []];
    }
    const { kinks } = this.stretch;
    const first = new Float64Array(this.dataset.samples);
    const last = new Float64Array(this.dataset.samples);
    for (const { neurons, pattern, kinks: own } of this.companions) {
      const end = own.length === 0 ? pattern : pattern.slice();
      for (const kink of own) end[kinks.samples[kink]!] = kinks.activities[kink]!;
      addSlopes(this.dataset, this.force, before, neurons, pattern, 1, first);
      addSlopes(this.dataset, this.force, after, neurons, end, 1, last);
    }
    return [first, last, this.jumps(span)];
  }

  /** At a kink the slopes jump by what the neuron has in them after it, less what it had before. */
  private jumps(span: number): SlopeJump[] {
    const { before, after, kinks } = this.stretch;
    const jumps: SlopeJump[] = [];
    for (const { neurons, pattern, kinks: own } of this.companions) {
      const j = neurons[0]!;
      const square = Math.max(before.output[j]! ** 2, after.output[j]! ** 2);
      if (own.length === 0 || !(square * span > LEAST_SHARE)) continue;
      const now = pattern.slice();
      for (const kink of own) {
        const time = kinks.times[kink]!;
        const there = mixed(before, after, j, (time - before.time) / span);
        const jump = new Float64Array(this.dataset.samples);
        addSlopes(this.dataset, this.force, there, [0], now, -1, jump);
        now[kinks.samples[kink]!] = kinks.activities[kink]!;
        addSlopes(this.dataset, this.force, there, [0], now, 1, jump);
        jumps.push({ time, jump });
      }
    }
    return jumps.sort((a, b) => a.time - b.time);
  }
}

/** Neurons without kinks by their pattern, and each of the others by itself. */
function companionsOf({ before, patternOf, keys, kinks, firstKink, endKink }: Stretch): Companions[] {
  const kinked = new Map<number, number[]>();
  for (let kink = firstKink; kink < endKink; kink++) {
    const own = kinked.get(kinks.neurons[kink]!);
    if (own === undefined) kinked.set(kinks.neurons[kink]!, [kink]);
    else own.push(kink);
  }
  const together = new Map<number, number[]>();
  for (let j = 0; j < before.output.length; j++) {
    if (kinked.has(j)) continue;
    const known = together.get(keys[j]!);
    if (known === undefined) together.set(keys[j]!, [j]);
    else known.push(j);
  }
  return [
    ...Array.from(together.values(), (neurons) => ({
      neurons,
      pattern: patternOf(neurons[0]!).slice(),
      kinks: [],
    })),
    ...Array.from(kinked, ([j, own]) => ({ neurons: [j], pattern: patternOf(j).slice(), kinks: own })),
  ];
}

/** Neuron j and the residuals a share of the way from one state to the other, evenly: near enough for the size of a jump. */
function mixed(before: KnownState, after: KnownState, j: number, share: number): PartialState {
  const d = before.hidden.length / before.output.length;
  const mix = (from: Float64Array, to: Float64Array) =>
    from.map((value, k) => value + share * (to[k]! - value));
  const row = (values: Float64Array) => values.subarray(j * d, (j + 1) * d);
  return {
    output: mix(before.output.subarray(j, j + 1), after.output.subarray(j, j + 1)),
    hidden: mix(row(before.hidden), row(after.hidden)),
    residuals: mix(before.residuals, after.residuals),
  };
}

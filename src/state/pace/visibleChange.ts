import { Group } from '../../experiment/trajectory.ts';
import type { Run } from '../run.ts';

/**
 * How much an eye sees change from one frame to the next: of each kind of picture as a share of all that there is to see in it,
 * weighted by how much room it takes. A neuron that turns by 90 degrees, a norm that rises from the initial scale to 1, an
 * output that comes all the way from 0 to the labels, a loss that falls to its target: each is the whole of its kind.
 */
const WEIGHTS = { directions: 1, norms: 1, output: 1, loss: 0.5 } as const;

/** What a whole run shows, about: neurons on average turn and grow by half of what there is. */
export const USUAL_CHANGE = 2.5;

/** Multiplications a frame: of wide networks a sample of the neurons is looked at. */
const MOST_COORDINATES = 2 ** 11;
const MOST_NEURONS = 64;
const LEAST_NEURONS = 8;

/** A loss below so small a share of the first one, or so many times it, is off every axis. */
const LEAST_LOSS = 1e-12;
const LARGEST_LOSS = 1e3;

/** What of a run that has its first frame is looked at, and at which scale. */
export class VisibleChange {
  private readonly neurons: readonly number[];
  private readonly dimension: number;
  /** decades that a norm goes through */
  private readonly normDecades: number;
  /** |y| */
  private readonly labelNorm: number;
  /** the loss at the start, and the decades it may fall */
  private readonly firstLoss: number;
  private readonly lossDecades: number;

  constructor(run: Run) {
    const { dataset, groups } = run.start;
    this.dimension = dataset.dimension;
    this.neurons = sampled(groups, dataset.dimension);
    this.normDecades = Math.max(1, -Math.log10(run.parameters.initScale));
    this.labelNorm = Math.hypot(...dataset.labels);
    this.firstLoss = run.losses[0]!;
    const target = run.parameters.lossTarget / this.firstLoss;
    this.lossDecades = Math.max(1, -Math.log10(Math.max(target, LEAST_LOSS)));
  }

  /** From frame `f` to the next one; finite, at least 0. */
  after(run: Run, f: number): number {
    const before = run.frame(f);
    const after = run.frame(f + 1);
    const moved = this.neuronChange(before.hidden, after.hidden);
    const sum =
      moved +
      WEIGHTS.output * this.outputChange(run, f) +
      WEIGHTS.loss * this.lossChange(before.loss, after.loss);
    return Number.isFinite(sum) ? sum : 0;
  }

  /** Turning and growing of the neurons that are looked at, on average. */
  private neuronChange(before: Float64Array, after: Float64Array): number {
    const { neurons, dimension } = this;
    if (neurons.length === 0) return 0;
    let turned = 0;
    let grown = 0;
    for (const j of neurons) {
      const offset = j * dimension;
      const lengthBefore = lengthOf(before, offset, dimension);
      const lengthAfter = lengthOf(after, offset, dimension);
      // one that is not there, or is beyond every number, is not seen
      if (!(lengthBefore > 0 && lengthAfter > 0 && lengthBefore + lengthAfter < Number.POSITIVE_INFINITY))
        continue;
      let square = 0;
      for (let k = offset; k < offset + dimension; k++) {
        const chord = after[k]! / lengthAfter - before[k]! / lengthBefore;
        square += chord * chord;
      }
      turned += 2 * Math.asin(Math.min(1, Math.sqrt(square) / 2));
      grown += Math.abs(Math.log10(lengthAfter / lengthBefore));
    }
    const turning = turned / neurons.length / (Math.PI / 2);
    const growing = Math.min(1, grown / neurons.length / this.normDecades);
    return WEIGHTS.directions * turning + WEIGHTS.norms * growing;
  }

  private outputChange(run: Run, f: number): number {
    if (!(this.labelNorm > 0)) return 0;
    const before = run.residuals(f);
    const after = run.residuals(f + 1);
    let square = 0;
    for (let i = 0; i < before.length; i++) square += (after[i]! - before[i]!) ** 2;
    return Math.min(1, Math.sqrt(square) / this.labelNorm);
  }

  private lossChange(before: number, after: number): number {
    const decades = (loss: number) =>
      Math.log10(Math.min(LARGEST_LOSS, Math.max(LEAST_LOSS, loss / this.firstLoss)));
    return Math.abs(decades(after) - decades(before)) / this.lossDecades;
  }
}

/** Evenly spread among those that are not dead: their numbers say nothing of them, so that they are a fair sample. */
function sampled(groups: Uint8Array, dimension: number): readonly number[] {
  const live: number[] = [];
  for (let j = 0; j < groups.length; j++) if (groups[j] !== Group.Dead) live.push(j);
  const most = Math.max(LEAST_NEURONS, Math.min(MOST_NEURONS, Math.floor(MOST_COORDINATES / dimension)));
  if (live.length <= most) return live;
  return Array.from({ length: most }, (_, index) => live[Math.floor((index * live.length) / most)]!);
}

function lengthOf(values: Float64Array, offset: number, dimension: number): number {
  let square = 0;
  for (let k = offset; k < offset + dimension; k++) square += values[k]! * values[k]!;
  return Math.sqrt(square);
}

import { sinCosDegrees } from '../../../model/elementary.ts';
import { Purpose, RandomStream } from '../../../model/random.ts';
import { type KnownSet, labelled } from './knownSet.ts';

/** Sets that are drawn: from streams of random numbers as all data are, so that they are the same everywhere and always. */

const SEED = 1;

/** Points on each moon, and how far they are strewn about it. */
const MOON_POINTS = 12;
const NOISE = 0.1;

/** Two half circles of radius 1 that reach into each other, about the origin; the upper one is +1. */
export function twoMoons(): KnownSet {
  const inputs: number[][] = [];
  const labels: number[] = [];
  for (let i = 0; i < 2 * MOON_POINTS; i++) {
    const upper = i < MOON_POINTS;
    const { x, y } = halfCircle((180 * (i % MOON_POINTS)) / (MOON_POINTS - 1));
    const stream = new RandomStream(SEED, Purpose.Input, i);
    const [aside, up] = [NOISE * stream.normal(), NOISE * stream.normal()];
    inputs.push(upper ? [x - 0.5 + aside, y - 0.25 + up] : [0.5 - x + aside, 0.25 - y + up]);
    labels.push(upper ? 1 : -1);
  }
  return {
    given: labelled(inputs, labels),
    settings: { bias: true, width: 100, initScale: 0.1, lossTarget: 0.01 },
  };
}

/** The point of the unit circle at `degrees`, 0 to 180. */
function halfCircle(degrees: number): { readonly x: number; readonly y: number } {
  const left = degrees > 90;
  const { sin, cos } = sinCosDegrees(left ? 180 - degrees : degrees);
  return { x: left ? -cos : cos, y: sin };
}

const RANDOM_POINTS = 16;
const RANDOM_DIMENSION = 8;

/** Directions at random, with labels of +1 and -1 by the toss of a coin. */
export function randomLabels(): KnownSet {
  const inputs: number[][] = [];
  const labels: number[] = [];
  for (let i = 0; i < RANDOM_POINTS; i++) {
    const stream = new RandomStream(SEED, Purpose.Input, i);
    const point = Array.from({ length: RANDOM_DIMENSION }, () => stream.normal());
    const length = Math.sqrt(point.reduce((sum, x) => sum + x * x, 0));
    inputs.push(point.map((x) => x / length));
    labels.push(stream.sign());
  }
  return {
    given: labelled(inputs, labels),
    settings: { bias: false, width: 60, initScale: 1e-3, lossTarget: 1e-9 },
  };
}

import { expect, it } from 'vitest';
import { FlowState } from '../../../src/model/flow/flowState.ts';
import { mergeSamples } from '../../../src/model/flow/mergedSamples.ts';
import { MotionStore } from '../../../src/model/flow/motionStore.ts';
import { PatternGroups } from '../../../src/model/flow/patternGroups.ts';
import { PatternMotion } from '../../../src/model/flow/patternMotion.ts';
import { Waveform } from '../../../src/model/flow/waveform.ts';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { Activity } from '../../../src/model/problem.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { randomStream } from './randomNumbers.ts';

const DIMENSION = 45;
const SAMPLES = 67;

function parts() {
  const recipe = {
    scheme: 'cone',
    base: 'centred',
    dimension: DIMENSION,
    samples: SAMPLES,
    angle: 40,
    seed: 2,
  };
  const dataset = makeDataset({ ...recipe, scheme: 'cone', base: 'centred' });
  const state = new FlowState(mergeSamples(dataset), balancedInitialisation(40, DIMENSION, 1, 6));
  const waveform = new Waveform(state.samples, state.divisor);
  const random = randomStream(4);
  const residuals = Float64Array.from({ length: 3 * SAMPLES }, random);
  waveform.set(residuals.subarray(0, SAMPLES), residuals, 0.7);
  return { state, waveform };
}

it('The motions of many patterns, formed at once, are those of each by itself', () => {
  const { state, waveform } = parts();
  const n = SAMPLES;
  // two neurons slide, one of them on two lines
  for (const [j, i] of [
    [3, 5],
    [7, 1],
    [7, 60],
  ] as const) {
    state.activity[j * n + i] = Activity.Slide;
    state.preActivations[j * n + i] = 0;
  }
  const groups = new PatternGroups(state);
  expect(groups.sumsOver(state)).not.toBeNull();
  const motions = new MotionStore(state, groups, waveform);
  const alone = new PatternMotion(state, waveform);
  for (let group = 0; group < groups.count; group++) {
    const motion = motions.of(group);
    alone.form(groups.members[groups.starts[group]!]!);
    expect(motion.held.count).toBe(alone.held.count);
    const size = Math.max(...alone.openSpeeds.map(Math.abs));
    for (const key of ['openSpeeds', 'speeds', 'gram', 'maps', 'gradient'] as const) {
      motion[key].forEach((value, at) => {
        expect(Math.abs(value - alone[key][at]!), `${key} ${at} of ${group}`).toBeLessThan(
          1e-12 * (1 + size),
        );
      });
    }
  }
});

it('The motions of more patterns than there is room for are formed so many at a time, whichever is asked for', () => {
  const { state, waveform } = parts();
  const groups = new PatternGroups(state);
  const { samples: n, dimension: d } = state;
  // room for 16: two tables, and a rest that is too small for one
  const motions = new MotionStore(state, groups, waveform, 16 * (6 * n + 3 * d + 64));
  expect(groups.count).toBeGreaterThan(32);
  expect(groups.count).toBeLessThan(32 + 16);
  const alone = new PatternMotion(state, waveform);
  const forwards = Array.from({ length: groups.count }, (_, group) => group);
  for (const group of [...forwards, ...forwards.toReversed(), 30, 2, 33, 30, 20]) {
    const motion = motions.of(group);
    alone.form(groups.members[groups.starts[group]!]!);
    alone.speeds.forEach((value, at) => {
      expect(motion.speeds[at]).toBeCloseTo(value, 12);
    });
  }
  // other residuals: nothing of the old ones is left
  waveform.set(new Float64Array(n), new Float64Array(3 * n), 1);
  motions.forget();
  for (const group of forwards) expect(motions.of(group).speeds.every((speed) => speed === 0)).toBe(true);
});

it.each([1, 2, 3])('What a motion adds to the weights of %i neurons is the sum of its gradients', (times) => {
  const { state, waveform } = parts();
  for (const i of [2, 9]) state.activity[i] = Activity.Slide;
  const motion = new PatternMotion(state, waveform);
  motion.form(0);
  const target = new Float64Array(DIMENSION + 2).fill(1);
  motion.addGradient(2, -3, 0.5, target, 1, times);
  expect([target[0], target.at(-1)]).toEqual([1, 1]);
  for (let k = 0; k < DIMENSION; k++) {
    const [g0, g1, g2] = [0, 1, 2].map((power) => motion.gradient[power * DIMENSION + k]!);
    expect(target[k + 1]).toBeCloseTo(1 + 2 * g0! - 3 * g1! + 0.5 * g2!, 13);
  }
});

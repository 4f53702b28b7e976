import { describe, expect, it } from 'vitest';
import { FlowState } from '../../../src/model/flow/flowState.ts';
import { GradientNorm } from '../../../src/model/flow/gradientNorm.ts';
import { mergeSamples } from '../../../src/model/flow/mergedSamples.ts';
import { PatternGroups } from '../../../src/model/flow/patternGroups.ts';
import { TangentKernel, tangentKernelBound } from '../../../src/model/flow/tangentKernel.ts';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { Activity } from '../../../src/model/problem.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { randomStream } from './randomNumbers.ts';

const SIZES = [
  { dimension: 2, samples: 9, width: 40 },
  { dimension: 5, samples: 4, width: 30 },
  { dimension: 3, samples: 70, width: 20 },
  // so many that sums over all patterns are tabulated, and the kernel is formed of several neurons at a time
  { dimension: 40, samples: 66, width: 30 },
];

function stateOf({ dimension, samples, width }: (typeof SIZES)[number]): FlowState {
  const recipe = { scheme: 'cone', base: 'centred', dimension, samples, angle: 40, seed: 5 } as const;
  return new FlowState(mergeSamples(makeDataset(recipe)), balancedInitialisation(width, dimension, 0.4, 6));
}

/** Puts neuron j on the boundaries of the first few inputs, by Gram and Schmidt. */
function slideOn(state: FlowState, j: number, count: number): void {
  const { samples: n, dimension: d, inputs, hidden } = state;
  const w = hidden.subarray(j * d, (j + 1) * d);
  for (let i = 0; i < count; i++) state.activity[j * n + i] = Activity.Slide;
  freeOf(state, j, count, w);
  for (let i = 0; i < n; i++) {
    let p = 0;
    for (let k = 0; k < d; k++) p += w[k]! * inputs[i * d + k]!;
    state.preActivations[j * n + i] = i < count ? 0 : p;
    if (i >= count) state.activity[j * n + i] = p > 0 ? Activity.On : Activity.Off;
  }
  state.output[j] = Math.sign(state.output[j]!) * Math.hypot(...w);
}

/** Takes the part in the inputs that neuron j slides on, among the first few, off a vector. */
function freeOf(
  { samples: n, dimension: d, inputs, activity }: FlowState,
  j: number,
  count: number,
  v: Float64Array,
) {
  const basis: number[][] = [];
  for (let i = 0; i < count; i++) {
    if (activity[j * n + i] !== Activity.Slide) continue;
    const u = Array.from(inputs.subarray(i * d, (i + 1) * d));
    for (const b of basis) take(u, b);
    const size = Math.hypot(...u);
    basis.push(u.map((x) => x / size));
  }
  for (const b of basis) take(v, b);
}

function take(v: number[] | Float64Array, unit: readonly number[]): void {
  const part = unit.reduce((sum, x, k) => sum + x * v[k]!, 0);
  for (let k = 0; k < v.length; k++) v[k]! -= part * unit[k]!;
}

const patternOf = ({ samples: n, activity }: FlowState, j: number) =>
  activity.slice(j * n, (j + 1) * n).join('');

describe.each(SIZES)('patterns of $width neurons on $samples inputs in $dimension dimensions', (size) => {
  it('gather exactly the neurons that are active on the same inputs, and leave the dead out', () => {
    const state = stateOf(size);
    const groups = new PatternGroups(state);
    const byPattern = new Map<string, number[]>();
    for (let j = 0; j < size.width; j++) {
      const pattern = patternOf(state, j);
      if (pattern.includes('1')) byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), j]);
      else expect(groups.groupOf(j)).toBe(-1);
    }
    expect(groups.count).toBe(byPattern.size);
    for (let group = 0; group < groups.count; group++) {
      const members = Array.from(groups.members.subarray(groups.starts[group], groups.starts[group + 1]));
      expect(byPattern.get(patternOf(state, members[0]!))).toEqual(members);
      for (const j of members) expect(groups.groupOf(j)).toBe(group);
    }
  });

  it('are regrouped when a neuron changes its pattern, what it slides on being part of it', () => {
    const state = stateOf(size);
    const groups = new PatternGroups(state);
    const [first, second] = [groups.members[0]!, groups.members[groups.starts[groups.count]! - 1]!];
    const n = size.samples;
    state.activity.set(state.activity.subarray(second * n, (second + 1) * n), first * n);
    groups.rehash(state, first);
    groups.regroup(state);
    expect(groups.groupOf(first)).toBe(groups.groupOf(second));
    state.activity[first * n] = Activity.Slide;
    groups.rehash(state, first);
    groups.regroup(state);
    expect(groups.groupOf(first)).not.toBe(groups.groupOf(second));
    state.activity[second * n] = Activity.Slide;
    groups.rehash(state, second);
    groups.regroup(state);
    expect(groups.groupOf(first)).toBe(groups.groupOf(second));
    expect(groups.groupOf(first)).toBeGreaterThanOrEqual(0);
  });

  it.each([0, 1, 2])(
    'have the tangent kernel by which the residuals move, sliding on %i inputs',
    (slides) => {
      const state = stateOf(size);
      if (slides >= size.dimension) return;
      for (let j = 0; j < state.width; j += 2) slideOn(state, j, slides);
      const groups = new PatternGroups(state);
      const { samples: n, dimension: d, width: m } = state;
      const kernel = new TangentKernel(state, groups);
      kernel.form();
      const residuals = new Float64Array(n);
      state.residuals(residuals);
      // one tiny step of descent, written down directly; patterns stay
      const h = 1e-6;
      const moved = new Float64Array(n);
      for (let i = 0; i < n; i++) moved[i] = state.labels[i]!;
      for (let j = 0; j < m; j++) {
        const g = new Float64Array(d);
        for (let i = 0; i < n; i++) {
          if (state.activity[j * n + i] !== 1) continue;
          for (let k = 0; k < d; k++) g[k]! += (residuals[i]! * state.inputs[i * d + k]!) / n;
        }
        freeOf(state, j, slides, g);
        const w = state.hidden.slice(j * d, (j + 1) * d);
        const a = state.output[j]! + h * w.reduce((sum, x, k) => sum + x * g[k]!, 0);
        w.forEach((x, k) => {
          w[k] = x + h * state.output[j]! * g[k]!;
        });
        for (let i = 0; i < n; i++) {
          if (state.activity[j * n + i] !== 1) continue;
          moved[i]! -= a * w.reduce((sum, x, k) => sum + x * state.inputs[i * d + k]!, 0);
        }
      }
      for (let i = 0; i < n; i++) {
        let change = 0;
        for (let l = 0; l < n; l++) change -= kernel.values[i * n + l]! * residuals[l]!;
        expect((moved[i]! - residuals[i]!) / h).toBeCloseTo(change, 4);
      }
      let trace = 0;
      for (let i = 0; i < n; i++) trace += kernel.values[i * n + i]!;
      expect(tangentKernelBound(state)).toBeGreaterThan(trace);
    },
  );

  it('bound how much a change of the residuals changes any gradient', () => {
    const state = stateOf(size);
    const groups = new PatternGroups(state);
    const { samples: n, dimension: d } = state;
    const random = randomStream(1);
    const change = Float64Array.from({ length: n }, random);
    let largest = 0;
    for (let group = 0; group < groups.count; group++) {
      const j = groups.members[groups.starts[group]!]!;
      const g = new Float64Array(d);
      for (let i = 0; i < n; i++) {
        if (state.activity[j * n + i] !== 1) continue;
        for (let k = 0; k < d; k++) g[k]! += (change[i]! * state.inputs[i * d + k]!) / n;
      }
      largest = Math.max(largest, Math.hypot(...g));
    }
    const bound = new GradientNorm(state, groups).of(change, 0);
    expect(bound).toBeGreaterThan(largest * (1 - 1e-14));
    if (groups.count <= 12 || groups.sumsOver(state) !== null) expect(bound).toBeCloseTo(largest, 14);
  });
});

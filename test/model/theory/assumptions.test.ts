import { describe, expect, it } from 'vitest';
import { balancedInitialisation, neuronGroups } from '../../../src/model/initialisation.ts';
import { eigenbasis } from '../../../src/model/measures/eigenbasis.ts';
import type { Dataset, Network } from '../../../src/model/problem.ts';
import { type DataRecipe, makeDataset } from '../../../src/model/schemes/scheme.ts';
import type { AssumptionId } from '../../../src/model/theory/assumption.ts';
import { correlation } from '../../../src/model/theory/correlation.ts';
import { DELTA_COMPONENTS } from '../../../src/model/theory/sufficientScale.ts';
import { assumptionReport, traceYardsticks } from '../../support/theoryAtOnce.ts';

function report(dataset: Dataset, initial: Network, initScale: number) {
  const { assumptions, scale } = assumptionReport({
    dataset,
    initial,
    initScale,
    groups: neuronGroups(dataset, initial),
    yardsticks: traceYardsticks(dataset, initial),
    basis: eigenbasis(dataset),
  });
  const find = (id: AssumptionId) => assumptions.find((assumption) => assumption.id === id)!;
  return { find, scale, held: assumptions.map(({ held }) => held) };
}

const make = (scheme: DataRecipe['scheme'], dimension: number, samples: number, angle = 40) =>
  makeDataset({ scheme, base: 'centred', dimension, samples, angle, seed: 1 });

describe('the assumptions', () => {
  it('all hold for a cone of 40 degrees, but for the scale', () => {
    const { held, find, scale } = report(make('cone', 3, 8), balancedInitialisation(20, 3, 1e-4, 1), 1e-4);
    expect(held).toEqual([...Array(12).fill(true), false]);
    expect(find('correlation').value).toBeLessThan(40);
    expect(find('scale').value).toBe(scale!.log10Bound);
    expect(scale!.log10Bound).toBeLessThan(-1e4);
    expect(scale!.excess).toBeCloseTo(-4 - scale!.log10Bound, 6);
  });

  it('name the inputs beyond 45 degrees', () => {
    const dataset = make('centred', 16, 16, 45);
    const { find } = report(dataset, balancedInitialisation(20, 16, 1e-4, 1), 1e-4);
    const { held, broken, value } = find('correlation');
    const { angles } = correlation(dataset)!;
    expect(held).toBe(false);
    expect(broken).toEqual([...angles.keys()].filter((i) => angles[i]! >= 45));
    expect(broken.length).toBeGreaterThan(0);
    expect(value).toBe(Math.max(...angles));
  });

  it('count an input at exactly 45 degrees as beyond', () => {
    const exact = make('z-matrix', 5, 5, 45);
    expect(correlation(exact)!.beyond).toEqual([0, 1, 2, 3, 4]);
    expect(correlation(make('z-matrix', 5, 5, 44.9))!.beyond).toEqual([]);
  });

  it('see equal eigenvalues and vanishing coordinates of the z-matrix', () => {
    const { find } = report(make('z-matrix', 4, 4), balancedInitialisation(9, 4, 1e-2, 1), 1e-2);
    expect(find('distinctEigenvalues')).toMatchObject({ held: false, broken: [1, 2, 3] });
    expect(find('positiveCoordinates').held).toBe(false);
    expect(find('span').held).toBe(true);
  });

  it('see inputs that do not span, and neurons that stand on a boundary or are all dead', () => {
    expect(report(make('cone', 5, 3), balancedInitialisation(9, 5, 1, 1), 1).find('span').held).toBe(false);
    const dataset = make('cone', 2, 3);
    const flat: Dataset = {
      ...dataset,
      inputs: Float64Array.of(1, 0, 1, 0, 2, 0),
      labels: Float64Array.of(1, 1, 2),
    };
    const network: Network = {
      dimension: 2,
      width: 2,
      output: Float64Array.of(1, 1),
      hidden: Float64Array.of(-1, 0.1, 0, 1),
    };
    const { find } = report(flat, network, 1);
    expect(find('span')).toMatchObject({ held: false, value: 0 });
    expect(find('offBoundary')).toMatchObject({ held: false, broken: [1] });
    expect(find('positiveNeuron')).toMatchObject({ held: false, value: 0 });
  });

  it('have no answer without a teacher where they are about it', () => {
    const dataset = { ...make('cone', 3, 8), teacher: null };
    const { held, scale } = report(dataset, balancedInitialisation(20, 3, 1e-4, 1), 1e-4);
    expect(held).toEqual([true, true, null, null, true, true, true, true, true, true, null, true, null]);
    expect(scale).toBeNull();
  });
});

describe('the sufficient scale', () => {
  // two inputs at +-30 degrees to the teacher, one neuron of each sign, everything by hand
  const half = Math.PI / 6;
  const dataset: Dataset = {
    dimension: 2,
    samples: 2,
    inputs: Float64Array.of(Math.cos(half), Math.sin(half), 2 * Math.cos(half), -2 * Math.sin(half)),
    labels: Float64Array.of(Math.cos(half), 2 * Math.cos(half)),
    teacher: Float64Array.of(1, 0),
  };
  const at = (angle: number, length: number) => [length * Math.cos(angle), length * Math.sin(angle)];
  const initial: Network = {
    dimension: 2,
    width: 2,
    output: Float64Array.of(1e-6, -3e-6),
    hidden: Float64Array.of(...at(1.2, 1e-6), ...at(-0.3, 3e-6)),
  };

  it('is the least of components that are each right by hand', () => {
    const { scale } = report(dataset, initial, 1e-6);
    const { components, Delta, delta, smallest, log10Bound } = scale!;
    expect(components.inputNorm).toBeCloseTo(1, 12);
    expect(components.inputCosine).toBeCloseTo(0.5, 12);
    expect(components.neuronNorm).toBeCloseTo(1, 12);
    expect(Delta).toBeCloseTo(3, 12);
    const [largest, least] = eigenbasis(dataset)!.values;
    expect(components.eigenvalueGap).toBeCloseTo(Math.sqrt(largest!) - Math.sqrt(least!), 12);
    expect(components.smallestEigenvalue).toBeCloseTo(Math.sqrt(least!), 12);
    // at 1.2 the positive neuron is active on the first input alone, so gamma_I is along it
    expect(components.positiveAlignment).toBeCloseTo(Math.cos(1.2 - half), 12);
    // the negative one is active on both: gamma is along x_1 + 4 x_2', with x_2' the second input at length 1
    const gamma = Math.atan2(Math.sin(half) - 4 * Math.sin(half), 5 * Math.cos(half));
    expect(components.negativeAlignment).toBeCloseTo(Math.abs(Math.sin(-0.3 - gamma)), 12);
    // it turns away from gamma, upwards, and loses the second input first
    expect(components.firstLost).toBeCloseTo(Math.cos(-0.3 + half), 12);
    // stages: the positive neuron's only one goes from 1.2 towards the first input, which it does not cross; the negative one
    // leaves the second input at 60 degrees, where the first is at 30 degrees, and began at -0.3
    expect(components.stageCosine).toBeCloseTo(
      Math.min(Math.cos(1.2 - half), Math.cos(Math.PI / 6), Math.cos(-0.3 - half)),
      9,
    );
    // the negative neuron loses both, the positive one gains one
    const { crossings, first } = traceYardsticks(dataset, initial);
    expect([...first]).toEqual([0, 1, 3]);
    expect(components.crossingInterval).toBe(
      Math.min(crossings.times[0]!, crossings.times[1]!, crossings.times[2]! - crossings.times[1]!),
    );
    expect(delta).toBe(Math.min(...DELTA_COMPONENTS.map((name) => components[name])));
    expect(components[smallest]).toBe(delta);
    expect(log10Bound).toBeCloseTo(-12 * (Math.log10(2) + ((18 * 9) / delta ** 3) * Math.log10(2)), 0);
  });

  it('does not depend on lambda itself, and is nothing where a component is not positive', () => {
    const smaller: Network = { ...initial, hidden: initial.hidden.map((w) => w * 1e-90) };
    const first = report(dataset, initial, 1e-6).scale!;
    const second = report(dataset, smaller, 1e-96).scale!;
    expect(second.log10Bound / first.log10Bound).toBeCloseTo(1, 9);
    const wide = make('centred', 3, 3, 80);
    const none = report(wide, balancedInitialisation(9, 3, 1e-3, 1), 1e-3).scale!;
    expect(none.delta).toBeLessThan(0);
    expect(none.log10Bound).toBe(Number.NEGATIVE_INFINITY);
    expect(none.excess).toBe(Infinity);
  });
});

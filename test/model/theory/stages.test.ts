import { describe, expect, it } from 'vitest';
import { balancedInitialisation, neuronGroups } from '../../../src/model/initialisation.ts';
import { eigenbasis } from '../../../src/model/measures/eigenbasis.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { assumptionReport, traceYardsticks } from '../../support/theoryAtOnce.ts';
import { leastStageCosine, stagesByProposition14 } from './stages.ts';

/** What delta is made from, of a cone, and the stages of its yardsticks by other means. */
function cone(dimension: number, samples: number, seed: number, init: number, width = 24) {
  const dataset = makeDataset({ scheme: 'cone', base: 'centred', dimension, samples, angle: 40, seed });
  const initial = balancedInitialisation(width, dimension, 1e-3, init);
  const { components, delta } = assumptionReport({
    dataset,
    initial,
    initScale: 1e-3,
    groups: neuronGroups(dataset, initial),
    yardsticks: traceYardsticks(dataset, initial),
    basis: eigenbasis(dataset),
  }).scale!;
  return {
    dataset,
    components,
    delta,
    stages: (points: number) => stagesByProposition14(dataset, initial, points),
  };
}

/** dimension, inputs, data seed, network seed */
const CONES: [number, number, number, number][] = Array.from({ length: 12 }, (_, k) => [
  [2, 3, 8][k % 3]!,
  [3, 6, 12, 20][k % 4]!,
  1 + k,
  1 + ((7 * k) % 5),
]);

describe('the stages of the yardsticks, closed at both ends', () => {
  it.each(CONES)(
    'have at their ends the least cosine of 200 points each, and the least time: d = %i, n = %i, %i, %i',
    (...args) => {
      const { dataset, components, stages } = cone(...args);
      const all = stages(200);
      expect(components.stageCosine / leastStageCosine(dataset, all)).toBeCloseTo(1, 8);
      const shortest = Math.min(...all.map(({ duration }) => duration));
      expect(components.crossingInterval / shortest).toBeCloseTo(1, 7);
    },
  );

  it('count the start: an input that a neuron begins near to, and does not cross first', () => {
    const { components, delta } = cone(2, 6, 4, 4, 60);
    expect(components.stageCosine).toBeCloseTo(1.475e-5, 8);
    expect(delta).toBeLessThanOrEqual(components.stageCosine);
  });
});

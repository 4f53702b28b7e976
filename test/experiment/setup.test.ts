import { describe, expect, it } from 'vitest';
import type { Fault, FaultError } from '../../src/experiment/fault.ts';
import { DEFAULTS } from '../../src/experiment/parameters.ts';
import { datasetOf, recipeOf, setUp } from '../../src/experiment/setup.ts';
import { balancedInitialisation, neuronGroups } from '../../src/model/initialisation.ts';
import { makeDataset } from '../../src/model/schemes/scheme.ts';

describe('the set-up of a run', () => {
  it('draws the data and the network that its parameters name', () => {
    const parameters = {
      ...DEFAULTS,
      scheme: 'opposed',
      base: 'uncentred',
      dimension: 3,
      samples: 5,
      angle: 33,
      dataSeed: 17,
      networkSeed: 19,
      width: 8,
      initScale: 1e-5,
      learningRate: 0.5,
      lossTarget: 1e-3,
    } as const;
    const setup = setUp(parameters);
    const { scheme, base, dimension, samples, angle, dataSeed } = parameters;
    expect(setup.dataset).toEqual(makeDataset({ scheme, base, dimension, samples, angle, seed: dataSeed }));
    expect(setup.initial).toEqual(balancedInitialisation(8, 3, 1e-5, 19));
    expect(setup.groups).toEqual(neuronGroups(setup.dataset, setup.initial));
    expect(setup.training).toEqual({
      method: 'flow',
      learningRate: 0.5,
      lossTarget: 1e-3,
      maxTime: 1e7,
      tolerance: 1e-6,
    });
    expect(setup.teachers?.width).toBe(2);
  });

  it('takes given data row by row', () => {
    const inputs = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    const given = { inputs, labels: [7, -8], teacher: null };
    const { dataset, teachers } = setUp({ ...DEFAULTS, scheme: 'given', given });
    expect(dataset).toEqual({
      dimension: 3,
      samples: 2,
      inputs: Float64Array.of(1, 2, 3, 4, 5, 6),
      labels: Float64Array.of(7, -8),
      teacher: null,
    });
    expect(teachers).toBeNull();
  });

  it('tells in a fault why no data can be drawn', () => {
    const fault = (): Fault => {
      try {
        datasetOf(recipeOf({ ...DEFAULTS, scheme: 'counterexample', dimension: 2 }));
      } catch (error) {
        return (error as FaultError).fault;
      }
      throw new Error('data were drawn');
    };
    expect(fault()).toEqual({ code: 'scheme-needs', field: 'data', values: { expected: 3, given: 2 } });
  });

  it('scales a given start by lambda and leaves it as it is at lambda 1', () => {
    const network = {
      output: [0.1, -3],
      hidden: [
        [0.3, -0.7],
        [0, 1e-5],
      ],
    };
    const { initial, groups, dataset } = setUp({ ...DEFAULTS, width: 2, initScale: 1, network });
    expect(initial).toEqual({
      dimension: 2,
      width: 2,
      output: Float64Array.from(network.output),
      hidden: Float64Array.from(network.hidden.flat()),
    });
    expect(groups).toEqual(neuronGroups(dataset, initial));
    expect([...setUp({ ...DEFAULTS, width: 2, initScale: 0.5, network }).initial.hidden]).toEqual([
      0.15, -0.35, 0, 5e-6,
    ]);
  });
});

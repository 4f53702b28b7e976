import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitise } from '../../src/experiment/limits.ts';
import { type Parameters, SCHEMES } from '../../src/experiment/parameters.ts';
import { setUp } from '../../src/experiment/setup.ts';
import {
  givenOf,
  labelsOf,
  startOfParameters,
  withInput,
  withLabel,
  withNeuron,
  withNewInput,
  withoutInput,
  withTeacher,
} from '../../src/state/edits.ts';

const parametersOf = (change: Partial<Parameters>) => sanitise(change).parameters;
const asGiven = (parameters: Parameters) =>
  parametersOf({ ...parameters, scheme: 'given', given: givenOf(setUp(parameters)) });

const TAUGHT = {
  inputs: [
    [1, 0],
    [0, 2],
  ],
  labels: null,
  teacher: [3, 4],
};
const LABELLED = { ...TAUGHT, labels: [7, -8] };

describe('the data of a scheme as given ones', () => {
  it('are the same bits, with and without a bias, and leave the labels to a teacher that gives them', () => {
    for (const scheme of SCHEMES) {
      for (const bias of [false, true]) {
        const given = scheme === 'given' ? LABELLED : null;
        const parameters = parametersOf({ scheme, bias, dimension: 4, samples: 5, given });
        const own = asGiven(parameters);
        expect(setUp(own).dataset, `${scheme} ${bias}`).toEqual(setUp(parameters).dataset);
        expect(own.given!.labels === null).toBe(scheme !== 'opposed' && scheme !== 'given');
      }
    }
  });
});

describe('an edit of given data', () => {
  it('moves an input, and its label where the teacher gives it', () => {
    expect(labelsOf(withInput(TAUGHT, 1, [1, 1]))).toEqual([3, 7]);
    expect(withInput(LABELLED, 1, [1, 1])).toEqual({
      ...LABELLED,
      inputs: [
        [1, 0],
        [1, 1],
      ],
    });
    expect(TAUGHT.inputs[1]).toEqual([0, 2]);
  });

  it('turns the teacher: labels follow it only where they are its own', () => {
    expect(labelsOf(withTeacher(TAUGHT, [-1, 1]))).toEqual([0, 2]);
    expect(labelsOf(withTeacher(LABELLED, [-1, 1]))).toEqual([7, -8]);
  });

  it('sets one label and leaves the others as they are', () => {
    expect(withLabel(TAUGHT, 0, -1)).toEqual({ ...TAUGHT, labels: [-1, 8] });
    expect(withLabel(LABELLED, 1, 1e9).labels).toEqual([7, 1e6]);
  });

  it('adds an input with a label, and takes one away unless it is the last', () => {
    expect(withNewInput(TAUGHT, [1, 1])).toEqual({ ...TAUGHT, inputs: [...TAUGHT.inputs, [1, 1]] });
    expect(withNewInput(LABELLED, [1, 1]).labels).toEqual([7, -8, 7]);
    expect(withNewInput(LABELLED, [1, 1], 2).labels).toEqual([7, -8, 2]);
    expect(withNewInput({ ...LABELLED, teacher: null }, [0.1, 3]).labels).toEqual([7, -8, -8]);
    expect(withoutInput(LABELLED, 0)).toEqual({ ...LABELLED, inputs: [[0, 2]], labels: [-8] });
    const one = { inputs: [[1, 0]], labels: [1], teacher: null };
    expect(withoutInput(one, 0)).toBe(one);
  });

  it('leaves data that can be run, whatever the numbers', () => {
    const number = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1e-300));
    fc.assert(
      fc.property(fc.tuple(number, number), number, (point, label) => {
        for (const data of [TAUGHT, LABELLED]) {
          for (const given of [
            withInput(data, 0, point),
            withNewInput(data, point, label),
            withTeacher(data, point),
            withLabel(data, 1, label),
          ]) {
            expect(sanitise({ scheme: 'given', given }).faults).toEqual([]);
          }
        }
      }),
    );
  });
});

describe('the start of a run as a given one', () => {
  it('is the drawn one, bit for bit at every scale', () => {
    for (const initScale of [1e-100, 1e-3, 0.7, 64]) {
      const drawn = parametersOf({ dimension: 3, width: 20, networkSeed: 5, initScale });
      const own = parametersOf({ ...drawn, network: startOfParameters(drawn) });
      expect(setUp(own)).toEqual(setUp(drawn));
    }
  });

  it('stays balanced and keeps the sign of a neuron that is moved', () => {
    const network = {
      output: [1, -2, 0],
      hidden: [
        [1, 0],
        [0, 2],
        [0, 0],
      ],
    };
    expect(withNeuron(network, 1, [3, 4])).toEqual({
      output: [1, -5, 0],
      hidden: [
        [1, 0],
        [3, 4],
        [0, 0],
      ],
    });
    expect(withNeuron(network, 2, [3, 4]).output[2]).toBe(5);
    expect(network.hidden[1]).toEqual([0, 2]);
  });
});

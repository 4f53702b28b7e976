import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../src/experiment/differences.ts';
import { DEFAULTS, type Parameters } from '../../src/experiment/parameters.ts';

const flow = DEFAULTS;
const descent: Parameters = { ...DEFAULTS, method: 'descent' };
const points = { inputs: [[1, 0]], labels: [1], teacher: null };
const given: Parameters = { ...DEFAULTS, scheme: 'given', samples: 1, given: points };

describe('two runs', () => {
  it('differ by what stands in their parameters, in the order of those', () => {
    expect(differencesOf(flow, { ...flow, networkSeed: 2, initScale: 1 })).toEqual([
      'initScale',
      'networkSeed',
    ]);
    expect(differencesOf(flow, { ...flow })).toEqual([]);
  });

  it('are the same where neither follows from what differs', () => {
    expect(differencesOf(flow, { ...flow, learningRate: 1, stretch: 50, base: 'uncentred' })).toEqual([]);
    expect(differencesOf(given, { ...given, dataSeed: 7, angle: 12 })).toEqual([]);
  });

  it('are others where one of them follows from it', () => {
    expect(differencesOf(descent, { ...descent, learningRate: 1 })).toEqual(['learningRate']);
    expect(differencesOf(flow, { ...descent, learningRate: 1 })).toEqual(['method', 'learningRate']);
    expect(differencesOf(given, { ...flow, dataSeed: 7 })).toEqual([
      'scheme',
      'samples',
      'dataSeed',
      'given',
    ]);
  });

  it('have the same points of the user where those are one object', () => {
    expect(differencesOf(given, { ...given })).toEqual([]);
    expect(differencesOf(given, { ...given, given: { ...points } })).toEqual(['given']);
  });
});

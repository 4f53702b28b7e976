import fc from 'fast-check';
import { drawnNetwork } from '../../src/experiment/givenNetwork.ts';
import { sanitise } from '../../src/experiment/limits.ts';
import { type NumericParameter, type Parameters, RANGES, SCHEMES } from '../../src/experiment/parameters.ts';

const within = (key: NumericParameter) => {
  const { min, max, integer } = RANGES[key];
  return integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
};
const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const givenData = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.boolean())
  .chain(([samples, dimension, labelled, taught]) => {
    const list = (length: number) => fc.array(coordinate, { minLength: length, maxLength: length });
    return fc.record({
      inputs: fc.array(list(dimension), { minLength: samples, maxLength: samples }),
      labels: labelled || !taught ? list(samples) : fc.constant(null),
      teacher: taught ? list(dimension) : fc.constant(null),
    });
  });
/** Parameters of every scheme, as `sanitise` gives them. */
export const parameters: fc.Arbitrary<Parameters> = fc
  .record({
    scheme: fc.constantFrom(...SCHEMES),
    base: fc.constantFrom('centred' as const, 'uncentred' as const),
    dimension: within('dimension'),
    samples: within('samples'),
    width: within('width'),
    angle: within('angle'),
    stretch: within('stretch'),
    bias: fc.boolean(),
    initScale: fc.oneof(
      within('initScale'),
      fc.integer({ min: 0, max: 166 }).map((k) => 4 ** -k),
    ),
    dataSeed: within('dataSeed'),
    networkSeed: within('networkSeed'),
    method: fc.constantFrom('flow' as const, 'descent' as const),
    learningRate: within('learningRate'),
    lossTarget: within('lossTarget'),
    given: givenData,
    network: fc.constant(null),
  })
  .map((wanted) => sanitise(wanted).parameters);
/** A start of the reader's own: some neurons of the drawn one moved, or weights without any relation to it. */
export const withStart: fc.Arbitrary<Parameters> = fc
  .tuple(parameters, fc.nat({ max: 40 }), fc.boolean())
  .chain(([wanted, most, drawn]) => {
    const { parameters: small } = sanitise({ ...wanted, width: most + 1, dimension: 1 + (most % 6) });
    const { width, dimension, networkSeed } = small;
    const row = fc.array(coordinate, { minLength: dimension, maxLength: dimension });
    const neuron = fc.record({ j: fc.nat({ max: width - 1 }), a: coordinate, w: row });
    return fc.array(neuron, { minLength: drawn ? 0 : width, maxLength: drawn ? 4 : width }).map((moved) => {
      const start = drawnNetwork(width, dimension, networkSeed);
      const [output, hidden] = [[...start.output], [...start.hidden]];
      for (const [index, { j, a, w }] of moved.entries()) {
        const place = drawn ? j : index;
        output[place] = a;
        hidden[place] = w;
      }
      return sanitise({ ...small, network: { output, hidden } }).parameters;
    });
  });

import { DEFAULTS, type GivenData, type Parameters } from '../../src/experiment/parameters.ts';

/** Data that the page may be asked to show: every scheme, and data that break what the theory assumes. */
interface Data {
  readonly name: string;
  readonly change: Partial<Parameters>;
}

function given(
  name: string,
  inputs: GivenData['inputs'],
  { labels = null, teacher = null, ...change }: Partial<GivenData> & Partial<Parameters>,
): Data {
  const dimension = inputs[0]!.length;
  return {
    name,
    change: {
      ...change,
      scheme: 'given',
      dimension,
      samples: inputs.length,
      given: { inputs, labels, teacher },
    },
  };
}

const DATA: readonly Data[] = [
  { name: 'cone in the plane', change: { samples: 4, width: 10, networkSeed: 2 } },
  { name: 'no positive neuron', change: { samples: 3, networkSeed: 1 } },
  { name: 'cone in space', change: { dimension: 3, samples: 5, dataSeed: 2, width: 8, networkSeed: 2 } },
  { name: 'fewer inputs than dimensions', change: { dimension: 4, samples: 2, dataSeed: 3 } },
  { name: 'wide angles', change: { samples: 5, angle: 75, networkSeed: 2 } },
  { name: 'centred', change: { scheme: 'centred', dimension: 3, samples: 3, angle: 45 } },
  { name: 'uncentred', change: { scheme: 'uncentred', dimension: 3, samples: 4, angle: 30, dataSeed: 4 } },
  { name: 'opposed', change: { scheme: 'opposed', samples: 3, width: 10 } },
  { name: 'z-matrix', change: { scheme: 'z-matrix', dimension: 3, angle: 40 } },
  { name: 'counterexample', change: { scheme: 'counterexample', dimension: 3, stretch: 11 } },
  { name: 'a bias', change: { dimension: 3, samples: 4, bias: true } },
  {
    name: 'a start of its own, out of balance',
    change: {
      samples: 3,
      width: 4,
      network: {
        output: [0.4, -0.1, 0.2, -0.2],
        hidden: [
          [0.1, 0.04],
          [0.06, 0.08],
          [0.02, 0.25],
          [-0.04, 0.02],
        ],
      },
    },
  },
  given('one input', [[1, 0.5]], { teacher: [1, 0] }),
  given('one input and one neuron', [[1, 0.5]], { teacher: [1, 0], width: 1, networkSeed: 2 }),
  given(
    'two inputs and one neuron',
    [
      [1, 0.5],
      [0.3, 1],
    ],
    { teacher: [0.6, 0.8], width: 1, networkSeed: 3 },
  ), // prettier
  given(
    'repeated inputs',
    [
      [1, 0.2],
      [1, 0.2],
      [0.5, 0.6],
    ],
    { teacher: [1, 0] },
  ),
  given(
    'one input with two labels',
    [
      [1, 0.5],
      [1, 0.5],
    ],
    { labels: [1, -1] },
  ),
  given(
    'opposite inputs',
    [
      [1, 0.3],
      [-1, -0.3],
      [0.2, 1],
    ],
    { labels: [1, 0.5, 0.7] },
  ),
  given(
    'opposite inputs and a teacher',
    [
      [1, 0.3],
      [-1, -0.3],
      [0.2, 1],
    ],
    { teacher: [1, 0.2] },
  ),
  given(
    'inputs on a line',
    [
      [1, 0.5],
      [2, 1],
      [0.5, 0.25],
    ],
    { teacher: [1, 0] },
  ),
  given(
    'inputs with a constant coordinate',
    [
      [0.2, 1],
      [1, 1],
      [-0.6, 1],
    ],
    { teacher: [0.6, 0.8], networkSeed: 4 },
  ),
  given(
    'inputs with a constant coordinate, no teacher',
    [
      [0.2, -0.5],
      [1, -0.5],
    ],
    { labels: [1, 0.5] },
  ),
  given(
    'labels of both signs',
    [
      [1, 0],
      [0, 1],
      [-1, 0.5],
      [0.4, -1],
    ],
    { labels: [1, -0.7, 0.4, -0.2], width: 9 },
  ),
  given(
    'negative labels',
    [
      [1, 0.2],
      [0.3, 1],
    ],
    { labels: [-1, -0.5] },
  ),
  given(
    'labels of 0',
    [
      [1, 0.2],
      [0.3, 1],
    ],
    { labels: [0, 0] },
  ),
  given(
    'a teacher of norm 2',
    [
      [1, 0.2],
      [0.6, 0.5],
    ],
    { teacher: [2, 0] },
  ),
  given(
    'an obtuse input',
    [
      [1, 0.5],
      [-1, 2],
    ],
    { teacher: [1, 0] },
  ),
];

const SCALES = [16, 1, 0.1, 1e-3, 1e-8, 1e-30];

/** A run whose sentences are held to the oracle. */
export interface Case {
  readonly name: string;
  readonly parameters: Parameters;
}

/** All data x lambda x method. */
export const CASES: readonly Case[] = DATA.flatMap(({ name, change }) =>
  SCALES.flatMap((initScale) =>
    (['flow', 'descent'] as const).map((method) => ({
      name: `${name}, lambda = ${initScale}, ${method}`,
      parameters: { ...DEFAULTS, width: 7, networkSeed: 3, ...change, initScale, method },
    })),
  ),
);

/**
 * Data as people type them, as links without the seed of the start (`init`); `seeds` is for how many of them, from 0
 * up, the tests without a browser follow each.
 */
export const TYPED_LINKS = {
  'two labels on one line': { link: 'm=20&points=1,0;2,0&labels=1,-1', seeds: 200 },
  'a repeated input with labels that cancel': { link: 'points=2,1;1,1;2,1&labels=1,0,-1', seeds: 100 },
  'one neuron on five inputs': {
    link: 'm=1&points=1.6,2.5;4.3,4.9;3.6,3.6;4.6,1.4;2.7,1.7&labels=1,0,1,2,1',
    seeds: 300,
  },
  'a time asked for': { link: 'm=4&scale=2&points=3,-1;6,-2&labels=1,-2&t=4', seeds: 300 },
  // length and width of the petals of ten flowers of each of three species of iris (Fisher 1936)
  petals: {
    link: `points=${[
      '1.4,0.2;1.4,0.2;1.3,0.2;1.5,0.2;1.4,0.2;1.7,0.4;1.4,0.3;1.5,0.2;1.4,0.2;1.5,0.1',
      '4.7,1.4;4.5,1.5;4.9,1.5;4,1.3;4.6,1.5;4.5,1.3;4.7,1.6;3.3,1;4.6,1.3;3.9,1.4',
      '6,2.5;5.1,1.9;5.9,2.1;5.6,1.8;5.8,2.2;6.6,2.1;4.5,1.7;6.3,1.8;5.8,1.8;6.1,2.5',
    ].join(';')}&labels=${[0, 1, 2].flatMap((species) => Array(10).fill(species)).join()}`,
    seeds: 40,
  },
  'sizes of 800 and 1': { link: 'm=20&points=800,1;0,1&labels=0,800', seeds: 100 },
  'sizes of 500 and 1': { link: 'm=20&points=500,1;0,1&labels=0,500', seeds: 100 },
  'sizes of a million and a millionth': {
    link: 'm=20&points=1000000,0;0.000001,0.000001;0,1&labels=1,2,3',
    seeds: 100,
  },
  'a repeated input between two others': { link: 'points=5,2;3,5;3,5;6,3&labels=0,1,0,0', seeds: 40 },
} as const;

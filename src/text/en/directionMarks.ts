/** What the marks of the directions are called, and their formulas: as in marks.ts. */
export const directionMarks = {
  /** what a number is said with */
  parts: (said: readonly string[]) => said.join('; '),
  length: (symbol: string, value: string) => `|${symbol}| = ${value}`,
  lengthNow: (symbol: string, value: string) => `now |${symbol}| = ${value}`,
  from: (degrees: string, target: string) => `${degrees}\u00b0 from ${target}`,
  teacher: { name: 'Teacher: the neuron that labels the inputs', formula: 'y_i = relu(v*\u00b7x_i)' },
  teachers: (k: number) => ({
    name: `Teacher ${k}: ${k === 1 ? 'its answer is added' : 'its answer is taken away'}`,
    formula: 'y_i = relu(v_1\u00b7x_i) \u2212 relu(v_2\u00b7x_i)',
  }),
  gamma: {
    name: 'Gamma: the mean of the inputs, weighed by their labels',
    formula: '\u03b3 = 1/n \u03a3_i y_i x_i',
  },
  bundle: {
    name: 'Bundle vector: the sum of the positive neurons',
    formula: 'v = \u03a3_{+} a_j w_j',
  },
  bundles: (k: number) => ({
    name: `Bundle vector of the ${k === 1 ? 'positive' : 'negative'} neurons`,
    formula: `\u03a3_{${k === 1 ? '+' : '\u2212'}} |a_j| w_j`,
  }),
  input: (i: number) => ({ name: `Input ${i}`, formula: `r_{${i}} = y_{${i}} \u2212 h(x_{${i}})` }),
  labelled: (label: string, residual: string) => `label ${label}; residual now ${residual}`,
  cone: {
    name: 'Cone: inputs within 45\u00b0 of the teacher, as the theory asks',
    formula: '\u2220(x_i, v*) < 45\u00b0',
  },
  widest: (degrees: string, inside: number, all: number) =>
    `the widest input stands ${degrees}\u00b0 from the teacher; ${inside} of ${all} inside`,
  ring: { name: 'Ring: neurons of this length', formula: '|w_j|' },
  size: { name: 'Size of a neuron of this length', formula: '|w_j|' },
  norm: (value: string) => `|w| = ${value}`,
  yardstick: (j: number) => ({
    name: `Yardstick of neuron ${j}: where it would be if the labels stayed unlearned`,
    formula: 'd\u03b1/dt = \u00b1|\u03b1|\u03b3_{I(\u03b1)}',
  }),
};

/** The line under the header: what the page shows. Formulas and numbers come set; parts in order. */
export const intro = {
  region: 'What this is',
  fold: 'Fold this line away',
  unfold: 'What is this?',
  more: 'more',
  less: 'less',
  /** the run on screen in a sentence */
  line: <T>(
    width: number,
    network: T,
    goal: readonly (string | T)[],
    method: readonly (string | T)[],
    scale: T,
  ): readonly (string | T)[] => [
    `A [[network]] of [[width|${width === 1 ? 'one hidden neuron' : `${width} hidden neurons`}]], `,
    network,
    ', learns ',
    ...goal,
    ' by ',
    ...method,
    ' from a [[scale|start of size]] ',
    scale,
    '.',
  ],
  goals: {
    teacher: <T>(labels: T) => ['a single neuron, the [[teacher]] of its labels ', labels, ','],
    teachers: <T>(labels: T) => ['two neurons, the [[teacher|teachers]] of its labels ', labels, ','],
    labels: (count: number) => [
      count === 1 ? 'one given [[label]] y,' : `${count} given [[label|labels]] y,`,
    ],
  },
  methods: {
    flow: <T>(loss: T) => ['[[gradient flow]] on the [[loss]] ', loss, ','],
    descent: <T>(loss: T, step: T) => [
      '[[descent|gradient descent]] with steps ',
      step,
      ' on the [[loss]] ',
      loss,
      ',',
    ],
  },
  paper: {
    from: 'The paper: ',
    authors: 'Chistikov, Englert, Lazi\u0107',
    title: 'Learning a Neuron by a Shallow ReLU Network',
    subtitle: ': Dynamics and Implicit Bias for Correlated Inputs',
    venue: 'NeurIPS 2023',
  },
};

/** The activation raster: neurons against inputs over time. */
export const raster = {
  title: 'Activation raster',
  /** over time: where there is room; where there is little; and there, of a sample of the neurons */
  caption: (ofNeurons: string, samples: number) =>
    `active inputs ${ofNeurons}, 0 to ${samples} by shade; rings: crossings of its yardstick`,
  captionShort: 'active inputs by shade',
  captionSample: (ofNeurons: string) => `active inputs ${ofNeurons}`,
  captionMatrix: (ofNeurons: string) => `active inputs ${ofNeurons} at the playhead`,
  /** how many of the neurons that cross inputs until T0 do so in the order of their yardsticks */
  order: (kept: number, crossing: number) => `; ${kept} of ${crossing} in yardstick order until T₀`,
  /** of a run with more kinks than are kept */
  leftOut: (time: string) => `; after t = ${time} by frame`,
  matrix: 'Inputs now',
  matrixHelp: 'Show only which inputs each neuron is active on at the playhead',
  /** under the matrix */
  inputs: 'inputs in order of crossing',
  inputsShort: 'inputs',
  /** over the inputs of one neuron */
  detail: (number: number) => `inputs of neuron ${number} over time`,
  example: (number: number) => `inputs of neuron ${number} over time (most crossings)`,
  activeOn: (active: number, samples: number) => `active on ${active} of ${samples} inputs`,
  slidesOn: (sliding: number) => `, slides on ${sliding}`,
  /** what a kink does: Activity of model/problem.ts */
  does: ['loses', 'gains', 'slides along'],
  did: ['lost', 'gained', 'began to slide along'],
  is: ['off', 'on', 'sliding'],
  since: ' since ',
  at: ' at ',
  yardstick: 'yardstick: ',
  noPrediction: 'its yardstick does not cross',
  unmet: (activity: number) => ['would lose', 'would gain', 'would slide along'][activity] ?? '',
  difference: 'difference ',
  neuronKink: (did: string, input: number, time: string, predicted: string) =>
    `; last ${did} input ${input} at time ${time}${predicted}`,
  neuronPredicted: (time: string) => `, its yardstick at ${time}`,
  noKink: '; no kink so far',
  alternative: (time: string, counts: string, order: string) => `At time ${time}: ${counts}. ${order}`,
  alternativeCounting: 'the patterns of so large a network are being worked out',
  alternativePositive: (onAll: number, all: number) =>
    all === 0 ? 'no positive neurons' : `${onAll} of ${all} positive neurons are active on every input`,
  alternativeNegative: (off: number, all: number) =>
    all === 0 ? 'no negative neurons' : `${off} of ${all} negative ones on none any more`,
  alternativeLeftOut: (time: string) =>
    `After time ${time} there are too many kinks to keep each: what is shown are the changes from one frame to the next.`,
  alternativeOrder: (kept: number, crossing: number) =>
    crossing === 0
      ? 'No neuron crosses an input until T₀.'
      : `${kept} of the ${crossing} neurons that cross inputs until T₀ do so in the order of their yardsticks.`,
};

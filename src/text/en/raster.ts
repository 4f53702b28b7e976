import { orderSentence } from './order.ts';

/** The activation raster: neurons against inputs over time. */
export const raster = {
  /** over time: where there is room; where there is little; and there, of a sample of the neurons */
  caption: (ofNeurons: string, samples: number) =>
    `active inputs ${ofNeurons}, 0 to ${samples} by shade; rings: crossings of its yardstick`,
  captionShort: 'active inputs by shade',
  captionSample: (ofNeurons: string) => `active inputs ${ofNeurons}`,
  captionMatrix: (ofNeurons: string) => `active inputs ${ofNeurons} at the playhead`,
  /** of the neurons that have inputs to cross and have crossed them all until T0: how many did so in the order of their yardsticks */
  order: (kept: number, finished: number, toCross: number) =>
    `${kept} of ${finished} in yardstick order by T₀${toCross > finished ? `, ${toCross - finished} not done` : ''}`,
  /** of a run with more kinks than are kept */
  leftOut: (time: string) => `after t = ${time} by frame`,
  /** the caption with what else there is to say */
  captionWith: (caption: string, more: readonly string[]) => [caption, ...more].join('; '),
  matrix: 'Inputs now',
  matrixHelp: 'Show only which inputs each neuron is active on at the playhead',
  /** under the matrix */
  inputs: 'inputs in order of crossing',
  inputsShort: 'inputs',
  /** over the inputs of one neuron */
  detail: (number: number) => `inputs of neuron ${number} over time`,
  example: (number: number) => `inputs of neuron ${number} over time (most crossings)`,
  activeOn: (active: number, samples: number) => `active on ${active} of ${samples} inputs`,
  /** a pattern at one time */
  pattern: (on: number, sliding: number, samples: number) =>
    `active on ${on} of ${samples} inputs${sliding === 0 ? '' : `, slides on ${sliding}`}`,
  /** what a kink does: Activity of model/problem.ts */
  kink: <T>(activity: number, input: T, time: T) => [
    `${['loses', 'gains', 'slides along'][activity] ?? ''} `,
    input,
    ' at ',
    time,
  ],
  did: ['lost', 'gained', 'began to slide along'],
  is: <T>(input: T, activity: number, since: T) => [
    input,
    `: ${['off', 'on', 'sliding'][activity] ?? ''} since `,
    since,
  ],
  noPrediction: 'its yardstick does not cross',
  foretold: <T>(time: T, difference: T) => ['yardstick: ', time, ', difference ', difference],
  unmet: <T>(activity: number, input: T, time: T) => [
    `yardstick: ${['would lose', 'would gain', 'would slide along'][activity] ?? ''} `,
    input,
    ' at ',
    time,
  ],
  /** a neuron in words; the time of its yardstick is null where that does not cross */
  neuronKink: (active: string, did: string, input: number, time: string, predicted: string | null) =>
    `${active}; last ${did} input ${input} at time ${time}${predicted === null ? '' : `, its yardstick at ${predicted}`}`,
  neuronWithoutKink: (active: string) => `${active}; no kink so far`,
  alternative: (time: string, counts: string) => `At time ${time}: ${counts}.`,
  alternativeCounts: (positive: string, negative: string) => `${positive}; ${negative}`,
  alternativeCounting: 'the patterns of so large a network are being worked out',
  alternativePositive: (onAll: number, all: number) =>
    all === 0 ? 'no positive neurons' : `${onAll} of ${all} positive neurons are active on every input`,
  alternativeNegative: (off: number, all: number) =>
    all === 0 ? 'no negative neurons' : `${off} of ${all} negative ones on none any more`,
  alternativeLeftOut: (time: string) =>
    `After time ${time} there are too many kinks to keep each: what is shown are the changes from one frame to the next.`,
  alternativeOrder: orderSentence,
};

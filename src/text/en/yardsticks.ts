/** The yardsticks, where a picture shows them beside the neurons. */
export const yardsticks = {
  button: 'Yardsticks',
  help: 'Show each neuron’s yardstick α: its closed-form path while the residuals are the labels',
  /** gap of the positive group: before and after the median, before and after the farthest */
  apart: ['yardsticks: median ', '° apart', 'largest ', '°'],
  ratios: [': median ', '', 'farthest ', ''],
  sample: (counted: number, all: number) => ` (of ${counted} of ${all})`,
  /** of the selected neuron: after its angle, and before |w|/|alpha| */
  ofNeuron: ['° apart', ' = '],
  waiting: 'the yardsticks are being traced…',
  none: 'no positive neuron has a yardstick to measure against',
};

/** The yardsticks, where a picture shows them beside the neurons. */
export const yardsticks = {
  button: 'Yardsticks',
  help: 'Show each neuron’s yardstick α: its closed-form path while the residuals are the labels',
  /** gap of the positive group, and of the selected neuron: parts in order, what is set already as it comes */
  medianDegrees: <T>(degrees: T) => ['yardsticks: median ', degrees, '° apart'],
  largestDegrees: <T>(degrees: T, sample: string) => ['largest ', degrees, `°${sample}`],
  medianRatio: <T>(ratio: T, value: T) => [ratio, ': median ', value],
  farthestRatio: <T>(value: T) => ['farthest ', value],
  sample: (counted: number, all: number) => ` (of ${counted} of ${all})`,
  degreesOf: <T>(neuron: T, degrees: T) => [neuron, degrees, '° apart'],
  ratioOf: <T>(ratio: T, value: T) => [ratio, ' = ', value],
  waiting: 'the yardsticks are being traced…',
  none: 'no positive neuron has a yardstick to measure against',
};

import type { yardsticks as english } from '../en/yardsticks.ts';
import type { Wide } from '../translation.ts';

/** Die Vergleichsbahnen, wo eine Ansicht sie neben den Neuronen zeigt. */
export const yardsticks: Wide<typeof english> = {
  button: 'Vergleichsbahnen',
  help: 'Die Vergleichsbahn α jedes Neurons zeigen: sein Weg in geschlossener Form, solange die Residuen die Labels sind',
  medianDegrees: (degrees) => ['Vergleichsbahnen: Median ', degrees, '° entfernt'],
  largestDegrees: (degrees, sample) => ['größte ', degrees, `°${sample}`],
  medianRatio: (ratio, value) => [ratio, ': Median ', value],
  farthestRatio: (value) => ['entfernteste ', value],
  sample: (counted, all) => ` (von ${counted} von ${all})`,
  degreesOf: (neuron, degrees) => [neuron, degrees, '° entfernt'],
  ratioOf: (ratio, value) => [ratio, ' = ', value],
  waiting: 'die Vergleichsbahnen werden berechnet…',
  none: 'kein positives Neuron hat eine Vergleichsbahn, mit der zu vergleichen wäre',
};

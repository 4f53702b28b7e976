import type { raster as english } from '../en/raster.ts';
import type { Wide } from '../translation.ts';
import { orderSentence } from './order.ts';

/** Das Aktivierungsraster: Neuronen gegen Eingaben über die Zeit. */
export const raster: Wide<typeof english> = {
  caption: (ofNeurons, samples) =>
    `aktive Eingaben ${ofNeurons}, 0 bis ${samples} als Tönung; Ringe: Überquerungen der Vergleichsbahn`,
  captionShort: 'aktive Eingaben als Tönung',
  captionSample: (ofNeurons) => `aktive Eingaben ${ofNeurons}`,
  captionMatrix: (ofNeurons) => `aktive Eingaben ${ofNeurons} am Abspielkopf`,
  order: (kept, finished, toCross) =>
    `${kept} von ${finished} bis T₀ in Reihenfolge der Vergleichsbahn${toCross > finished ? `, ${toCross - finished} nicht fertig` : ''}`,
  leftOut: (time) => `nach t = ${time} je Einzelbild`,
  captionWith: (caption, more) => [caption, ...more].join('; '),
  matrix: 'Eingaben jetzt',
  matrixHelp: 'Nur zeigen, auf welchen Eingaben jedes Neuron am Abspielkopf aktiv ist',
  inputs: 'Eingaben in der Reihenfolge der Überquerung',
  inputsShort: 'Eingaben',
  detail: (number) => `Eingaben von Neuron ${number} über die Zeit`,
  example: (number) => `Eingaben von Neuron ${number} über die Zeit (meiste Überquerungen)`,
  activeOn: (active, samples) => `aktiv auf ${active} von ${samples} Eingaben`,
  pattern: (on, sliding, samples) =>
    `aktiv auf ${on} von ${samples} Eingaben${sliding === 0 ? '' : `, gleitet auf ${sliding}`}`,
  kink: (activity, input, time) => [
    `${['verliert', 'gewinnt', 'gleitet auf'][activity] ?? ''} `,
    input,
    ' bei ',
    time,
  ],
  did: ['verloren', 'gewonnen', 'Gleiten begonnen'],
  is: (input, activity, since) => [input, `: ${['aus', 'an', 'gleitet'][activity] ?? ''} seit `, since],
  noPrediction: 'die Vergleichsbahn überquert nicht',
  foretold: (time, difference) => ['Vergleichsbahn: ', time, ', Unterschied ', difference],
  unmet: (activity, input, time) => [
    `Vergleichsbahn: ${['verlöre', 'gewänne', 'glitte auf'][activity] ?? ''} `,
    input,
    ' bei ',
    time,
  ],
  neuronKink: (active, did, input, time, predicted) =>
    `${active}; zuletzt Eingabe ${input} zur Zeit ${time}: ${did}${predicted === null ? '' : `, die Vergleichsbahn zur Zeit ${predicted}`}`,
  neuronWithoutKink: (active) => `${active}; bisher kein Knick`,
  alternative: (time, counts) => `Zur Zeit ${time}: ${counts}.`,
  alternativeCounts: (positive, negative) => `${positive}; ${negative}`,
  alternativeCounting: 'die Muster eines so großen Netzes werden noch ausgerechnet',
  alternativePositive: (onAll, all) =>
    all === 0
      ? 'keine positiven Neuronen'
      : `${onAll} von ${all} positiven Neuronen ${onAll === 1 ? 'ist' : 'sind'} auf jeder Eingabe aktiv`,
  alternativeNegative: (off, all) =>
    all === 0 ? 'keine negativen Neuronen' : `${off} von ${all} negativen auf keiner mehr`,
  alternativeLeftOut: (time) =>
    `Nach Zeit ${time} gibt es zu viele Knicke, um jeden aufzubewahren: Gezeigt sind die Änderungen von einem Einzelbild zum nächsten.`,
  alternativeOrder: orderSentence,
};

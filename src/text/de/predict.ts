import type { predict as english } from '../en/predict.ts';
import type { Wide } from '../translation.ts';

/** Raten, bevor man sieht. */
export const predict: Wide<typeof english> = {
  hidden: 'Verborgen, bis geraten ist',
  reveal: 'Aufdecken',
  now: 'Zuerst raten: Was der Lauf tut, wird gesagt, sobald er aufgedeckt ist.',
  region: 'Frage',
  scores: 'Vermutungen und Antwort',
  ask: {
    where: 'Wohin werden die positiven Neuronen gehen?',
    first: 'Welche Eingabe gewinnt oder verliert als erste ein Neuron?',
  },
  how: {
    where:
      'Den Pfeil ziehen oder mit dem Schieber drehen. Die Punkte sind die Neuronen am Anfang; die Dreiecke sind die Eingaben, größer bei größerem Label.',
    first:
      'Die Nummer einer Eingabe antippen oder in der Liste wählen. Die Punkte sind die Neuronen am Anfang.',
  },
  angle: 'Richtung',
  input: 'Eingabe',
  degrees: (degrees) => `${String(degrees).replace('-', '\u2212').replace('.', ',')}\u00b0`,
  place: 'Vermutung abgeben',
  none: 'wählen',
  placed: (count) =>
    count === 0 ? 'Noch keine Vermutung.' : `${count} ${count === 1 ? 'Vermutung' : 'Vermutungen'} bisher.`,
  solving: 'Der Lauf wird noch gelöst.',
  refused: {
    space: 'Diese Frage wird in der Ebene gestellt: bitte Dimension 2 wählen.',
    teachers: 'Diese Frage gilt einem Lehrer: Mit zweien gibt es zwei Bündel.',
    nobody: 'Dieser Lauf hat kein positives Neuron, das irgendwohin gehen könnte.',
    nothing: 'In diesem Lauf gewinnt oder verliert keine Eingabe ein Neuron.',
    many: 'Diese Frage wird für höchstens 64 Eingaben gestellt.',
  },
  goOn: 'Ohne Frage weiter',
  went: (count, spread, where) =>
    count === 1
      ? `Das eine positive Neuron endet höchstens ${spread}\u00b0 von ${where}.`
      : `${count} positive Neuronen enden höchstens ${spread}\u00b0 von ${where}.`,
  off: (guess, where, degrees) => `Vermutung ${guess}, ${where}: ${degrees}\u00b0 daneben.`,
  kinked: (inputs, neuron, time) =>
    `Der erste Knick dieses Laufs ist der an Eingabe ${inputs}, von Neuron #${neuron} bei t = ${time}.`,
  onPicture: (guess, degrees) => `${guess}: ${degrees}\u00b0 daneben`,
  chose: (guess, input, right) => `Vermutung ${guess}, Eingabe ${input}: ${right ? 'richtig' : 'falsch'}.`,
  close: 'Schließen',
};

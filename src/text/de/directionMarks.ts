import type { directionMarks as english } from '../en/directionMarks.ts';
import type { Wide } from '../translation.ts';

/** Wie die Zeichen unter den Richtungen heißen, mit ihren Formeln. */
export const directionMarks: Wide<typeof english> = {
  parts: (said) => said.join('; '),
  length: (symbol, value) => `|${symbol}| = ${value}`,
  lengthNow: (symbol, value) => `jetzt |${symbol}| = ${value}`,
  from: (degrees, target) => `${degrees}\u00b0 von ${target}`,
  teacher: {
    name: 'Lehrer: das Neuron, das den Eingaben ihre Labels gibt',
    formula: 'y_i = relu(v*\u00b7x_i)',
  },
  teachers: (k) => ({
    name: `Lehrer ${k}: ${k === 1 ? 'seine Antwort wird addiert' : 'seine Antwort wird abgezogen'}`,
    formula: 'y_i = relu(v_1\u00b7x_i) \u2212 relu(v_2\u00b7x_i)',
  }),
  gamma: {
    name: 'Gamma: das Mittel der Eingaben, gewichtet mit ihren Labels',
    formula: '\u03b3 = 1/n \u03a3_i y_i x_i',
  },
  bundle: {
    name: 'Bündelvektor: die Summe der positiven Neuronen',
    formula: 'v = \u03a3_{+} a_j w_j',
  },
  bundles: (k) => ({
    name: `Bündelvektor der ${k === 1 ? 'positiven' : 'negativen'} Neuronen`,
    formula: `\u03a3_{${k === 1 ? '+' : '\u2212'}} |a_j| w_j`,
  }),
  input: (i) => ({ name: `Eingabe ${i}`, formula: `r_{${i}} = y_{${i}} \u2212 h(x_{${i}})` }),
  labelled: (label, residual) => `Label ${label}; Residuum jetzt ${residual}`,
  cone: {
    name: 'Kegel: Eingaben, die weniger als 45\u00b0 vom Lehrer entfernt sind, wie es die Theorie verlangt',
    formula: '\u2220(x_i, v*) < 45\u00b0',
  },
  widest: (degrees, inside, all) =>
    `die entfernteste Eingabe steht ${degrees}\u00b0 vom Lehrer; ${inside} von ${all} liegen darin`,
  ring: { name: 'Ring: Neuronen dieser Länge', formula: '|w_j|' },
  size: { name: 'Größe eines Neurons dieser Länge', formula: '|w_j|' },
  norm: (value) => `|w| = ${value}`,
  yardstick: (j) => ({
    name: `Vergleichsbahn von Neuron ${j}: wo es wäre, wenn die Labels ungelernt blieben`,
    formula: 'd\u03b1/dt = \u00b1|\u03b1|\u03b3_{I(\u03b1)}',
  }),
};

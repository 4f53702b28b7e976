import type { marks as english } from '../en/marks.ts';
import type { Wide } from '../translation.ts';
import { directionMarks } from './directionMarks.ts';
import { outputMarks } from './outputMarks.ts';

const inGroup = (group: string) => `in der ${group}en Gruppe`;

/** Wie die Zeichen der Zeitansichten heißen, mit ihren Formeln. */
export const marks: Wide<typeof english> = {
  output: outputMarks,
  now: (value) => `jetzt ${value}`,
  notNow: 'jetzt kein Wert',
  at: (value, time) => `${value} bei t = ${time}`,
  to: (low, high) => `${low} bis ${high}`,
  playhead: { name: 'Abspielkopf: die Zeit, die alle Ansichten zeigen', formula: 't' },
  time: (time) => `t = ${time}`,
  kinks: {
    name: 'Knicke: Ein Neuron wird auf einer Eingabe aktiv oder inaktiv',
    formula: 'w_j \u00b7 x_i = 0',
  },
  passed: (passed, all) => `${passed} von ${all} vorbei`,
  slope: {
    flow: { name: 'Wie schnell der Verlust fällt', formula: 'dL/dt = \u2212|d\u03b8/dt|^2' },
    frames: { name: 'Wie schnell der Verlust fällt', formula: 'dL/dt' },
    descent: { name: 'Quadrierte Länge des Gradienten', formula: '|\u2207L|^2' },
  },
  colours: { name: 'Schlüssel: Die Farbe einer Kurve zeigt ihren Eigenwert' },
  yardsticks: {
    all: {
      name: 'Vergleichsbahnen (punktiert): die Neuronen, wie sie sich bewegten, wenn die Labels ungelernt blieben',
      formula: 'd\u03b1/dt = \u00b1|\u03b1|\u03b3_{I(\u03b1)}',
    },
    one: (neuron) => ({
      name: `Vergleichsbahn von Neuron ${neuron}`,
      formula: 'd\u03b1/dt = \u00b1|\u03b1|\u03b3_{I(\u03b1)}',
    }),
    apart: (degrees, ratio) => `im Median jetzt ${degrees}° entfernt, |w|/|α| = ${ratio}`,
    length: (value) => `jetzt |\u03b1| = ${value}`,
    limits: {
      name: 'Striche: Normen am Ende, wenn \u03bb gegen 0 geht',
      formula: '|w_j| im Verhältnis der |\u03b1_j|',
    },
    off: (percent) => `dieser Lauf endet höchstens ${percent}\u00a0% davon entfernt`,
    unfinished: 'dieser Lauf ist nicht vollständig',
  },
  curves: {
    loss: { name: 'Verlust', formula: 'L = 1/(2n) \u03a3_i (y_i \u2212 h(x_i))^2' },
    training: { name: 'Trainingsverlust', formula: 'L = 1/(2n) \u03a3_i (y_i \u2212 h(x_i))^2' },
    testExact: {
      name: 'Erwarteter Verlust auf frischen Eingaben',
      formula: '\u00bd E(y(x) \u2212 h(x))^2, x ~ N(0, I)',
    },
    testSampled: {
      name: 'Verlust auf 64 frischen Eingaben',
      formula: '1/128 \u03a3_i (y(x_i) \u2212 h(x_i))^2',
    },
    lossBound: {
      name: 'Schranke an den Verlust nach T2',
      formula: 'L(T_2) exp(\u2212(t \u2212 T_2) 2\u03b7_d |\u03b3|/(5\u03b7_1))',
    },
    theoremBound: {
      name: 'Schranke an den Verlust im Wortlaut von Theorem 6',
      formula: 'allein durch \u03b4 und \u0394',
    },
    saddleLevel: {
      name: 'Verlust am zweiten Sattelpunkt, an dem ein Lehrer gelernt ist',
      formula: '\u2207L = 0',
    },
    longest: { name: 'Länge des längsten Neurons', formula: 'max_j |w_j|' },
    bundleNorm: { name: 'Länge des Bündelvektors', formula: '|v|, v = \u03a3_{+} a_j w_j' },
    bundleDistance: { name: 'Abstand des Bündelvektors vom Lehrer', formula: '|v* \u2212 v|' },
    bundleGamma: {
      name: 'Winkel des Bündelvektors zu Gamma',
      formula: '\u2220(v, \u03b3), \u03b3 = 1/n \u03a3_i y_i x_i',
    },
    bundleTeacher: { name: 'Winkel des Bündelvektors zum Lehrer', formula: '\u2220(v, v*)' },
    groupLargest: (group) => ({
      name: `Größter Winkel ${inGroup(group)}`,
      formula: 'max_{j,k} \u2220(w_j, w_k)',
    }),
    groupMean: (group) => ({
      name: `Mittlerer Winkel ${inGroup(group)}`,
      formula: 'Mittel_{j,k} \u2220(w_j, w_k)',
    }),
    predictedLargest: (group) => ({
      name: `Größter Winkel ${inGroup(group)}, wie ihn allein die Normen angeben`,
      formula: '|w_j||w_k|(1 \u2212 cos \u2220(w_j, w_k)) bleibt',
    }),
    predictedMean: (group) => ({
      name: `Mittlerer Winkel ${inGroup(group)}, wie ihn allein die Normen angeben`,
      formula: '|w_j||w_k|(1 \u2212 cos \u2220(w_j, w_k)) bleibt',
    }),
    eigen: (k) => ({
      name: `Was Eigenrichtung ${k} noch zu lernen hat`,
      formula: `\u0394\u03bd_{${k}} = (v* \u2212 v) \u00b7 u_{${k}}`,
    }),
    squaredNorm: {
      name: 'Quadrierte Länge aller Gewichte',
      formula: '|\u03b8|^2 = \u03a3_j (a_j^2 + |w_j|^2)',
    },
    nuclearNorm: { name: 'Nuklearnorm von W', formula: '\u2016W\u2016_* = \u03c3_1 + \u03c3_2 + \u2026' },
    squaredLimit: {
      name: 'Wohin die quadrierte Länge geht, wenn \u03bb gegen 0 geht',
      formula: 'lim |\u03b8|^2',
    },
    nuclearLimit: {
      name: 'Wohin die Nuklearnorm geht, wenn \u03bb gegen 0 geht',
      formula: 'lim \u2016W\u2016_*',
    },
    sharpness: {
      name: 'Schärfe: wie weit ein Schritt des Abstiegs höchstens hinausschießen kann',
      formula: 'S = \u03bb_1(N), dr/dt = \u2212N r',
    },
    edge: {
      name: 'Stabilitätsgrenze: Solange S darunter liegt, sind Schritte des Gradientenabstiegs stabil',
      formula: '2/\u0394t',
    },
    flowEdge: {
      name: 'Stabilitätsgrenze für Gradientenabstieg mit dem eingestellten Schritt; der Fluss macht keine Schritte',
      formula: '2/\u0394t',
    },
    singular: (k) => ({ name: `Singulärwert ${k} von W`, formula: `\u03c3_{${k}}` }),
    toTeacher: (k, group) => ({
      name: `Winkel des Vektors der ${group}en Gruppe zu Lehrer ${k}`,
      formula: `\u2220(\u03a3|a_j|w_j, v_{${k}})`,
    }),
    interpolator: {
      rankOne: { name: 'Quadrierte Länge des Lehrers allein, vom Rang 1', formula: '|\u03b8|^2 = 2|v|' },
      explicit: { name: 'Quadrierte Länge des angegebenen Netzes vom Rang 2', formula: '|\u03b8|^2' },
      balanced: { name: 'Dasselbe mit balanciertem erstem Neuron', formula: '|\u03b8|^2' },
    },
  },
  directions: directionMarks,
  points: {
    zeroCrossing: (k) => ({
      name: `Eigenrichtung ${k} ist gelernt`,
      formula: `\u0394\u03bd_{${k}} = 0`,
    }),
    sharpest: { name: 'Größte Schärfe dieses Laufs', formula: 'max_t S' },
    overEdge: {
      name: 'Hier werden die Schritte zu lang, um stabil zu sein',
      formula: 'S > 2/\u0394t',
    },
    saddle: (learned) => ({
      name: `Zweiter Sattelpunkt: Nur Lehrer ${learned} ist gelernt`,
      formula: '\u2207L = 0',
    }),
  },
};

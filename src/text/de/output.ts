import type { output as english } from '../en/output.ts';
import type { Wide } from '../translation.ts';

/** Die Ausgabe des Netzes: was es berechnet, und was es berechnen soll. */
export const output: Wide<typeof english> = {
  captions: {
    angle: 'h(x) nach der Richtung von x, neben dem Lehrer; die Lücke ist der Verlust',
    line: 'h(x) über x, neben dem Lehrer; unten: wo jedes Neuron sie knickt',
    globe: 'h(x) als Farbe, der Lehrer als Linien, Residuen als Stäbe; ziehen dreht',
    section: (plane) => `h(x) in der Ebene von ${plane}; h über dem Label jeder Eingabe`,
    noTeacher: {
      angle: 'h(x) nach der Richtung von x; Federn: Residuen; die Lücke ist der Verlust',
      line: 'h(x) über x; Federn: Residuen; unten: wo jedes Neuron sie knickt',
    },
  },
  key: {
    teacher: 'Lehrer',
    teachers: 'beide Lehrer',
    network: 'Netz',
    above: 'Netz, über 0',
    inside: 'Netz, unter 0: innen',
    below: 'Netz, unter 0',
    residual: 'Residuum',
    gap: 'halbes Mittel der quadrierten Federn',
    gapOfUnits: 'Federn: Residuen durch die Länge der Eingabe',
    bent: (value) => ['jenseits von ±', value, ' logarithmisch'],
  },
  share: (largest) => `trägt zur Ausgabe einer Einheitseingabe höchstens ${largest} bei`,
  shareOnLine: (knot) => `knickt die Ausgabe bei x = ${knot}`,
  noKnot: 'knickt die Ausgabe nicht',
  beyond: (time) => `Zur Zeit ${time} ist die Ausgabe keine endliche Zahl mehr.`,
  alternative: (time, samples, largest, input, loss) =>
    samples === 1
      ? `Zur Zeit ${time} verfehlt die Ausgabe das Label der einen Eingabe um ${largest}; die Hälfte des Quadrats davon ist der Verlust, ${loss}.`
      : `Zur Zeit ${time} verfehlt die Ausgabe die Labels von ${samples} Eingaben um höchstens ${largest}, bei Eingabe ${input}; die Hälfte des Mittels der quadrierten Lücken ist der Verlust, ${loss}.`,
  atTeacher: (given, wanted) =>
    `In der Richtung des Lehrers, bei Länge 1, ergibt das Netz ${given} und der Lehrer ${wanted}.`,
  atTeachers: (first, firstWanted, second, secondWanted) =>
    `In den Richtungen der beiden Lehrer, bei Länge 1, ergibt das Netz ${first} und ${second}, die Lehrer ergeben ${firstWanted} und ${secondWanted}.`,
  knots: (between, all, least, most) =>
    `${between} von ${all} ${all === 1 ? 'Neuron' : 'Neuronen'} ${between === 1 ? 'knickt' : 'knicken'} sie zwischen x = ${least} und x = ${most}, der kleinsten und der größten Eingabe.`,
};

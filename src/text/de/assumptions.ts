import type { assumptions as english } from '../en/assumptions.ts';
import type { Wide } from '../translation.ts';
import { orderSentence } from './order.ts';

/** Die Annahmen der Theorie. */
export const assumptions: Wide<typeof english> = {
  caption: 'der Theorie, für diese Daten und diesen Start',
  working: 'Für einen so großen Lauf wird die Theorie noch ausgerechnet.',
  alternative: (time, states, scale) => `Zur Zeit ${time}, wie zu jeder anderen: ${states} ${scale}`,
  alternativeState: (title, state) => `${title}: ${state}.`,
  states: { held: 'erfüllt', broken: 'verletzt', none: 'nicht anwendbar' },
  summary: (held, broken, none) =>
    [`${held} erfüllt`, `${broken} verletzt`, ...(none > 0 ? [`${none} nicht anwendbar`] : [])].join(', '),
  numbers: {
    correlation: (angle) => ['größter ', angle],
    leastAngle: (angle) => ['kleinster ', angle],
    leastTime: (time) => ['kürzeste Zeit zwischen zweien ', time],
    turnedOff: (count) => `${count} abgeschaltet`,
    inputs: (samples) => (samples === 1 ? '1 Eingabe' : `${samples} Eingaben`),
    distinctEigenvalues: (eigenvalue, value) => ['kleinste Lücke\u2009/\u2009', eigenvalue, value],
    positiveCoordinates: (value) => ['kleinste ', value],
    positiveNeuron: (count, all) => `${count} von ${all}`,
    balanced: (value) => ['größte ', value],
    offBoundary: (value) => ['kleinster ', value],
    rounding: '0 (Rundung)',
  },
  against: 'verlangt:',
  noTeacher: 'Die Labels stammen nicht von einem einzelnen Lehrer-Neuron.',
  noBasis: (max) => `Über ${max} Dimensionen werden die Eigenvektoren nicht berechnet.`,
  notKnown:
    'Nicht bekannt, solange der Lauf nicht vollständig ist oder wenn er mehr Knicke hat, als aufbewahrt werden.',
  nothingToCompare: {
    negativeOffTarget:
      'Es gibt kein Neuron mit negativem Vorzeichen oder keine Richtung γ, die zu vergleichen wären.',
    distinctDirections: 'Es gibt nur eine Eingabe.',
    oneBoundary: 'Keine Vergleichsbahn überquert zwei Eingaben.',
  },
  places: {
    dimension: '1 (i)',
    span: '1 (i)',
    teacherNorm: '1 (i)',
    correlation: '§ 2',
    balanced: '§ 2',
    positiveNeuron: '1 (ii)',
    offBoundary: '1 (ii)',
    negativeOffTarget: '1 (ii)',
    distinctDirections: '1 (iii)',
    distinctEigenvalues: '1 (iii)',
    positiveCoordinates: '1 (iii)',
    oneBoundary: '1 (iv)',
    staysOff: '1 (v)',
    scale: '2',
  },
  placeTitle: (place) =>
    place.startsWith('§') ? `Abschnitt ${place.slice(2)} der Arbeit` : `Annahme ${place} der Arbeit`,
  list: {
    dimension: {
      title: 'Es gibt mehr als eine Dimension',
      held: 'In einer einzigen gäbe es keine Richtung, in die sich ein Neuron drehen könnte.',
      broken: 'In einer Dimension kann sich kein Neuron drehen; mit einem Bias sind es zwei.',
    },
    teacherNorm: {
      title: 'Der Lehrer hat Norm 1',
      held: 'Also sind die Schranken in Zahlen die der Arbeit.',
      broken:
        'Reihenfolgen und Grenzwerte bleiben in anderen Einheiten gleich; die Schranken in Zahlen gelten für einen Lehrer mit Norm 1 und werden nicht gezeigt.',
    },
    negativeOffTarget: {
      title: 'Kein negatives Neuron zeigt in Richtung γ',
      held: 'Also dreht sich jedes von ihnen von den Eingaben weg.',
      broken: (count) =>
        count === 1
          ? 'Dieses Neuron tut es und kann sich nicht wegdrehen:'
          : 'Diese Neuronen tun es und können sich nicht wegdrehen:',
    },
    distinctDirections: {
      title: 'Keine zwei Eingaben haben dieselbe Richtung',
      held: 'Also werden die Eingaben eine nach der anderen überquert.',
      broken: (count, all) =>
        `${count} von ${all} Eingaben haben dieselbe Richtung wie eine andere und werden gemeinsam überquert:`,
    },
    oneBoundary: {
      title: 'Keine Vergleichsbahn trifft zwei Eingaben zugleich',
      held: 'Also steht fest, in welcher Reihenfolge jedes Neuron die Eingaben überquert.',
      broken: (count) =>
        count === 1
          ? 'Die Vergleichsbahn dieses Neurons tut es:'
          : 'Die Vergleichsbahnen dieser Neuronen tun es:',
    },
    staysOff: {
      title: 'Was abschaltet, bleibt abgeschaltet',
      held: 'Kein Neuron, das seine letzte Eingabe verließ, ist in diesem Lauf zu einer zurückgekehrt.',
      broken: (count) =>
        count === 1 ? 'Dieses Neuron ist zurückgekehrt:' : 'Diese Neuronen sind zurückgekehrt:',
    },
    span: {
      title: 'Die Eingaben spannen den Raum auf',
      held: 'Keine Richtung bleibt ungesehen: XXᵀ/n hat keinen Eigenwert 0.',
      broken: 'Eine Richtung sieht keine Eingabe; entlang ihr kann nichts gelernt werden.',
      tooFew: (samples, dimension) =>
        samples === 1
          ? `1 Eingabe kann ${dimension} Dimensionen nicht aufspannen.`
          : `${samples} Eingaben können ${dimension} Dimensionen nicht aufspannen.`,
    },
    correlation: {
      title: 'Jede Eingabe ist weniger als 45° vom Lehrer entfernt',
      held: 'Also schließen je zwei Eingaben einen spitzen Winkel ein und ziehen ein Neuron zur selben Seite.',
      broken: (count, all) => `${count} von ${all} Eingaben sind es nicht:`,
    },
    distinctEigenvalues: {
      title: 'Die Eigenwerte sind verschieden',
      held: 'Also ist jeder Eigenvektor bestimmt, und mit ihm die Reihenfolge des Lernens.',
      broken: 'Nicht bestimmt sind die Eigenvektoren zu',
    },
    positiveCoordinates: {
      title: 'Der Lehrer hat einen Anteil entlang jedes Eigenvektors',
      held: 'Also gibt es entlang jedem von ihnen etwas zu lernen.',
      broken: 'Bis auf Rundung hat er keinen entlang derer zu',
    },
    balanced: {
      title: 'Jedes Neuron startet balanciert, mit |aⱼ| = |wⱼ|',
      held: 'Der Fluss erhält das, und damit das Vorzeichen jedes Ausgabegewichts.',
      broken: (count) =>
        count === 1
          ? 'Dieses Neuron nicht, und von einem solchen Start handeln die Sätze nicht:'
          : 'Diese Neuronen nicht, und von einem solchen Start handeln die Sätze nicht:',
    },
    positiveNeuron: {
      title: 'Ein positives Neuron ist auf einer Eingabe aktiv',
      held: 'Aus diesen wird das Bündel.',
      chance: (chance) =>
        `Ein zufälliger Start dieser Breite hat höchstens mit Wahrscheinlichkeit (3/4)ᵐ = ${chance} keines.`,
      tinyChance:
        'Ein zufälliger Start dieser Breite hat höchstens mit Wahrscheinlichkeit (3/4)ᵐ keines, und das ist weniger als 10⁻³⁰⁰.',
      broken: 'Ohne ein solches gibt es kein Bündel: Kein Neuron kann ein positives Label lernen.',
    },
    offBoundary: {
      title: 'Kein Neuron startet auf der Grenze einer Eingabe',
      held: 'Also steht für jedes Neuron fest, auf welchen Eingaben es am Anfang aktiv ist.',
      broken: (count) => (count === 1 ? 'Dieses Neuron tut es:' : 'Diese Neuronen tun es:'),
    },
    scale: {
      title: 'Die Anfangsskala liegt unter der hinreichenden',
      held: 'Die Sätze gelten für diesen Lauf, so wie sie dastehen.',
      heldAlone: 'Die Sätze verlangen mehr als das: siehe die anderen Zeilen.',
      heldInDescent:
        'Die Sätze handeln vom Gradientenfluss; dieser Lauf macht Schritte des Gradientenabstiegs.',
      broken:
        'Bei dieser Skala versprechen die Sätze nichts. Unten steht, wie weit sie von der verlangten entfernt ist und warum die Sätze trotzdem zutreffen können.',
      never: 'Für diese Daten und diesen Start ist keine Skala klein genug.',
    },
  },
  neuron: (number) => `Neuron ${number}`,
  more: (count) => `und ${count} weitere`,
  fewer: 'weniger zeigen',
  scale: {
    heading: 'Die hinreichende Skala',
    drawing: (bound, yours) =>
      `Eine Linie in Zehnerpotenzen, von ${bound} links, der hinreichenden Skala, bis ${yours} rechts, der dieses Laufs.`,
    sufficient: 'hinreichend',
    yours: 'hier',
    above: (powers) => `Die Skala dieses Laufs liegt ${powers} Zehnerpotenzen darüber.`,
    below: (powers) => `Die Skala dieses Laufs liegt ${powers} Zehnerpotenzen darunter.`,
    doubles: (share) =>
      `Die Linie ist maßstäblich: Alle positiven Zahlen, mit denen ein Computer rechnet, liegen in ${share} von ihr, an ihrem rechten Ende.`,
    tinyShare: 'weniger als einem Millionstel',
    percent: (share) => `${share}\u00a0%`,
    never: 'δ ist nicht positiv: Die Schranke ist 0, und keine Skala ist hinreichend.',
    why: 'Warum die Theorie so weit darüber zutreffen kann: Die Schranke kommt aus einem Beweis, der jede Abschätzung im schlimmsten Fall nimmt, bei jeder Überquerung jedes Neurons, und δ geht in der dritten Potenz ein, in einem Exponenten. Ein einzelner Lauf braucht nur, dass seine Neuronen noch klein sind, wenn sie sich gedreht haben.',
    order: orderSentence,
    bounds: 'Woraus die Schranke besteht',
    quantity: 'Größe',
    value: 'Wert',
    Delta: 'die größte der Zahlen |xᵢ|, |zⱼ| und 1',
    delta: 'die kleinste der Zahlen unten',
    smallest: 'δ, die kleinste',
    nothing: 'es gibt nichts, wovon sie zu nehmen wäre',
    components: {
      inputNorm: 'kleinstes |xᵢ|',
      inputCosine: 'kleinster Kosinus zwischen zwei Eingaben',
      eigenvalueGap: '(d − 1) × kleinste Lücke der √ηₖ',
      smallestEigenvalue: '√η des kleinsten Eigenwerts',
      teacherCoordinate: '√d × kleinste Koordinate von v* auf einem Eigenvektor',
      neuronNorm: 'kleinstes |zⱼ|',
      positiveAlignment: 'kleinster Kosinus zwischen zⱼ und seinem γ, positive Gruppe',
      negativeAlignment: 'kleinster Sinus zwischen zⱼ und seinem γ, negative Gruppe',
      stageCosine:
        'entlang der Vergleichsbahnen: kleinster Kosinus zu einer Eingabe, die gerade nicht überquert wird',
      crossingInterval:
        'kürzeste Zeit vom Start oder von einer Überquerung einer Vergleichsbahn bis zu ihrer nächsten',
      firstLost: 'negative Gruppe: kleinster Kosinus zwischen zⱼ und der ersten Eingabe, die es verliert',
    },
  },
};

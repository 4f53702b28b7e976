import type { player as english } from '../en/player.ts';
import type { Wide } from '../translation.ts';

/** Der Player und die Zeitleiste. */
export const player: Wide<typeof english> = {
  region: 'Wiedergabe',
  play: 'Abspielen',
  pause: 'Anhalten',
  restart: 'Von vorn',
  more: 'Mehr zur Wiedergabe',
  stepForward: 'Schritt vor',
  stepBack: 'Schritt zurück',
  withKey: (name, key) => `${name} (${key})`,
  spaceKey: 'Leertaste',
  previousKink: 'Voriger Knick',
  nextKink: 'Nächster Knick',
  phases: {
    alignment: {
      name: 'Ausrichtung',
      short: 'Ausr.',
      explanation:
        'Ausrichtung: Die Neuronen drehen sich und überqueren die Eingaben, bis zur letzten Überquerung eines positiven Neurons, bevor der Bündelvektor v entlang des ersten Eigenvektors der Daten auf halbem Weg zum Lehrer ist.',
    },
    departure: {
      name: 'Aufbruch',
      short: 'Aufbr.',
      explanation:
        'Aufbruch vom Sattelpunkt: von der letzten Überquerung eines positiven Neurons, bis v entlang des ersten Eigenvektors der Daten auf halbem Weg zum Lehrer ist.',
    },
    convergence: {
      name: 'Konvergenz',
      short: 'Konv.',
      explanation:
        'Konvergenz: v, die Summe von aw über die positiven Neuronen, ist entlang des ersten Eigenvektors der Daten über den halben Weg zum Lehrer hinaus.',
    },
  },
  theory: {
    proved: (claim) => `Für diesen Lauf bewiesen: ${claim}.`,
    smallScale: (claim) => `Nach der Theorie, für hinreichend kleines \u03bb: ${claim}.`,
    not: 'Die Theorie behauptet nichts über diesen Lauf: siehe Annahmen.',
    unknown: '',
    claims: {
      settled:
        'Jedes positive Neuron ist von hier an auf allen Eingaben aktiv, und jedes negative auf keiner',
      aligned:
        'Die positiven Neuronen zeigen entlang \u03b3, bis auf einen Kosinus von 1 \u2212 \u03bb^\u03b5, und sind noch klein',
      bundled:
        'Von hier an ist jedes positive Neuron auf allen Eingaben aktiv, sodass sie sich nach einem Gesetz bewegen',
      converges:
        'Der Verlust geht gegen 0, und das Netz, in dem er endet, gegen den Lehrer, wenn \u03bb gegen 0 geht',
    },
    noKinkAfter: 'In diesem Lauf ändert sich danach kein Muster mehr.',
    kinksAfter: (count, atLeast, last) =>
      atLeast
        ? `In diesem Lauf kommen danach noch mehr als ${count} Knicke, der letzte bei t = ${last}.`
        : count === 1
          ? `In diesem Lauf kommt danach noch 1 Knick, bei t = ${last}.`
          : `In diesem Lauf kommen danach noch ${count} Knicke, der letzte bei t = ${last}.`,
    gathered: (onAll, positive, degrees) =>
      positive === 1
        ? `In diesem Lauf ist das eine positive Neuron dann ${onAll === 1 ? 'auf jeder Eingabe' : 'nicht auf jeder Eingabe'} aktiv, ${degrees}\u00b0 von \u03b3.`
        : `In diesem Lauf ${onAll === 1 ? 'ist' : 'sind'} dann ${onAll === positive ? `alle ${positive}` : `${onAll} von ${positive}`} positiven Neuronen auf jeder Eingabe aktiv; das entfernteste steht ${degrees}\u00b0 von \u03b3.`,
    noPositive: 'Dieser Lauf hat kein positives Neuron.',
    ends: (loss, distance) =>
      `Dieser Lauf endet mit Verlust ${loss}, und v im Abstand ${distance} vom Lehrer.`,
  },
  marks: {
    region: 'Phasen und markierte Zeiten',
    between: (from, to) => `von t = ${from} bis ${to}`,
    at: (time) => `t = ${time}`,
    explain: {
      0: (time) => `T0 = ${time}: 1 + die letzte Überquerung einer Vergleichsbahn.`,
      1: (time) => `T1 = ${time}: \u03b5 ln(1/\u03bb)/|\u03b3| mit \u03b5 = 1/4.`,
      2: (time) =>
        `T2 = ${time}: ab T1 die erste Zeit, zu der die erste Eigenkoordinate von v mindestens die Hälfte der des Lehrers ist.`,
    },
    halfwayBefore: (time) => `In diesem Lauf war sie es zuerst bei t = ${time}, vor T1.`,
    notAfterStart: 'Bei so großem \u03bb gibt es kein T1 nach t = 0.',
    beyond: 'Sie liegt jenseits des Endes dieses Laufs.',
    noT2: 'T2 nicht erreicht',
    noT1: 'kein T1 ab \u03bb = 1',
    noTeacher: 'kein einzelner Lehrer: keine Phasen',
    noPositive: 'kein positives Neuron: keine Phasen',
  },
  kink: {
    what: (number, all, event, more) =>
      `Knick ${number} von ${all}: ${event}${more > 0 ? `, und ${more} weitere` : ''}`,
    change: (event, more, until) =>
      `Änderung von einem Einzelbild zum anderen: ${event}${more > 0 ? `, und ${more} weitere` : ''} (einzelne Knicke sind bis t = ${until} aufbewahrt)`,
    on: (neuron, input) => `Neuron #${neuron} wird auf Eingabe ${input} aktiv`,
    off: (neuron, input) => `Neuron #${neuron} wird auf Eingabe ${input} inaktiv`,
    slide: (neuron, input) => `Neuron #${neuron} gleitet auf der Grenze von Eingabe ${input}`,
  },
  time: 'Zeit',
  timeText: (time, loss, iteration) =>
    `t = ${time}${iteration === null ? '' : `, Iteration ${iteration}`}${loss === null ? '' : `, Verlust ${loss}`}`,
  pace: 'Gang',
  paceExplain: 'Gleichmäßige Änderung: In jeder Sekunde ist so viel zu sehen wie in jeder anderen.',
  paces: { even: 'gleichmäßig', log: 'log. Zeit', linear: 'lineare Zeit' },
  axis: 'Zeitachse',
  axes: { log: 'log. Zeit', linear: 'linear', iterations: 'Iterationen' },
  status: {
    idle: 'Noch kein Lauf',
    solving: (percent) => `Wird gelöst: ${percent}\u00a0%`,
    ends: {
      loss: () => 'Gelöst: Verlustziel erreicht',
      time: () => 'Gelöst bis zur Zeitgrenze',
      rest: () => 'Gelöst: in Ruhe, nichts Sichtbares ändert sich mehr',
      'no-step': (time) => `Unvollendet bei t = ${time}: Kein weiterer Schritt wäre genau`,
      branching: (time) => `Unvollendet bei t = ${time}: Von hier an ist der Fluss nicht bestimmt`,
      diverged: (time) => `Angehalten bei t = ${time}: Der Gradientenabstieg divergierte`,
    },
    cost: {
      name: 'Was das Lösen gekostet hat',
      value: (steps, kinks, ms) => `${steps} Schritte, ${kinks} Knicke, ${ms}\u00a0ms`,
    },
    kinksLeftOut: (time) => `Knicke nach t = ${time} von Einzelbild zu Einzelbild`,
    thinned: 'jedes zweite Einzelbild weggelassen, um Speicher zu sparen',
  },
};

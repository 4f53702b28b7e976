import type { controls as english } from '../en/controls.ts';
import type { Wide } from '../translation.ts';

/** Namen, Einheiten und einzeilige Erklärungen der Regler. */
export const controls: Wide<typeof english> = {
  panel: 'Regler',
  network: 'Netz',
  data: 'Daten',
  method: 'Methode',
  width: { label: 'Breite', symbol: 'm', explain: 'Anzahl der verborgenen [[neuron|Neuronen]]' },
  initScale: {
    label: 'Anfangsskala',
    symbol: 'λ',
    explain: 'Gewichte [[scale|beginnen]] bei etwa λ/√m',
  },
  angle: {
    label: 'Korrelationswinkel',
    symbol: 'φ',
    unit: '°',
    explain: 'zwischen [[teacher|Lehrer]] und Eingaben',
  },
  rho: {
    label: 'Rho',
    symbol: '\u03c1',
    explain: {
      centred: 'tan²φ: quadrierter Abstand vom Zentrum',
      uncentred: '1/cos φ − 1: quadrierter Abstand vom Zentrum',
    },
  },
  stretch: {
    label: 'b',
    symbol: '',
    explain: 'Länge der Eingaben; die Arbeit verlangt 11',
  },
  bias: {
    label: 'Bias',
    explain: 'weitere Koordinate, immer 1',
    needed: 'Punkte mit einer Koordinate brauchen ihn',
    full: 'für eine weitere ist kein Platz',
  },
  samples: { label: 'Eingaben', symbol: 'n', explain: 'Anzahl der Trainingseingaben' },
  dimension: { label: 'Dimension', symbol: 'd', explain: 'Koordinaten einer Eingabe' },
  learningRate: {
    label: 'Lernrate',
    symbol: 'Δt',
    explain: '[[flow time|Flusszeit]] eines Schritts im [[descent|Abstieg]]',
  },
  samplesSet: (bias) => `n = d${bias ? ' \u2212 1' : ''} bei diesen Daten`,
  dimensionWithBias: 'Koordinaten, darunter die konstante 1',
  widthGiven: 'des eigenen Starts; ein Dreh zieht einen neuen',
  samplesGiven: 'durch die gegebenen Punkte bestimmt',
  dimensionGiven: 'durch die gegebenen Punkte bestimmt',
  angleUnused: 'durch das Datenschema bestimmt',
  learningRateUnused: 'nur der [[descent|Abstieg]] macht Schritte',
  speed: { label: 'Tempo', symbol: '×' },
  scheme: 'Daten',
  editData: 'Daten bearbeiten',
  schemes: {
    cone: { name: 'Kegel um den Lehrer', explain: 'Einheitsvektoren auf einer Kappe' },
    centred: { name: 'Zentriert, Gauß', explain: 'normalverteilt um den Lehrer' },
    uncentred: { name: 'Nicht zentriert, Gauß', explain: 'der Lehrer ist ein weiterer Punkt' },
    opposed: {
      name: 'Zwei Gegengruppen',
      explain: 'zwei Lehrer, je Seite einer',
      samples: 'Trainingseingaben auf jeder Seite',
    },
    'z-matrix': { name: 'Z-Matrix, M < 0', explain: 'Beispiel 37: kleinster Rang ist kleinste Norm' },
    counterexample: { name: 'Gegenbeispiel, M > 0', explain: 'Beispiel 37: Rang 2 hat kleinere Norm' },
    given: { name: 'Gegebene Punkte', explain: 'eigene oder die eines Links' },
  },
  base: { label: 'Jede Gruppe', options: { centred: 'zentriert', uncentred: 'nicht zentriert' } },
  methodChoice: {
    label: 'Methode',
    options: { flow: 'Gradientenfluss', descent: 'Gradientenabstieg' },
  },
  dataSeed: { label: 'Daten-Seed', roll: 'Daten-Seed würfeln' },
  networkSeed: { label: 'Netz-Seed', roll: 'Netz-Seed würfeln' },
  reset: 'Zurücksetzen',
  rules: {
    plateau: (rule, measured) =>
      `[[plateau|Plateau]] ln(1/λ)/|γ| = ${rule}${measured === null ? '' : `, hier ${measured}`}`,
    plateauAlone: (measured) => `[[plateau|Plateau]] hier ${measured}; keine Regel behauptet`,
    finalAngle: (degrees) => `[[final angle|Endwinkel]] ${degrees}\u2009°, schrumpft mit λ`,
    finalAngleAlone: (degrees) => `[[final angle|Endwinkel]] ${degrees}\u2009°; keine Regel behauptet`,
  },
  locked: 'auf dieser Seite gesperrt: Es bleibt, wie es ist',
  doubleClick: 'Doppelklick setzt zurück',
  theory: {
    beyond: (beyond, samples) =>
      `${beyond} von ${samples} Eingaben ${beyond === 1 ? 'liegt' : 'liegen'} bei 45° oder mehr: Die Theorie umfasst diesen Lauf nicht mehr.`,
    noTeacher:
      'Die Labels stammen nicht von einem einzelnen Lehrer-Neuron: Die Theorie umfasst diesen Lauf nicht.',
    held: (largest) =>
      `Die tatsächlichen Winkel reichen bis ${largest}°: unter 45°, wie die Theorie verlangt.`,
  },
};

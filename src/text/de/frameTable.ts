import type { frameTable as english } from '../en/frameTable.ts';
import type { Wide } from '../translation.ts';

/** Wo ein Zustand unter den Einzelbildern eines Laufs steht. */
const place = (frame: number, frames: number, between: boolean) =>
  between
    ? `zwischen Einzelbild ${frame} und ${frame + 1} von ${frames}`
    : `Einzelbild ${frame} von ${frames}`;

/** Die Tabelle des Zustands am Abspielkopf. */
export const frameTable: Wide<typeof english> = {
  caption: (frame, frames, between, time, loss, phase) =>
    `${place(frame, frames, between)}: t = ${time}, L = ${loss}${phase === '' ? '' : `, ${phase}`}`,
  captionEmpty: 'jedes Neuron und das Netz in Zahlen',
  alternative: (time, frame, frames, between, counts, largest) =>
    `Eine Tabelle des Zustands zur Zeit ${time}, ${place(frame, frames, between)}: ${counts}, und das Netz als Ganzes. ${largest}`,
  alternativeLargest: (norm, neuron) => `Die größte Norm ist ${norm}, die von Neuron ${neuron}.`,

  region: 'Neuronen und Netz zu dieser Zeit',
  neurons: (time) => `Neuronen zur Zeit ${time}`,
  network: 'Netz',
  toNetwork: 'Netz',

  columns: {
    neuron: 'Neuron',
    group: 'Gruppe',
    output: 'Ausgabegewicht a',
    norm: 'Norm von w',
    toTeacher: 'Grad zum Lehrer v*',
    toGamma: 'Grad zu Gamma',
    active: 'aktive Eingaben',
    gapDegrees: 'Grad zur eigenen Vergleichsbahn',
    gapLogNorm: 'Log-Norm über der eigenen Vergleichsbahn',
  },
  headings: {
    neuron: 'Nr.',
    group: 'Gruppe',
    active: 'aktiv auf',
    toTarget: (target) => ['zu ', target, ', °'],
    toGapDegrees: 'Vergleichsbahn',
    gapLogNorm: 'Δ ln',
  },
  activeOf: (column, inputs) => `${column} von ${inputs}`,
  sortBy: (column) => `Nach ${column} sortieren`,
  groups: { positive: 'positiv', negative: 'negativ', dead: 'tot' },
  activeOn: (count, inputs) => `${count} von ${inputs}`,
  off: 'aus',
  slides: (count) => `, gleitet auf ${count}`,
  pin: (neuron) => `Neuron ${neuron}`,

  page: (first, last, all) => `${first}–${last} von ${all}`,
  pages: 'Seiten der Neuronen',
  previous: 'Vorherige Neuronen',
  next: 'Nächste Neuronen',
  copy: 'Kopieren',
  copyHint: 'Alle Zahlen kopieren, durch Tabulatoren getrennt, mit Dezimalpunkt',
  copied: 'Kopiert',

  rows: {
    iteration: 'Iteration k',
    share: 'Verlust, in % des anfänglichen',
    loss: 'Trainingsverlust L',
    testLoss: 'Testverlust, erwartet',
    sampledTestLoss: 'Testverlust auf 64 Eingaben',
    rate: 'Rate −d ln L/dt',
    guaranteedRate: 'Schranke an die Rate',
    patterns: 'Aktivierungsmuster',
    rapidity: 'Rapidität |g| des Bündels',
    bundleNorm: 'Bündelnorm |v|',
    bundleDistance: 'Abstand |v* − v|',
    bundleAngle: 'Winkel von v zu v*, °',
    bundleGammaAngle: 'Winkel von v zu γ, °',
    positiveMaxAngle: 'größter Winkel, positiv, °',
    positiveMeanAngle: 'mittlerer Winkel, positiv, °',
    negativeMaxAngle: 'größter Winkel, negativ, °',
    negativeMeanAngle: 'mittlerer Winkel, negativ, °',
    nuclearNorm: 'Nuklearnorm von W',
    squaredNorm: '|θ|²',
    balanceDrift: 'Drift von a² − |w|²',
    balanceDriftOfSteps: 'Drift von a² − |w|² (Fluss: 0)',
    singularValue: (k) => `Singulärwert σ ${k}`,
    eigenCoordinate: (k) => `v* − v auf Eigenvektor ${k}`,
  },
  measuredAt: (time) => `bei t = ${time}`,
  more: (count) => `und ${count} weitere in der Kopie`,
};

import type { labPlot as english } from '../en/labPlot.ts';
import type { Wide } from '../translation.ts';

/** Die Bilder des Labors. */
export const labPlot: Wide<typeof english> = {
  lossTarget: 'Verlustziel',
  measures: {
    largestAngle: { name: 'Größter Winkel zwischen positiven Neuronen', unit: '°' },
    meanAngle: { name: 'Mittlerer Winkel zwischen positiven Neuronen', unit: '°' },
    largestAngleNegative: { name: 'Größter Winkel zwischen negativen Neuronen', unit: '°' },
    meanAngleNegative: { name: 'Mittlerer Winkel zwischen negativen Neuronen', unit: '°' },
    nuclearNorm: { name: 'Nuklearnorm der Gewichte', unit: '' },
    singularRatio: { name: 'Zweiter Singulärwert durch den ersten', unit: '' },
    squaredNorm: { name: 'Quadrierte Norm aller Parameter', unit: '' },
    distanceToTeacher: { name: 'Abstand vom Lehrer', unit: '' },
    angleToTeacher: { name: 'Winkel zum Lehrer', unit: '°' },
    testLoss: { name: 'Testverlust', unit: '' },
    sampledTestLoss: { name: 'Testverlust, aus Stichproben', unit: '' },
    loss: { name: 'Verlust', unit: '' },
    time: { name: 'Flusszeit am Ende', unit: '' },
    steps: { name: 'Schritte des Lösers', unit: '' },
    kinks: { name: 'Knicke', unit: '' },
    teacherSideAngle: { name: 'Größter Winkel auf der Seite des Lehrers', unit: '°' },
    awaySideAngle: { name: 'Größter Winkel auf der anderen Seite', unit: '°' },
    bundles: { name: 'Bündel', unit: '' },
    bundlesFine: { name: 'Bündel, fein gezählt', unit: '' },
    bundlesCoarse: { name: 'Bündel, grob gezählt', unit: '' },
    gammaNorm: { name: 'Norm von γ', unit: '' },
    uncovered: { name: 'Eingaben ohne aktives Neuron ihres Vorzeichens', unit: '' },
    takeOffTime: { name: 'Zeit durch ln(1/λ)/|γ|', unit: '' },
  },
  outcome: 'Wie die Läufe endeten',
  outcomes: {
    met: 'Verlustziel erreicht',
    stalled: 'darüber stehen geblieben',
    limit: 'Zeit oder Schritte zu Ende',
    diverged: 'divergiert',
    failed: 'nicht gelöst',
  },
  key: {
    median: 'Median',
    run: 'ein Lauf',
    quartiles: 'mittlere Hälfte der Versuche',
    trial: 'ein Versuch',
    missing: 'Versuche fehlen noch',
    without: 'ohne Wert oder nicht gelöst',
    paper: 'die Arbeit: Median und Standardabweichung',
    limit: 'für kleines λ, berechnet',
  },
  noneStrip: 'keiner',
  shows: {
    curves: (trials) =>
      trials === 1
        ? 'Ein Punkt ist ein Lauf an seinem Ende.'
        : `Ein Punkt ist der Median aus ${trials} Läufen an ihrem Ende, die sich nur im Zufall unterscheiden; im Band liegt ihre mittlere Hälfte.`,
    map: (trials) =>
      trials === 1
        ? 'Eine Zelle hat die Farbe eines Laufs an seinem Ende.'
        : `Eine Zelle hat die Farbe des Medians aus ${trials} Läufen an ihrem Ende, die sich nur im Zufall unterscheiden.`,
    without: 'Wo ein Kreuz steht, haben Versuche keinen Wert oder wurden nicht gelöst.',
    corner: 'Wo eine Ecke fehlt, stehen noch Versuche aus.',
    outcomes: (trials) =>
      trials === 1
        ? 'Eine Zelle ist ein Lauf; ihr Zeichen sagt, wie er endete.'
        : `Eine Zelle trägt das Zeichen des häufigsten Endes von ${trials} Läufen und die Farbe des Anteils mit erreichtem Verlustziel.`,
  },
  against: {
    paper: 'Verglichen mit den Läufen der Arbeit (Rauten).',
    limit: 'Verglichen mit dem, was sich für kleines λ ohne einen Lauf berechnen lässt (gepunktet).',
    both: 'Verglichen mit den Läufen der Arbeit (Rauten) und mit dem, was sich für kleines λ ohne einen Lauf berechnen lässt (gepunktet).',
  },
  controls: {
    label: 'Was das Bild zeigt',
    measure: 'Messgröße',
    kind: 'Darstellung',
    kinds: { curves: 'Kurven', map: 'Farbkarte' },
    axis: (name) => `Achse: ${name}`,
    value: 'Werteachse',
    spacings: { auto: 'wie es passt', log: 'logarithmisch', linear: 'linear' },
    trials: 'Einzelne Versuche',
    table: 'Tabelle',
  },
  some: (shown, all) => `Gezeichnet sind ${shown} von ${all} Kurven; die Farbkarte zeigt alle.`,
  empty: 'Noch ist nichts gelöst: Hier erscheinen Punkte, sobald Läufe fertig sind.',
  surface: (measure) => `Punkte: ${measure}`,
  help: 'Pfeiltasten gehen von Punkt zu Punkt, Eingabe öffnet den Lauf.',
  median: (value) => `Median ${value}`,
  single: (value) => value,
  quartiles: (low, high) => `mittlere Hälfte ${low} bis ${high}`,
  trials: (done, all) => `${done} von ${all} ${all === 1 ? 'Versuch' : 'Versuchen'}`,
  failed: (count) => `${count} nicht gelöst`,
  without: (count) => `${count} ohne Wert`,
  noValue: 'kein Wert',
  pending: 'steht noch aus',
  paperHere: (median, deviation) => `die Arbeit: Median ${median} (Standardabweichung ${deviation})`,
  limitHere: (value) => `Linie für kleines λ: ${value}`,
  opens: (trial, ofMany, nearest) =>
    ofMany
      ? `öffnet den Lauf von Versuch ${trial}${nearest ? ', dem Median am nächsten' : ''}`
      : 'öffnet den Lauf',
  open: (point, trial, ofMany) =>
    ofMany ? `Lauf bei ${point} öffnen, Versuch ${trial}` : `Lauf bei ${point} öffnen`,
  hint: 'Zeiger, Finger oder Pfeiltasten auf einem Punkt zeigen seine Werte; er öffnet sich als Lauf.',
  joint: '; ',
  describe: (measure, axis, low, high, done, all) =>
    `${measure} über ${axis}, von ${low} bis ${high}. ${done} von ${all} Läufen sind fertig.`,
  describeCurve: (label, first, firstValue, last, lastValue) =>
    `${label === '' ? '' : `${label}: `}${firstValue} bei ${first}, ${lastValue} bei ${last}.`,
  describeMap: (low, high) => `Mediane von ${low} bis ${high}.`,
  describeOutcome: (name, count) => `${name}: ${count} Läufe.`,
  tableTitle: (measure) => `${measure} als Tabelle`,
  close: 'Tabelle schließen',
  tableCut: (shown, all) =>
    `Die ersten ${shown} von ${all} Punkten; in den Dateien unter dem Bild stehen alle.`,
  columns: {
    median: 'Median der Versuche',
    lower: 'Unteres Quartil',
    upper: 'Oberes Quartil',
    deviation: 'Standardabweichung',
    paper: 'Die Arbeit: Median (Standardabweichung)',
    trials: 'Versuche',
    ends: 'Nicht gelöst oder ohne Wert',
    most: 'Häufigstes Ende',
    run: 'Lauf',
  },
  openShort: 'öffnen',
};

import type { labForm as english } from '../en/labForm.ts';
import type { Wide } from '../translation.ts';

/** Das Formular einer Versuchsreihe, und ihre Dateien. */
export const labForm: Wide<typeof english> = {
  title: 'Versuchsreihe einrichten',
  base: (run) => `Jeder Lauf ist wie dieser, bis auf das, was sich ändert: ${run}`,
  useRun: 'Den Lauf auf dem Bildschirm nehmen',
  usesRun: 'Es ist der Lauf auf dem Bildschirm.',
  vary: 'Geändert wird',
  second: 'Dazu',
  nothing: 'nichts weiter',
  together: (first, second) => `${first} und ${second} zugleich`,
  third: 'Und dazu',
  thirdHelp: 'Das Bild zeigt immer nur einen ihrer Werte.',
  way: 'Werte',
  ways: {
    powers: 'Potenzen von 4',
    linear: 'in gleichen Abständen',
    log: 'logarithmisch gleich weit',
    list: 'einzeln',
  },
  from: 'Von',
  to: 'Bis',
  fromPower: 'Von 4 hoch',
  toPower: 'bis 4 hoch',
  count: 'Wie viele',
  list: 'Werte, durch Semikolon getrennt',
  names: (names) => `aus ${names}`,
  allowed: (least, most) => `${least} bis ${most}`,
  trials: 'Versuche je Punkt',
  trialsHelp: 'Läufe, die sich nur in ihren Seeds unterscheiden',
  more: 'Mehr: Seeds, was gemessen wird, wann ein Lauf endet',
  seeds: 'Was ein Versuch neu zieht',
  seedsOf: { both: 'Daten und Netz', data: 'die Daten', network: 'das Netz' },
  first: 'Erster Seed',
  measures: 'Am Ende gemessen',
  lossTarget: 'Ein Lauf endet beim Verlust',
  maxTime: 'oder bei Flusszeit',
  maxSteps: 'oder nach Schritten des Lösers',
  maxStepsHelp: 'leer: so viele, wie es braucht',
  runs: (points, trials, cells) =>
    trials === 1 ? `${cells} Läufe` : `${points} Punkte zu ${trials} Versuchen: ${cells} Läufe`,
  cost: (runs, span) => `${runs}, grob geschätzt ${span} auf diesem Rechner.`,
  overnight: 'Der Befehl erledigt es über Nacht.',
  wrong: (why) => `So geht es noch nicht: ${why}`,
  running:
    'Solange Läufe gelöst werden, bleibt die Versuchsreihe, wie sie ist. Nach einer Pause lässt sie sich ändern.',
  open: 'Beschreibung öffnen',
  openHelp: 'Eine Datei, die hier gespeichert oder von Hand geschrieben wurde, oder ihr Text:',
  paste: 'Beschreibung als JSON',
  usePasted: 'Diesen Text nehmen',
  notJson: (detail) => `Das ist kein JSON: ${detail}`,
  downloads: 'Mitnehmen',
  files: {
    csv: 'CSV, eine Zeile je Lauf',
    summary: 'CSV, eine Zeile je Punkt',
    jsonl: 'JSON-Zeilen, eine je Lauf',
    spec: 'Beschreibung (wie der Befehl sie liest)',
    svgColumn: 'SVG, 88 mm breit',
    svgPage: 'SVG, 180 mm breit',
    png: 'PNG, 180 mm bei 300 dpi',
  },
  partly: (done, all) => `${done} von ${all} Läufen stehen bisher in den Dateien.`,
  fileFailed: (detail) => `Die Datei kam nicht zustande: ${detail}`,
  svgCaption: {
    curves: (trials) =>
      trials === 1
        ? 'Ein Punkt ist ein Lauf.'
        : `Punkte sind Mediane aus ${trials} Versuchen, Bänder reichen vom unteren zum oberen Quartil.`,
    map: (trials) =>
      trials === 1 ? 'Ein Feld ist ein Lauf.' : `Ein Feld hat die Farbe des Medians aus ${trials} Versuchen.`,
    outcomes: (trials) =>
      trials === 1
        ? 'Ein Feld ist ein Lauf, bezeichnet nach seinem Ende.'
        : `Ein Feld ist nach dem häufigsten Ende von ${trials} Versuchen bezeichnet und gefärbt nach dem Anteil derer, die das Verlustziel erreichten.`,
  },
};

import type { compare as english } from '../en/compare.ts';
import type { Wide } from '../translation.ts';

/** Läufe neben dem gezeigten merken. */
export const compare: Wide<typeof english> = {
  region: 'Läufe zum Vergleich',
  keep: 'Lauf merken',
  keepHelp:
    'Seine Kurven bleiben in jeder Zeitansicht und seine Neuronen als Ringe unter den Richtungen, während der Lauf verändert wird',
  keptAlready: 'Dieser Lauf ist gemerkt',
  full: (most) => `${most} Läufe sind gemerkt: Für einen weiteren muss einer entfernt werden`,
  present: 'dieser Lauf',
  same: 'wie gezeigt',
  swap: (label) => `Zeigen: ${label}`,
  swapHelp: 'Der gezeigte Lauf wird an seiner Stelle gemerkt',
  drop: (label) => `${label} entfernen`,
  clear: 'Alle entfernen',
  file: (name) => `aufgezeichnet: ${name}`,
  fileHelp:
    'Was diese Datei von ihrem Lauf aufgezeichnet hat, als Perlen über den Kurven des gezeigten Laufs',
  dropFile: (name) => `Die Kurven aus ${name} entfernen`,
  waiting: 'wartet',
  solving: (percent) => `${percent}\u00a0% gelöst`,
  failed: (why) => `nicht gelöst: ${why}`,
  ended: {
    time: 'Zeitgrenze',
    rest: 'in Ruhe',
    'no-step': 'unvollendet',
    branching: 'unvollendet',
    diverged: 'divergiert',
    failed: 'nicht gelöst',
  },
  percent: (percent) => `${percent}\u00a0%`,
  stop: (label) => `${label} abbrechen und entfernen`,
  staysHere: 'nicht im Link',
  notInLink:
    'Eigene Punkte oder ein eigener Start brauchen mehr Platz, als im Link ist; der Link lässt diesen Lauf weg',
  offers: {
    menu: 'Vergleichen',
    explain: 'Jeder Vergleich ersetzt die gemerkten Läufe.',
    scales: 'Gleicher Start, vier Skalen',
    methods: 'Fluss und Abstieg vom selben Start',
    seeds: 'Vier Netz-Seeds',
    angles: 'Drei Winkel',
  },
};

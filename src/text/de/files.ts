import type { files as english } from '../en/files.ts';
import type { Wide } from '../translation.ts';
import { json } from './json.ts';
import { sweepProblems } from './sweepProblems.ts';

const quoted = (given: string | number | undefined) =>
  given === undefined || given === '' ? 'nichts' : `„${given}“`;

const ARCHIVE_PARTS: Readonly<Record<string, string>> = {
  directory: 'das Verzeichnis des Archivs fehlt am Ende',
  entry: 'es gibt keinen Eintrag, wo das Verzeichnis einen nennt',
  content: 'es endet vor seinem Inhalt',
  method: 'es ist auf eine Weise gepackt, die hier nicht gelesen wird',
};
const HEADER_PARTS: Readonly<Record<string, string>> = {
  magic: 'das Kennzeichen eines NumPy-Arrays',
  version: 'Version 1, 2 oder 3 des Formats',
  length: 'die Länge des Kopfes',
  order: 'die Anordnung des Arrays',
  shape: 'die Form des Arrays',
};
const ARCHIVES: Readonly<Record<string, string>> = {
  gzip: 'Sie ist mit gzip gepackt; bitte zuerst entpacken',
  npy: 'Sie ist ein einzelnes NumPy-Array; ein Netz ist eine .npz aus zweien, a und W',
  pdf: 'Sie ist ein PDF',
  office:
    'Sie ist ein Dokument eines Büroprogramms; bitte die Tabelle als CSV speichern oder die Zellen kopieren und unter „Daten bearbeiten“ einfügen',
};

/** Was von Dateien gesagt wird. */
export const files: Wide<typeof english> = {
  open: 'Öffnen…',
  explain:
    'Ein Lauf, ein Ergebnis des Programms der Arbeit, ein Netz oder eine Tabelle; eine Datei lässt sich auch auf die Seite ziehen oder einfügen. Eine gespeicherte Seite ist eine Datei, die sich durch Doppelklick mit dem öffnet, was gezeigt ist.',
  savePage: 'Seite speichern',
  pageNotFetched: 'die Seite konnte zum Speichern nicht geladen werden; dafür braucht es das Netz',
  drop: 'Einen Lauf, ein Ergebnis, ein Netz oder eine Tabelle hier ablegen',
  pasted: 'eingefügter Text',
  travel: {
    link: (kB, most) => `Im Link: ${kB} von ${most}\u00a0kB`,
    file: (kB, most) => `Zu groß für einen Link (etwa ${kB} von ${most}\u00a0kB): als Datei`,
  },
  problem: {
    empty: () => 'Es steht nichts darin.',
    tooLarge: ({ given, max }) => `Sie hat ${given}\u00a0MB; höchstens ${max}\u00a0MB werden gelesen.`,
    notText: ({ byte }) => `weder Text noch ein Archiv von Arrays (Byte ${byte}).`,
    unknownKind: ({ given }) =>
      `weder eine Laufdatei noch eine Ergebnisdatei, ein Netz oder eine Tabelle${given === undefined ? '' : `: Ihre Schlüssel sind ${quoted(given)}`}.`,
    otherArchive: ({ given }) => `${ARCHIVES[given ?? ''] ?? given}.`,
    ...json,
    ...sweepProblems,
    noRows: () => 'Ihre Tabelle hat keine Zeilen.',
    noColumn: ({ row, column }) => `Zeile ${row}: Es gibt keine Spalte ${column}.`,
    rowLength: ({ row, given, expected }) =>
      `Zeile ${row}: Erwartet werden ${expected} Einträge, einer je Spalte, gefunden wurden ${given}.`,
    cell: ({ row, column, given }) =>
      `Zeile ${row}, Spalte ${column}: Erwartet wird eine Zahl, gefunden wurde ${quoted(given)}.`,
    iteration: ({ row, given }) =>
      `Zeile ${row}, Spalte iteration: Erwartet wird eine ganze Zahl, größer als in der Zeile davor, gefunden wurde ${given}.`,
    noSign: () => 'Ein Gewicht 0 hat kein Vorzeichen für den Start.',
    archive: ({ byte, expected }) => `Byte ${byte}: ${ARCHIVE_PARTS[expected ?? ''] ?? expected}.`,
    checksum: () => 'Der Inhalt ist nicht, was das Archiv angibt: Es ist beschädigt.',
    entryTooLarge: ({ given, max }) => `Sie hat ${given} Bytes; höchstens ${max} werden gelesen.`,
    noArray: ({ expected, given }) => `Es gibt kein Array ${expected}; enthalten ist ${quoted(given)}.`,
    arrayHeader: ({ byte, expected }) =>
      `Byte ${byte}: Erwartet wird ${HEADER_PARTS[expected ?? ''] ?? expected}.`,
    arrayType: ({ given }) =>
      `Erwartet werden Zahlen vom Typ float32 oder float64, gefunden wurde ${quoted(given)}.`,
    arrayShape: ({ given, expected }) =>
      `Erwartet werden ${expected} Achsen, gefunden wurde die Form ${given}.`,
    arrayBytes: ({ given, expected }) =>
      `Der Kopf nennt ${expected} Bytes an Zahlen, vorhanden sind ${given}.`,
    twoNames: ({ other }) => `${other} sagt dasselbe; nur eines von beiden angeben.`,
    otherDimension: ({ given, expected }) =>
      `Ihre Neuronen haben Dimension ${given}, die Daten der Seite Dimension ${expected}.`,
  },
  note: {
    idleKey: () => 'Diese Daten kommen ohne aus; die Angabe wird weggelassen.',
    timeLimit: ({ given, used }) =>
      `Die Datei beendet den Lauf bei ${given}; hier darf er bis ${used} weitergehen.`,
    tolerance: ({ given, used }) =>
      `Die Datei verlangt eine Toleranz von ${given}; die Seite löst mit ${used}.`,
    times: ({ given }) =>
      `Die Datei verlangt ${given} Zustände; die Seite hat jede Zeit und hält bei der ersten davon.`,
    several: (files) => `Von ${files} Dateien wurde diese geöffnet.`,
    cut: ({ given, time, loss }) =>
      `Ihr Lauf endete nach ${given} Schritten, zur Zeit ${time}; hier endet er bei dem Verlust, der dort erreicht war, ${loss}.`,
    open: ({ given, time, loss }) =>
      `Ihr Lauf endete nach ${given} Schritten, zur Zeit ${time}, und mit ihm ihre Kurven; hier geht er weiter bis zum Verlust ${loss}.`,
  },
  opened: {
    network: (neurons) =>
      neurons === 1
        ? 'Ihr Neuron ist jetzt der Start, so wie es ist: Die Anfangsskala ist 1.'
        : `Ihre ${neurons} Neuronen sind jetzt der Start, so wie sie sind: Die Anfangsskala ist 1.`,
  },
};

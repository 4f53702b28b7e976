import type { data as english } from '../en/data.ts';
import type { Wide } from '../translation.ts';
import { json } from './json.ts';

const points = (count: number) => (count === 1 ? '1 Punkt' : `${count} Punkte`);
const coordinates = (count: number) => (count === 1 ? '1 Koordinate' : `${count} Koordinaten`);
/** where a fault is, in front of what it is */
const at = (line: number | null, column: number | null, name: string | null) => {
  const parts = [];
  if (line !== null) parts.push(`Zeile ${line}`);
  if (column !== null) parts.push(`Spalte ${column}${name === null ? '' : ` (${name})`}`);
  const place = parts.join(', ');
  return place === '' ? '' : `${place}: `;
};
const sentence = (place: string, said: string) =>
  place === '' ? said.charAt(0).toUpperCase() + said.slice(1) : place + said;

/** Das Fenster, in dem eigene Punkte getippt, eingefügt und geöffnet werden. */
export const data: Wide<typeof english> = {
  title: 'Daten bearbeiten',
  close: 'Schließen',
  parts: {
    label: 'Wege zu Daten',
    points: 'Punkte',
    table: 'Einfügen oder öffnen',
    sets: 'Bekannte Daten',
  },

  points: {
    summary: (count, dimension, bias) =>
      `${points(count)} mit ${dimension === 1 ? '1 Koordinate' : `${dimension} Koordinaten`}${bias ? ' und der konstanten 1 des Bias' : ''}`,
    of: (summary, scheme) => `${scheme}: ${summary}.`,
    drawn:
      'Diese Punkte folgen aus den Reglern. Als eigene Punkte bleiben sie, wo sie sind, und jeder lässt sich ändern.',
    own: 'Als eigene Punkte bearbeiten',
    notYet: 'Noch gibt es keine Punkte.',
    table: 'Eingaben und Labels',
    point: 'Punkt',
    coordinate: (k) => `x${k}`,
    constant: 'konstant',
    label: 'Label y',
    teacher: 'Lehrer',
    cell: (point, coordinate) => `Koordinate ${coordinate} von Punkt ${point}`,
    labelOf: (point) => `Label von Punkt ${point}`,
    teacherCell: (coordinate) => `Koordinate ${coordinate} des Lehrers`,
    ownLabels: 'Eigene Labels',
    ownLabelsHelp: 'Sonst ist jedes Label die Antwort des Lehrers',
    needTeacher: 'Ohne Lehrer sind die Labels eigene.',
    addPoint: 'Punkt hinzufügen',
    removePoint: (point) => `Punkt ${point} entfernen`,
    addCoordinate: 'Koordinate hinzufügen',
    removeCoordinate: (coordinate) => `Koordinate ${coordinate} entfernen`,
    addTeacher: 'Lehrer hinzufügen',
    removeTeacher: 'Lehrer entfernen',
    copy: 'Tabelle kopieren',
    copied: 'Kopiert',
    keys: 'Pfeiltasten und Eingabetaste gehen von Zelle zu Zelle; eine Tabelle, die hier eingefügt wird, kommt zuerst nach „Einfügen oder öffnen“.',
    fault: (cell, fault) => `${cell}: ${fault}`,
    rows: (first, last, all) => `Punkte ${first}–${last} von ${all}`,
    columns: (first, last, all) => `Koordinaten ${first}–${last} von ${all}`,
    previous: (what) => `Vorherige ${what}`,
    next: (what) => `Nächste ${what}`,
    whatRows: 'Punkte',
    whatColumns: 'Koordinaten',
  },

  table: {
    text: 'Eine Tabelle als Text',
    placeholder: 'Hier Zellen einer Tabelle, CSV, TSV oder JSON einfügen',
    open: 'Datei öffnen',
    drop: 'oder in dieses Fenster ziehen',
    from: (name) => `aus ${name}`,
    long: (millions) => `Der Text ist zu lang, um hier bearbeitet zu werden (${millions} Millionen Zeichen).`,
    clear: 'Leeren',
    delimiter: 'Zwischen den Zellen',
    delimiters: { tab: 'Tabulator', semicolon: 'Semikolon ;', comma: 'Komma ,', space: 'Leerzeichen' },
    decimal: 'Dezimalzeichen',
    decimals: { point: 'Punkt .', comma: 'Komma ,' },
    header: 'Die erste Zeile benennt die Spalten',
    preview: 'Die ersten Zeilen, und was jede Spalte ist',
    row: 'Zeile',
    column: (number) => `Spalte ${number}`,
    role: (column) => `${column} ist`,
    roles: { input: 'Eingabe', label: 'Label', ignore: 'weggelassen' },
    labelColumn: 'Spalte der Labels',
    none: 'keine',
    numbered: (number, name) => `${number}: ${name}`,
    inputColumns: 'Spalten der Eingaben',
    noColumns: (count) => `Zahlen von 1 bis ${count} angeben, etwa 1-4, 7.`,
    whatColumns: 'Spalten',
    columns: (first, last, all) => `Spalten ${first}–${last} von ${all}`,
    first: (most, all) => `Die ersten ${most} von ${all} Zeilen nehmen`,
    moreRows: (count) => (count === 1 ? 'und 1 weitere Zeile' : `und ${count} weitere Zeilen`),
    bias: 'Eine konstante Koordinate 1 anhängen (Bias)',
    biasNeeded: 'Eine einzelne Koordinate braucht sie.',
    standardise: 'Standardisieren: Mittelwert 0 und Standardabweichung 1 in jeder Eingabespalte',
    withTeacher: 'Zu standardisierten Punkten gehört der Lehrer nicht mehr: Er wird weggelassen.',
    constant: (columns) =>
      columns.length === 1
        ? `${columns[0]} ist in jeder Zeile gleich: Daraus wird 0.`
        : `${columns.join(', ')} sind in jeder Zeile gleich: Daraus wird 0.`,
    classes: 'Label',
    asNumbers: 'die Zahlen, wie sie sind',
    unmapped: 'noch nicht gewählt',
    mapped: (name, others) =>
      others.length === 1 ? `„${name}“ ist +1, „${others[0]}“ ist −1` : `„${name}“ ist +1, alle anderen −1`,
    count: (count, dimension, bias) =>
      `${points(count)} mit ${coordinates(dimension)}${bias ? ' und einer konstanten' : ''}`,
    labels: (positive, negative, zero) =>
      `Labels: ${positive} über 0, ${negative} darunter${zero === 0 ? '' : `, ${zero} bei 0`}`,
    taught: 'Labels vom Lehrer',
    use: 'Diese Punkte verwenden',
    mend: 'Was zuerst zu beheben ist',
    show: 'Im Text zeigen',
    moreFaults: (count) => `und ${count} weitere`,
  },

  faults: {
    empty: () => 'In diesem Text steht keine Tabelle.',
    'too-long': ({ max }) =>
      `Der Text ist länger als ${max} Zeichen; so viele brauchen keine erlaubten Daten.`,
    'open-quote': () => 'Hier beginnt ein Anführungszeichen, das nie geschlossen wird.',
    'after-quote': ({ given }) => `Hinter einem schließenden Anführungszeichen steht „${given}“.`,
    'too-many-columns': ({ given, max }) => `${given} Spalten; höchstens ${max} werden gelesen.`,
    points: ({ given, min, max }) =>
      `Es gibt ${given === 1 ? 'nur 1 Punkt' : `${given} Punkte`}; verwendbar sind ${min} bis ${max}.`,
    coordinates: ({ given, min, max }) =>
      `${given} ${given === 1 ? 'Spalte ist' : 'Spalten sind'} als Eingaben gewählt; verwendbar sind ${min} bis ${max}.`,
    ragged: ({ given, expected }) =>
      `${given === 1 ? '1 Zelle' : `${given} Zellen`}, wo die anderen ${expected} haben.`,
    'empty-cell': () => 'Die Zelle ist leer; gebraucht wird eine Zahl.',
    'no-number': ({ given }) => `„${given}“ ist keine Zahl.`,
    thousands: ({ given }) => `„${given}“ hat Tausendertrennzeichen; bitte die Zahl ohne sie angeben.`,
    'thousands-or-decimals': ({ given }) =>
      `„${given}“ kann Dezimalen oder Tausender haben; bitte das Dezimalzeichen wählen oder die Zahl anders angeben.`,
    'other-decimal': ({ given, decimal }) =>
      `„${given}“ ist keine Zahl mit dem Dezimalzeichen ${decimal}, das die anderen Zellen haben.`,
    'out-of-range': ({ given, min, max }) => `„${given}“ liegt nicht im Bereich von ${min} bis ${max}.`,
    'one-label': ({ given }) =>
      given === 0
        ? 'Keine Spalte ist als Label gewählt.'
        : `${given} Spalten sind als Label gewählt; es darf nur eine sein.`,
    classes: ({ given, max }) =>
      `Die Labels sind Wörter, ${given} verschiedene; bitte wählen, welches davon +1 ist (bis zu ${max} lassen sich zuordnen).`,
    'not-json': ({ field, problem, ...values }) => {
      const detail = json[problem as keyof typeof json](values);
      return field === undefined ? `Das ist kein JSON: ${detail}` : `${field}: ${detail}`;
    },
    'no-table': ({ given }) =>
      `Erwartet werden Listen von Zahlen, eine Liste von Objekten oder Eingaben und Labels; gefunden wurde ${given}.`,
    'list-length': ({ list, given, expected }) =>
      `Die Liste ${list} hat ${given} Einträge; gebraucht werden ${expected}.`,
  },
  faultAt: (said, line, column, name) => sentence(at(line, column, name), said),

  sets: {
    explain:
      'Daten, die man kennt, mit Einstellungen, die zeigen, wofür man sie kennt. Alles lässt sich danach ändern.',
    use: (name) => `${name} verwenden`,
    useIt: 'Verwenden',
    list: {
      xor: {
        name: 'XOR',
        about:
          'Labels, die keine Gerade trennt. Sie heben sich auf, also zieht keine Richtung alle Neuronen an: Jedes endet an einer der vier Ecken.',
      },
      moons: {
        name: 'Zwei Monde',
        about:
          'Zwei Halbkreise, die ineinandergreifen, sodass keine Gerade sie trennt. Am Ende liegt trotzdem jeder Punkt auf seiner Seite.',
      },
      iris: {
        name: 'Iris',
        about:
          'Blütenblätter zweier Arten, standardisiert. 4,8 mal 1,8\u00a0cm wurde bei beiden gemessen, also kann der Verlust nicht 0 werden; einige der 100 Blüten bleiben auf der falschen Seite.',
      },
      polyline: {
        name: 'Eine Linie mit Ecken',
        about:
          'Neun Punkte auf einer Achse, entlang einer Linie mit zwei Ecken. Das Netz kann an 60 Stellen knicken und endet mit genau diesen beiden.',
      },
      random: {
        name: 'Zufällige Labels',
        about:
          'Richtungen und Labels sind zufällig: Eine Regel gibt es nicht. Alle 16 Labels werden auswendig gelernt, von mehreren Bündeln und nicht von einem.',
      },
    },
  },
};

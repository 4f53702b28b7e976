import { json } from './json.ts';

type Values = Readonly<Record<string, string | number>>;

const points = (count: number) => (count === 1 ? '1 point' : `${count} points`);
const coordinates = (count: number) => (count === 1 ? '1 coordinate' : `${count} coordinates`);
/** where a fault is, in front of what it is */
const at = (line: number | null, column: number | null, name: string | null) => {
  const parts = [];
  if (line !== null) parts.push(`row ${line}`);
  if (column !== null) parts.push(`column ${column}${name === null ? '' : ` (${name})`}`);
  const place = parts.join(', ');
  return place === '' ? '' : `${place.charAt(0).toUpperCase()}${place.slice(1)}: `;
};
const sentence = (place: string, said: string) =>
  place === '' ? said.charAt(0).toUpperCase() + said.slice(1) : place + said;

/** The dialog in which a reader's own points are typed, pasted and opened. Fetched when it is first opened. */
export const data = {
  title: 'Edit data',
  close: 'Close',
  parts: { label: 'Ways to data', points: 'Points', table: 'Paste or open', sets: 'Known sets' },

  /** the table of the points on the page */
  points: {
    summary: (count: number, dimension: number, bias: boolean) =>
      `${points(count)} of ${coordinates(dimension)}${bias ? ', and the constant 1 of the bias' : ''}`,
    of: (summary: string, scheme: string) => `${scheme}: ${summary}.`,
    drawn:
      'These points follow from the controls. As your own they stay where they are, and each can be changed.',
    own: 'Edit as my own points',
    notYet: 'There are no points yet.',
    table: 'Inputs and labels',
    point: 'point',
    coordinate: (k: number) => `x${k}`,
    constant: 'constant',
    label: 'label y',
    teacher: 'teacher',
    cell: (point: number, coordinate: number) => `Coordinate ${coordinate} of point ${point}`,
    labelOf: (point: number) => `Label of point ${point}`,
    teacherCell: (coordinate: number) => `Coordinate ${coordinate} of the teacher`,
    ownLabels: 'Labels are my own',
    ownLabelsHelp: 'Else each label is what the teacher answers',
    needTeacher: 'Without a teacher the labels are your own.',
    addPoint: 'Add point',
    removePoint: (point: number) => `Remove point ${point}`,
    addCoordinate: 'Add coordinate',
    removeCoordinate: (coordinate: number) => `Remove coordinate ${coordinate}`,
    addTeacher: 'Add teacher',
    removeTeacher: 'Remove teacher',
    copy: 'Copy table',
    copied: 'Copied',
    keys: 'Arrows and Enter go from cell to cell; a table that is pasted here goes to \u201cPaste or open\u201d first.',
    fault: (cell: string, fault: string) => `${cell}: ${fault}`,
    rows: (first: number, last: number, all: number) => `points ${first}\u2013${last} of ${all}`,
    columns: (first: number, last: number, all: number) => `coordinates ${first}\u2013${last} of ${all}`,
    previous: (what: string) => `Previous ${what}`,
    next: (what: string) => `Next ${what}`,
    whatRows: 'points',
    whatColumns: 'coordinates',
  },

  /** a text that becomes a table, and the table that becomes data */
  table: {
    text: 'A table as text',
    placeholder: 'Paste cells of a spreadsheet, CSV, TSV or JSON here',
    open: 'Open a file',
    drop: 'or drop one on this window',
    from: (name: string) => `from ${name}`,
    long: (millions: string) => `The text is too long to be edited here (${millions} million characters).`,
    clear: 'Clear',
    delimiter: 'Between cells',
    delimiters: { tab: 'tab', semicolon: 'semicolon ;', comma: 'comma ,', space: 'space' },
    decimal: 'Decimal sign',
    decimals: { point: 'point .', comma: 'comma ,' },
    header: 'First row names the columns',
    preview: 'First rows, and what each column is',
    row: 'row',
    column: (number: number) => `column ${number}`,
    role: (column: string) => `${column} is`,
    roles: { input: 'input', label: 'label', ignore: 'left out' },
    labelColumn: 'Label column',
    none: 'none',
    numbered: (number: number, name: string) => `${number}: ${name}`,
    inputColumns: 'Input columns',
    noColumns: (count: number) => `Write numbers from 1 to ${count}, as in 1-4, 7.`,
    whatColumns: 'columns',
    columns: (first: number, last: number, all: number) => `columns ${first}\u2013${last} of ${all}`,
    /** more rows than there may be points */
    first: (most: number, all: number) => `Take the first ${most} of ${all} rows`,
    moreRows: (count: number) => (count === 1 ? 'and 1 more row' : `and ${count} more rows`),
    bias: 'Append a constant coordinate 1 (bias)',
    biasNeeded: 'A single coordinate needs it.',
    standardise: 'Standardise: mean 0 and standard deviation 1 in each input column',
    withTeacher: 'Standardised points are no longer those that the teacher is for: it is left out.',
    constant: (columns: readonly string[]) =>
      columns.length === 1
        ? `${columns[0]} is the same in every row: it becomes 0.`
        : `${columns.join(', ')} are the same in every row: they become 0.`,
    classes: 'Label',
    asNumbers: 'the numbers as they are',
    unmapped: 'not chosen yet',
    mapped: (name: string, others: readonly string[]) =>
      others.length === 1
        ? `\u201c${name}\u201d is +1, \u201c${others[0]}\u201d is \u22121`
        : `\u201c${name}\u201d is +1, all others \u22121`,
    count: (count: number, dimension: number, bias: boolean) =>
      `${points(count)} of ${coordinates(dimension)}${bias ? ' and a constant one' : ''}`,
    labels: (positive: number, negative: number, zero: number) =>
      `labels: ${positive} above 0, ${negative} below${zero === 0 ? '' : `, ${zero} at 0`}`,
    taught: 'labels by the teacher',
    use: 'Use these points',
    mend: 'What has to be mended first',
    show: 'Show in the text',
    moreFaults: (count: number) => `and ${count} more`,
  },

  /** one sentence for each code of share/table/table.ts */
  faults: {
    empty: () => 'There is no table in this text.',
    'too-long': ({ max }: Values) => `The text is longer than ${max} characters, which no allowed data need.`,
    'open-quote': () => 'a quote begins here and is never closed.',
    'after-quote': ({ given }: Values) => `\u201c${given}\u201d stands behind a closing quote.`,
    'too-many-columns': ({ given, max }: Values) => `${given} columns; at most ${max} are read.`,
    points: ({ given, min, max }: Values) => `there are ${given} points; ${min} to ${max} can be used.`,
    coordinates: ({ given, min, max }: Values) =>
      `${given} ${given === 1 ? 'column is' : 'columns are'} chosen as inputs; ${min} to ${max} can be used.`,
    ragged: ({ given, expected }: Values) =>
      `${given === 1 ? '1 cell' : `${given} cells`}, where the others have ${expected}.`,
    'empty-cell': () => 'the cell is empty; a number is needed.',
    'no-number': ({ given }: Values) => `\u201c${given}\u201d is not a number.`,
    thousands: ({ given }: Values) =>
      `\u201c${given}\u201d has separators of thousands; write the number without them.`,
    'thousands-or-decimals': ({ given }: Values) =>
      `\u201c${given}\u201d may have decimals or thousands; choose the decimal sign, or write it otherwise.`,
    'other-decimal': ({ given, decimal }: Values) =>
      `\u201c${given}\u201d is no number with a decimal ${decimal}, which the other cells have.`,
    'out-of-range': ({ given, min, max }: Values) =>
      `\u201c${given}\u201d is outside the range ${min} to ${max}.`,
    'one-label': ({ given }: Values) =>
      given === 0
        ? 'No column is chosen as the label.'
        : `${given} columns are chosen as labels; choose one.`,
    classes: ({ given, max }: Values) =>
      `the labels are words, ${given} different ones; choose which of them is +1 (up to ${max} can be mapped).`,
    'not-json': ({ field, problem, ...values }: Values) => {
      const detail = json[problem as keyof typeof json](values);
      return field === undefined ? `this is no JSON: ${detail}` : `${field}: ${detail}`;
    },
    'no-table': ({ given }: Values) =>
      `expected lists of numbers, a list of objects, or inputs and labels; found ${given}.`,
    'list-length': ({ list, given, expected }: Values) =>
      `the list ${list} has ${given} entries; ${expected} are needed.`,
  },
  /** a fault, with its place in front */
  faultAt: (said: string, line: number | null, column: number | null, name: string | null) =>
    sentence(at(line, column, name), said),

  sets: {
    explain:
      'Data that people know, with settings that show what they are known for. Everything can be changed after.',
    use: (name: string) => `Use ${name}`,
    useIt: 'Use',
    list: {
      xor: {
        name: 'XOR',
        about:
          'Labels that no straight line parts. They cancel, so no direction draws all neurons: each ends at one of the four corners.',
      },
      moons: {
        name: 'Two moons',
        about:
          'Two half circles that reach into each other, so that no straight line parts them. At the end every point is on its side all the same.',
      },
      iris: {
        name: 'Iris',
        about:
          'Petals of two species, standardised. 4.8 by 1.8 cm was measured in both, so the loss cannot reach 0; a few of the 100 flowers stay on the wrong side.',
      },
      polyline: {
        name: 'A line with corners',
        about:
          'Nine points on one axis, along a line with two corners. The network has 60 places to bend and ends with these two alone.',
      },
      random: {
        name: 'Random labels',
        about:
          'Directions and labels at random: there is no rule to find. All 16 labels are learned by heart, by several bundles and not by one.',
      },
    },
  },
};

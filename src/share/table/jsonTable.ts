import { formatNumber, quotable } from '../../experiment/numberText.ts';
import { FileError } from '../files/fileError.ts';
import { parseJson } from '../files/json.ts';
import { commonest } from './commonest.ts';
import { MOST_COLUMNS, MOST_ROWS, type ReadTable, type Row, type TableFault, tableFault } from './table.ts';

/**
 * A table that is written as JSON: a list of lists, a list of objects with the same keys, or the lists of a run file,
 * `{ inputs (or points), labels, teacher }`. Its numbers become cells of text that read back bit for bit, so that what is done
 * with columns is done of every file alike.
 */
export function readJsonTable(text: string): ReadTable {
  let value: unknown;
  try {
    value = parseJson(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { field, values } = error.fault;
    return { fault: tableFault('not-json', field === null ? values : { ...values, field }) };
  }
  if (Array.isArray(value)) return ofList(value);
  if (isObject(value)) return ofLists(value);
  return { fault: tableFault('no-table', { given: nameOf(value) }) };
}

/** `[[1, 2], ..]` or `[{ x: 1, y: 2 }, ..]`; single numbers are points of one coordinate. */
function ofList(list: readonly unknown[]): ReadTable {
  if (list.length === 0) return { fault: tableFault('empty') };
  if (list.every(isObject)) return ofObjects(list);
  const rows = rowsOf(list);
  if ('fault' in rows) return rows;
  const named =
    list[0] !== undefined && Array.isArray(list[0]) && list[0].every((cell) => typeof cell === 'string');
  const header = named && list.length > 1 ? rows[0]!.cells : null;
  return finished(header, header === null ? rows : rows.slice(1), list.length - (header === null ? 0 : 1));
}

function ofObjects(list: readonly Readonly<Record<string, unknown>>[]): ReadTable {
  const names = new Set<string>();
  for (const one of list.slice(0, MOST_ROWS)) {
    for (const key of Object.keys(one)) names.add(key);
    if (names.size > MOST_COLUMNS) return { fault: tooMany(names.size, 1) };
  }
  const header = [...names];
  if (header.length === 0) return { fault: tableFault('empty') };
  const rows = rowsOf(list.map((one) => header.map((key) => (Object.hasOwn(one, key) ? one[key] : null))));
  return 'fault' in rows ? rows : finished(header, rows, list.length);
}

function ofLists(object: Readonly<Record<string, unknown>>): ReadTable {
  const { labels = null, teacher = null } = object;
  const inputs = object.inputs ?? object.points;
  if (!Array.isArray(inputs)) {
    const keys = Object.keys(object).slice(0, 6).join(', ');
    return { fault: tableFault('no-table', { given: `{ ${quotable(keys)} }` }) };
  }
  if (inputs.length === 0) return { fault: tableFault('empty') };
  const points = rowsOf(inputs);
  if ('fault' in points) return points;
  const dimension = points[0]!.cells.length;
  const names = Array.from({ length: dimension }, (_, k) => `x${k + 1}`);
  const taught = teacher === null ? null : cellsOf(teacher);
  if (taught !== null && taught.length !== dimension) {
    return { fault: wrongList('teacher', taught.length, dimension) };
  }
  if (labels === null) {
    const read = finished(names, points, inputs.length);
    return 'fault' in read || taught === null
      ? read
      : { table: { ...read.table, teacher: taught, labelled: false } };
  }
  const list = cellsOf(labels);
  if (list === null || list.length !== inputs.length) {
    return { fault: wrongList('labels', list?.length ?? 0, inputs.length) };
  }
  const rows = points.map(({ line, cells }, i) => ({ line, cells: [...cells, list[i]!] }));
  const read = finished([...names, 'y'], rows, inputs.length);
  return 'fault' in read ? read : { table: { ...read.table, teacher: taught } };
}

/** The first rows of a list, of which each is a list of plain values, or one. */
function rowsOf(list: readonly unknown[]): readonly Row[] | { readonly fault: TableFault } {
  const rows: Row[] = [];
  for (const [i, one] of list.slice(0, MOST_ROWS + 1).entries()) {
    const cells = cellsOf(Array.isArray(one) ? one : [one]);
    if (cells === null) return { fault: tableFault('no-table', { given: nameOf(one) }, { line: i + 1 }) };
    if (cells.length > MOST_COLUMNS) return { fault: tooMany(cells.length, i + 1) };
    rows.push({ line: i + 1, cells });
  }
  return rows;
}

/** null where the list holds lists or objects, or is none. */
function cellsOf(list: unknown): readonly string[] | null {
  if (!Array.isArray(list)) return null;
  if (list.some((cell) => typeof cell === 'object' && cell !== null)) return null;
  return list.map((cell) => {
    if (typeof cell === 'number') return formatNumber(cell);
    return cell === null || cell === undefined ? '' : String(cell).trim();
  });
}

function finished(header: readonly string[] | null, rows: readonly Row[], counted: number): ReadTable {
  const columns = commonest(rows.map(({ cells }) => cells.length)) ?? header?.length ?? 1;
  return {
    table: {
      header: header === null ? null : Array.from({ length: columns }, (_, k) => header[k] ?? ''),
      rows,
      counted,
      columns,
      decimal: 'point',
      sure: true,
      delimiter: null,
      teacher: null,
      labelled: true,
    },
  };
}

function tooMany(given: number, line: number) {
  return tableFault('too-many-columns', { given, max: MOST_COLUMNS }, { line });
}

function wrongList(list: string, given: number, expected: number) {
  return tableFault('list-length', { list, given, expected });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  return quotable(JSON.stringify(value) ?? String(value));
}

import { dsvFormat } from 'd3-dsv';
import { quotable } from '../../experiment/numberText.ts';
import { type Delimiter, MOST_COLUMNS, MOST_ROWS, type Row, type TableFault, tableFault } from './table.ts';

/**
 * The records of a text. Cells are told by d3-dsv (RFC 4180: a quoted cell may hold delimiters, line ends and doubled
 * quotes), which knows of no comments, takes what follows a closing quote for a delimiter and a quote that is never closed for
 * the rest of the file. Hence one record at a time: its lines are found here, with their numbers, and what cannot be told is
 * named by its line.
 */

const CHARACTER = { tab: '\t', semicolon: ';', comma: ',', space: ' ' } as const satisfies Record<
  Delimiter,
  string
>;

const FORMAT = {
  tab: dsvFormat('\t'),
  semicolon: dsvFormat(';'),
  comma: dsvFormat(','),
  space: dsvFormat(' '),
} as const;

export interface Records {
  readonly rows: readonly Row[];
  /** how many there are in all: those past the limit are only counted */
  readonly count: number;
}

/** Lines of `text` without byte order mark and line ends, whichever they are (CRLF, CR, LF). */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
}

/** Nothing, or a remark from `#` on. */
export function isBlank(line: string): boolean {
  return /^\s*(?:#|$)/u.test(line);
}

/** @param most records that are read; the others are counted, by lines */
export function readRecords(
  lines: readonly string[],
  delimiter: Delimiter,
  most = MOST_ROWS + 1,
): Records | { readonly fault: TableFault } {
  const rows: Row[] = [];
  let count = 0;
  for (let index = 0; index < lines.length; index++) {
    if (isBlank(lines[index]!)) continue;
    count++;
    if (rows.length >= most) continue;
    const first = index;
    let record = prepared(lines[index]!, delimiter);
    let open = quoteOf(record, delimiter);
    while (open === 'open') {
      // what goes on and on is no cell, but a quote that should not be there
      if (++index >= lines.length || index - first > MOST_LINES || record.length > LONGEST_RECORD) {
        return { fault: tableFault('open-quote', {}, { line: first + 1 }) };
      }
      record += `\n${lines[index]!}`;
      open = quoteOf(record, delimiter);
    }
    if (open !== 'closed') {
      return { fault: tableFault('after-quote', { given: quotable(open.after) }, { line: first + 1 }) };
    }
    const cells = FORMAT[delimiter].parseRows(record)[0] ?? [''];
    if (cells.length > MOST_COLUMNS) {
      const values = { given: cells.length, max: MOST_COLUMNS };
      return { fault: tableFault('too-many-columns', values, { line: first + 1 }) };
    }
    rows.push({ line: first + 1, cells: cells.map((cell) => cell.trim()) });
  }
  return { rows, count };
}

/** Of one record with quotes. */
const MOST_LINES = 100;
const LONGEST_RECORD = 100 * MOST_COLUMNS;

/** Without the spaces at its ends, and about quotes; runs of spaces are one delimiter where spaces are. */
function prepared(line: string, delimiter: Delimiter): string {
  if (delimiter === 'space') return line.trim().replaceAll(/\s+/gu, ' ');
  const trimmed = withoutSpaces(line);
  if (!trimmed.includes('"')) return trimmed;
  const sign = CHARACTER[delimiter];
  return trimmed
    .replaceAll(new RegExp(`${sign} +"`, 'gu'), `${sign}"`)
    .replaceAll(new RegExp(`" +${sign}`, 'gu'), `"${sign}`);
}

/** Without the spaces at its ends; a tab there is an empty cell. A pattern would look at every run of spaces, to its end. */
function withoutSpaces(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && line[from] === ' ') from++;
  while (to > from && line[to - 1] === ' ') to--;
  return line.slice(from, to);
}

/** Whether the quotes of a record are all closed; `after` is what stands behind a closing quote and belongs to nothing. */
function quoteOf(record: string, delimiter: Delimiter): 'closed' | 'open' | { readonly after: string } {
  if (!record.includes('"')) return 'closed';
  const sign = CHARACTER[delimiter];
  let at = 0;
  while (at < record.length) {
    if (record[at] !== '"') {
      const next = record.indexOf(sign, at);
      if (next < 0) return 'closed';
      at = next + 1;
      continue;
    }
    let end = at + 1;
    for (;;) {
      end = record.indexOf('"', end);
      if (end < 0) return 'open';
      if (record[end + 1] !== '"') break;
      end += 2;
    }
    const after = record[end + 1];
    if (after === undefined) return 'closed';
    if (after !== sign) return { after: record.slice(end + 1) };
    at = end + 2;
  }
  return 'closed';
}

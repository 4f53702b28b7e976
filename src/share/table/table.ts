import { RANGES } from '../../experiment/parameters.ts';

/** A table as it was read: cells of text, which nobody has yet taken for numbers. */
export interface Table {
  /** the names of the columns; null where the first row is already one of numbers */
  readonly header: readonly string[] | null;
  readonly rows: readonly Row[];
  /** how many rows the text has: past what can be used they are only counted */
  readonly counted: number;
  /** the largest number of cells of a row; at least that of the header */
  readonly columns: number;
  /** how its numbers are written */
  readonly decimal: Decimal;
  /** whether the decimal sign is known; else a comma before three digits may be one of thousands */
  readonly sure: boolean;
  /** what stands between cells; null of a table that came as JSON */
  readonly delimiter: Delimiter | null;
  /** the teacher that came with JSON, a cell a column of `inputs` */
  readonly teacher: readonly string[] | null;
  /** false where the labels are to come from the teacher: then every column is of inputs */
  readonly labelled: boolean;
}

export interface Row {
  /** the line of the text on which it begins, from 1; of JSON, the number of the point */
  readonly line: number;
  readonly cells: readonly string[];
}

export const DELIMITERS = ['tab', 'semicolon', 'comma', 'space'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const DECIMALS = ['point', 'comma'] as const;
export type Decimal = (typeof DECIMALS)[number];

/** What a reader may set right of what was told from the text; what is left out is told. */
export interface Dialect {
  readonly delimiter?: Delimiter | undefined;
  readonly decimal?: Decimal | undefined;
  /** whether the first row names the columns */
  readonly header?: boolean | undefined;
}

/** Points that can be used, and rows that are read before they are only counted: one of them may name the columns. */
export const MOST_ROWS = RANGES.samples.max;
/** Inputs, a label, and as many again that are left out. */
export const MOST_COLUMNS = 2 * RANGES.dimension.max + 2;
/** As many characters as the largest allowed data take, at 25 for a number and what parts it from the next. */
export const MOST_CHARACTERS = 25 * (RANGES.samples.max + 1) * (RANGES.dimension.max + 1);

/** Where in a text something is wrong, and what. Counted from 1, as in the file. */
export interface TableFault {
  readonly code: TableFaultCode;
  /** line of the text; null where it is about the whole */
  readonly line: number | null;
  readonly column: number | null;
  /** the name of that column, where it has one */
  readonly name: string | null;
  /** what fills the sentence */
  readonly values: Readonly<Record<string, string | number>>;
}

export const TABLE_FAULT_CODES = [
  /** nothing but spaces and comments */
  'empty',
  /** more than `max` characters */
  'too-long',
  /** a quote that is never closed */
  'open-quote',
  /** something else than a delimiter after a closing quote; `given` */
  'after-quote',
  /** more columns than are read; `given`, `max` */
  'too-many-columns',
  /** `given` points where `min` to `max` can be used */
  'points',
  /** `given` coordinates where `min` to `max` can be used */
  'coordinates',
  /** a row with fewer or more cells than the others; `given`, `expected` */
  'ragged',
  /** an empty cell where a number is needed */
  'empty-cell',
  /** no number; `given` */
  'no-number',
  /** separators of thousands; `given` */
  'thousands',
  /** a comma that may be either; `given` */
  'thousands-or-decimals',
  /** the other decimal sign than in the rest of the file; `given`, `decimal` */
  'other-decimal',
  /** a number that is too large; `given`, `min`, `max` */
  'out-of-range',
  /** no column, or more than one, has the labels */
  'one-label',
  /** a label column of more classes than can be mapped; `given`, `max` */
  'classes',
  /** not JSON, by `problem`: `json`, `jsonDeep` or `repeated` of share/files/fileError.ts, with its values, and `field` */
  'not-json',
  /** JSON that is no table; `given` names what was found */
  'no-table',
  /** a list of JSON with another length than the points; `given`, `expected`, `list` */
  'list-length',
] as const;
export type TableFaultCode = (typeof TABLE_FAULT_CODES)[number];

export function tableFault(
  code: TableFaultCode,
  values: TableFault['values'] = {},
  place: Partial<Pick<TableFault, 'line' | 'column' | 'name'>> = {},
): TableFault {
  return { code, line: null, column: null, name: null, ...place, values };
}

/** A table, or why there is none. */
export type ReadTable = { readonly table: Table } | { readonly fault: TableFault };

import { commandOf } from '../../drawing/keys/keys.ts';
import { CELL_KEYS } from '../../drawing/keys/lateKeys.ts';

/** A cell of the table: the teacher is row -1, the label the column after the coordinates. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  /** -1 where the first row is the teacher's, else 0 */
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where in the text of a cell the caret is. */
export interface Caret {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/**
 * The cell that a key goes to from `place`; null where the key is the field's own. Sideways a key moves the caret first: from
 * cell to cell it goes when all is selected, as it is on arrival, or when the caret stands at the end.
 */
export function nextPlace(
  key: string,
  shift: boolean,
  caret: Caret,
  place: Place,
  size: GridSize,
): Place | null {
  const by = stepOf(key, shift, caret);
  if (by === null) return null;
  const row = Math.min(size.rows - 1, Math.max(size.firstRow, place.row + by.row));
  const column = Math.min(size.columns - 1, Math.max(0, place.column + by.column));
  return { row, column };
}

function stepOf(key: string, shift: boolean, { atStart, atEnd }: Caret): Place | null {
  switch (commandOf(CELL_KEYS, shift ? `Shift+${key}` : key)) {
    case 'nextRow':
      return { row: 1, column: 0 };
    case 'previousRow':
      return { row: -1, column: 0 };
    case 'nextColumn':
      return atEnd ? { row: 0, column: 1 } : null;
    case 'previousColumn':
      return atStart ? { row: 0, column: -1 } : null;
    default:
      return null;
  }
}

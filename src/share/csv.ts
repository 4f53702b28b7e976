import { formatNumber } from '../experiment/numberText.ts';

type Cell = string | number | null;

/** Characters that a piece has at least: so many rows that to hand them on costs nothing. */
const A_PIECE = 1 << 16;

/**
 * A table as CSV (RFC 4180), in pieces: a heading, a row a line, every number in the shortest form that reads back bit for bit. What is
 * no finite number is an empty cell.
 */
export function* csvPieces(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Generator<string, void, void> {
  let piece = `${columns.map(quoted).join(',')}\r\n`;
  for (const row of rows) {
    piece += `${row.map(cellText).join(',')}\r\n`;
    if (piece.length < A_PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return quoted(cell);
  return cell === null || !Number.isFinite(cell) ? '' : formatNumber(cell);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

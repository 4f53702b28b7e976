import { cellCount } from '../experiment/sweep/cells.ts';
import type { CellResult } from '../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../experiment/sweep/spec.ts';
import { cellTable, lacking, pointTable } from '../experiment/sweep/tables.ts';
import { rowLink } from '../share/cellLink.ts';
import { csvPieces } from '../share/csv.ts';
import { jsonLines } from '../share/jsonLines.ts';
import { commandWords } from '../text/commandWords.ts';
import { EXIT, oneLine } from './commandError.ts';
import { write } from './output.ts';
import type { SweepArguments } from './sweepArguments.ts';

/**
 * Prints the table of all cells, or of all points.
 * @returns the exit status: `EXIT.incomplete` where some of them are missing or failed
 */
export async function mergeCells(
  spec: SweepSpec,
  results: ReadonlyMap<string, CellResult>,
  { format, summary }: Pick<SweepArguments, 'format' | 'summary'>,
): Promise<number> {
  const table = summary ? pointTable(spec, results) : cellTable(spec, results, rowLink);
  await write(format === 'csv' ? csvPieces(table.columns, table.rows) : jsonLines(table), null);
  const { missing, failed } = lacking(spec, results);
  if (missing === 0 && failed === 0) return 0;
  const text = commandWords().sweep;
  console.error(oneLine(text.note(text.incomplete(missing, failed, cellCount(spec)))));
  return EXIT.incomplete;
}

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { words } from '../text/words.ts';
import { deviationsFrom, isSharp, paperMedians, parseTables, type TableRow } from './paperTrials.ts';

/**
 * Repeats the experiments of the paper's tables and prints them beside its values:
 *   npm run paper-tables -- --dimension 64 [--tables FILE]
 * Exit status 1 where a sharp row lies three of the table's standard deviations off or more, 2 for a wrong argument.
 */
const text = () => words().command.paperTables;

const TABLES = 'test/data/paper/tables.csv';
const FAR = 3;

function main(): number {
  const { values } = parseArgs({ options: { dimension: { type: 'string' }, tables: { type: 'string' } } });
  const rows = parseTables(readFileSync(values.tables ?? TABLES, 'utf8'));
  const dimensions = [...new Set(rows.map((row) => row.dimension))];
  const dimension = Number(values.dimension ?? dimensions.at(-1));
  if (!dimensions.includes(dimension)) {
    console.error(text().unknownDimension(values.dimension ?? '', dimensions.join(', ')));
    return 2;
  }
  console.log(text().title(dimension));
  console.log(
    columns(text().scale, text().measure, text().table, text().deviation, text().here, text().distance),
  );
  let farRows = 0;
  const table = rows.filter((row) => row.dimension === dimension);
  for (const log4Scale of new Set(table.map((row) => row.log4Scale))) {
    const medians = paperMedians(dimension, table[0]!.width, log4Scale);
    for (const row of table.filter((candidate) => candidate.log4Scale === log4Scale)) {
      farRows += printRow(row, medians[row.measure]);
    }
  }
  console.log(text().verdict(farRows, table.filter(isSharp).length));
  return farRows === 0 ? 0 : 1;
}

/** @returns 1 where the row is sharp and far off */
function printRow(row: TableRow, median: number): 0 | 1 {
  const distance = deviationsFrom(row, median);
  const judged = isSharp(row);
  const verdict = judged ? distance.toFixed(2) : text().wide;
  console.log(
    columns(
      `4^${row.log4Scale}`,
      text().measures[row.measure],
      String(row.median),
      String(row.deviation),
      median.toPrecision(5),
      verdict,
    ),
  );
  return judged && distance >= FAR ? 1 : 0;
}

function columns(...cells: string[]): string {
  return cells.map((cell) => cell.padEnd(14)).join('');
}

try {
  process.exitCode = main();
} catch (error) {
  // an unknown option, or a file that cannot be read: one line says so
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

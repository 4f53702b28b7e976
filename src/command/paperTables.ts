import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { quantile } from '../experiment/sweep/statistics.ts';
import { commandWords } from '../text/commandWords.ts';
import {
  deviationsFrom,
  isSharp,
  PAPER_SCHEMES,
  type PaperCase,
  type PaperMeasure,
  parseTables,
  type TableRow,
  tableNumbers,
} from './paperRows.ts';
import { chanceOfMedian, PAPER_TRIALS, paperTrial } from './paperTrials.ts';

/**
 * Repeats the experiments of the paper's tables and prints them beside its values:
 *   npm run paper-tables -- --scheme uncentred --dimension 64 [--width 200] [--trials 20] [--scale=-1] [--tables FILE]
 * --scale is the exponent of 4, all those of the tables where it is left out; a dimension, width or scale without rows in the tables
 * is computed all the same. Each trial is reported on standard error when it is done.
 * Exit status 1 where a sharp row lies three of the table's standard deviations off or more, 2 for a wrong argument.
 */
const text = () => commandWords().paperTables;

const TABLES = 'test/data/paper/tables.csv';
/** Of those that take less than minutes, the largest. */
const DIMENSION = 64;
const WIDTH = 200;
const FAR = 3;
const MEASURES: readonly PaperMeasure[] = ['max_angle_deg', 'mean_angle_deg', 'nuclear_norm'];
const COLUMN = 14;

class WrongArgument extends Error {}

/** The runs of one dimension, width and scheme; a scale makes a case of them. */
type Runs = Omit<PaperCase, 'log4Scale'>;

function main(): number {
  const { values } = parseArgs({
    options: {
      scheme: { type: 'string' },
      dimension: { type: 'string' },
      width: { type: 'string' },
      trials: { type: 'string' },
      scale: { type: 'string' },
      tables: { type: 'string' },
    },
  });
  const rows = parseTables(readFileSync(values.tables ?? TABLES, 'utf8'));
  const runs: Runs = {
    scheme: schemeOf(values.scheme ?? 'centred'),
    dimension: whole('dimension', values.dimension ?? String(DIMENSION), 2),
    width: whole('width', values.width ?? String(WIDTH), 1),
  };
  const trials = whole('trials', values.trials ?? String(PAPER_TRIALS), 1);
  const table = rows.filter(
    ({ scheme, dimension, width }) =>
      scheme === runs.scheme && dimension === runs.dimension && width === runs.width,
  );
  const scales =
    values.scale === undefined
      ? new Set((table.length > 0 ? table : rows).map((row) => row.log4Scale))
      : [whole('scale', values.scale, Number.NEGATIVE_INFINITY)];
  const results = [...scales].map((log4Scale) => ({
    log4Scale,
    found: columnsOf({ ...runs, log4Scale }, trials),
    rowOf: (measure: PaperMeasure) =>
      table.find((row) => row.log4Scale === log4Scale && row.measure === measure) ?? null,
  }));
  console.log(text().title(runs.scheme, tableNumbers(runs), runs.dimension, runs.width, trials));
  print(text().scale, text().measure, text().table, text().deviation, text().here, text().distance);
  let [farRows, sharpRows] = [0, 0];
  for (const { log4Scale, found, rowOf } of results) {
    for (const measure of MEASURES) {
      const row = rowOf(measure);
      if (row !== null && isSharp(row)) sharpRows++;
      farRows += printRow(log4Scale, measure, row, quantile(found[measure], 0.5));
    }
  }
  if (sharpRows > 0) console.log(text().verdict(farRows, sharpRows));
  for (const { log4Scale, found, rowOf } of results) printSpread(log4Scale, found, rowOf);
  console.log(text().chances);
  return farRows === 0 ? 0 : 1;
}

/** All trials of one scale, a column a measure. */
function columnsOf(paperCase: PaperCase, trials: number): Record<PaperMeasure, number[]> {
  const { dimension, log4Scale } = paperCase;
  const found: Record<PaperMeasure, number[]> = { max_angle_deg: [], mean_angle_deg: [], nuclear_norm: [] };
  for (let seed = 1; seed <= trials; seed++) {
    const begin = performance.now();
    const { measures, farthest } = paperTrial(paperCase, seed);
    for (const measure of MEASURES) found[measure].push(measures[measure]);
    const [largest, mean, nuclear] = MEASURES.map((measure) => measures[measure].toPrecision(5));
    const { neuron, degrees, shareOfMedian, active } = farthest;
    console.error(
      text().trial(
        seed,
        trials,
        powerOf4(log4Scale),
        text().angles(largest!, mean!, nuclear!),
        text().farthest(neuron + 1, degrees.toFixed(1), shareOfMedian.toPrecision(2), active, dimension),
        ((performance.now() - begin) / 1000).toFixed(1),
      ),
    );
  }
  return found;
}

/** @returns 1 where the row is sharp and far off */
function printRow(log4Scale: number, measure: PaperMeasure, row: TableRow | null, median: number): 0 | 1 {
  const start = [powerOf4(log4Scale), text().measures[measure]];
  const here = median.toPrecision(5);
  if (row === null) {
    print(...start, text().wide, text().wide, here, text().wide);
    return 0;
  }
  const distance = deviationsFrom(row, median);
  const judged = isSharp(row);
  print(
    ...start,
    String(row.median),
    String(row.deviation),
    here,
    judged ? distance.toFixed(2) : text().wide,
  );
  return judged && distance >= FAR ? 1 : 0;
}

function printSpread(
  log4Scale: number,
  found: Record<PaperMeasure, readonly number[]>,
  rowOf: (measure: PaperMeasure) => TableRow | null,
): void {
  const { spread, least, lowerQuartile, median, upperQuartile, largest, asFar, sameSide } = text();
  print(spread, powerOf4(log4Scale), least, lowerQuartile, median, upperQuartile, largest, asFar, sameSide);
  for (const measure of MEASURES) {
    const row = rowOf(measure);
    const places = [0, 0.25, 0.5, 0.75, 1].map((share) => quantile(found[measure], share).toPrecision(5));
    const chance = row === null ? null : chanceOfMedian(found[measure], row.median);
    const chances = chance === null ? [] : [chance.asFar, chance.sameSide].map((p) => p.toPrecision(2));
    print(text().measures[measure], '', ...places, ...chances);
  }
}

function whole(option: 'dimension' | 'width' | 'trials' | 'scale', given: string, least: number): number {
  const value = Number(given);
  if (given.trim() !== '' && Number.isInteger(value) && value >= least) return value;
  throw new WrongArgument(text().notNumber(option, given, text().numbers[option]));
}

function schemeOf(given: string): PaperCase['scheme'] {
  const scheme = PAPER_SCHEMES.find((candidate) => candidate === given);
  if (scheme === undefined) throw new WrongArgument(text().noScheme(given, PAPER_SCHEMES));
  return scheme;
}

function powerOf4(log4Scale: number): string {
  return `4^${log4Scale}`;
}

function print(...cells: string[]): void {
  const padded = cells.map((cell) => (cell.length < COLUMN ? cell.padEnd(COLUMN) : `${cell}  `));
  console.log(padded.join('').trimEnd());
}

try {
  process.exitCode = main();
} catch (error) {
  // an unknown option, or a file that cannot be read: one line says so
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

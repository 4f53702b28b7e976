import type { SweepMeasure } from '../experiment/sweep/measures.ts';

/** The rows of the paper's tables, and how far from one a median lies. */

/** The columns of the paper, with the names of test/data/paper/tables.csv and of our measures. */
export const PAPER_MEASURES = {
  max_angle_deg: 'largestAngle',
  mean_angle_deg: 'meanAngle',
  nuclear_norm: 'nuclearNorm',
} as const satisfies Readonly<Record<string, SweepMeasure>>;
export type PaperMeasure = keyof typeof PAPER_MEASURES;

/** How the paper makes its data. */
export const PAPER_SCHEMES = ['centred', 'uncentred'] as const;
export type PaperScheme = (typeof PAPER_SCHEMES)[number];

/** What a run of the paper's experiments follows from, beside its seeds. */
export interface PaperCase {
  readonly scheme: PaperScheme;
  readonly width: number;
  /** d = n */
  readonly dimension: number;
  /** log4 of lambda */
  readonly log4Scale: number;
}

/** A row of the tables: median and standard deviation over five trials. */
export interface TableRow extends PaperCase {
  readonly measure: PaperMeasure;
  readonly median: number;
  readonly deviation: number;
}

/** Reads tables.csv: scheme, measure, width, dimension, log4 lambda, median, standard deviation. */
export function parseTables(csv: string): TableRow[] {
  const lines = csv.trim().split('\n').slice(1);
  return lines.map((line) => {
    const [scheme, measure, width, dimension, log4Scale, median, deviation] = line.split(',');
    return {
      scheme: scheme as PaperScheme,
      measure: measure as PaperMeasure,
      width: Number(width),
      dimension: Number(dimension),
      log4Scale: Number(log4Scale),
      median: Number(median),
      deviation: Number(deviation),
    };
  });
}

/** Numbers of the paper's tables that hold rows of such runs: of each scheme one a measure. */
export function tableNumbers({ scheme, width }: Pick<PaperCase, 'scheme' | 'width'>): number[] {
  const first = (width === 200 ? 1 : 7) + PAPER_SCHEMES.indexOf(scheme);
  return [first, first + 2, first + 4];
}

/** Whether five trials determine the row: the others have a standard deviation as large as the median itself. */
export function isSharp({ median, deviation }: TableRow): boolean {
  return deviation < median / 10;
}

/**
 * How many of the table's standard deviations a median lies from the table's, both with the four digits that the table
 * prints: at d = 64 the last of them is worth ten standard deviations of the nuclear norm.
 */
export function deviationsFrom(row: TableRow, median: number): number {
  return Math.abs(Number(median.toPrecision(4)) - row.median) / row.deviation;
}

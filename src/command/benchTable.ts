import { median as medianOrNothing } from 'd3-array';

/** Statistics and tables of the benchmarks. */

/** Of at least one number. */
export function median(values: readonly number[]): number {
  return medianOrNothing(values)!;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** A positive number in three digits, or as an integer where it has more. */
export function brief(value: number): string {
  return value >= 99.95 ? value.toFixed(0) : value >= 9.995 ? value.toFixed(1) : value.toPrecision(3);
}

/** The middle four fifths of some values. */
export function spread(values: readonly number[]): string {
  return `${brief(quantile(values, 0.1))} .. ${brief(quantile(values, 0.9))}`;
}

/** Prints rows under a heading, columns aligned to the right except the first. */
export function printTable(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [heading, ...rows];
  const sizes = heading.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  for (const row of all) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(sizes[column]!) : cell.padStart(sizes[column]!)))
        .join('  '),
    );
  }
}

/** Says on a terminal what is being measured; the tables come when all of it is. */
export function progress(name: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${name}${name === '' ? '' : ' ...'}`);
}

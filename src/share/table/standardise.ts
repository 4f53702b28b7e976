/**
 * Every column shifted and scaled to mean 0 and standard deviation 1 over the rows (that of the points themselves, 1/n). A column
 * that is the same in every row has no deviation: it becomes 0, and is named.
 * @param inputs n x d, left as they are
 */
export function standardised(inputs: readonly (readonly number[])[]): {
  readonly inputs: number[][];
  /** from 0 */
  readonly constant: readonly number[];
} {
  const constant: number[] = [];
  const shifted: number[][] = inputs.map(() => []);
  const dimension = inputs[0]?.length ?? 0;
  for (let k = 0; k < dimension; k++) {
    const column = inputs.map((point) => point[k]!);
    const first = column[0]!;
    // a mean of equal numbers is not always that number: their deviations would be rounding, blown up to 1
    if (column.every((value) => value === first)) {
      constant.push(k);
      for (const point of shifted) point.push(0);
      continue;
    }
    const largest = column.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scaled = column.map((value) => value / largest);
    const mean = meanOf(scaled);
    const centred = scaled.map((value) => value - mean);
    // what is left of the mean after one subtraction
    const rest = meanOf(centred);
    const deviation = Math.sqrt(meanOf(centred.map((value) => (value - rest) ** 2)));
    // numbers so near to each other that scaled they are the same
    if (deviation === 0) constant.push(k);
    centred.forEach((value, i) => {
      shifted[i]!.push(deviation === 0 ? 0 : (value - rest) / deviation);
    });
  }
  return { inputs: shifted, constant };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

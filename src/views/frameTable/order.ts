/** How the rows of the table are ordered. */
export interface Order<Id> {
  readonly column: Id;
  readonly descending: boolean;
}

/**
 * Neurons ordered by a value (m); by number where it is the same, and those that have none (NaN) last.
 * @param value of neuron j
 */
export function orderedBy(width: number, value: (j: number) => number, descending: boolean): Int32Array {
  const values = Float64Array.from({ length: width }, (_, j) => value(j));
  const sign = descending ? -1 : 1;
  return Int32Array.from({ length: width }, (_, j) => j).sort((i, j) => {
    const [a, b] = [values[i]!, values[j]!];
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || i - j;
    return a === b ? i - j : sign * (a < b ? -1 : 1);
  });
}

/** The order once a column's heading is pressed: upwards first, then the other way. */
export function pressed<Id>(order: Order<Id>, column: Id): Order<Id> {
  return { column, descending: order.column === column && !order.descending };
}

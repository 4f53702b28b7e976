/** A table as lines of JSON: an object a row, with the columns for keys. What is no finite number is null, as JSON has it. */
export function* jsonLines({
  columns,
  rows,
}: {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly (string | number | null)[]>;
}): Generator<string, void, void> {
  for (const row of rows) {
    yield `${JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, row[at]])))}\n`;
  }
}

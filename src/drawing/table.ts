/** A table of what a picture shows, in words and numbers as they are read. The first cell of a row is its heading. */
export interface DataTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Why data could not be made; the codes and the names of the values are those of a `Fault`. */
export type DataErrorCode = 'cannot-draw' | 'scheme-needs' | 'bad-data';

/** Thrown where a recipe gives no data. The message is for people who call the model as a library. */
export class DataError extends Error {
  readonly code: DataErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: DataErrorCode, message: string, values: Readonly<Record<string, string | number>>) {
    super(message);
    this.name = 'DataError';
    this.code = code;
    this.values = values;
  }
}

import { correctNumber } from './correct.ts';
import type { Fault } from './fault.ts';
import { GIVEN_RANGE, type GivenData, RANGES } from './parameters.ts';

export interface CheckedGiven {
  /** null where the data do not fit together */
  readonly given: GivenData | null;
  readonly faults: readonly Fault[];
}

export type GivenNames = Readonly<Record<keyof GivenData, string>>;

/**
 * The user's own data as they can be run: numbers out of range are set to the nearest allowed, with one fault a list.
 * What has no nearest allowed value (ragged points, a missing number, labels that are too few) refuses the whole.
 * Data with nothing to correct are returned as they are.
 * @param names how faults name the three lists
 * @param bias the points get a constant coordinate, which the dimension counts and they do not hold yet
 */
export function checkGiven(given: GivenData, names: GivenNames, bias: boolean): CheckedGiven {
  const { inputs, labels, teacher } = given;
  const refuse = (fault: Fault): CheckedGiven => ({ given: null, faults: [fault] });
  const { samples } = RANGES;
  const constants = bias ? 1 : 0;
  const dimension = { min: RANGES.dimension.min - constants, max: RANGES.dimension.max - constants };
  if (inputs.length < samples.min || inputs.length > samples.max) {
    return refuse(wrongLength(names.inputs, inputs.length, samples));
  }
  const coordinates = inputs[0]!.length;
  if (coordinates < dimension.min || coordinates > dimension.max) {
    return refuse(wrongLength(`${names.inputs}[0]`, coordinates, dimension));
  }
  if (labels !== null && labels.length !== inputs.length) {
    return refuse(lengthFault(names.labels, labels.length, inputs.length));
  }
  if (teacher !== null && teacher.length !== coordinates && teacher.length !== coordinates + constants) {
    return refuse(lengthFault(names.teacher, teacher.length, coordinates));
  }
  if (labels === null && teacher === null)
    return refuse({ code: 'missing', field: names.labels, values: {} });

  const { rows: points, fault } = correctRows(inputs, coordinates, names.inputs);
  if (points === null) return refuse(fault!);
  const faults = fault === null ? [] : [fault];
  const checkedLabels = labels === null ? null : correctList(labels, names.labels);
  const checkedTeacher = teacher === null ? null : correctList(teacher, names.teacher);
  for (const checked of [checkedLabels, checkedTeacher]) {
    if (checked?.values === null) return refuse(checked.fault!);
    if (checked?.fault) faults.push(checked.fault);
  }
  if (faults.length === 0) return { given, faults };
  return {
    given: { inputs: points, labels: checkedLabels?.values ?? null, teacher: checkedTeacher?.values ?? null },
    faults,
  };
}

/** The same of rows of `length` numbers; the fault is that of the first row with one. Rows are null where one is not so long. */
export function correctRows(
  rows: readonly (readonly number[])[],
  length: number,
  field: string,
): { rows: readonly (readonly number[])[] | null; fault: Fault | null } {
  const ragged = rows.findIndex((row) => row.length !== length);
  if (ragged >= 0) {
    return { rows: null, fault: lengthFault(`${field}[${ragged}]`, rows[ragged]!.length, length) };
  }
  const checked = rows.map((row, index) => correctList(row, `${field}[${index}]`));
  const refused = checked.find(({ values }) => values === null);
  if (refused !== undefined) return { rows: null, fault: refused.fault };
  const fault = checked.find((row) => row.fault !== null)?.fault ?? null;
  return { rows: fault === null ? rows : checked.map(({ values }) => values!), fault };
}

/** `values` is null where one of them is no number; the fault is that of the first number with one. */
export function correctList(
  list: readonly number[],
  field: string,
): { values: readonly number[] | null; fault: Fault | null } {
  const { min, max } = GIVEN_RANGE;
  const first = list.findIndex((value) => !(value >= min && value <= max));
  if (first < 0) return { values: list, fault: null };
  const missing = list.findIndex(Number.isNaN);
  const index = missing < 0 ? first : missing;
  const { fault } = correctNumber(list[index]!, GIVEN_RANGE, null, `${field}[${index}]`);
  if (missing >= 0) return { values: null, fault };
  return { values: list.map((value) => Math.min(max, Math.max(min, value))), fault };
}

export function lengthFault(field: string, given: number, expected: number): Fault {
  return { code: 'wrong-length', field, values: { given, expected } };
}

function wrongLength(field: string, given: number, { min, max }: { min: number; max: number }): Fault {
  return { code: 'wrong-length', field, values: { given, min, max } };
}

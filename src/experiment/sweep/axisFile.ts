import { exp, ln } from '../../model/elementary.ts';
import { correctNumber, uncorrected } from '../correct.ts';
import { FaultError } from '../fault.ts';
import { integerPower, quotable } from '../numberText.ts';
import type { Range } from '../parameters.ts';
import type { RunFile } from '../runFileSchema.ts';
import { type AxisContext, axisNames, axisRange, contextOf, counts } from './axisParameters.ts';
import { type AxisParameter, type AxisValue, MOST_VALUES, type SweepAxis } from './spec.ts';
import { refuse, sweepFault } from './specFault.ts';
import type { AxisFile } from './specSchema.ts';

/** Axes as a file says them, with their values written out. */

/**
 * @param files that have the form of axes
 * @throws FaultError naming what an axis cannot go over, or the value that it cannot take
 */
export function readAxes(files: readonly AxisFile[], base: RunFile): SweepAxis[] {
  const overs = files.map(({ over }) => (typeof over === 'string' ? [over] : over));
  checkOvers(overs);
  const axes = files.map((file, index) => ({
    over: overs[index]!,
    values: valuesOf(file, overs[index]!, `axes[${index}]`),
  }));
  const named = axes.map(({ over }) => over.some((parameter) => axisNames(parameter) !== null));
  // which rho there are depends on the schemes: names before numbers
  axes.forEach((axis, index) => {
    if (named[index]) checkNames(axis, index);
  });
  const context = contextOf(base, axes);
  axes.forEach((axis, index) => {
    for (const parameter of axis.over) {
      if (!counts(parameter, context)) throw sweepFault('idleAxis', `axes[${index}].over`, { parameter });
    }
    checkNumbers(axis, files[index]!, index, context);
    const { values } = axis;
    const twice = values.findIndex((value, at) => values.indexOf(value) < at);
    if (twice >= 0) {
      throw sweepFault('sameValue', `axes[${index}].values[${twice}]`, {
        given: quotable(String(values[twice])),
      });
    }
  });
  return axes;
}

/** A parameter has one place; an angle and a rho are one parameter. */
function checkOvers(overs: readonly (readonly AxisParameter[])[]): void {
  const seen = new Map<AxisParameter, string>();
  overs.forEach((over, index) => {
    over.forEach((parameter, position) => {
      const field = `axes[${index}].over${over.length === 1 ? '' : `[${position}]`}`;
      const names = parameter === 'angle' || parameter === 'rho' ? (['angle', 'rho'] as const) : [parameter];
      for (const name of names) {
        const other = seen.get(name);
        if (other !== undefined) refuse('said-twice', field, { other });
      }
      seen.set(parameter, field);
    });
  });
}

function valuesOf(file: AxisFile, over: readonly AxisParameter[], field: string): readonly AxisValue[] {
  if ('values' in file) return file.values;
  if ('powersOf' in file) {
    const { powersOf, from, to, step } = file;
    const count = Math.floor(Math.abs(to - from) / step) + 1;
    if (count > MOST_VALUES) refuse('wrong-length', field, { given: count, min: 1, max: MOST_VALUES });
    const direction = to < from ? -step : step;
    return Array.from({ length: count }, (_, k) => integerPower(powersOf, from + k * direction));
  }
  const { from, to, count } = file;
  // both ends are among them
  if (count === 1 && from !== to) {
    refuse('out-of-range', `${field}.count`, { given: count, min: 2, max: MOST_VALUES });
  }
  return spaced(file, over);
}

/** Digits that a value between two ends has: so that a tenth of an axis from 0 to 1 is 0.1. */
const DIGITS = 12;

function spaced(
  { from, to, count, spacing }: Extract<AxisFile, { count: number }>,
  over: readonly AxisParameter[],
): readonly number[] {
  if (spacing === 'log' && !(from > 0 && to > 0)) return [from, to];
  const between = (share: number) =>
    spacing === 'log' ? exp(ln(from) + (ln(to) - ln(from)) * share) : from + (to - from) * share;
  const whole = over.some((parameter) => WHOLE.includes(parameter));
  const values = Array.from({ length: count }, (_, k) => {
    const value =
      k === 0 ? from : k === count - 1 ? to : Number(between(k / (count - 1)).toPrecision(DIGITS));
    return whole && k > 0 && k < count - 1 ? Math.round(value) : value;
  });
  return whole ? [...new Set(values)] : values;
}

/** What counts something, or names a seed. */
const WHOLE: readonly AxisParameter[] = ['d', 'n', 'width', 'dataSeed', 'networkSeed'];

function checkNames({ over, values }: SweepAxis, index: number): void {
  for (const parameter of over) {
    const names = axisNames(parameter) ?? [];
    const at = values.findIndex((value) => !names.includes(value as string));
    if (at < 0) continue;
    refuse('unknown-value', `axes[${index}].values[${at}]`, {
      given: quotable(String(values[at])),
      expected: names.join(', '),
    });
  }
}

function checkNumbers(axis: SweepAxis, file: AxisFile, index: number, context: AxisContext): void {
  for (const parameter of axis.over) {
    if (axisNames(parameter) !== null) continue;
    const range = rangeOn(file, axisRange(parameter, context.base, context.schemes));
    axis.values.forEach((value, at) => {
      const number = typeof value === 'number' ? value : Number.NaN;
      const field = `axes[${index}].${placeOf(file, at)}`;
      const { fault } = correctNumber(number, range, null, field, String(value));
      if (fault !== null) throw new FaultError(uncorrected(fault));
    });
  }
}

/** There is no logarithm of 0. */
function rangeOn(file: AxisFile, range: Range): Range {
  const isLog = 'count' in file && file.spacing === 'log';
  return isLog && range.min <= 0 ? { ...range, min: range.integer ? 1 : Number.MIN_VALUE } : range;
}

/** What of the file to mend: of values that follow from two ends, the end where they leave the range. */
function placeOf(file: AxisFile, at: number): string {
  if ('values' in file) return `values[${at}]`;
  return at === 0 ? 'from' : 'to';
}

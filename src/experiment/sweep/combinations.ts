import { FaultError } from '../fault.ts';
import { readRunFile } from '../runFile.ts';
import { type Settings, withSettings } from './settings.ts';
import type { AxisParameter, SweepAxis, SweepSpec } from './spec.ts';

/** What the values of several axes have to do with one another: sizes that are too large together, or a scheme that needs more dimensions. */

/** Every limit of what goes together is one of these growing or shrinking: the ends of an axis decide for all between them. */
const SIZES: readonly AxisParameter[] = ['scheme', 'd', 'n', 'width'];

/**
 * Tries the ends of every axis that sizes a run, with those of the others.
 * @throws FaultError naming the value that goes with no others, or the place in the base
 */
export function checkCombinations({ base, axes }: SweepSpec): void {
  const sized = axes.map((axis) => (axis.over.some((name) => SIZES.includes(name)) ? endsOf(axis) : [0]));
  for (const at of productOf(sized)) {
    const settings: Settings = {};
    axes.forEach(({ over, values }, axis) => {
      for (const parameter of over) settings[parameter] = values[at[axis]!]!;
    });
    try {
      readRunFile(withSettings(base, settings));
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      throw new FaultError({ ...error.fault, field: placeOf(error.fault.field, axes, at) });
    }
  }
}

/** Indices of the least and the largest value; of names, all. */
function endsOf({ values }: SweepAxis): number[] {
  if (typeof values[0] === 'string') return values.map((_, index) => index);
  const numbers = values as readonly number[];
  const ends = [Math.min(...numbers), Math.max(...numbers)].map((end) => numbers.indexOf(end));
  return [...new Set(ends)];
}

function productOf(lists: readonly (readonly number[])[]): number[][] {
  let product: number[][] = [[]];
  for (const list of lists) product = product.flatMap((head) => list.map((item) => [...head, item]));
  return product;
}

const PLACES: Readonly<Record<string, readonly AxisParameter[]>> = {
  'data.d': ['d', 'scheme'],
  'network.width': ['width', 'n', 'd', 'scheme'],
  'network.output': ['n', 'd', 'scheme'],
  'network.hidden': ['d'],
};

/** The value of an axis that the fault at `field` of a run comes of, or the place in the base. */
function placeOf(field: string | null, axes: readonly SweepAxis[], at: readonly number[]): string {
  const place = (field ?? '').replace(/\[.*$/, '');
  for (const parameter of PLACES[place] ?? []) {
    const axis = axes.findIndex(({ over }) => over.includes(parameter));
    if (axis >= 0) return `axes[${axis}].values[${at[axis]}]`;
  }
  return field === null ? 'base' : `base.${field}`;
}

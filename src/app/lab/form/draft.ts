import { readNumber, writeExactly, writePower } from '../../../drawing/axis/localNumber.ts';
import type { RunFile } from '../../../experiment/runFileSchema.ts';
import { readAxes } from '../../../experiment/sweep/axisFile.ts';
import {
  AXIS_PARAMETERS,
  type AxisParameter,
  type SweepAxis,
  type SweepSpec,
} from '../../../experiment/sweep/spec.ts';
import type { AxisFile } from '../../../experiment/sweep/specSchema.ts';
import { words } from '../../../text/words.ts';

/** A sweep as it stands in the form: texts as they were typed, whether or not they can be read. */

export const AXIS_WAYS = ['powers', 'linear', 'log', 'list'] as const;
export type AxisWay = (typeof AXIS_WAYS)[number];

export interface AxisDraft {
  /** names of parameters, joined by commas: `d,n` */
  readonly over: string;
  readonly way: AxisWay;
  /** an exponent of 4 with `powers`, else a value */
  readonly from: string;
  readonly to: string;
  readonly count: string;
  /** with `list`: the values, apart by commas or spaces */
  readonly list: string;
}

export interface SpecDraft {
  readonly title: string | null;
  readonly base: RunFile;
  readonly axes: readonly AxisDraft[];
  readonly trials: string;
  readonly seeds: SweepSpec['trials']['seeds'];
  readonly first: string;
  readonly measures: readonly string[];
  readonly lossTarget: string;
  readonly maxTime: string;
  /** empty for any number */
  readonly maxSteps: string;
}

/** What an axis of the form can go over: each parameter, and d and n together. */
export const OVERS: readonly string[] = [...AXIS_PARAMETERS.slice(0, 1), 'd,n', ...AXIS_PARAMETERS.slice(1)];

export function parametersOf(over: string): AxisParameter[] {
  return over.split(',') as AxisParameter[];
}

/** Values that an axis begins with, by what it goes over. */
const FIRST: Readonly<Record<string, Partial<AxisDraft>>> = {
  scheme: { way: 'list', list: 'centred, uncentred' },
  method: { way: 'list', list: 'flow, descent' },
  scale: { way: 'powers', from: '0', to: '-10' },
  d: { way: 'list', list: '4, 8, 16' },
  n: { way: 'list', list: '4, 8, 16' },
  'd,n': { way: 'list', list: '4, 16' },
  width: { way: 'list', list: '25, 50, 100, 200' },
  angle: { way: 'linear', from: '10', to: '80', count: '8' },
  rho: { way: 'list', list: '1, 2, 4' },
  b: { way: 'list', list: '11, 100, 1000' },
  learningRate: { way: 'list', list: '0.01, 0.02, 0.05' },
  lossTarget: { way: 'list', list: '1e-6, 1e-9' },
};

export function newAxis(over: string): AxisDraft {
  return { over, way: 'linear', from: '1', to: '10', count: '10', list: '', ...FIRST[over] };
}

/** The draft that says `spec`: an axis in the shortest way that gives exactly its values. */
export function draftOf(spec: SweepSpec): SpecDraft {
  const { title, base, axes, trials, measures, stop } = spec;
  return {
    title,
    base,
    axes: axes.map((axis) => axisDraft(axis, spec)),
    trials: String(trials.count),
    seeds: trials.seeds,
    first: String(trials.first),
    measures,
    lossTarget: writeExactly(stop.lossTarget),
    maxTime: writeExactly(stop.maxTime),
    maxSteps: stop.maxSteps === null ? '' : String(stop.maxSteps),
  };
}

function axisDraft(axis: SweepAxis, { base, axes }: SweepSpec): AxisDraft {
  const over = axis.over.join(',');
  const values = axis.values;
  const list = values
    .map((value) =>
      typeof value === 'string' ? value : over === 'scale' ? writePower(value) : writeExactly(value),
    )
    .join(words().decimal === ',' ? '; ' : ', ');
  const own = { ...newAxis(over), list };
  const [first, last] = [values[0], values.at(-1)];
  if (typeof first !== 'number' || typeof last !== 'number') return { ...own, way: 'list' };
  const ends = { from: writeExactly(first), to: writeExactly(last), count: String(values.length) };
  const exponents = [first, last].map((value) => Math.log2(value) / 2);
  const ways: AxisDraft[] = [
    { ...own, way: 'powers', from: String(exponents[0]), to: String(exponents[1]), count: ends.count },
    { ...own, way: 'linear', ...ends },
    { ...own, way: 'log', ...ends },
  ];
  const others = axes
    .filter((one) => one !== axis)
    .map(({ over: others, values: own }) => ({ over: [...others], values: [...own] }));
  for (const way of ways.slice(values.length < 3 || !exponents.every(Number.isInteger) ? 1 : 0)) {
    if (values.length < 3) break;
    try {
      const [made] = readAxes([axisFile(way) as AxisFile, ...others], base);
      if (made!.values.length === values.length && made!.values.every((value, k) => value === values[k]))
        return way;
    } catch {
      // values that cannot be said so are listed
    }
  }
  return { ...own, way: 'list', ...ends };
}

/** The file of an axis; what cannot be read as a number stays the text that it is, for the reader of the file to name. */
function axisFile({ over, way, from, to, count, list }: AxisDraft): object {
  const parameters = parametersOf(over);
  const head = { over: parameters.length === 1 ? parameters[0] : parameters };
  if (way === 'powers') return { ...head, powersOf: 4, from: numberOr(from), to: numberOr(to), step: 1 };
  if (way === 'list') return { ...head, values: listed(list).map(numberOr) };
  return { ...head, from: numberOr(from), to: numberOr(to), count: numberOr(count), spacing: way };
}

/** Numbers of a list stand apart by semicolons, by commas with a space, or by spaces; a comma within one is its sign of decimals. */
function listed(list: string): string[] {
  const apart = /[;\n]/.test(list) ? /[;\n]/ : /,\s|,$|\s/.test(list) ? /,\s+|,$|\s+/ : /,/;
  return list
    .split(apart)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function numberOr(text: string): number | string {
  const number = readNumber(text);
  return Number.isNaN(number) ? text.trim() : number;
}

/** What `readSweepSpec` reads. */
export function fileOf(draft: SpecDraft): object {
  const { title, base, axes, trials, seeds, first, measures, lossTarget, maxTime, maxSteps } = draft;
  return {
    version: 1,
    ...(title !== null && { title }),
    base,
    axes: axes.map(axisFile),
    trials: { count: numberOr(trials), seeds, first: numberOr(first) },
    measures,
    stop: {
      lossTarget: numberOr(lossTarget),
      maxTime: numberOr(maxTime),
      maxSteps: maxSteps.trim() === '' ? null : numberOr(maxSteps),
    },
  };
}

import * as v from 'valibot';
import type { Range } from '../parameters.ts';
import { FIELD_RANGES, RunFileSchema } from '../runFileSchema.ts';
import { SWEEP_MEASURES } from './measures.ts';
import { AXIS_PARAMETERS, MOST_AXES, MOST_CELLS, MOST_VALUES, SWEEP_VERSION, TRIAL_SEEDS } from './spec.ts';

/** The file of a sweep: what is allowed in each place. What the values of an axis may be follows from what it goes over. */

const LONGEST_TITLE = 200;
/** Every power of two that a number can be. */
const EXPONENT: Range = { min: -1100, max: 1100, integer: true };

/** What is allowed of each number, by its path; `[]` stands for any index. */
export const SWEEP_RANGES = {
  'axes[].powersOf': { min: 1.0001, max: 1e6, integer: false },
  'axes[].from': EXPONENT,
  'axes[].to': EXPONENT,
  'axes[].step': { min: 1, max: 1000, integer: true },
  'axes[].count': { min: 1, max: MOST_VALUES, integer: true },
  'trials.count': { min: 1, max: MOST_CELLS, integer: true },
  'trials.first': { min: 0, max: 2 ** 32 - 1, integer: true },
  'stop.lossTarget': FIELD_RANGES['training.lossTarget'],
  'stop.maxTime': FIELD_RANGES['training.maxTime'],
  'stop.maxSteps': { min: 1, max: 1e9, integer: true },
} as const satisfies Record<string, Range>;

const number = (path: keyof typeof SWEEP_RANGES) => {
  const { min, max, integer } = SWEEP_RANGES[path];
  const bounded = v.pipe(v.number(), v.minValue(min), v.maxValue(max));
  return integer ? v.pipe(bounded, v.integer()) : bounded;
};

/** What is allowed of the length of each list and text, in the same way. */
export const SWEEP_LENGTHS = {
  title: { min: 0, max: LONGEST_TITLE },
  axes: { min: 1, max: MOST_AXES },
  'axes[].over': { min: 1, max: AXIS_PARAMETERS.length },
  'axes[].values': { min: 1, max: MOST_VALUES },
  measures: { min: 1, max: SWEEP_MEASURES.length },
} as const;

const listOf = <Item extends v.GenericSchema>(path: keyof typeof SWEEP_LENGTHS, item: Item) => {
  const { min, max } = SWEEP_LENGTHS[path];
  return v.pipe(v.array(item), v.minLength(min), v.maxLength(max));
};

const OneOver = v.picklist(AXIS_PARAMETERS);
const SeveralOver = listOf('axes[].over', OneOver);
export const OVER_KINDS = [OneOver, SeveralOver] as const;
const Over = v.lazy((over): (typeof OVER_KINDS)[number] => (Array.isArray(over) ? SeveralOver : OneOver));

/** The values one by one. */
const ListedAxis = v.strictObject({
  over: Over,
  values: listOf('axes[].values', v.union([v.number(), v.string()])),
});

/** Powers of a number, from one exponent to another. */
const PowerAxis = v.strictObject({
  over: Over,
  powersOf: number('axes[].powersOf'),
  from: number('axes[].from'),
  to: number('axes[].to'),
  step: v.optional(number('axes[].step'), 1),
});

export const SPACINGS = ['linear', 'log'] as const;

/** So many values from one to another, both among them; those that count something are rounded. */
const SpacedAxis = v.strictObject({
  over: Over,
  from: v.number(),
  to: v.number(),
  count: number('axes[].count'),
  spacing: v.optional(v.picklist(SPACINGS), 'linear'),
});

export const AXIS_KINDS = { values: ListedAxis, powersOf: PowerAxis, count: SpacedAxis } as const;
export type AxisKind = keyof typeof AXIS_KINDS;
export type AxisFile = v.InferOutput<(typeof AXIS_KINDS)[AxisKind]>;

/** Which kind an axis is follows from the key that only it has. */
export function axisKindOf(axis: unknown): AxisKind {
  const keys = typeof axis === 'object' && axis !== null ? Object.keys(axis) : [];
  return (Object.keys(AXIS_KINDS) as AxisKind[]).find((kind) => keys.includes(kind)) ?? 'values';
}

const Trials = v.strictObject({
  count: v.optional(number('trials.count'), 1),
  seeds: v.optional(v.picklist(TRIAL_SEEDS), 'both'),
  first: v.optional(number('trials.first'), 1),
});

const Stop = v.strictObject({
  /** where one is left out it is that of the base */
  lossTarget: v.optional(number('stop.lossTarget')),
  maxTime: v.optional(number('stop.maxTime')),
  maxSteps: v.optional(v.nullable(number('stop.maxSteps')), null),
});

const Axis = v.lazy((axis): (typeof AXIS_KINDS)[AxisKind] => AXIS_KINDS[axisKindOf(axis)]);

export const SweepSchema = v.strictObject({
  $schema: v.optional(v.string()),
  version: v.literal(SWEEP_VERSION),
  title: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_TITLE))), null),
  /** for people: it is passed over */
  note: v.optional(v.unknown()),
  base: RunFileSchema,
  axes: listOf('axes', Axis),
  trials: v.optional(Trials, {}),
  measures: listOf('measures', v.picklist(SWEEP_MEASURES)),
  stop: v.optional(Stop, {}),
});

/** What is checked here of a sweep: its base is a run file, which has a reader of its own. */
export const SweepShape = v.strictObject({ ...SweepSchema.entries, base: v.unknown() });
export type SweepFile = v.InferOutput<typeof SweepShape>;

/** The keys that each place may have. */
export const SWEEP_KEYS = {
  sweep: Object.keys(SweepSchema.entries),
  trials: Object.keys(Trials.entries),
  stop: Object.keys(Stop.entries),
} as const;

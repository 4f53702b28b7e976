import * as v from 'valibot';
import type { Base, Recipe } from '../model/schemes/recipe.ts';
import { SCHEMES, type Scheme, schemeUses } from '../model/schemes/scheme.ts';
import { BASES, DEFAULTS, GIVEN_RANGE, METHODS, RANGES, type Range } from './parameters.ts';
import { MAX_TIME, TOLERANCE } from './setup.ts';

/** The run file: what is allowed in each place, and what stands for what is left out. */

/** Flow time that can be asked for: at least ten times any that was ever needed. */
const TIME_RANGE: Range = { min: 0, max: 1e12, integer: false };

/** What is allowed of each number, by its path; `[]` stands for any index. */
export const FIELD_RANGES = {
  'data.d': RANGES.dimension,
  'data.n': RANGES.samples,
  'data.angle': RANGES.angle,
  'data.b': RANGES.stretch,
  'data.seed': RANGES.dataSeed,
  'data.inputs[][]': GIVEN_RANGE,
  'data.labels[]': GIVEN_RANGE,
  'data.teacher[]': GIVEN_RANGE,
  'network.width': RANGES.width,
  'network.scale': RANGES.initScale,
  'network.seed': RANGES.networkSeed,
  'network.hidden[][]': GIVEN_RANGE,
  'network.output[]': GIVEN_RANGE,
  'training.learningRate': RANGES.learningRate,
  'training.lossTarget': RANGES.lossTarget,
  'training.maxTime': TIME_RANGE,
  'training.tolerance': { min: 1e-12, max: 1e-2, integer: false },
  'output.times[]': TIME_RANGE,
} as const satisfies Record<string, Range>;

const number = (path: keyof typeof FIELD_RANGES) => {
  const { min, max, integer } = FIELD_RANGES[path];
  const bounded = v.pipe(v.number(), v.minValue(min), v.maxValue(max));
  return integer ? v.pipe(bounded, v.integer()) : bounded;
};

const list = (path: keyof typeof FIELD_RANGES) => v.array(number(path));

/** The schemes whose points follow from a few numbers. */
type MadeScheme = Exclude<Scheme, 'given'>;

/** Data of such a scheme: its file holds what the scheme uses (`fileKeys`), and nothing else counts. */
interface MadeData {
  readonly scheme: MadeScheme;
  readonly base?: Base;
  readonly d?: number;
  readonly n?: number;
  readonly angle?: number;
  readonly b?: number;
  readonly seed?: number;
  readonly bias?: boolean;
}

const MADE_KEYS = {
  base: v.optional(v.picklist(BASES), DEFAULTS.base),
  d: number('data.d'),
  n: number('data.n'),
  angle: number('data.angle'),
  b: v.optional(number('data.b'), DEFAULTS.stretch),
  seed: number('data.seed'),
} as const satisfies Readonly<Record<Exclude<keyof MadeData, 'scheme' | 'bias'>, v.GenericSchema>>;

/**
 * The keys that the file of a scheme has beside its name, in the order in which they are written. Files of this version
 * carry the base of every scheme that is drawn at random, though only `opposed` looks at it.
 */
export function fileKeys(scheme: MadeScheme): readonly (keyof typeof MADE_KEYS)[] {
  const uses = (ingredient: keyof Recipe) => schemeUses(scheme, ingredient);
  const wanted: Readonly<Record<keyof typeof MADE_KEYS, boolean>> = {
    base: uses('base') || uses('seed'),
    d: uses('dimension'),
    n: uses('samples'),
    angle: uses('angle'),
    b: uses('stretch'),
    seed: uses('seed'),
  };
  return (Object.keys(MADE_KEYS) as (keyof typeof MADE_KEYS)[]).filter((key) => wanted[key]);
}

/** Left out by files of data without a constant coordinate. */
const Bias = v.optional(v.boolean());

const madeData = (scheme: MadeScheme) =>
  v.object({
    scheme: v.literal(scheme),
    bias: Bias,
    ...Object.fromEntries(fileKeys(scheme).map((key) => [key, MADE_KEYS[key]])),
  });

const GivenData = v.object({
  scheme: v.literal('given'),
  bias: Bias,
  inputs: v.array(list('data.inputs[][]')),
  labels: v.optional(v.nullable(list('data.labels[]')), null),
  teacher: v.optional(v.nullable(list('data.teacher[]')), null),
});

const GeneratedNetwork = v.object({
  width: number('network.width'),
  scale: number('network.scale'),
  seed: number('network.seed'),
});

/** As it starts; where there is a scale, that many times smaller or larger. */
const GivenNetwork = v.object({
  hidden: v.array(list('network.hidden[][]')),
  output: list('network.output[]'),
  scale: v.optional(number('network.scale'), 1),
});

export const isGivenNetwork = (network: unknown): boolean =>
  typeof network === 'object' && network !== null && ('hidden' in network || 'output' in network);

// Strict where every key may be left out: a misspelt one would go unseen and change the run.
const Training = v.strictObject({
  method: v.optional(v.picklist(METHODS), DEFAULTS.method),
  learningRate: v.optional(number('training.learningRate'), DEFAULTS.learningRate),
  lossTarget: v.optional(number('training.lossTarget'), DEFAULTS.lossTarget),
  maxTime: v.optional(number('training.maxTime'), MAX_TIME),
  tolerance: v.optional(number('training.tolerance'), TOLERANCE),
});

const Output = v.strictObject({
  /** flow times at which states are wanted, in any order */
  times: v.optional(list('output.times[]'), []),
});

export const RUN_FILE_VERSION = 1;

export const RunFileSchema = v.object({
  version: v.literal(RUN_FILE_VERSION),
  data: v.variant('scheme', [...SCHEMES.filter((scheme) => scheme !== 'given').map(madeData), GivenData]),
  network: v.lazy((network): typeof GivenNetwork | typeof GeneratedNetwork =>
    isGivenNetwork(network) ? GivenNetwork : GeneratedNetwork,
  ),
  training: v.optional(Training, {}),
  output: v.optional(Output, {}),
});

/** A run file with everything said that may be left out. */
export type RunFile = Omit<v.InferOutput<typeof RunFileSchema>, 'data'> & {
  data: MadeData | v.InferOutput<typeof GivenData>;
};

/** The keys that each place may have. `note` is for people: what is written there is passed over. */
export const PART_KEYS = {
  file: [...Object.keys(RunFileSchema.entries), 'note'],
  training: Object.keys(Training.entries),
  output: Object.keys(Output.entries),
} as const;
export const NETWORK_KEYS = {
  given: Object.keys(GivenNetwork.entries),
  generated: Object.keys(GeneratedNetwork.entries),
} as const;
export const GIVEN_KEYS: readonly string[] = Object.keys(GivenData.entries);
/** What one scheme or another has beside its name and a bias. */
export const MADE_NAMES: readonly string[] = Object.keys(MADE_KEYS);
